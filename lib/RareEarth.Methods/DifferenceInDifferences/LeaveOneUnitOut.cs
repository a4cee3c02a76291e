using RareEarth.Methods.Display;
using RareEarth.Methods.Inference;

namespace RareEarth.Methods.DifferenceInDifferences;

/// <summary>The effect re-estimated without each unit in turn: how much of it hangs on one control.</summary>
[TypeFormatterSource(typeof(TableFormatterSource), PreferredMimeTypes = [TableFormatterSource.Html, TableFormatterSource.Plain])]
public sealed record LeaveOneUnitOut : ITableView
{
    private LeaveOneUnitOut()
    {
    }

    /// <summary>The dependent variable.</summary>
    public required string Outcome { get; init; }

    /// <summary>The estimate with all units.</summary>
    public required PlaceboFit All { get; init; }

    /// <summary>The estimates without one unit, labelled by it.</summary>
    public required IReadOnlyList<PlaceboFit> Without { get; init; }

    /// <summary>Units without which there is no estimate, with the reason: the only treated one is always among them.</summary>
    public required IReadOnlyList<PlaceboFailure> Failures { get; init; }

    /// <summary>The fit without the unit that moves the estimate most.</summary>
    public PlaceboFit MostInfluential => Without.MaxBy(fit => Math.Abs(fit.Estimate - All.Estimate))!;

    /// <summary>Whether all estimates have the sign of that with all units.</summary>
    public bool SignHolds => Without.All(fit => Math.Sign(fit.Estimate) == Math.Sign(All.Estimate));

    /// <summary>Estimates the effect without each unit.</summary>
    /// <param name="panel">The panel.</param>
    /// <exception cref="EstimationException">There is no estimate with all units, or without any.</exception>
    public static LeaveOneUnitOut Of(DidPanel panel)
    {
        ArgumentNullException.ThrowIfNull(panel);
        PlaceboFit all = TreatmentFits.Of(panel).Observed(panel);
        var without = new List<PlaceboFit>();
        var failures = new List<PlaceboFailure>();
        foreach (string unit in panel.UnitNames)
        {
            try
            {
                DidPanel rest = panel.Without(unit);
                without.Add(TreatmentFits.Of(rest).Observed(rest) with { Label = unit });
            }
            catch (EstimationException failure)
            {
                failures.Add(new PlaceboFailure(unit, failure.Message.TrimEnd('.')));
            }
        }

        return without.Count > 0
            ? new LeaveOneUnitOut { Outcome = panel.Outcome.Name, All = all, Without = without, Failures = failures }
            : throw new EstimationException($"No unit can be left out. {failures[0].Label}: {failures[0].Reason}.");
    }

    /// <summary>The estimates as lines of text in the invariant culture.</summary>
    public string Summary() => View().ToText();

    /// <summary>The summary.</summary>
    public override string ToString() => Summary();

    TableView ITableView.View() => View();

    private TableView View() => new(
        "placebo",
        $"{Outcome}: the effect without one unit",
        ["left out", "estimate", "std. error", "p"],
        [.. Without.Prepend(All with { Label = "none" }).Select(fit => (string[])[fit.Label, Numbers.Short(fit.Estimate), Numbers.Short(fit.StandardError), Numbers.Short(fit.P)])],
        [],
        [
            $"Most influential: {MostInfluential.Label}. The sign {(SignHolds ? "holds" : "does not hold")} throughout.",
            .. Failures.Select(failure => $"Without {failure.Label} there is no estimate: {failure.Reason}."),
        ]);
}
