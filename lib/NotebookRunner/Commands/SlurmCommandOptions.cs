using System.CommandLine;
using System.Globalization;
using NotebookRunner.Execution;
using NotebookRunner.Sweeps.Slurm;

namespace NotebookRunner.Commands;

/// <summary>The options by which a sweep is given to Slurm.</summary>
internal sealed class SlurmCommandOptions
{
    private const string Engine = "slurm";

    private static readonly SlurmOptions Usual = new();

    private readonly Option<string> _engine = new("--engine") { Description = "Where the runs are done.", DefaultValueFactory = _ => "local" };
    private readonly Option<string?> _partition = new("--partition") { Description = "Slurm: the partition." };
    private readonly Option<string?> _time = new("--time") { Description = "Slurm: the longest time of a task, such as 02:00:00." };
    private readonly Option<string[]> _further = new("--sbatch") { Description = "Slurm: a further option of sbatch, written --sbatch=--account=NAME. May be repeated.", DefaultValueFactory = _ => [] };
    private readonly Option<bool> _noWait = new("--no-wait") { Description = "Slurm: submits and does not wait; gather later with --gather." };

    private readonly Option<int> _arraySize = NumberOption.Create(
        "--array-size", "Slurm: among how many tasks the runs are divided, at most.", Usual.ArraySize, size => size >= 1, "a whole number of at least 1");

    private readonly Option<double> _poll = NumberOption.Create(
        "--poll", "Slurm: seconds between two looks at the queue.", Usual.Poll.TotalSeconds, seconds => seconds is >= 0.1 and <= 3600, "a number of seconds from 0.1 to 3600");

    public SlurmCommandOptions() => _engine.AcceptOnlyFromAmong("local", Engine);

    public void AddTo(Command command)
    {
        foreach (Option option in new Option[] { _engine, _partition, _time, _arraySize, _further, _noWait, _poll })
        {
            command.Options.Add(option);
        }
    }

    public bool Waits(ParseResult parsed) => !parsed.GetValue(_noWait);

    /// <summary>Null where this machine runs the sweep.</summary>
    public SlurmOptions? Read(ParseResult parsed, ExecutionOptions execution, bool isWhole)
    {
        if (parsed.GetValue(_engine) != Engine)
        {
            return null;
        }

        // Without --jobs a task asks for one CPU: how many this machine has says nothing of the nodes.
        int jobs = execution.StatedJobs(parsed) ?? Usual.JobsPerTask;
        return new SlurmOptions
        {
            Partition = parsed.GetValue(_partition),
            Time = parsed.GetValue(_time),
            ArraySize = parsed.GetValue(_arraySize),
            JobsPerTask = jobs,
            Further = parsed.GetValue(_further)!,
            Poll = TimeSpan.FromSeconds(parsed.GetValue(_poll)),
            RunnerArguments = [.. Limits(execution.Limits(parsed)), "--jobs", jobs.ToString(CultureInfo.InvariantCulture), .. isWhole ? ["--whole"] : Array.Empty<string>()],
        };
    }

    private static IEnumerable<string> Limits(RunLimits limits) =>
    [
        "--cell-timeout", Seconds(limits.CellTimeout), "--timeout", Seconds(limits.NotebookTimeout),
        "--memory", (limits.MemoryMiB ?? 0).ToString(CultureInfo.InvariantCulture),
    ];

    private static string Seconds(TimeSpan? limit) => (limit?.TotalSeconds ?? 0).ToString("R", CultureInfo.InvariantCulture);
}
