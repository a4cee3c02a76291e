namespace NotebookRunner.Notebooks;

/// <summary>Why a cell did not finish.</summary>
/// <param name="Name">The exception's type, or <c>CompilationError</c>.</param>
/// <param name="Message">What it says.</param>
/// <param name="Line">The line of the cell, counted from 1, where that is known.</param>
/// <param name="SourceLine">The text of that line.</param>
/// <param name="Trace">Lines for the reader: where in the cell and in the library it happened.</param>
public sealed record CellError(string Name, string Message, int? Line, string? SourceLine, IReadOnlyList<string> Trace);
