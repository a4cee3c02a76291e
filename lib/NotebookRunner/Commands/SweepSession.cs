using System.Diagnostics;
using System.Globalization;
using NotebookRunner.Execution;
using NotebookRunner.Report;
using NotebookRunner.Sweeps;
using NotebookRunner.Sweeps.Designs;
using NotebookRunner.Sweeps.Journals;
using NotebookRunner.Sweeps.Slurm;
using NotebookRunner.Sweeps.Workers;

namespace NotebookRunner.Commands;

/// <summary>One call of the verb <c>sweep</c>: runs what is missing, here or on Slurm, and writes what there is.</summary>
internal sealed class SweepSession
{
    private readonly SweepOptions _options;
    private readonly SweepPlan _plan;
    private readonly SweepFolder _folder;

    private SweepSession(SweepOptions options)
    {
        _options = options;
        _plan = SweepFile.Read(options.File);
        _folder = SweepFolder.Open(options.Output, _plan);
    }

    /// <summary>Runs a sweep, or what is left of it.</summary>
    public static async Task<int> RunAsync(SweepOptions options, CancellationToken cancellation)
    {
        var session = new SweepSession(options);
        Task<PageAssets> assets = Task.Run(() => PageAssets.Load(options.Assets), CancellationToken.None);
        session.Announce();
        try
        {
            bool hasEnded = options.Slurm is { } slurm ? await session.OnSlurmAsync(slurm, cancellation) : await session.HereAsync(cancellation);
            return hasEnded ? SweepWriter.Write(session._folder, session._folder.Gather(), await assets) : ExitCode.Success;
        }
        catch (OperationCanceledException)
        {
            Console.Error.WriteLine(options.Slurm is null
                ? Invariant($"Interrupted. {session._folder.Gather().Count} of {session._plan.Points.Count} runs are finished and kept; the same command goes on from there.")
                : "Interrupted. What Slurm has taken goes on there; the same command, or --gather, comes back to it.");
            return ExitCode.Interrupted;
        }
    }

    /// <summary>Writes what there is of a sweep that runs on Slurm.</summary>
    public static async Task<int> GatherAsync(SweepOptions options, CancellationToken cancellation)
    {
        var session = new SweepSession(options);
        IReadOnlyDictionary<int, SweepRecord> records = session._folder.Gather();
        var engine = new SlurmEngine(session._folder, Console.WriteLine);
        if (session.Pending(records).Count > 0)
        {
            IReadOnlyList<(SlurmSubmission Submission, IReadOnlyList<SlurmTask> Tasks)> active = await engine.ActiveAsync(cancellation);
            foreach ((SlurmSubmission _, IReadOnlyList<SlurmTask> tasks) in active)
            {
                Console.WriteLine($"Slurm job {tasks[0].Job} goes on: {string.Join(", ", tasks.CountBy(task => task.State).Select(state => Invariant($"{state.Value} {state.Key.ToLowerInvariant()}")))}");
            }

            session.TellFailures(active.Count == 0 ? engine : null, records);
        }

        return SweepWriter.Write(session._folder, records, PageAssets.Load(options.Assets));
    }

    /// <summary>A task of a job array: runs its part of the sweep into a journal of its own.</summary>
    /// <param name="options">The command line.</param>
    /// <param name="number">The number of the submission.</param>
    /// <param name="task">The number of the task.</param>
    /// <param name="cancellation">Ends it.</param>
    public static async Task<int> BlockAsync(SweepOptions options, int number, int task, CancellationToken cancellation)
    {
        var session = new SweepSession(options);
        var submission = new SlurmSubmission(Path.Combine(session._folder.Slurm, number.ToString(CultureInfo.InvariantCulture)), number, task);
        SlurmBlock block = SlurmBlock.Read(submission.Folder, task);
        if (block.Fingerprint != session._folder.Fingerprint)
        {
            throw new SweepException($"since this part was submitted {block.Fingerprint.Differences(session._folder.Fingerprint)} changed. Submit the sweep again with --restart.");
        }

        using SweepJournal journal = SweepJournal.Open(submission.Journal(task), session._folder.Fingerprint);
        HashSet<int> runs = [.. block.Runs.Where(run => !journal.Records.ContainsKey(run))];
        await session.RunAsync([.. session._plan.Points.Where(point => runs.Contains(point.Run))], journal.Records.Count, journal, cancellation);
        return ExitCode.Success; // a run that ended in an error is finished all the same
    }

    /// <summary>Runs on this machine what is missing.</summary>
    /// <returns>True: nothing is left to wait for.</returns>
    private async Task<bool> HereAsync(CancellationToken cancellation)
    {
        using SweepJournal journal = await OpenAsync(cancellation);
        List<SweepPoint> pending = Pending(_folder.Gather());
        await RunAsync(pending, _plan.Points.Count - pending.Count, journal, cancellation);
        return true;
    }

