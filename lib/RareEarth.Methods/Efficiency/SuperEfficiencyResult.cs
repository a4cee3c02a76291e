using RareEarth.Methods.Display;

namespace RareEarth.Methods.Efficiency;

/// <summary>Every unit's score against all others.</summary>
[TypeFormatterSource(typeof(TableFormatterSource), PreferredMimeTypes = [TableFormatterSource.Html, TableFormatterSource.Plain])]
public sealed record SuperEfficiencyResult : ITableView
{
    internal SuperEfficiencyResult()
    {
    }

    /// <summary>The units in the order of the data.</summary>
    public required IReadOnlyList<SuperEfficiencyUnit> Units { get; init; }

    /// <summary>What was done to negative values.</summary>
    public required DataTreatment Treatment { get; init; }

    /// <summary>How exactly the linear programs are solved; null when none is feasible.</summary>
    public required DeaCheck? Check { get; init; }

    /// <summary>The options under which it was computed.</summary>
    public required DeaOptions Options { get; init; }

    /// <summary>A unit's score.</summary>
    /// <param name="name">The unit's name.</param>
    /// <exception cref="KeyNotFoundException">There is no such unit.</exception>
    public SuperEfficiencyUnit this[string name] => Units.FirstOrDefault(unit => unit.Name == name)
        ?? throw new KeyNotFoundException($"There is no unit '{name}'.");

    /// <summary>The scores as lines of text, in the invariant culture.</summary>
    public string Summary() => View().ToText();

    /// <summary>The summary.</summary>
    public override string ToString() => Summary();

    TableView ITableView.View() => View();

    private TableView View() => new(
        "efficiency",
        $"Super-efficiency: {Options.Model}, n = {Numbers.Whole(Units.Count)}",
        ["", "score", "peers (weight)"],
        [.. Units.Select(unit => (string[])
        [
            unit.Name,
            unit.Efficiency is { } score ? Numbers.Fixed(score, 4) : "infeasible",
            string.Join(", ", unit.Peers.Select(peer => $"{peer.Unit} ({Numbers.Fixed(peer.Weight, 3)})")),
        ])],
        [],
        ["Each unit is left out of its own reference set.", .. Units.Where(unit => unit.IsInfeasible).Select(unit => unit.Problem!)]);
}
