namespace NotebookRunner.Scripting;

/// <summary>Thrown in a cell that somebody stopped.</summary>
internal sealed class CellInterruptedException() : Exception("interrupted");
