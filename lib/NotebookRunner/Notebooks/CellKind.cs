namespace NotebookRunner.Notebooks;

/// <summary>The kinds of cell of nbformat 4.</summary>
public enum CellKind
{
    /// <summary>Text in Markdown.</summary>
    Markdown,

    /// <summary>C# that is executed.</summary>
    Code,

    /// <summary>Text that is passed on as it is.</summary>
    Raw,
}
