using System.CommandLine;
using System.Globalization;
using NotebookRunner.Execution;

namespace NotebookRunner.Commands;

/// <summary>The options of every verb that executes notebooks.</summary>
internal sealed class ExecutionOptions
{
    private const string SecondsExpected = "a number of seconds, 0 for no limit";

    private static readonly RunLimits Usual = new();

    private readonly Option<int> _jobs = NumberOption.Create(
        "--jobs", "How many notebooks run at the same time; outputs do not depend on it.",
        Environment.ProcessorCount, jobs => jobs >= 1, "a whole number of at least 1");

    private readonly Option<double> _cellTimeout = NumberOption.Create(
        "--cell-timeout", "Seconds that a cell may run; 0 for no limit.", Usual.CellTimeout!.Value.TotalSeconds, IsDuration, SecondsExpected);

    private readonly Option<double> _timeout = NumberOption.Create(
        "--timeout", "Seconds that a notebook may run; 0 for no limit.", Usual.NotebookTimeout!.Value.TotalSeconds, IsDuration, SecondsExpected);

    private readonly Option<int> _memory = NumberOption.Create(
        "--memory", "MiB of memory that a notebook may hold; 0 for no limit.", Usual.MemoryMiB!.Value, memory => memory is 0 or >= RunLimits.LeastMemoryMiB,
        string.Create(CultureInfo.InvariantCulture, $"a whole number of MiB, at least {RunLimits.LeastMemoryMiB}, or 0 for no limit"));

    public void AddTo(Command command)
    {
        _jobs.Aliases.Add("-j");
        command.Options.Add(_jobs);
        command.Options.Add(_cellTimeout);
        command.Options.Add(_timeout);
        command.Options.Add(_memory);
    }

    public NotebookBatch Batch(ParseResult parsed) => new(Limits(parsed), Jobs(parsed));

    public int Jobs(ParseResult parsed) => parsed.GetValue(_jobs);

    /// <summary>Null where the command line does not say.</summary>
    public int? StatedJobs(ParseResult parsed) => parsed.GetResult(_jobs) is { Implicit: false } ? parsed.GetValue(_jobs) : null;

    public RunLimits Limits(ParseResult parsed) => new()
    {
        CellTimeout = Seconds(parsed.GetValue(_cellTimeout)),
        NotebookTimeout = Seconds(parsed.GetValue(_timeout)),
        MemoryMiB = parsed.GetValue(_memory) is > 0 and var memory ? memory : null,
    };

    private static TimeSpan? Seconds(double seconds) => seconds > 0 ? TimeSpan.FromSeconds(seconds) : null;

    private static bool IsDuration(double seconds) => seconds is >= 0 and <= int.MaxValue;
}
