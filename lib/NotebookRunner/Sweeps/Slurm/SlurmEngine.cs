using System.Globalization;
using NotebookRunner.Files;
using NotebookRunner.Sweeps.Designs;
using NotebookRunner.Sweeps.Journals;

namespace NotebookRunner.Sweeps.Slurm;

/// <summary>Runs a sweep as job arrays: submits what is missing, waits, and says which task did not do its part.</summary>
/// <param name="folder">The sweep's folder, which all nodes see.</param>
/// <param name="tell">Takes lines for the reader.</param>
internal sealed class SlurmEngine(SweepFolder folder, Action<string> tell)
{
    // A controller that is being restarted gives no answer for a while.
    private const int PatientPolls = 30;

    /// <summary>The jobs of this sweep that wait or run.</summary>
    public async Task<IReadOnlyList<(SlurmSubmission Submission, IReadOnlyList<SlurmTask> Tasks)>> ActiveAsync(CancellationToken cancellation)
    {
        var active = new List<(SlurmSubmission, IReadOnlyList<SlurmTask>)>();
        foreach (SlurmSubmission submission in SlurmSubmission.Find(folder))
        {
            IReadOnlyList<SlurmTask> tasks = await SlurmClient.QueueAsync(submission.JobName, cancellation);
            if (tasks.Count > 0)
            {
                active.Add((submission, tasks));
            }
        }

        return active;
    }

    /// <summary>Submits points as one job array.</summary>
    /// <param name="points">The points.</param>
    /// <param name="options">What the cluster is asked for.</param>
    /// <param name="command">Program and arguments of the runner.</param>
    /// <param name="cancellation">Ends the attempt.</param>
    /// <exception cref="SweepException">Slurm did not take it; nothing is left of the attempt.</exception>
    public async Task SubmitAsync(IReadOnlyList<SweepPoint> points, SlurmOptions options, IReadOnlyList<string> command, CancellationToken cancellation)
    {
        IReadOnlyList<IReadOnlyList<int>> blocks = SlurmBlock.Divide([.. points.Select(point => point.Run)], options.ArraySize);
        int number = SlurmSubmission.Find(folder).Select(earlier => earlier.Number).Append(0).Max() + 1;
        var submission = new SlurmSubmission(Path.Combine(folder.Slurm, number.ToString(CultureInfo.InvariantCulture)), number, blocks.Count);
        for (int task = 1; task <= blocks.Count; task++)
        {
            new SlurmBlock(folder.Fingerprint, blocks[task - 1]).Write(submission.Folder, task);
        }

        string script = Path.Combine(submission.Folder, "batch.sh");
        AtomicFile.WriteText(script, SlurmScript.Write(submission, options, command, Environment.CurrentDirectory));
        try
        {
            string job = await SlurmClient.SubmitAsync(script, cancellation);
            tell($"Slurm job {job}: {points.Count} runs in {blocks.Count} tasks ({script})");
        }
        catch (SweepException)
        {
            Directory.Delete(submission.Folder, recursive: true);
            throw;
        }
    }

    /// <summary>Waits until no job of this sweep is in the queue.</summary>
    /// <param name="poll">How often to look.</param>
    /// <param name="onProgress">Is told how many runs are finished.</param>
    /// <param name="cancellation">Ends the waiting; the jobs go on.</param>
    /// <exception cref="SweepException">The controller gave no answer for long.</exception>
    public async Task WaitAsync(TimeSpan poll, Action<int> onProgress, CancellationToken cancellation)
    {
        int unanswered = 0;
        while (true)
        {
            try
            {
                if ((await ActiveAsync(cancellation)).Count == 0)
                {
                    return;
                }

                unanswered = 0;
            }
            catch (SweepException) when (++unanswered < PatientPolls)
            {
                // Asked again.
            }

            onProgress(folder.Gather().Count);
            await Task.Delay(poll, cancellation);
        }
    }

    /// <summary>The tasks of the latest job that did not do all of their runs, each in words.</summary>
    /// <param name="records">What is finished.</param>
    public IEnumerable<string> Failures(IReadOnlyDictionary<int, SweepRecord> records)
    {
        if (SlurmSubmission.Find(folder) is not [.., var last])
        {
            yield break;
        }

        for (int task = 1; task <= last.Tasks; task++)
        {
            IReadOnlyList<int> runs = SlurmBlock.Read(last.Folder, task).Runs;
            int missing = runs.Count(run => !records.ContainsKey(run));
            if (missing > 0)
            {
                yield return string.Create(CultureInfo.InvariantCulture, $"Slurm task {last.Number}.{task} (runs {runs[0]} to {runs[^1]}): {missing} of {runs.Count} runs are missing; {HowItEnded(last, task)}");
            }
        }
    }

    private static string HowItEnded(SlurmSubmission submission, int task)
    {
        string exit = File.Exists(submission.Exit(task)) ? $"it ended with exit code {File.ReadAllText(submission.Exit(task)).Trim()}"
            : File.Exists(submission.Log(task)) ? "it was cancelled, killed or ran out of time"
            : "it never started";
        string[] said = File.Exists(submission.Log(task)) ? [.. File.ReadLines(submission.Log(task)).Where(line => line.Trim().Length > 0)] : [];
        return said.Length > 0 ? $"{exit}: {said[^1].Trim()} ({submission.Log(task)})" : exit;
    }
}
