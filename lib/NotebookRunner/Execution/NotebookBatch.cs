using System.Collections.Concurrent;
using System.Diagnostics;

namespace NotebookRunner.Execution;

/// <summary>Runs several notebooks, some of them at the same time. Their outputs do not depend on how many.</summary>
internal sealed class NotebookBatch(RunLimits limits, int jobs)
{
    private readonly ConcurrentDictionary<string, int> _running = [];

    /// <summary>What runs at this moment: label and cell.</summary>
    public IReadOnlyList<string> Running => [.. _running.Order().Select(pair => pair.Value > 0 ? $"{pair.Key} (cell {pair.Value})" : pair.Key)];

    /// <summary>Runs them and gives their runs in the order of the tasks.</summary>
    /// <param name="tasks">The notebooks.</param>
    /// <param name="progress">Is told how far they are, from several threads.</param>
    /// <param name="onFinished">Takes each run as soon as there is one, from several threads.</param>
    /// <param name="cancellation">Ends them all.</param>
    public async Task<IReadOnlyList<NotebookRun>> RunAsync(
        IReadOnlyList<NotebookTask> tasks, IRunProgress progress, Action<NotebookTask, NotebookRun> onFinished, CancellationToken cancellation)
    {
        var runs = new NotebookRun[tasks.Count];
        using var kernels = new KernelPool(limits.MemoryMiB, tasks.Count);
        int next = -1;

        async Task WorkAsync()
        {
            for (int index = Interlocked.Increment(ref next); index < tasks.Count; index = Interlocked.Increment(ref next))
            {
                runs[index] = await RunAsync(tasks[index], kernels, progress, cancellation);
                onFinished(tasks[index], runs[index]);
            }
        }

        await Task.WhenAll(Enumerable.Range(0, Math.Min(jobs, tasks.Count)).Select(_ => Task.Run(WorkAsync, CancellationToken.None)));
        return runs;
    }

    private async Task<NotebookRun> RunAsync(NotebookTask task, KernelPool kernels, IRunProgress progress, CancellationToken cancellation)
    {
        void OnCell(int number, int done)
        {
            _running[task.Label] = number;
            progress.CellStarted(task.Label, number, done);
        }

        long start = Stopwatch.GetTimestamp();
        _running[task.Label] = 0;
        progress.NotebookStarted(task.Label, task.Notebook.CodeCells.Count());
        NotebookRun run = await NotebookExecutor.ExecuteAsync(kernels.Take, task.Notebook, task.Folder, OnCell, limits, results: [], cancellation);
        progress.NotebookFinished(task.Label, run.Succeeded, Stopwatch.GetElapsedTime(start));
        _running.TryRemove(task.Label, out _);
        return run;
    }
}
