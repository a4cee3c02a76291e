using NotebookRunner.Kernel;
using NotebookRunner.MarkedResults;
using NotebookRunner.Notebooks;
using NotebookRunner.Scripting;

namespace NotebookRunner.Execution;

/// <summary>Executes notebooks, one child process each, and puts their outputs together.</summary>
public static class NotebookExecutor
{
    /// <summary>Executes a notebook to its end or its first failing cell.</summary>
    /// <param name="notebook">The notebook.</param>
    /// <param name="folder">Its folder, where <c>#r</c> and relative paths start.</param>
    /// <param name="onCell">Is told of each code cell that begins: its number and how many are behind it.</param>
    /// <param name="limits">When to end the run, or null for the usual limits.</param>
    /// <param name="cancellation">Ends the child process.</param>
    /// <exception cref="OperationCanceledException">It was cancelled.</exception>
    public static Task<NotebookRun> ExecuteAsync(
        Notebook notebook, string folder, Action<int, int>? onCell = null, RunLimits? limits = null, CancellationToken cancellation = default)
    {
        limits ??= new RunLimits();
        return ExecuteAsync(() => KernelProcess.Start(limits.MemoryMiB), notebook, folder, onCell, limits, results: [], cancellation);
    }

    /// <summary>The same in a child that may have been started before, with the values of variables at the end.</summary>
    internal static async Task<NotebookRun> ExecuteAsync(
        Func<KernelProcess> start, Notebook notebook, string folder, Action<int, int>? onCell, RunLimits limits, IReadOnlyList<string> results, CancellationToken cancellation)
    {
        cancellation.ThrowIfCancellationRequested();
        KernelCell[] cells = [.. notebook.CodeCells.Select(cell => new KernelCell(cell.Number, cell.Source, ForeignCell.Refuse(cell)))];
        var record = new RunRecord(onCell);
        try
        {
            using KernelProcess kernel = start();
            if (await kernel.RunAsync(Path.GetFullPath(folder), cells, results, limits, record.Add, cancellation) is { } death)
            {
                record.EndByDeath(death);
            }
        }
        catch (KernelStartException exception)
        {
            record.EndByDeath(new CellError("KernelStart", exception.Message, null, null, [exception.Message]));
        }

        return record.ToRun(notebook);
    }

    /// <summary>What came of each cell, filled event by event.</summary>
    private sealed class RunRecord(Action<int, int>? onCell)
    {
        private readonly Dictionary<int, (int ExecutionCount, CellOutputs Outputs)> _cells = [];
        private IReadOnlyList<NotebookAssembly> _assemblies = [];
        private IReadOnlyList<ResultValue> _results = [];
        private NotebookFailure? _failure;
        private int _current;

        private CellOutputs Current => _cells[_current].Outputs;

        public void Add(KernelEvent kernelEvent)
        {
            switch (kernelEvent)
            {
                case KernelEvent.Started started:
                    onCell?.Invoke(started.Number, _cells.Count);
                    _current = started.Number;
                    _cells.Add(started.Number, (started.ExecutionCount, new CellOutputs()));
                    break;
                case KernelEvent.Console when _cells.Count == 0:
                    break; // the runtime itself wrote before the first cell
                case KernelEvent.Console console:
                    Current.AddConsole(console.Name, console.Text);
                    break;
                case KernelEvent.Output { IsUpdate: true, DisplayId: { } id } update:
                    // The display may stand in an earlier cell, as a progress bar does.
                    foreach ((_, CellOutputs outputs) in _cells.Values)
                    {
                        outputs.Replace(id, update.Json);
                    }

                    break;
                case KernelEvent.Output output:
                    Current.Add(output.Json, output.DisplayId);
                    break;
                case KernelEvent.Finished { Error: { } error }:
                    Fail(error);
                    break;
                case KernelEvent.Values values:
                    _results = values.Results;
                    break;
                case KernelEvent.Completed completed:
                    _assemblies = completed.Assemblies;
                    break;
            }
        }

        public void EndByDeath(CellError error)
        {
            if (_failure is not null)
            {
                return; // a thread of a cell threw: that was told, and then the process ended as it must
            }

            if (_cells.Count == 0)
            {
                _failure = new NotebookFailure(null, error);
                return;
            }

            Fail(error);
        }

        public NotebookRun ToRun(Notebook notebook) => new()
        {
            Executed = notebook with { Cells = [.. notebook.Cells.Select(Executed)] },
            Failure = _failure,
            Assemblies = _assemblies,
            Results = _results,
        };

        private void Fail(CellError error)
        {
            Current.Add(CellOutput.Error(error), displayId: null);
            _failure = new NotebookFailure(_current, error);
        }

        private NotebookCell Executed(NotebookCell cell)
        {
            if (cell.Kind != CellKind.Code)
            {
                return cell;
            }

            return _cells.TryGetValue(cell.Number, out (int ExecutionCount, CellOutputs Outputs) run)
                ? cell with { ExecutionCount = run.ExecutionCount, Outputs = run.Outputs.ToArray() }
                : cell with { ExecutionCount = null, Outputs = [] };
        }
    }
}