    /// <summary>Submits what is missing and waits for it.</summary>
    /// <returns>Whether it has ended; false where it is not waited for.</returns>
    private async Task<bool> OnSlurmAsync(SlurmOptions slurm, CancellationToken cancellation)
    {
        using SweepJournal journal = await OpenAsync(cancellation);
        var engine = new SlurmEngine(_folder, Console.WriteLine);
        if ((await engine.ActiveAsync(cancellation)) is [var (_, tasks), ..])
        {
            Console.WriteLine($"Slurm job {tasks[0].Job} of this sweep goes on; nothing is submitted anew before it has ended.");
        }
        else if (Pending(_folder.Gather()) is { Count: > 0 } pending)
        {
            await engine.SubmitAsync(pending, slurm, [.. RunnerProgram(), "sweep", _options.File, "--out", _options.Output, .. slurm.RunnerArguments], cancellation);
        }

        if (!_options.Waits)
        {
            Console.WriteLine($"Gather its runs later with: sweep {_options.File} --out {_options.Output} --gather");
            return false;
        }

        await SweepProgress.ShowAsync(_plan.Points.Count, progress => engine.WaitAsync(slurm.Poll, progress, cancellation));
        TellFailures(engine, _folder.Gather());
        return true;
    }

    private async Task<SweepJournal> OpenAsync(CancellationToken cancellation)
    {
        if (!_options.Restart)
        {
            return SweepJournal.Open(_folder.Journal, _folder.Fingerprint);
        }

        if (SlurmSubmission.Find(_folder).Count > 0)
        {
            if ((await new SlurmEngine(_folder, Console.WriteLine).ActiveAsync(cancellation)) is [var (_, tasks), ..])
            {
                throw new SweepException($"Slurm job {tasks[0].Job} of this sweep is in the queue still. Wait for it, or cancel it first: scancel {tasks[0].Job}");
            }

            _folder.ForgetSlurm();
        }

        return SweepJournal.Open(_folder.Journal, _folder.Fingerprint, restart: true);
    }

    private async Task RunAsync(IReadOnlyList<SweepPoint> points, int finished, SweepJournal journal, CancellationToken cancellation)
    {
        if (journal.Dropped > 0)
        {
            Console.WriteLine(Invariant($"Note: {journal.Dropped} {(journal.Dropped == 1 ? "line of the journal was" : "lines of the journal were")} torn; what is not in it runs again."));
        }

        if (points.Count == 0)
        {
            return;
        }

        if (finished > 0)
        {
            Console.WriteLine(Invariant($"{finished} runs are finished already"));
        }

        int done = 0;
        long start = Stopwatch.GetTimestamp();
        using KernelPool? kernels = _options.IsWhole ? new KernelPool(_options.Limits.MemoryMiB, points.Count) : null;
        ISweepWorker Start() => kernels is null ? new SliceWorker(_plan, _options.Limits) : new WholeRunWorker(_plan, _options.Limits, kernels);
        await SweepProgress.ShowAsync(points.Count, progress => SweepRunner.RunAsync(
            points, journal, _options.Jobs, Start, _ => progress(Interlocked.Increment(ref done)), cancellation));
        double seconds = Stopwatch.GetElapsedTime(start).TotalSeconds;
        Console.WriteLine(Invariant($"{points.Count} runs in {seconds:0.0} s ({points.Count / seconds:0.00} runs per second)"));
    }

    private void Announce() => Console.WriteLine(Invariant(
        $"{_plan.Name}: {_plan.Points.Count} runs of {_plan.Notebook.Name} over {string.Join(", ", _plan.Parameters.Select(parameter => parameter.Name))}; results: {string.Join(", ", _plan.Results.Select(result => result.Name))}"));

    private List<SweepPoint> Pending(IReadOnlyDictionary<int, SweepRecord> records) =>
        [.. _plan.Points.Where(point => !records.TryGetValue(point.Run, out SweepRecord? record) || (_options.Retry && record.Error is not null))];

    private void TellFailures(SlurmEngine? engine, IReadOnlyDictionary<int, SweepRecord> records)
    {
        string[] failures = engine is null ? [] : [.. engine.Failures(records)];
        foreach (string failure in failures)
        {
            CommandAction.Tell(failure);
        }

        if (failures.Length > 0)
        {
            CommandAction.Tell(Invariant($"{_plan.Points.Count - records.Count} runs are missing; the same command submits them, and no others, again."));
        }
    }

    /// <summary>The runner as the tasks of a cluster start it.</summary>
    private static string[] RunnerProgram() =>
        [Environment.ProcessPath is { } path && Path.GetFileNameWithoutExtension(path) == "dotnet" ? path : "dotnet", typeof(SweepSession).Assembly.Location];

    private static string Invariant(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}
