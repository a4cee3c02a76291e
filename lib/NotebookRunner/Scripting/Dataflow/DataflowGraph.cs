namespace NotebookRunner.Scripting.Dataflow;

/// <summary>Which cells depend on which, for all that a notebook's cells read and write.</summary>
/// <remarks>
/// A change goes from declaration to declaration, not from cell to cell: a cell that declares one variable that depends on
/// a parameter and one that does not passes on the first alone. Where cells are run it is whole cells.
/// </remarks>
internal sealed class DataflowGraph
{
    private readonly IReadOnlyList<CellFacts> _cells;
    private readonly Dictionary<CellSymbol, CellUnit[]> _declaredBy;
    private readonly Dictionary<CellUnit, HashSet<CellSymbol>> _writes;
    private readonly bool[] _changesSurroundings;
    private readonly HashSet<CellSymbol>[] _reads;
    private readonly HashSet<CellSymbol>[] _writesElsewhere;
    private readonly int[][] _partners;
    private readonly int[][] _needs;
    private readonly int _staticFrom;

    public DataflowGraph(IReadOnlyList<CellFacts> cells)
    {
        _cells = cells;
        _declaredBy = cells.SelectMany(cell => cell.Units)
            .SelectMany(unit => unit.Defines.Select(symbol => (symbol, unit)))
            .GroupBy(pair => pair.symbol, pair => pair.unit)
            .ToDictionary(group => group.Key, group => group.ToArray());
        _writes = cells.SelectMany(cell => cell.Units).ToDictionary(unit => unit, WritesOf);
        _changesSurroundings = [.. cells.Select(cell => cell.Units.Any(ChangesSurroundings))];
        _reads = [.. cells.Select(cell => cell.Units.SelectMany(Reach).SelectMany(unit => unit.Reads).ToHashSet())];
        _writesElsewhere = [.. cells.Select((cell, i) => cell.Units.SelectMany(unit => _writes[unit]).Where(symbol => symbol.Cell != i).ToHashSet())];
        ILookup<CellSymbol, int> writers = _writesElsewhere.SelectMany((symbols, i) => symbols.Select(symbol => (symbol, i))).ToLookup(pair => pair.symbol, pair => pair.i);
        _partners = [.. cells.Select((_, i) => PartnersOf(i, writers))];
        _needs = [.. cells.Select((_, i) => NeedsOf(i, writers))];
        int first = Enumerable.Range(0, cells.Count).FirstOrDefault(i => cells[i].KeepsStaticState, -1);
        _staticFrom = first < 0 ? cells.Count : first;
    }

    /// <summary>Whether cells must run in the order of the notebook, because one changes what another declares.</summary>
    public bool OrderMatters(IEnumerable<int> cells) => cells.Any(cell => _writesElsewhere[cell].Count > 0);

    /// <summary>From which cell on static variables are declared: these cells start with new ones whenever one of them runs again.</summary>
    public int StaticFrom => _staticFrom;

    /// <summary>The cells whose outputs or variables may be others after variables have changed.</summary>
    public SortedSet<int> AffectedBy(IEnumerable<CellSymbol> changed)
    {
        HashSet<CellSymbol> tainted = [.. changed];
        var affected = new SortedSet<int>();
        int surroundings = int.MaxValue;
        bool grows = true;
        while (grows)
        {
            grows = false;
            for (int i = 0; i < _cells.Count; i++)
            {
                foreach (CellUnit unit in _cells[i].Units.Where(unit => i > surroundings || unit.Reads.Overlaps(tainted)))
                {
                    int size = tainted.Count;
                    tainted.UnionWith(unit.Defines);
                    if (unit.RunsWithCell)
                    {
                        tainted.UnionWith(_writes[unit]);
                        grows |= affected.Add(i);
                        surroundings = ChangesSurroundings(unit) ? Math.Min(surroundings, i) : surroundings;
                    }

                    grows |= tainted.Count > size;
                }
            }
        }

        return WithPartners(affected);
    }

