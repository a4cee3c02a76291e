using RareEarth.Methods.Display;

namespace RareEarth.Methods.Efficiency;

/// <summary>The scores of all units, and all that is needed to say how they came about.</summary>
[TypeFormatterSource(typeof(TableFormatterSource), PreferredMimeTypes = [TableFormatterSource.Html, TableFormatterSource.Plain])]
public sealed record DeaResult : ITableView
{
    internal DeaResult()
    {
    }

    /// <summary>The data as they were used: without dropped units, negative columns translated.</summary>
    public required DeaData Data { get; init; }

    /// <summary>The units in the order of the data.</summary>
    public required IReadOnlyList<DeaUnit> Units { get; init; }

    /// <summary>What was done to negative values.</summary>
    public required DataTreatment Treatment { get; init; }

    /// <summary>What a reader of the scores should know: treatment of negative values, and findings about the data.</summary>
    public required IReadOnlyList<string> Notes { get; init; }

    /// <summary>How exactly the linear programs are solved.</summary>
    public required DeaCheck Check { get; init; }

    /// <summary>The options under which it was computed.</summary>
    public required DeaOptions Options { get; init; }

    /// <summary>The arithmetic mean of the scores, as DEAP prints it.</summary>
    public double MeanEfficiency => Units.Average(unit => unit.Efficiency);

    /// <summary>A unit's result.</summary>
    /// <param name="name">The unit's name.</param>
    /// <exception cref="KeyNotFoundException">There is no such unit, or it was left out: the message says which.</exception>
    public DeaUnit this[string name] => Units.FirstOrDefault(unit => unit.Name == name)
        ?? throw new KeyNotFoundException(Treatment.Dropped.Contains(name)
            ? $"Unit '{name}' was left out for negative values."
            : $"There is no unit '{name}'.");

    /// <summary>How often each unit is a peer for another, in the order of the data.</summary>
    public IReadOnlyList<int> PeerCounts()
    {
        var counts = Units.ToDictionary(unit => unit.Name, _ => 0, StringComparer.Ordinal);
        foreach (DeaUnit unit in Units)
        {
            foreach (DeaPeer peer in unit.Peers.Where(peer => peer.Unit != unit.Name))
            {
                counts[peer.Unit]++;
            }
        }

        return [.. Units.Select(unit => counts[unit.Name])];
    }

    /// <summary>Slacks by input and output, with their means.</summary>
    public TableView SlackTable() => DeaTables.Slacks(this);

    /// <summary>Targets by input and output.</summary>
    public TableView TargetTable() => DeaTables.Targets(this);

    /// <summary>Peers with their weights, and how often each unit is a peer.</summary>
    public TableView PeerTable() => DeaTables.Peers(this);

    /// <summary>The scores as lines of text, in the invariant culture.</summary>
    public string Summary() => DeaTables.Scores(this).ToText();

    /// <summary>The summary.</summary>
    public override string ToString() => Summary();

    TableView ITableView.View() => DeaTables.Scores(this);
}
