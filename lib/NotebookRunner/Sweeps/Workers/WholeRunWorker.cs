using NotebookRunner.Execution;
using NotebookRunner.Notebooks;
using NotebookRunner.Parameters;
using NotebookRunner.Sweeps.Designs;
using NotebookRunner.Sweeps.Journals;

namespace NotebookRunner.Sweeps.Workers;

/// <summary>Runs each point as <c>run</c> would: the whole notebook in a fresh process.</summary>
internal sealed class WholeRunWorker(SweepPlan plan, RunLimits limits, KernelPool kernels) : ISweepWorker
{
    private readonly string[] _results = [.. plan.Results.Select(result => result.Name)];

    public async Task<SweepRecord> RunAsync(SweepPoint point, CancellationToken cancellation)
    {
        Notebook notebook = ParameterInjection.Inject(plan.Notebook, plan.ChangesAt(point));
        NotebookRun run = await NotebookExecutor.ExecuteAsync(
            kernels.Take, notebook, plan.NotebookFolder, onCell: null, limits, _results, cancellation);
        return run.Failure switch
        {
            null => new SweepRecord(point.Run, run.Results),
            { CellNumber: null, Error: { Name: "KernelStart" } error } => throw new SweepException(error.Message),
            { } failure => new SweepRecord(point.Run, [], failure.Describe(plan.Notebook.Name).ReplaceLineEndings(" ")),
        };
    }

    public void Dispose()
    {
        // Each run ended its own process.
    }
}
