namespace NotebookRunner.Ledgers;

/// <summary>A printed number with its verdict.</summary>
/// <param name="Id">Names it among the numbers of all sources.</param>
/// <param name="Type">Whether a table or the text prints it.</param>
/// <param name="Section">The table or section that it stands in.</param>
/// <param name="Label">What a reader calls it.</param>
/// <param name="Printed">As it is printed.</param>
/// <param name="Unit">Its unit, perhaps empty.</param>
/// <param name="Verdict">What the checks say.</param>
/// <param name="Reason">Why it is not checkable; null where it is.</param>
/// <param name="Account">Why the verdict is what it is, in words.</param>
/// <param name="Instead">What would have to be printed instead, or null.</param>
/// <param name="Conventions">The conventions under which it comes out as printed.</param>
/// <param name="Rerun">What a rerun gives, or null.</param>
/// <param name="Relations">Ids of the relations that it is in.</param>
/// <param name="Place">The cell that says so.</param>
public sealed record LedgerNumber(
    string Id,
    NumberType Type,
    string Section,
    string Label,
    string Printed,
    string Unit,
    LedgerVerdict Verdict,
    LedgerReason? Reason,
    string Account,
    string? Instead,
    IReadOnlyList<string> Conventions,
    string? Rerun,
    IReadOnlyList<string> Relations,
    LedgerPlace Place);
