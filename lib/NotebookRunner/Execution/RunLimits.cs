namespace NotebookRunner.Execution;

/// <summary>What a notebook may use before its run is ended. Null means no limit.</summary>
public sealed record RunLimits
{
    /// <summary>The least that the compiler and the smallest notebook need.</summary>
    public const int LeastMemoryMiB = 256;

    /// <summary>How long one cell may run.</summary>
    public TimeSpan? CellTimeout { get; init; } = TimeSpan.FromMinutes(10);

    /// <summary>How long the whole notebook may run.</summary>
    public TimeSpan? NotebookTimeout { get; init; } = TimeSpan.FromHours(1);

    /// <summary>
    /// How much memory the notebook's process may hold. Objects beyond it throw <see cref="OutOfMemoryException"/> in the
    /// cell; memory that the garbage collector does not know of ends the process. Programs that a cell starts are not counted.
    /// </summary>
    public int? MemoryMiB { get; init; } = 4096;
}
