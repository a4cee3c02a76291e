using System.Reflection;
using Microsoft.DotNet.Interactive.Formatting;
using NotebookRunner.Notebooks;
using NotebookRunner.Parameters;

namespace NotebookRunner.Scripting.Dataflow;

/// <summary>
/// The cells of one notebook, compiled once and run as often as parameters change: a change runs the cells that depend on it
/// and no others. Console and displays are process-wide, so there is one session a process, and one call at a time.
/// </summary>
/// <remarks>
/// <para>Every cell is a class in the chain of script submissions, its top-level variables are fields, and a run makes a new
/// object of it in the cell's slot. A parameter changes by its field. Cells that did not run again and hold the earlier
/// object are given the new one.</para>
/// <para>What cannot be seen: a library that keeps values for itself between calls and is not told by a static call whose
/// result is thrown away; a file that one cell writes and another reads under a name that no variable holds.</para>
/// </remarks>
public sealed class DataflowSession : IDisposable
{
    private readonly SubmissionChain _chain;
    private readonly SubmissionAssemblies _assemblies = new();
    private readonly ICellListener _listener;
    private readonly bool _shows;
    private readonly ScriptConsole _console;
    private readonly IReadOnlyList<NotebookParameter> _parameters;
    private readonly Dictionary<string, object> _values;
    private readonly int _parameterCell;
    private readonly Dictionary<string, SortedSet<int>> _affected = [];
    private IReadOnlyList<CompiledCell> _cells;
    private DataflowGraph? _graph;
    private readonly CellState[] _states;
    private readonly object?[] _objects;

    /// <summary>Opens a notebook; nothing is run yet.</summary>
    /// <param name="notebook">The notebook. Its stored outputs are taken to be those of its default values.</param>
    /// <param name="folder">Its folder: where <c>#r</c> looks, and the current directory.</param>
    /// <param name="listener">Is told of outputs.</param>
    /// <param name="shows">Whether the value that a cell ends in is shown; making its text can take longer than the cell.</param>
    /// <exception cref="ParameterException">The cell of parameters cannot be used.</exception>
    public DataflowSession(Notebook notebook, string folder, ICellListener listener, bool shows = true)
    {
        _listener = listener;
        _shows = shows;
        _parameters = ParameterCell.Read(notebook);
        _values = _parameters.ToDictionary(parameter => parameter.Name, parameter => parameter.Default);
        NotebookCell[] cells = [.. notebook.CodeCells.Where(cell => !cell.Tags.Contains(ParameterInjection.Tag))];
        _parameterCell = Array.FindIndex(cells, cell => cell.Tags.Contains(ParameterCell.Tag));
        _chain = new SubmissionChain(ScriptSession.OptionsFor(folder));
        _cells = _chain.Compile([.. cells.Select(cell => new DataflowCell(cell.Number, cell.Source, cell.Tags, cell.ExecutionCount is not null, Execution.ForeignCell.Refuse(cell)))]);
        _states = new CellState[_cells.Count];
        _objects = new object?[_cells.Count + 1]; // slot 0 is the host's, and empty here
        _console = new ScriptConsole(folder, listener);
    }

    /// <summary>The values of all parameters.</summary>
    public IReadOnlyDictionary<string, object> Values => _values;

    /// <summary>The state of each code cell by its number.</summary>
    public IReadOnlyDictionary<int, CellState> States => _cells.Select((cell, i) => (cell.Cell.Number, _states[i])).ToDictionary();

    private DataflowGraph Graph => _graph ??= new DataflowGraph([.. _cells.Select(cell => cell.Facts)]);

    /// <summary>Compiles every cell and finds what depends on what, which the first change would otherwise wait for.</summary>
    public void Prepare()
    {
        foreach (CompiledCell cell in _cells)
        {
            _ = cell.Error;
        }

        foreach (NotebookParameter parameter in _parameters)
        {
            _ = AffectedBy(parameter.Name);
        }
    }

