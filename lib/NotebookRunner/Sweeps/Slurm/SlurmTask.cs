namespace NotebookRunner.Sweeps.Slurm;

/// <summary>A task of a job array that has not ended.</summary>
/// <param name="Job">The number of its job.</param>
/// <param name="Task">Its number in the array.</param>
/// <param name="State">What Slurm says of it, such as PENDING or RUNNING.</param>
internal sealed record SlurmTask(string Job, int Task, string State);
