using System.Text.Json.Nodes;

namespace NotebookRunner.Notebooks;

/// <summary>The language that a notebook's metadata state.</summary>
internal static class NotebookLanguage
{
    // C# by its names, and the notebooks of several languages that VS Code wrote: there each cell says what it is.
    private static readonly string[] Accepted = ["c#", "csharp", "polyglot-notebook", "dotnet-interactive"];

    /// <summary>The language when it is one that this runner does not run; null for C# and where none is stated.</summary>
    public static string? FindForeign(JsonObject notebook)
    {
        JsonObject? metadata = notebook["metadata"] as JsonObject;
        string? language = NotebookReader.TextOf((metadata?["kernelspec"] as JsonObject)?["language"])
            ?? NotebookReader.TextOf((metadata?["language_info"] as JsonObject)?["name"]);
        return language is not { Length: > 0 } || Accepted.Contains(language, StringComparer.OrdinalIgnoreCase) ? null : language;
    }
}
