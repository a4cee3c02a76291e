namespace NotebookRunner.Ledgers;

/// <summary>Where a number is printed.</summary>
public enum NumberType
{
    /// <summary>In a cell of a table.</summary>
    Cell,

    /// <summary>In a claim of the text.</summary>
    Claim,

    /// <summary>In a cell of a table, as a mark without digits, such as "yes".</summary>
    Mark,
}
