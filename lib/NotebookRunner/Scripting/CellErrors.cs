using System.Diagnostics;
using System.Globalization;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;
using NotebookRunner.Notebooks;

namespace NotebookRunner.Scripting;

/// <summary>Says of a compiler's or a program's error where in the cell it is.</summary>
internal static class CellErrors
{
    private const string FilePrefix = "cell-";

    /// <summary>The file that debug information names for a cell.</summary>
    public static string FileName(int number) => string.Create(CultureInfo.InvariantCulture, $"{FilePrefix}{number}.csx");

    public static CellError FromCompilation(IReadOnlyList<Diagnostic> errors, string code)
    {
        FileLinePositionSpan first = errors[0].Location.GetLineSpan();
        int? line = errors[0].Location.IsInSource ? first.StartLinePosition.Line + 1 : null;
        string[] trace = [.. errors.Select(error => Position(error) + Describe(error))];
        return new CellError("CompilationError", Describe(errors[0]), line, SourceLine(code, line), trace);
    }

    public static CellError FromException(Exception exception, int number, string code)
    {
        Exception cause = exception is AggregateException { InnerExceptions.Count: 1 } ? exception.InnerException! : exception;
        StackFrame[] frames = [.. new StackTrace(cause, fNeedFileInfo: true).GetFrames().Where(frame => frame.GetFileLineNumber() > 0)];

        // Of several frames in the cell (a function that it declares) the innermost is where to look.
        int? line = frames.FirstOrDefault(frame => Path.GetFileName(frame.GetFileName()) == FileName(number))?.GetFileLineNumber();
        return new CellError(cause.GetType().FullName ?? "Exception", cause.Message, line, SourceLine(code, line), [.. Trace(cause, frames)]);
    }

    private static IEnumerable<string> Trace(Exception cause, IEnumerable<StackFrame> frames)
    {
        for (Exception? current = cause; current is not null; current = current.InnerException)
        {
            yield return $"{(current == cause ? "" : "caused by ")}{current.GetType().FullName}: {current.Message}";
        }

        // Frames without a line are the framework's and the script engine's: they lead nobody to the fault.
        foreach (StackFrame frame in frames)
        {
            yield return string.Create(CultureInfo.InvariantCulture, $"   at {Place(frame.GetFileName()!)}, line {frame.GetFileLineNumber()}");
        }
    }

    private static string Place(string file)
    {
        string name = Path.GetFileName(file);
        return name.StartsWith(FilePrefix, StringComparison.Ordinal) && name.EndsWith(".csx", StringComparison.Ordinal)
            ? "cell " + name[FilePrefix.Length..^".csx".Length]
            : file.TrimStart('/', '_');
    }

    private static string Describe(Diagnostic error) => $"{error.Id}: {error.GetMessage(CultureInfo.InvariantCulture)}";

    private static string Position(Diagnostic error)
    {
        LinePosition position = error.Location.GetLineSpan().StartLinePosition;
        return error.Location.IsInSource
            ? string.Create(CultureInfo.InvariantCulture, $"({position.Line + 1},{position.Character + 1}): ")
            : "";
    }

    private static string? SourceLine(string code, int? line) =>
        line is { } number && code.Split('\n') is { } lines && number <= lines.Length ? lines[number - 1].Trim() : null;
}
