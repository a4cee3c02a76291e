using RareEarth.Methods.Display;

namespace RareEarth.Methods.Inference;

/// <summary>Ferman and Pinto's test of a policy that treats one group or a few.</summary>
[TypeFormatterSource(typeof(TableFormatterSource), PreferredMimeTypes = [TableFormatterSource.Html, TableFormatterSource.Plain])]
public sealed record FermanPintoResult : ITableView
{
    internal FermanPintoResult()
    {
    }

    /// <summary>The dependent variable.</summary>
    public required string Outcome { get; init; }

    /// <summary>The estimated effect, in units of the outcome.</summary>
    public required double Estimate { get; init; }

    /// <summary>Mean W of the treated less mean W of the others; with a balanced panel and no controls it is estimate − null.</summary>
    public required double ResidualContrast { get; init; }

    /// <summary>What each group gave.</summary>
    public required IReadOnlyList<GroupDifference> Groups { get; init; }

    /// <summary>How the variance was modelled.</summary>
    public required VarianceModel Model { get; init; }

    /// <summary>A, the part of the variance that does not shrink with size, in squared units of the outcome.</summary>
    public required double Intercept { get; init; }

    /// <summary>B, the part that is divided by size, in squared units of the outcome times units of size.</summary>
    public required double Slope { get; init; }

    /// <summary>The p-value, two-sided by |effect|, with its simulation error.</summary>
    public required RankP P { get; init; }

    /// <summary>Whether all resamples were taken.</summary>
    public required bool IsEnumerated { get; init; }

    /// <summary>Null, ties, draws, seed.</summary>
    public required FermanPintoOptions Options { get; init; }

    /// <summary>Effect, groups and p as lines of text in the invariant culture.</summary>
    public string Summary() => View().ToText();

    /// <summary>The summary.</summary>
    public override string ToString() => Summary();

    TableView ITableView.View() => View();

    private TableView View() => new(
        "inference",
        $"{Outcome}: effect {Numbers.Short(Estimate)}, Ferman–Pinto p = {Numbers.Short(P.Value)}",
        ["", "size", "difference", "fitted variance"],
        [.. Groups.Select(group => (string[])
        [
            group.Unit + (group.IsTreated ? " (treated)" : ""), Numbers.Short(group.Size), Numbers.Short(group.Difference), Numbers.Short(group.Variance),
        ])],
        [],
        [
            Model switch
            {
                VarianceModel.GroupSize => $"Variance {Numbers.Short(Intercept)} + {Numbers.Short(Slope)} / size.",
                VarianceModel.SlopeAtZero => $"Variance {Numbers.Short(Intercept)} for all groups: least squares gave larger groups a larger variance, so the slope is 0.",
                VarianceModel.InterceptAtZero => $"Variance {Numbers.Short(Slope)} / size: least squares gave a negative intercept, so it is 0.",
                _ => $"Variance {Numbers.Short(Intercept)} for all groups: they have one size (Conley and Taber 2011).",
            },
            $"p: |effect*| ≥ |effect − null| in {Numbers.Whole(P.Above)} resamples and {Numbers.Whole(P.Ties)} ties of {Numbers.Whole(P.Count)}, null {Numbers.Short(Options.Null)} imposed; "
                + (IsEnumerated
                    ? "all resamples, no simulation error."
                    : $"Monte Carlo standard error {Numbers.Short(P.MonteCarloStandardError)}, seed {Numbers.Whole(Options.Seed)}."),
            $"The method needs many groups that are not treated; here there are {Numbers.Whole(Groups.Count(group => !group.IsTreated))}.",
        ]);
}
