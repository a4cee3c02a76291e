using RareEarth.Methods.Display;

namespace RareEarth.Methods.Networks.Qap;

/// <summary>A QAP correlation.</summary>
[TypeFormatterSource(typeof(TableFormatterSource), PreferredMimeTypes = [TableFormatterSource.Html, TableFormatterSource.Plain])]
public sealed record QapCorrelationResult : ITableView
{
    internal QapCorrelationResult()
    {
    }

    /// <summary>Name of the matrix that stays.</summary>
    public required string First { get; init; }

    /// <summary>Name of the matrix that is permuted.</summary>
    public required string Second { get; init; }

    /// <summary>Pearson's r over the complete pairs, from −1 to 1.</summary>
    public double R => Test.Observed;

    /// <summary>Two-sided p-value of <see cref="Test"/>.</summary>
    public double P => Test.PTwoSided;

    /// <summary>Complete pairs.</summary>
    public required int Dyads { get; init; }

    /// <summary>Pairs in which either matrix is missing.</summary>
    public required int MissingDyads { get; init; }

    /// <summary>r against its permutation distribution.</summary>
    public required PermutationTest Test { get; init; }

    /// <summary>What the numbers alone would not tell.</summary>
    public required IReadOnlyList<string> Warnings { get; init; }

    /// <summary>The options under which it was computed.</summary>
    public required QapOptions Options { get; init; }

    /// <summary>The correlation as lines of text, in the invariant culture.</summary>
    public string Summary() => View().ToText();

    /// <summary>The summary.</summary>
    public override string ToString() => Summary();

    TableView ITableView.View() => View();

    private TableView View() => new(
        "regression",
        $"QAP correlation, {Numbers.Whole(Dyads)} {(Options.Dyads == DyadKind.Directed ? "directed" : "undirected")} dyads",
        ["", "r", "p", "MC s.e.", "p upper", "p lower"],
        [[$"{First}, {Second}", Numbers.Fixed(R, 4), Numbers.Short(P), Numbers.Short(Test.PTwoSidedError), Numbers.Short(Test.PUpper), Numbers.Short(Test.PLower)]],
        [],
        [
            $"{Options.Permutations.Words}; p as {(Test.Rule == PValueRule.AddOne ? "(1 + k)/(R + 1)" : "k/R")}.",
            .. MissingDyads > 0 ? [$"{Numbers.Whole(MissingDyads)} of {Numbers.Whole(Dyads + MissingDyads)} dyads are missing."] : Array.Empty<string>(),
            .. Warnings.Select(warning => $"Warning: {warning}"),
        ]);
}
