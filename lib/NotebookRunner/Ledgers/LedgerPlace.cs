using System.Globalization;

namespace NotebookRunner.Ledgers;

/// <summary>The cell that left a record.</summary>
/// <param name="Notebook">The notebook's name, which is that of its page.</param>
/// <param name="File">How messages call the notebook's file.</param>
/// <param name="Cell">The cell's number.</param>
public sealed record LedgerPlace(string Notebook, string File, int Cell)
{
    /// <summary>File and cell, for messages.</summary>
    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{File}, cell {Cell}");
}