    /// <summary>Gives parameters other values and tells which cells are stale now.</summary>
    /// <param name="changes">The parameters that differ from their defaults, as <see cref="ParameterInjection.Changes"/> gives them; all others go back to their defaults.</param>
    /// <returns>The numbers of the cells to run, in an order in which they can be.</returns>
    public IReadOnlyList<int> Change(IReadOnlyList<ParameterChange> changes)
    {
        var wanted = _parameters.ToDictionary(parameter => parameter.Name, parameter => parameter.Default);
        foreach (ParameterChange change in changes)
        {
            wanted[change.Parameter.Name] = change.Value;
        }

        string[] changed = [.. wanted.Where(pair => !pair.Value.Equals(_values[pair.Key])).Select(pair => pair.Key)];
        if (changed.Length > 0)
        {
            foreach (string name in changed)
            {
                MarkStale(AffectedBy(name));
            }
        }

        foreach (string name in changed)
        {
            _values[name] = wanted[name];
        }

        SetParameters();
        return Stale();
    }

    /// <summary>The cells that must run for everything to be current, those first that the reader looks at where that is possible.</summary>
    /// <param name="first">Numbers of cells to run before others.</param>
    /// <param name="all">Whether cells that have only their stored outputs are run too.</param>
    public IReadOnlyList<int> Stale(IReadOnlyCollection<int>? first = null, bool all = false)
    {
        int[] targets = [.. Enumerable.Range(0, _cells.Count).Where(i => _states[i] == CellState.Stale || (all && _states[i] == CellState.Stored))];
        SortedSet<int> plan = Missing(targets);
        if (first is null || first.Count == 0 || Graph.OrderMatters(plan))
        {
            return Numbers(plan);
        }

        List<int> order = [];
        foreach (int target in targets.Where(i => first.Contains(_cells[i].Cell.Number)).Concat(plan))
        {
            order.AddRange(Missing([target]).Except(order));
        }

        return Numbers(order);
    }

    /// <summary>
    /// The cells to run while nothing else is to be done, so that a change finds the variables that it needs: those that others
    /// need, and those of which nothing is stored.
    /// </summary>
    public IReadOnlyList<int> Unprepared() => Numbers(Missing(Enumerable.Range(0, _cells.Count)
        .Where(i => _states[i] == CellState.Stored && (!_cells[i].Cell.HasOutputs || Graph.IsNeeded(i)))));

    /// <summary>Whether all that a cell needs is current, so that it can run.</summary>
    public bool CanRun(int number)
    {
        int place = PlaceOf(number);
        return Graph.NeededBy([place]).All(i => i == place || _states[i] == CellState.Current);
    }

    /// <summary>Runs one cell, whatever its state.</summary>
    /// <param name="number">Its number; what it needs must have run.</param>
    /// <param name="cancellation">Stops it at its next statement, turn of a loop or call of a function of a cell; not inside a library. What it had changed is stale then.</param>
    /// <returns>Null, or why it did not finish.</returns>
    /// <exception cref="OperationCanceledException">It was stopped.</exception>
    public async Task<CellError?> RunAsync(int number, CancellationToken cancellation = default)
    {
        int place = PlaceOf(number);
        CompiledCell cell = _cells[place];
        if (cell.Error is { } error)
        {
            return error;
        }

        _states[place] = CellState.Stale;
        var thread = new CellThread();
        await using CancellationTokenRegistration registration = cancellation.Register(thread.Interrupt);
        try
        {
            _assemblies.AddLibraries(cell.ReferencePaths.Value);
            if (!cell.IsEmpty)
            {
                await Task.Factory.StartNew(() => thread.Run(() => ExecuteAsync(place, cell)), CancellationToken.None, TaskCreationOptions.LongRunning, TaskScheduler.Default);
            }

            _states[place] = CellState.Current;
            return null;
        }
        catch (Exception exception) // a cell or a formatter may throw anything
        {
            MarkStale(Graph.WithPartners([place]));
            return exception is CellInterruptedException && cancellation.IsCancellationRequested
                ? throw new OperationCanceledException("The cell was stopped.", exception, cancellation)
                : CellErrors.FromException(exception, number, cell.Cell.Code);
        }
    }

