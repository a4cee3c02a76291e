namespace NotebookRunner.Ledgers;

/// <summary>Something in a source that does not fit, told so that it can be understood by itself.</summary>
/// <param name="Id">Names it among the findings of all sources.</param>
/// <param name="Title">What it is.</param>
/// <param name="Basis">Whether it was computed or read.</param>
/// <param name="Kind">How strong it is.</param>
/// <param name="Relations">Ids of the relations that show it.</param>
/// <param name="Quotes">What the source says.</param>
/// <param name="Instead">What would have to be true instead.</param>
/// <param name="Reading">A fair reading of how it may have come about.</param>
/// <param name="Place">The cell that says so.</param>
public sealed record LedgerFinding(
    string Id,
    string Title,
    FindingBasis Basis,
    FindingKind Kind,
    IReadOnlyList<string> Relations,
    IReadOnlyList<LedgerQuote> Quotes,
    string Instead,
    string Reading,
    LedgerPlace Place);
