namespace NotebookRunner.Scripting.Dataflow;

/// <summary>How far a cell is.</summary>
public enum CellState
{
    /// <summary>It has not run in this session; what is stored of it holds for the default values.</summary>
    Stored,

    /// <summary>Something that it depends on has changed since its outputs were made.</summary>
    Stale,

    /// <summary>It has run, and its outputs and variables are of the values as they are.</summary>
    Current,
}
