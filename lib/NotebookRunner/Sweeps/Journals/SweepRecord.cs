using NotebookRunner.MarkedResults;

namespace NotebookRunner.Sweeps.Journals;

/// <summary>What came of one run of a sweep.</summary>
/// <param name="Run">Its number.</param>
/// <param name="Values">The results in the notebook's order; none where the run ended early.</param>
/// <param name="Error">Notebook, cell, line and what happened there, in one line; null when the run came to its end.</param>
public sealed record SweepRecord(int Run, IReadOnlyList<ResultValue> Values, string? Error = null);
