using NotebookRunner.Execution;
using NotebookRunner.Kernel;
using NotebookRunner.MarkedResults;
using NotebookRunner.Sweeps.Designs;
using NotebookRunner.Sweeps.Journals;

namespace NotebookRunner.Sweeps.Workers;

/// <summary>
/// Runs points in one process that compiled the notebook once, and of the notebook only the cells that the results depend on.
/// A process that a point ended, or that has grown large, is followed by a fresh one.
/// </summary>
internal sealed class SliceWorker(SweepPlan plan, RunLimits limits) : ISweepWorker
{
    private SliceKernel? _kernel;

    public async Task<SweepRecord> RunAsync(SweepPoint point, CancellationToken cancellation)
    {
        cancellation.ThrowIfCancellationRequested();
        (SliceEvent.Finished outcome, bool isGone) = await Start().RunAsync(plan.TextsAt(point), limits, cancellation);
        if (isGone || _kernel!.WorkingSetMiB > limits.MemoryMiB / 2)
        {
            Dispose();
        }

        return outcome.Failure is { } failure
            ? new SweepRecord(point.Run, [], failure.Describe(plan.Notebook.Name).ReplaceLineEndings(" "))
            : new SweepRecord(point.Run, [.. plan.Results.Select(result => outcome.Values.TryGetValue(result.Name, out ResultValue? value) ? value : ResultValue.Lacking("is not declared"))]);
    }

    public void Dispose()
    {
        _kernel?.Dispose();
        _kernel = null;
    }

    private SliceKernel Start()
    {
        try
        {
            return _kernel ??= SliceKernel.Start(plan, limits.MemoryMiB);
        }
        catch (KernelStartException exception)
        {
            throw new SweepException(exception.Message, exception);
        }
    }
}
