using System.Globalization;
using System.Text.RegularExpressions;
using NotebookRunner.Notebooks;

namespace NotebookRunner.Kernel;

/// <summary>Says why a child ended that nobody ended.</summary>
internal static partial class KernelDeath
{
    private const int FirstSignal = 128;
    private const int LinesShown = 12;

    /// <summary>Explains an end by the exit code and by what the runtime wrote to standard error.</summary>
    public static CellError Explain(int exitCode, string lastWords)
    {
        // The script engine's frames, and how often a frame is repeated, lead nobody to the fault.
        string[] said =
        [
            .. lastWords.Split('\n').Select(line => line.TrimEnd())
                .Where(line => line.Length > 0 && !line.StartsWith("Repeated ", StringComparison.Ordinal) && !line.StartsWith("-----", StringComparison.Ordinal))
                .TakeWhile(line => !line.Contains("Microsoft.CodeAnalysis.Scripting", StringComparison.Ordinal) && !line.Contains("AsyncMethodBuilder", StringComparison.Ordinal))
                .Take(LinesShown),
        ];
        if (said is [var first, ..])
        {
            string reason = string.Join(' ', said.TakeWhile(line => !IsFrame(line)));
            return first.StartsWith("Stack overflow", StringComparison.Ordinal)
                ? new CellError("StackOverflow", $"a method called itself without end{Where(said)}. Look for the call that should stop it.", null, null, said)
                : first.StartsWith("Out of memory", StringComparison.Ordinal)
                ? new CellError("MemoryLimit", "memory ran out and the process ended. Allow more with --memory MIB (0: no limit).", null, null, said)
                : new CellError("KernelDied", $"the process that ran it ended ({HowItEnded(exitCode)}): {(reason.Length > 0 ? reason : first.Trim())}", null, null, said);
        }

        string message = exitCode > FirstSignal
            ? $"the process that ran it was ended from outside ({HowItEnded(exitCode)}). Is the machine short of memory?"
            : $"the process that ran it ended ({HowItEnded(exitCode)}). A cell must not call Environment.Exit.";
        return new CellError("KernelDied", message, null, null, [message]);
    }

    private static string HowItEnded(int exitCode) => exitCode > FirstSignal
        ? string.Create(CultureInfo.InvariantCulture, $"signal {exitCode - FirstSignal}")
        : string.Create(CultureInfo.InvariantCulture, $"exit code {exitCode}");

    /// <summary>The innermost method of the runtime's own trace, without the script engine's class name.</summary>
    private static string Where(string[] said)
    {
        string? frame = said.FirstOrDefault(IsFrame)?.Trim();
        return frame is null ? "" : $" ({SubmissionClass().Replace(frame, "")})";
    }

    private static bool IsFrame(string line) => line.StartsWith("   at ", StringComparison.Ordinal);

    [GeneratedRegex(@"Submission#\d+[.+]")]
    private static partial Regex SubmissionClass();
}
