using System.Diagnostics;
using System.Globalization;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;
using NotebookRunner.Notebooks;

namespace NotebookRunner.Scripting;

/// <summary>Says of a compiler's or a program's error where in the cell it is.</summary>
internal static class CellErrors
{
    /// <summary>The name of the error of a cell that somebody stopped.</summary>
    public const string Interrupted = "Interrupted";

    private const string FilePrefix = "cell-";

    /// <summary>The file that debug information names for a cell.</summary>
    public static string FileName(int number) => string.Create(CultureInfo.InvariantCulture, $"{FilePrefix}{number}.csx");

    public static CellError FromCompilation(IReadOnlyList<Diagnostic> errors, string code)
    {
        FileLinePositionSpan first = errors[0].Location.GetLineSpan();
        int? line = errors[0].Location.IsInSource ? first.StartLinePosition.Line + 1 : null;
        string[] trace = [.. errors.Select(error => Position(error) + Describe(error))];
        return new CellError("CompilationError", Describe(errors[0]) + Advice(errors[0], code), line, SourceLine(code, line), trace);
    }

    public static CellError FromException(Exception exception, int number, string code)
    {
        Exception cause = exception is AggregateException { InnerExceptions.Count: 1 } ? exception.InnerException! : exception;
        if (IsInterrupt(exception))
        {
            return Explain(cause, number, code) with { Name = Interrupted, Message = "interrupted; all variables are kept" };
        }

        return Explain(cause, number, code);
    }

    /// <summary>An error of a cell that awaited something when it was stopped.</summary>
    public static CellError Abandoned() =>
        new(Interrupted, "interrupted; what the cells before it declared is kept, what it declared itself is not", null, null, []);

    private static bool IsInterrupt(Exception exception) => exception is CellInterruptedException or ThreadInterruptedException
        || (exception is AggregateException several ? several.InnerExceptions.Any(IsInterrupt) : exception.InnerException is { } inner && IsInterrupt(inner));

    private static CellError Explain(Exception cause, int number, string code)
    {
        StackFrame[] frames = [.. new StackTrace(cause, fNeedFileInfo: true).GetFrames().Where(LeadsToTheFault)];

        // Of several frames in the cell (a function that it declares) the innermost is where to look.
        int? line = frames.FirstOrDefault(frame => Path.GetFileName(frame.GetFileName()) == FileName(number))?.GetFileLineNumber();
        return new CellError(cause.GetType().FullName ?? "Exception", cause.Message + Advice(cause), line, SourceLine(code, line), [.. Trace(cause, frames)]);
    }

    private static string Advice(Exception cause) =>
        cause is OutOfMemoryException ? " Allow the notebook more with --memory MIB (0: no limit)." : "";

    private static string Advice(Diagnostic error, string code) => error.Id switch
    {
        // A metadata file that is not there.
        "CS0006" when Line(error, code).Contains("nuget:", StringComparison.OrdinalIgnoreCase) =>
            " (this runner takes no packages from NuGet: reference the package in a project, build it, and name the assembly's path)",
        "CS0006" => " (the path starts at the notebook's folder; has the project that makes it been built?)",
        _ => "",
    };

    private static string Line(Diagnostic error, string code) =>
        error.Location.IsInSource ? SourceLine(code, error.Location.GetLineSpan().StartLinePosition.Line + 1) ?? "" : "";

    private static IEnumerable<string> Trace(Exception cause, IEnumerable<StackFrame> frames)
    {
        for (Exception? current = cause; current is not null; current = current.InnerException)
        {
            yield return $"{(current == cause ? "" : "caused by ")}{current.GetType().FullName}: {current.Message}";
        }

        foreach (StackFrame frame in frames)
        {
            yield return string.Create(CultureInfo.InvariantCulture, $"   at {Place(frame.GetFileName()!)}, line {frame.GetFileLineNumber()}");
        }
    }

    /// <summary>Frames without a line are the framework's and the script engine's, and nobody looks for a fault in the runner's.</summary>
    private static bool LeadsToTheFault(StackFrame frame) =>
        frame.GetFileLineNumber() > 0 && frame.GetFileName()?.Contains("/NotebookRunner/", StringComparison.Ordinal) == false;

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