    /// <summary>Adds the cells that must run again because these do: they declare, or change, what these change or read.</summary>
    public SortedSet<int> WithPartners(IEnumerable<int> cells)
    {
        SortedSet<int> all = Closure(cells, _partners);
        if (all.Count > 0 && all.Max >= _staticFrom)
        {
            all = Closure(all.Concat(Enumerable.Range(_staticFrom, _cells.Count - _staticFrom)), _partners);
        }

        return all;
    }

    /// <summary>The cells that must have run before these can, these included.</summary>
    public SortedSet<int> NeededBy(IEnumerable<int> cells) => Closure(cells, _needs);

    /// <summary>Whether another cell needs what a cell declares.</summary>
    public bool IsNeeded(int cell) => _needs.Any(needs => needs.Contains(cell));

    private static SortedSet<int> Closure(IEnumerable<int> cells, int[][] next)
    {
        var reached = new SortedSet<int>();
        var waiting = new Stack<int>(cells);
        while (waiting.TryPop(out int cell))
        {
            if (reached.Add(cell))
            {
                foreach (int other in next[cell])
                {
                    waiting.Push(other);
                }
            }
        }

        return reached;
    }

    private int[] PartnersOf(int cell, ILookup<CellSymbol, int> writers) =>
    [
        .. _writesElsewhere[cell].Select(symbol => symbol.Cell) // or it would change what it changed before
            .Concat(_reads[cell].Where(symbol => writers[symbol].Any(writer => writer > cell)).Select(symbol => symbol.Cell)) // or it would see what came later
            .Concat(writers.Where(symbol => symbol.Key.Cell == cell).SelectMany(symbol => symbol)) // or their change would be lost
            .Distinct().Where(other => other != cell),
    ];

    private int[] NeedsOf(int cell, ILookup<CellSymbol, int> writers) =>
    [
        .. _reads[cell].Concat(_writesElsewhere[cell]).Where(symbol => symbol.Cell != cell)
            .SelectMany(symbol => writers[symbol].Where(writer => writer < cell).Prepend(symbol.Cell))
            .Concat(Enumerable.Range(0, cell).Where(i => _changesSurroundings[i]))
            .Distinct(),
    ];

    private bool ChangesSurroundings(CellUnit unit) => unit.RunsWithCell && Reach(unit).Any(part => part.ChangesSurroundings);

    /// <summary>A unit with all functions, types and delegates that it uses, directly or through another.</summary>
    private HashSet<CellUnit> Reach(CellUnit unit)
    {
        HashSet<CellUnit> reached = [unit];
        var waiting = new Stack<CellUnit>([unit]);
        while (waiting.TryPop(out CellUnit? next))
        {
            foreach (CellUnit used in next.Reads.SelectMany(symbol => _declaredBy.GetValueOrDefault(symbol) ?? []).Where(used => !used.RunsWithCell || used.HoldsFunction))
            {
                if (reached.Add(used))
                {
                    waiting.Push(used);
                }
            }
        }

        return reached;
    }

    /// <summary>What a unit writes by itself and through what it uses, under every name that it has.</summary>
    private HashSet<CellSymbol> WritesOf(CellUnit unit)
    {
        HashSet<CellUnit> reached = Reach(unit);
        HashSet<CellSymbol> mutated = [.. reached.SelectMany(part => part.Mutates), .. reached.SelectMany(ChangedInCalls)];
        HashSet<CellSymbol> writes = [.. reached.SelectMany(part => part.Writes), .. mutated];
        var waiting = new Stack<CellSymbol>(mutated);
        while (waiting.TryPop(out CellSymbol symbol))
        {
            foreach (CellSymbol alias in (_declaredBy.GetValueOrDefault(symbol) ?? []).SelectMany(part => part.Aliases))
            {
                if (mutated.Add(alias))
                {
                    writes.Add(alias);
                    waiting.Push(alias);
                }
            }
        }

        return writes;
    }

    private IEnumerable<CellSymbol> ChangedInCalls(CellUnit unit) =>
        unit.Passes.Where(call => (_declaredBy.GetValueOrDefault(call.Key) ?? []).Any(function => function.ChangesParameters)).SelectMany(call => call.Value);
}
