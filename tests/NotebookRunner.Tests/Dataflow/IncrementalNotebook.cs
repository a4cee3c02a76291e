using System.Text.Json.Nodes;
using NotebookRunner.Execution;
using NotebookRunner.Notebooks;
using NotebookRunner.Parameters;
using NotebookRunner.Scripting;
using NotebookRunner.Scripting.Dataflow;
using Xunit;

namespace NotebookRunner.Tests.Dataflow;

/// <summary>A notebook in this process whose parameters change, with the outputs that its cells have at each moment.</summary>
internal sealed class IncrementalNotebook : ICellListener, IDisposable
{
    private readonly Dictionary<int, CellOutputs> _outputs = [];
    private readonly string _folder = Directory.GetCurrentDirectory();
    private int _running;

    public IncrementalNotebook(Notebook notebook, string folder)
    {
        Notebook = notebook;
        Session = new DataflowSession(notebook, folder, this);
    }

    public Notebook Notebook { get; }

    public DataflowSession Session { get; }

    /// <summary>The cells that ran since the last change.</summary>
    public List<int> Ran { get; } = [];

    /// <summary>Changes parameters, given as texts, and runs what is stale; at first everything.</summary>
    public async Task<CellError?> RunAsync(params (string Name, string Value)[] values)
    {
        Ran.Clear();
        Session.Change(ParameterInjection.Changes(ParameterCell.Read(Notebook), values.ToDictionary(value => value.Name, value => value.Value)));
        foreach (int number in Session.Stale(all: true))
        {
            if (await RunCellAsync(number) is { } error)
            {
                return error;
            }
        }

        return null;
    }

    public async Task<CellError?> RunCellAsync(int number, CancellationToken? cancellation = null)
    {
        _running = number;
        _outputs[number] = new CellOutputs();
        Ran.Add(number);
        return await Session.RunAsync(number, cancellation ?? CancellationToken.None);
    }

    /// <summary>The outputs of every cell as JSON, by number.</summary>
    public SortedDictionary<int, string> Outputs() => new(_outputs.ToDictionary(cell => cell.Key, cell => Text(cell.Value.ToArray())));

    /// <summary>A run from the beginning, in a process of its own.</summary>
    public static Task<NotebookRun> FreshAsync(Notebook notebook, string folder, params (string Name, string Value)[] values)
    {
        IReadOnlyList<ParameterChange> changes = ParameterInjection.Changes(ParameterCell.Read(notebook), values.ToDictionary(value => value.Name, value => value.Value));
        return NotebookExecutor.ExecuteAsync(ParameterInjection.Inject(notebook, changes), folder, cancellation: TestContext.Current.CancellationToken);
    }

    /// <summary>The outputs of a run in the form of <see cref="Outputs"/>.</summary>
    public static SortedDictionary<int, string> Texts(NotebookRun run) =>
        new(run.Executed.CodeCells.Where(cell => cell.Number != Notebook.InjectedCell).ToDictionary(cell => cell.Number, cell => Text(cell.Outputs)));

    /// <summary>A listener that lets everything go by.</summary>
    public ICellListener Quiet() => new Silence();

    public void OnConsole(string name, string text) => _outputs[_running].AddConsole(name, text);

    public void OnDisplay(IReadOnlyDictionary<string, string> bundle, string displayId, bool isUpdate)
    {
        JsonObject json = CellOutput.Display(bundle);
        if (isUpdate)
        {
            foreach (CellOutputs outputs in _outputs.Values)
            {
                outputs.Replace(displayId, json);
            }
        }
        else
        {
            _outputs[_running].Add(json, displayId);
        }
    }

    public void OnResult(IReadOnlyDictionary<string, string> bundle) => _outputs[_running].Add(CellOutput.Result(bundle, 0), null);

    public void Dispose()
    {
        Session.Dispose();
        Directory.SetCurrentDirectory(_folder);
    }

    // How often a cell was executed before is no part of what it gives.
    private static string Text(IReadOnlyList<JsonObject> outputs) => string.Join('\n', outputs.Select(output =>
    {
        var copy = (JsonObject)output.DeepClone();
        copy.Remove("execution_count");
        return copy.ToJsonString();
    }));

    private sealed class Silence : ICellListener
    {
        public void OnConsole(string name, string text)
        {
        }

        public void OnDisplay(IReadOnlyDictionary<string, string> bundle, string displayId, bool isUpdate)
        {
        }

        public void OnResult(IReadOnlyDictionary<string, string> bundle)
        {
        }
    }
}
