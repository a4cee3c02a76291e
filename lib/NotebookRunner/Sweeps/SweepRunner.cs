using NotebookRunner.Sweeps.Designs;
using NotebookRunner.Sweeps.Journals;
using NotebookRunner.Sweeps.Workers;

namespace NotebookRunner.Sweeps;

/// <summary>Runs points in several workers at a time and writes each to the journal as it ends.</summary>
internal static class SweepRunner
{
    /// <summary>Runs points.</summary>
    /// <param name="points">The points that are left.</param>
    /// <param name="journal">Takes their records.</param>
    /// <param name="jobs">How many workers; what they give does not depend on it.</param>
    /// <param name="start">Makes a worker.</param>
    /// <param name="onFinished">Is told of each record, from several threads.</param>
    /// <param name="cancellation">Ends them all; what is in the journal stays.</param>
    /// <exception cref="SweepException">No process could be started.</exception>
    public static async Task RunAsync(
        IReadOnlyList<SweepPoint> points, SweepJournal journal, int jobs, Func<ISweepWorker> start, Action<SweepRecord> onFinished, CancellationToken cancellation)
    {
        // One worker that cannot go on ends the others too: a sweep with half its workers would only look slow.
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
        int next = -1;

        async Task WorkAsync()
        {
            try
            {
                using ISweepWorker worker = start();
                for (int index = Interlocked.Increment(ref next); index < points.Count; index = Interlocked.Increment(ref next))
                {
                    SweepRecord record = await worker.RunAsync(points[index], stop.Token);
                    journal.Append(record);
                    onFinished(record);
                }
            }
            catch
            {
                await stop.CancelAsync();
                throw;
            }
        }

        await Task.WhenAll(Enumerable.Range(0, Math.Min(jobs, points.Count)).Select(_ => Task.Run(WorkAsync, CancellationToken.None)));
    }
}
