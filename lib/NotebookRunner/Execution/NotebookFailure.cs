using System.Globalization;
using NotebookRunner.Notebooks;

namespace NotebookRunner.Execution;

/// <summary>The cell at which a run ended, and why.</summary>
/// <param name="CellNumber">The cell's number in the notebook; null when the run ended before its first cell.</param>
/// <param name="Error">What happened.</param>
public sealed record NotebookFailure(int? CellNumber, CellError Error)
{
    // The compiler's own message starts with its code, and the runner's are sentences; an exception is told by its type.
    private static readonly string[] ToldByMessage = ["CompilationError", "OtherLanguage"];

    /// <summary>One message: notebook, cell, line, what happened, and the text of the line.</summary>
    /// <param name="notebook">The notebook's name.</param>
    public string Describe(string notebook)
    {
        string cell = CellNumber switch
        {
            null => "",
            Notebook.InjectedCell => ", injected parameters",
            { } number => string.Create(CultureInfo.InvariantCulture, $", cell {number}"),
        };
        string line = Error.Line is { } at ? string.Create(CultureInfo.InvariantCulture, $", line {at}") : "";
        string source = Error.SourceLine is { Length: > 0 } text ? $"\n  > {text}" : "";
        string what = ToldByMessage.Contains(Error.Name) ? Error.Message : $"{Error.Name}: {Error.Message}";
        return $"{notebook}.ipynb{cell}{line}: {what}{source}";
    }
}