    /// <summary>
    /// Gives a cell another source. One that does not compile changes nothing.
    /// </summary>
    /// <returns>Null, or why the source cannot be used.</returns>
    public CellError? Edit(int number, string code)
    {
        int place = PlaceOf(number);
        if (place == _parameterCell)
        {
            return new CellError("ParameterCell", "the cell of parameters is changed by its controls.", null, null, []);
        }

        IReadOnlyList<CompiledCell> cells = _chain.Compile([.. _cells.Select((cell, i) => i == place ? cell.Cell with { Code = code } : cell.Cell)], _cells);
        HashSet<string> known = [.. _cells.Select(cell => cell.Name)];
        int[] changed = [.. Enumerable.Range(0, cells.Count).Where(i => !known.Contains(cells[i].Name))];
        if (changed.Select(i => cells[i].Error).OfType<CellError>().FirstOrDefault() is { } error)
        {
            return error;
        }

        // What the old source wrote must go, and what the new one declares must come.
        SortedSet<int> before = AffectedByCells(Graph, _cells, changed);
        _cells = cells;
        _graph = null;
        _affected.Clear();
        MarkStale(before);
        MarkStale(AffectedByCells(Graph, _cells, changed));
        foreach (int i in changed)
        {
            _states[i] = CellState.Stale;
        }

        return null;
    }

    /// <summary>The values of the variables that a tagged cell declares, for given parameters. Only cells that they depend on are run.</summary>
    /// <param name="tag">The tag; one cell or several may have it.</param>
    /// <param name="changes">As for <see cref="Change"/>.</param>
    /// <param name="cancellation">Stops the run.</param>
    /// <returns>Name to value, and the error of the cell that did not finish, if there was one.</returns>
    /// <exception cref="ArgumentException">No cell has the tag.</exception>
    public async Task<(IReadOnlyDictionary<string, object?> Values, CellError? Error)> ResultsAsync(
        string tag, IReadOnlyList<ParameterChange> changes, CancellationToken cancellation = default)
    {
        Change(changes);
        foreach (int number in Missing(tag))
        {
            if (await RunAsync(number, cancellation) is { } error)
            {
                return (new Dictionary<string, object?>(), error);
            }
        }

        return (Variables(tag), null);
    }

    /// <summary>The cells that must run before the variables of tagged cells hold for the values of the parameters, in order.</summary>
    /// <exception cref="ArgumentException">No cell has the tag.</exception>
    public IReadOnlyList<int> Missing(string tag)
    {
        int[] tagged = Tagged(tag);
        return tagged.Length > 0 ? Numbers(Missing(tagged)) : throw new ArgumentException($"No cell is tagged {tag}.", nameof(tag));
    }

    /// <summary>The variables that tagged cells declare, as their last run left them.</summary>
    public IReadOnlyDictionary<string, object?> Variables(string tag) => Tagged(tag).SelectMany(VariablesOf).ToDictionary();

    /// <summary>The cells that a run of tagged cells takes, by number: what they depend on, and themselves.</summary>
    public IReadOnlyList<int> Slice(string tag) => Numbers(Graph.NeededBy(Enumerable.Range(0, _cells.Count).Where(i => _cells[i].Cell.Tags.Contains(tag))));

    /// <summary>The parameters on which tagged cells depend.</summary>
    public IReadOnlyList<string> ParametersOf(string tag) =>
    [
        .. _parameters.Select(parameter => parameter.Name).Where(name => AffectedBy(name)
            .Any(i => _cells[i].Cell.Tags.Contains(tag))),
    ];

    /// <summary>The assemblies beside those that cells named by <c>#r</c>, as far as they were loaded.</summary>
    public IReadOnlyList<NotebookAssembly> LoadedAssemblies() =>
        ScriptSession.LoadedAssemblies(_cells.SelectMany(cell => cell.ReferencePaths.Value).Select(path => Path.GetDirectoryName(path)!).ToHashSet());

    /// <summary>Gives the console back.</summary>
    public void Dispose() => _console.Dispose();

    private int[] Tagged(string tag) => [.. Enumerable.Range(0, _cells.Count).Where(i => _cells[i].Cell.Tags.Contains(tag))];

    private SortedSet<int> AffectedBy(string parameter) =>
        _affected.TryGetValue(parameter, out SortedSet<int>? known) ? known : _affected[parameter] = Graph.AffectedBy([new CellSymbol(_parameterCell, parameter)]);

