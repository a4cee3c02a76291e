using RareEarth.Methods.Display;

namespace RareEarth.Methods.Networks.Qap;

/// <summary>A QAP regression: estimates, permutation tests, and all that is needed to say how they came about.</summary>
[TypeFormatterSource(typeof(TableFormatterSource), PreferredMimeTypes = [TableFormatterSource.Html, TableFormatterSource.Plain])]
public sealed record QapRegressionResult : ITableView
{
    internal QapRegressionResult()
    {
    }

    /// <summary>Name of the dependent matrix.</summary>
    public required string Outcome { get; init; }

    /// <summary>The intercept, then the predictors in order.</summary>
    public required IReadOnlyList<QapCoefficient> Coefficients { get; init; }

    /// <summary>Names of the nodes.</summary>
    public required IReadOnlyList<string> Nodes { get; init; }

    /// <summary>The pairs on which the estimates rest.</summary>
    public required int Dyads { get; init; }

    /// <summary>Pairs in which some variable is missing.</summary>
    public required int MissingDyads { get; init; }

    /// <summary>1 − RSS/TSS, TSS about the mean.</summary>
    public required double RSquared { get; init; }

    /// <summary>1 − (RSS/(m − k)) / (TSS/(m − 1)), m pairs and k columns.</summary>
    public required double AdjustedRSquared { get; init; }

    /// <summary>m − k.</summary>
    public required int ResidualDegreesOfFreedom { get; init; }

    /// <summary>What the numbers alone would not tell.</summary>
    public required IReadOnlyList<string> Warnings { get; init; }

    /// <summary>The options under which it was fitted.</summary>
    public required QapOptions Options { get; init; }

    /// <summary>The coefficient of a predictor.</summary>
    /// <param name="name">Its name, or <see cref="QapRegression.Intercept"/>.</param>
    /// <exception cref="KeyNotFoundException">There is none: the message lists what there is.</exception>
    public QapCoefficient this[string name] => Coefficients.FirstOrDefault(coefficient => coefficient.Name == name)
        ?? throw new KeyNotFoundException($"The QAP regression of '{Outcome}' has no '{name}'. It has: {string.Join(", ", Coefficients.Select(coefficient => coefficient.Name))}.");

    /// <summary>Coefficients, tests and conventions as lines of text, in the invariant culture.</summary>
    public string Summary() => View().ToText();

    /// <summary>The summary.</summary>
    public override string ToString() => Summary();

    TableView ITableView.View() => View();

    private TableView View() => new(
        "regression",
        $"{Outcome}: QAP regression, {Numbers.Whole(Nodes.Count)} nodes, {Numbers.Whole(Dyads)} {(Options.Dyads == DyadKind.Directed ? "directed" : "undirected")} dyads",
        ["", "estimate", "standardised", "t", "p", "MC s.e.", "p upper", "p lower", "VIF"],
        [.. Coefficients.Select(Row)],
        [],
        [.. Notes()]);

    private static string[] Row(QapCoefficient c) =>
    [
        c.Name, Numbers.Short(c.Estimate), Numbers.Short(c.Standardised ?? double.NaN), Numbers.Fixed(c.T, 3), Numbers.Short(c.Test.PTwoSided),
        Numbers.Short(c.Test.PTwoSidedError), Numbers.Short(c.Test.PUpper), Numbers.Short(c.Test.PLower), Numbers.Fixed(c.VarianceInflation ?? double.NaN, 2),
    ];

    private IEnumerable<string> Notes()
    {
        yield return $"R² {Numbers.Fixed(RSquared, 4)}, adjusted {Numbers.Fixed(AdjustedRSquared, 4)}, {Numbers.Whole(ResidualDegreesOfFreedom)} residual degrees of freedom.";
        yield return $"{(Options.Method == QapMethod.DoubleSemiPartialling ? "Double semi-partialling" : "Y-permutation")}, {Options.Permutations.Words}; statistic: {(Options.Statistic == QapStatistic.T ? "t" : "coefficient")}.";
        yield return $"p two-sided, P(|t*| ≥ |t|), as {(Coefficients[0].Test.Rule == PValueRule.AddOne ? "(1 + k)/(R + 1)" : "k/R")}{(Options.Permutations.IsExact ? "" : "; MC s.e. √(p(1 − p)/R)")}.";
        if (MissingDyads > 0)
        {
            yield return $"{Numbers.Whole(MissingDyads)} of {Numbers.Whole(Dyads + MissingDyads)} dyads are missing.";
        }

        foreach (string warning in Warnings)
        {
            yield return $"Warning: {warning}";
        }
    }
}
