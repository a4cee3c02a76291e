using RareEarth.Methods.Display;

namespace RareEarth.Methods.Regression.Diagnostics;

/// <summary>How much the others inflate the variance of each coefficient: VIF = 1/(1 − R²) of the regressor on the others.</summary>
/// <remarks>A VIF is 1 at least, so that "every 1/VIF is below 1" holds for any data. 10 is the usual bound (R² of 0.9).</remarks>
[TypeFormatterSource(typeof(TableFormatterSource), PreferredMimeTypes = [TableFormatterSource.Html, TableFormatterSource.Plain])]
public sealed record VarianceInflation : ITableView
{
    private VarianceInflation(InterceptRule rule, IReadOnlyList<Factor> factors)
    {
        Rule = rule;
        Factors = factors;
    }

    /// <summary>Whether a constant is among the others.</summary>
    public InterceptRule Rule { get; }

    /// <summary>One for each regressor, in their order.</summary>
    public IReadOnlyList<Factor> Factors { get; }

    /// <summary>The least factor.</summary>
    public double Least => Factors.Min(factor => factor.Vif);

    /// <summary>The greatest factor.</summary>
    public double Greatest => Factors.Max(factor => factor.Vif);

    /// <summary>Computes the factors.</summary>
    /// <param name="sample">The regression.</param>
    /// <param name="rule">Whether a constant is among the others.</param>
    public static VarianceInflation Of(RegressionSample sample, InterceptRule rule = InterceptRule.WithConstant)
    {
        ArgumentNullException.ThrowIfNull(sample);
        bool withConstant = rule switch
        {
            InterceptRule.WithConstant => true,
            InterceptRule.WithoutConstant => false,
            _ => throw new ArgumentOutOfRangeException(nameof(rule), rule, "Not a rule for the intercept."),
        };
        double[][] regressors = sample.Columns(withConstant: false);
        return new VarianceInflation(rule, [.. sample.Regressors.Select((regressor, j) =>
        {
            double[][] others = [.. withConstant ? [sample.Ones()] : Array.Empty<double[]>(), .. regressors.Where((_, i) => i != j)];
            double total = withConstant ? Residuals.AboutMean(regressors[j]) : Residuals.SumOfSquares(regressors[j]);
            double left = Residuals.SumOfSquares(others, regressors[j]);
            return new Factor(regressor.Name, total / left, 1 - (left / total));
        })]);
    }

    /// <summary>The factors as lines of text, in the invariant culture.</summary>
    public string Summary() => View().ToText();

    /// <summary>The summary.</summary>
    public override string ToString() => Summary();

    TableView ITableView.View() => View();

    private TableView View() => new(
        "regression", "Variance inflation factors", ["", "VIF", "1/VIF", "R² on the others"],
        [.. Factors.Select(factor => (string[])[factor.Name, Numbers.Fixed(factor.Vif, 2), Numbers.Fixed(1 / factor.Vif, 3), Numbers.Fixed(factor.RSquared, 3)])],
        [],
        [Rule == InterceptRule.WithConstant ? "With a constant among the others, R² about the mean." : "Without a constant among the others, R² about 0."]);

    /// <summary>One regressor's factor.</summary>
    /// <param name="Name">The regressor.</param>
    /// <param name="Vif">1/(1 − R²), 1 at least.</param>
    /// <param name="RSquared">R² of the regressor on the others.</param>
    public sealed record Factor(string Name, double Vif, double RSquared);
}
