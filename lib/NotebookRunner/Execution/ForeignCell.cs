using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using NotebookRunner.Notebooks;

namespace NotebookRunner.Execution;

/// <summary>Recognises cells that are not C#, which the compiler would only answer with a page of errors.</summary>
internal static partial class ForeignCell
{
    private static readonly string[] CSharp = ["csharp", "c#", "cs", ".net-csharp"];

    /// <summary>Why a cell cannot be run, or null for a cell in C#.</summary>
    public static CellError? Refuse(NotebookCell cell)
    {
        if (LanguageOf(cell) is { } language && !CSharp.Contains(language, StringComparer.OrdinalIgnoreCase))
        {
            return new CellError("OtherLanguage", $"the cell is marked as {language}, and this runner runs C#. Change its language in the editor, or make it a Markdown cell.", null, null, []);
        }

        return Refuse(cell.Source);
    }

    /// <summary>The same for a cell of which nothing but its source is known.</summary>
    public static CellError? Refuse(string source)
    {
        // The first line that says anything: there the other kernels look for the language too.
        string[] lines = source.Split('\n');
        int first = Array.FindIndex(lines, line => line.Trim().Length > 0);
        if (first < 0 || !Magic().IsMatch(lines[first]))
        {
            return null;
        }

        string magic = lines[first].Trim();
        return new CellError(
            "OtherLanguage", $"\"{magic.Split(' ')[0]}\" is a command of another kernel, and this runner runs C# alone. Take the line out, or make it a Markdown cell.", first + 1, magic, []);
    }

    /// <summary>What VS Code notes of a cell in a notebook of several languages.</summary>
    private static string? LanguageOf(NotebookCell cell)
    {
        JsonObject? metadata = cell.Json["metadata"] as JsonObject;
        return NotebookReader.TextOf((metadata?["polyglot_notebook"] as JsonObject)?["kernelName"])
            ?? NotebookReader.TextOf((metadata?["dotnet_interactive"] as JsonObject)?["language"])
            ?? NotebookReader.TextOf((metadata?["vscode"] as JsonObject)?["languageId"]);
    }

    // %%python, %matplotlib, #!fsharp. A "#!" that starts a path is the shebang of a script.
    [GeneratedRegex(@"^\s*(?:%%?[A-Za-z]|#!\s*[A-Za-z])")]
    private static partial Regex Magic();
}
