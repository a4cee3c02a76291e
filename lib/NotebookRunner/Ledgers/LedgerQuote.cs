namespace NotebookRunner.Ledgers;

/// <summary>Words of a source.</summary>
/// <param name="Where">The place in the source.</param>
/// <param name="Text">What stands there.</param>
public sealed record LedgerQuote(string Where, string Text);
