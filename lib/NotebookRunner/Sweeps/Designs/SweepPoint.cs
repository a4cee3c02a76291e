namespace NotebookRunner.Sweeps.Designs;

/// <summary>One run of a sweep.</summary>
/// <param name="Run">Its number, from 1.</param>
/// <param name="Values">The values of the sweep's parameters, in their order and of their types.</param>
public sealed record SweepPoint(int Run, IReadOnlyList<object> Values);
