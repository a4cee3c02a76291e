namespace NotebookRunner.Scripting.Dataflow;

/// <summary>A variable, function or type that a cell declares at its top level. Overloads count as one.</summary>
/// <param name="Cell">The declaring cell's place among the code cells, from 0.</param>
/// <param name="Name">Its name.</param>
internal readonly record struct CellSymbol(int Cell, string Name);
