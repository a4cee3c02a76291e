namespace NotebookRunner.Report;

/// <summary>A section of the ledger's page.</summary>
/// <param name="Anchor">The fragment that leads to it.</param>
/// <param name="Title">Its heading.</param>
/// <param name="Count">How many things it tells of, or null where it counts nothing.</param>
/// <param name="Html">What stands below the heading.</param>
internal sealed record LedgerSection(string Anchor, string Title, int? Count, string Html);
