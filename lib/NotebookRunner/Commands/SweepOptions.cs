using NotebookRunner.Execution;
using NotebookRunner.Sweeps.Slurm;

namespace NotebookRunner.Commands;

/// <summary>What a command line says of a sweep.</summary>
internal sealed record SweepOptions
{
    /// <summary>The sweep file.</summary>
    public required string File { get; init; }

    /// <summary>The folder of all output.</summary>
    public required string Output { get; init; }

    /// <summary>The node_modules folder, or null.</summary>
    public string? Assets { get; init; }

    /// <summary>How many processes run at a time.</summary>
    public required int Jobs { get; init; }

    /// <summary>When to end a run.</summary>
    public required RunLimits Limits { get; init; }

    /// <summary>Whether each point is a whole run in a process of its own.</summary>
    public bool IsWhole { get; init; }

    /// <summary>Whether finished runs are forgotten.</summary>
    public bool Restart { get; init; }

    /// <summary>Whether runs that ended in an error are run again.</summary>
    public bool Retry { get; init; }

    /// <summary>How Slurm is to run it; null where this machine does.</summary>
    public SlurmOptions? Slurm { get; init; }

    /// <summary>Whether to wait for Slurm.</summary>
    public bool Waits { get; init; } = true;
}
