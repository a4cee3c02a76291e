namespace NotebookRunner.Ledgers;

/// <summary>A relation between printed numbers: what is computed from some of them against what is printed.</summary>
/// <param name="Id">Names it among the relations of all sources.</param>
/// <param name="Section">The table or section that it is about.</param>
/// <param name="Kind">What sort of relation it is.</param>
/// <param name="Statement">What it says, in words.</param>
/// <param name="Calculation">The calculation in full.</param>
/// <param name="Computed">What is computed.</param>
/// <param name="Printed">What is printed.</param>
/// <param name="Holds">Whether the two agree.</param>
/// <param name="Conventions">The conventions under which they do.</param>
/// <param name="Members">Ids of the numbers in it, of this source or of others.</param>
/// <param name="Place">The cell that says so.</param>
public sealed record LedgerRelation(
    string Id,
    string Section,
    string Kind,
    string Statement,
    string Calculation,
    string Computed,
    string Printed,
    bool Holds,
    IReadOnlyList<string> Conventions,
    IReadOnlyList<string> Members,
    LedgerPlace Place);
