using RareEarth.Methods.Display;

namespace RareEarth.Methods.Efficiency;

/// <summary>Changes in productivity of all units, with the scores that they come from.</summary>
[TypeFormatterSource(typeof(TableFormatterSource), PreferredMimeTypes = [TableFormatterSource.Html, TableFormatterSource.Plain])]
public sealed record MalmquistResult : ITableView
{
    internal MalmquistResult()
    {
    }

    /// <summary>The periods, in order of time.</summary>
    public required IReadOnlyList<string> Periods { get; init; }

    /// <summary>The units, in the order in which they first occur.</summary>
    public required IReadOnlyList<string> Units { get; init; }

    /// <summary>Scores by period and unit, as in DEAP's table of distances.</summary>
    public required IReadOnlyList<MalmquistDistances> Distances { get; init; }

    /// <summary>Changes by later period and unit, where the unit is observed in both.</summary>
    public required IReadOnlyList<MalmquistChange> Changes { get; init; }

    /// <summary>Scores that do not exist: units not observed, problems that are infeasible.</summary>
    public required IReadOnlyList<MalmquistProblem> Problems { get; init; }

    /// <summary>What was done to negative values, and findings about the data.</summary>
    public required IReadOnlyList<string> Notes { get; init; }

    /// <summary>How exactly the linear programs are solved.</summary>
    public required DeaCheck Check { get; init; }

    /// <summary>The options under which it was computed.</summary>
    public required MalmquistOptions Options { get; init; }

    /// <summary>A unit's change to a period.</summary>
    /// <param name="unit">The unit.</param>
    /// <param name="to">The later period.</param>
    /// <exception cref="KeyNotFoundException">There is none: the message says why.</exception>
    public MalmquistChange this[string unit, string to] => Changes.FirstOrDefault(change => change.Unit == unit && change.To == to)
        ?? throw new KeyNotFoundException(
            !Units.Contains(unit) ? $"There is no unit '{unit}'."
            : !Periods.Contains(to) ? $"There is no period '{to}'."
            : Periods[0] == to ? $"'{to}' is the first period: nothing changes to it."
            : $"'{unit}' is not observed both in '{to}' and in the period before.");

    /// <summary>Means over units, for each later period; geometric as DEAP prints them, unless asked otherwise.</summary>
    /// <param name="kind">How to average.</param>
    public IReadOnlyList<MalmquistMean> PeriodMeans(MeanKind kind = MeanKind.Geometric) =>
        [.. Periods.Skip(1).Select((to, i) => MalmquistMean.Of($"{Periods[i]}–{to}", kind, Changes.Where(change => change.To == to)))];

    /// <summary>Means over time, for each unit; geometric as DEAP prints them, unless asked otherwise.</summary>
    /// <param name="kind">How to average.</param>
    public IReadOnlyList<MalmquistMean> UnitMeans(MeanKind kind = MeanKind.Geometric) =>
        [.. Units.Select(unit => MalmquistMean.Of(unit, kind, Changes.Where(change => change.Unit == unit)))];

    /// <summary>The mean over units and time.</summary>
    /// <param name="kind">How to average.</param>
    public MalmquistMean Mean(MeanKind kind = MeanKind.Geometric) => MalmquistMean.Of("mean", kind, Changes);

    /// <summary>Means over the units of each group: for each later period, then over all of them.</summary>
    /// <param name="groupOf">Names a unit's group.</param>
    /// <param name="kind">How to average.</param>
    public IReadOnlyDictionary<string, IReadOnlyList<MalmquistMean>> GroupMeans(Func<string, string> groupOf, MeanKind kind = MeanKind.Geometric)
    {
        ArgumentNullException.ThrowIfNull(groupOf);
        return Units.GroupBy(groupOf, StringComparer.Ordinal).ToDictionary(
            group => group.Key,
            group =>
            {
                var members = new HashSet<string>(group, StringComparer.Ordinal);
                MalmquistChange[] changes = [.. Changes.Where(change => members.Contains(change.Unit))];
                return (IReadOnlyList<MalmquistMean>)
                [
                    .. Periods.Skip(1).Select((to, i) => MalmquistMean.Of($"{Periods[i]}–{to}", kind, changes.Where(change => change.To == to))),
                    MalmquistMean.Of("mean", kind, changes),
                ];
            },
            StringComparer.Ordinal);
    }

    /// <summary>
    /// A unit's changes multiplied up since the first period, one for each later period. Changes are pairwise: the chained index
    /// depends on the periods between.
    /// </summary>
    /// <param name="unit">The unit.</param>
    /// <exception cref="EstimationException">A change in the chain does not exist: the message names it.</exception>
    public IReadOnlyList<ProductivityChange> Chained(string unit)
    {
        var chain = new List<ProductivityChange>();
        foreach (string to in Periods.Skip(1))
        {
            ProductivityChange change = this[unit, to].Change;
            if (!change.IsComplete)
            {
                throw new EstimationException($"The chain of '{unit}' breaks at {to}: {Problems.First(problem => problem.Unit == unit).Message}");
            }

            chain.Add(chain.Count == 0 ? change : chain[^1].Times(change));
        }

        return chain;
    }

    /// <summary>The scores as DEAP tabulates them, with arithmetic means.</summary>
    public TableView DistanceTable() => MalmquistTables.Distances(this);

    /// <summary>The changes of one later period, with their geometric means.</summary>
    /// <param name="to">The later period.</param>
    public TableView ChangeTable(string to) => MalmquistTables.Changes(this, to);

    /// <summary>Means over units by period, as DEAP's summary of annual means.</summary>
    public TableView PeriodTable() => MalmquistTables.Means($"Malmquist index: means over {Units.Count} units", PeriodMeans(), Mean(), this);

    /// <summary>Means over time by unit, as DEAP's summary of firm means.</summary>
    public TableView UnitTable() => MalmquistTables.Means("Malmquist index: means over time", UnitMeans(), Mean(), this);

    /// <summary>Means by period as lines of text, in the invariant culture.</summary>
    public string Summary() => PeriodTable().ToText();

    /// <summary>The summary.</summary>
    public override string ToString() => Summary();

    TableView ITableView.View() => PeriodTable();
}
