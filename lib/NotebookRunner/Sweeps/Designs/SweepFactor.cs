using NotebookRunner.Parameters;

namespace NotebookRunner.Sweeps.Designs;

/// <summary>What a sweep does with one parameter: it takes values from a list, or from everything between two ends.</summary>
/// <param name="Parameter">The parameter.</param>
public sealed record SweepFactor(NotebookParameter Parameter)
{
    /// <summary>The values; empty where they come from between two ends.</summary>
    public IReadOnlyList<object> Values { get; init; } = [];

    /// <summary>The lower end, included.</summary>
    public object? Least { get; init; }

    /// <summary>The upper end, included.</summary>
    public object? Greatest { get; init; }
}
