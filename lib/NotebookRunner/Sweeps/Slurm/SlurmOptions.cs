namespace NotebookRunner.Sweeps.Slurm;

/// <summary>How a sweep is given to Slurm.</summary>
internal sealed record SlurmOptions
{
    /// <summary>The partition; null for the cluster's default.</summary>
    public string? Partition { get; init; }

    /// <summary>The longest time of a task, in Slurm's own form; null for the partition's.</summary>
    public string? Time { get; init; }

    /// <summary>How many tasks the runs are divided among, at most.</summary>
    public int ArraySize { get; init; } = 20;

    /// <summary>How many processes a task runs, each of which needs a CPU.</summary>
    public int JobsPerTask { get; init; } = 1;

    /// <summary>Further options of sbatch, such as <c>--account=econ</c>.</summary>
    public IReadOnlyList<string> Further { get; init; } = [];

    /// <summary>What the runner itself is told in each task.</summary>
    public IReadOnlyList<string> RunnerArguments { get; init; } = [];

    /// <summary>How often the queue is looked at.</summary>
    public TimeSpan Poll { get; init; } = TimeSpan.FromSeconds(10);
}
