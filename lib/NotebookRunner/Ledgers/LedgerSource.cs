namespace NotebookRunner.Ledgers;

/// <summary>One source and what was checked of it.</summary>
/// <param name="Key">Its short name.</param>
/// <param name="Title">Its title.</param>
/// <param name="Citation">How it is cited.</param>
/// <param name="Relations">Relations, in the order in which the notebook gave them.</param>
/// <param name="Numbers">Numbers, in that order.</param>
/// <param name="Findings">Findings, in that order.</param>
/// <param name="Place">The cell that speaks of it first.</param>
public sealed record LedgerSource(
    string Key,
    string Title,
    string Citation,
    IReadOnlyList<LedgerRelation> Relations,
    IReadOnlyList<LedgerNumber> Numbers,
    IReadOnlyList<LedgerFinding> Findings,
    LedgerPlace Place);
