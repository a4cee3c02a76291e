using RareEarth.Methods.Display;
using RareEarth.Methods.Inference;

namespace RareEarth.Methods.SyntheticControl;

/// <summary>Synthetic controls of each unit in turn, and the rank of the treated one's ratio of RMSPE after to RMSPE before.</summary>
[TypeFormatterSource(typeof(TableFormatterSource), PreferredMimeTypes = [TableFormatterSource.Html, TableFormatterSource.Plain])]
public sealed record SyntheticControlPlacebo : ITableView
{
    // A fit this close before the policy, relative to the outcome, has no ratio but rounding.
    private const double ExactFit = 1e-12;

    private SyntheticControlPlacebo()
    {
    }

    /// <summary>The unit that the policy treats.</summary>
    public required string Treated { get; init; }

    /// <summary>The fits, the treated unit's among them, in the order of the units' names.</summary>
    public required IReadOnlyList<SyntheticControlResult> Fits { get; init; }

    /// <summary>Units that are fitted exactly before the policy, so that they have no ratio; they are not ranked.</summary>
    public required IReadOnlyList<PlaceboFailure> Failures { get; init; }

    /// <summary>The share of units whose ratio reaches the treated unit's: exact, 1/units at least.</summary>
    public required RankP P { get; init; }

    /// <summary>The fit of one unit.</summary>
    /// <param name="unit">The unit.</param>
    /// <exception cref="KeyNotFoundException">There is no such unit.</exception>
    public SyntheticControlResult this[string unit] => Fits.FirstOrDefault(fit => fit.Treated == unit)
        ?? throw new KeyNotFoundException($"There is no unit '{unit}'. There are: {string.Join(", ", Fits.Select(fit => fit.Treated))}.");

    /// <summary>Ratios and rank as lines of text in the invariant culture.</summary>
    public string Summary() => View().ToText();

    /// <summary>The summary.</summary>
    public override string ToString() => Summary();

    TableView ITableView.View() => View();

    /// <summary>Ranks the ratios.</summary>
    /// <exception cref="EstimationException">The treated unit is fitted exactly before the policy.</exception>
    internal static SyntheticControlPlacebo Of(string treated, IReadOnlyList<SyntheticControlResult> fits)
    {
        SyntheticControlResult observed = fits.Single(fit => fit.Treated == treated);
        if (IsExact(observed))
        {
            throw new EstimationException($"'{treated}' is fitted exactly before the policy: its ratio of RMSPE after to before does not exist.");
        }

        SyntheticControlResult[] ranked = [.. fits.Where(fit => !IsExact(fit))];
        return new SyntheticControlPlacebo
        {
            Treated = treated,
            Fits = fits,
            Failures = [.. fits.Where(IsExact).Select(fit => new PlaceboFailure(fit.Treated, "it is fitted exactly before the policy, so that the ratio does not exist"))],
            P = RankP.Of(Ratio(observed), [.. ranked.Select(Ratio)], TieRule.CountAtLeast, isExact: true, containsObserved: true),
        };
    }

    private static bool IsExact(SyntheticControlResult fit) => fit.RmspeBefore <= ExactFit * fit.Actual.Max(Math.Abs);

    private static double Ratio(SyntheticControlResult fit) => fit.RmspeAfter / fit.RmspeBefore;

    private TableView View() => new(
        "synthetic-control",
        $"{Fits[0].Outcome}: synthetic controls of each unit in turn",
        ["", "mean gap after", "RMSPE before", "RMSPE after", "ratio"],
        [.. Fits.Select(fit => (string[])
        [
            fit.Treated + (fit.Treated == Treated ? " (treated)" : ""),
            Numbers.Short(fit.Effect),
            Numbers.Short(fit.RmspeBefore),
            Numbers.Short(fit.RmspeAfter),
            IsExact(fit) ? "–" : Numbers.Short(Ratio(fit)),
        ])],
        [["rank p-value", "", "", "", Numbers.Short(P.Value)]],
        [
            $"p: units whose ratio reaches that of {Treated}, of {Numbers.Whole(P.Count)}; no simulation error, and none lies below {Numbers.Short(1.0 / P.Count)}.",
            .. Failures.Select(failure => $"Not ranked: {failure.Label}: {failure.Reason}."),
        ]);
}
