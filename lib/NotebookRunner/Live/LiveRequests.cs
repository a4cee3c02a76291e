namespace NotebookRunner.Live;

/// <summary>Parameters as texts, by name; those that are missing have their defaults.</summary>
/// <param name="Values">Name to value.</param>
/// <param name="LooksAt">Numbers of the cells in the window.</param>
internal sealed record ChangeRequest(Dictionary<string, string>? Values, int[]? LooksAt);

/// <summary>Another source for a cell.</summary>
/// <param name="Cell">The cell's number.</param>
/// <param name="Code">The source.</param>
internal sealed record EditRequest(int Cell, string? Code);