    private async Task ExecuteAsync(int place, CompiledCell cell)
    {
        MethodInfo factory = cell.TypeIn(_assemblies).GetMethod("<Factory>", BindingFlags.Public | BindingFlags.Static)!;
        object? value = await factory.CreateDelegate<Func<object?[], Task<object?>>>()(_objects);
        Renew(place, cell);
        if (_shows && cell.EndsInValue)
        {
            _listener.OnResult(ScriptSession.Bundle(FormattedValue.CreateManyFromObject(value)));
        }
    }

    /// <summary>Gives the new object of a cell to all cells that hold the one before, and its parameters their values.</summary>
    private void Renew(int place, CompiledCell cell)
    {
        Type type = cell.TypeIn(_assemblies);
        object current = _objects.First(candidate => candidate?.GetType() == type)!;
        foreach (object other in _objects.OfType<object>())
        {
            foreach (FieldInfo field in other.GetType().GetFields(BindingFlags.Instance | BindingFlags.Public | BindingFlags.NonPublic).Where(field => field.FieldType == type && field.Name.StartsWith('<')))
            {
                field.SetValue(other, current);
            }
        }

        if (place == _parameterCell)
        {
            _states[place] = CellState.Current;
            SetParameters();
        }
    }

    private void SetParameters()
    {
        if (_parameterCell < 0 || _states[_parameterCell] != CellState.Current)
        {
            return; // set when the cell has run
        }

        Type type = _cells[_parameterCell].TypeIn(_assemblies);
        object declaring = _objects.First(candidate => candidate?.GetType() == type)!;
        foreach ((string name, object value) in _values)
        {
            type.GetField(name)!.SetValue(declaring, value);
        }
    }

    private IEnumerable<(string Name, object? Value)> VariablesOf(int place)
    {
        CompiledCell cell = _cells[place];
        if (cell.IsEmpty)
        {
            return [];
        }

        Type type = cell.TypeIn(_assemblies);
        object? current = _objects.FirstOrDefault(candidate => candidate?.GetType() == type);
        return cell.Facts.Units.SelectMany(unit => unit.Defines).Distinct()
            .Select(symbol => type.GetField(symbol.Name)).OfType<FieldInfo>()
            .Select(field => (field.Name, field.GetValue(current)));
    }

    private void MarkStale(SortedSet<int> cells)
    {
        foreach (int place in cells)
        {
            _states[place] = CellState.Stale;
        }

        if (cells.Count > 0 && cells.Max >= Graph.StaticFrom)
        {
            foreach (CompiledCell cell in _cells.Skip(Graph.StaticFrom))
            {
                cell.Forget();
            }
        }
    }

    /// <summary>What these cells need and has no variables yet, or none that hold.</summary>
    private SortedSet<int> Missing(IEnumerable<int> cells)
    {
        int[] targets = [.. cells];
        var missing = new SortedSet<int>(Graph.NeededBy(targets).Where(i => _states[i] != CellState.Current));

        // What runs now and declares what a cell changed that has run takes that cell along.
        for (int size = -1; size != missing.Count;)
        {
            size = missing.Count;
            foreach (int partner in Graph.WithPartners(missing).Where(i => _states[i] != CellState.Stored).ToArray())
            {
                missing.Add(partner);
            }

            missing.UnionWith(Graph.NeededBy(missing).Where(i => _states[i] != CellState.Current));
        }

        return missing;
    }

    private static SortedSet<int> AffectedByCells(DataflowGraph graph, IReadOnlyList<CompiledCell> cells, IEnumerable<int> changed)
    {
        int[] places = [.. changed];
        SortedSet<int> affected = graph.AffectedBy(places.SelectMany(i => cells[i].Facts.Units).SelectMany(unit => unit.Defines.Concat(unit.Writes)));
        affected.UnionWith(graph.WithPartners(places));
        return affected;
    }

    private int PlaceOf(int number)
    {
        int place = _cells.Select(cell => cell.Cell.Number).ToList().IndexOf(number);
        return place >= 0 ? place : throw new ArgumentOutOfRangeException(nameof(number), number, "There is no code cell of this number.");
    }

    private int[] Numbers(IEnumerable<int> places) => [.. places.Select(place => _cells[place].Cell.Number)];
}
