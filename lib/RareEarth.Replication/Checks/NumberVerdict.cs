namespace RareEarth.Replication.Checks;

/// <summary>The one row of the ledger for a printed number or a claim.</summary>
/// <param name="Member">The number or the claim.</param>
/// <param name="Verdict">What the checks say.</param>
/// <param name="Relations">The relations that it is in.</param>
/// <param name="Account">Why, with the calculations that decide.</param>
/// <param name="Repair">What would have to be printed instead: for a contradicted number, and for one in dispute whose change alone would repair what it is in.</param>
/// <param name="Conventions">The conventions that give the printed value, where it varies.</param>
/// <param name="Reason">Why it cannot be checked, where it cannot.</param>
public sealed record NumberVerdict(
    Member Member,
    Verdict Verdict,
    IReadOnlyList<Relation> Relations,
    string Account,
    Repair? Repair = null,
    IReadOnlyList<string>? Conventions = null,
    NotCheckableReason? Reason = null);
