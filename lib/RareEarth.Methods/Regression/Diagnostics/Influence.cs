using RareEarth.Methods.Display;

namespace RareEarth.Methods.Regression.Diagnostics;

/// <summary>How much each row moves the fit: leverage, studentised residual, Cook's distance.</summary>
/// <remarks>
/// h_i is the diagonal of the projection on the design with constant; D_i = e_i² h_i / (K s² (1 − h_i)²), K = k + 1 (Cook 1977, Technometrics 19, 15–18); the
/// externally studentised residual is e_i / (s_(i) √(1 − h_i)). Rules of thumb: D above 4/n or 1, h above 2K/n.
/// </remarks>
[TypeFormatterSource(typeof(TableFormatterSource), PreferredMimeTypes = [TableFormatterSource.Html, TableFormatterSource.Plain])]
public sealed record Influence : ITableView
{
    private const double LeverageOfOne = 1e-10;

    private Influence(string outcome, IReadOnlyList<Row> rows)
    {
        Outcome = outcome;
        Rows = rows;
    }

    /// <summary>Name of the dependent variable.</summary>
    public string Outcome { get; }

    /// <summary>One for each row of the sample, in their order.</summary>
    public IReadOnlyList<Row> Rows { get; }

    /// <summary>Computes them.</summary>
    /// <param name="sample">The regression.</param>
    /// <exception cref="EstimationException">A row has leverage 1: the model fits it whatever its outcome; or the fit is exact.</exception>
    public static Influence Of(RegressionSample sample)
    {
        ArgumentNullException.ThrowIfNull(sample);
        LeastSquares fit = sample.Solve();
        double[] e = fit.Residuals;
        int parameters = sample.RegressorCount + 1;
        double rss = Residuals.SumOfSquares(e);
        if (rss == 0)
        {
            throw new EstimationException($"The fit of '{sample.Outcome.Name}' is exact: no row can be told to move it.");
        }

        double variance = rss / sample.ResidualDegreesOfFreedom;
        return new Influence(sample.Outcome.Name, [.. Enumerable.Range(0, sample.N).Select(i =>
        {
            double h = fit.Q.Row(i).DotProduct(fit.Q.Row(i));
            if (h > 1 - LeverageOfOne)
            {
                throw new EstimationException($"Row {sample.Labels[i]} has leverage 1: the model fits it whatever its outcome, and its influence is not defined.");
            }

            double without = (rss - (e[i] * e[i] / (1 - h))) / (sample.ResidualDegreesOfFreedom - 1);
            double? studentized = sample.ResidualDegreesOfFreedom > 1 && without > 0 ? e[i] / Math.Sqrt(without * (1 - h)) : null;
            return new Row(sample.Labels[i], e[i], h, studentized, e[i] * e[i] * h / (parameters * variance * (1 - h) * (1 - h)));
        })]);
    }

    /// <summary>The rows as lines of text, in the invariant culture.</summary>
    public string Summary() => View().ToText();

    /// <summary>The summary.</summary>
    public override string ToString() => Summary();

    TableView ITableView.View() => View();

    private TableView View() => new(
        "regression", $"Influence of each row on the fit of '{Outcome}'", ["", "residual", "leverage", "studentised", "Cook's distance"],
        [.. Rows.Select(row => (string[])[row.Label, Numbers.Short(row.Residual), Numbers.Fixed(row.Leverage, 3), Numbers.Fixed(row.Studentized ?? double.NaN, 2), Numbers.Fixed(row.CooksDistance, 3)])],
        [], []);

    /// <summary>One row's influence.</summary>
    /// <param name="Label">What the row is about.</param>
    /// <param name="Residual">e, in units of the outcome.</param>
    /// <param name="Leverage">h, between 0 and 1.</param>
    /// <param name="Studentized">The externally studentised residual; null where the rest of the rows is fitted exactly.</param>
    /// <param name="CooksDistance">D, 0 at least.</param>
    public sealed record Row(string Label, double Residual, double Leverage, double? Studentized, double CooksDistance);
}
