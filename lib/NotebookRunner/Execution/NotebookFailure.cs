using System.Globalization;
using NotebookRunner.Notebooks;

namespace NotebookRunner.Execution;

/// <summary>The cell at which a run ended, and why.</summary>
/// <param name="CellNumber">The cell's number in the notebook.</param>
/// <param name="Error">What happened.</param>
public sealed record NotebookFailure(int CellNumber, CellError Error)
{
    /// <summary>One message: notebook, cell, line, what happened, and the text of the line.</summary>
    /// <param name="notebook">The notebook's name.</param>
    public string Describe(string notebook)
    {
        string place = Error.Line is { } line
            ? string.Create(CultureInfo.InvariantCulture, $"{notebook}.ipynb, cell {CellNumber}, line {line}")
            : string.Create(CultureInfo.InvariantCulture, $"{notebook}.ipynb, cell {CellNumber}");
        string source = Error.SourceLine is { Length: > 0 } text ? $"\n  > {text}" : "";

        // The compiler's own message starts with its code; an exception is told by its type.
        string what = Error.Name == "CompilationError" ? Error.Message : $"{Error.Name}: {Error.Message}";
        return $"{place}: {what}{source}";
    }
}
