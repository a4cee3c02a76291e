using NotebookRunner.Sweeps.Designs;
using NotebookRunner.Sweeps.Journals;

namespace NotebookRunner.Sweeps.Workers;

/// <summary>Runs points of a sweep, one after another, in processes of its own.</summary>
internal interface ISweepWorker : IDisposable
{
    /// <summary>Runs the notebook at a point. A cell that fails is told in the record and is not thrown.</summary>
    /// <exception cref="SweepException">No process could be started: no further point will run either.</exception>
    /// <exception cref="OperationCanceledException">It was cancelled.</exception>
    Task<SweepRecord> RunAsync(SweepPoint point, CancellationToken cancellation);
}
