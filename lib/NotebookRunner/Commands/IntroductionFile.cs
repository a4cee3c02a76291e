using NotebookRunner.Notebooks;

namespace NotebookRunner.Commands;

/// <summary>The text that opens a page.</summary>
internal static class IntroductionFile
{
    /// <summary>The file's text, or null where none is named.</summary>
    /// <exception cref="NotebookFormatException">The file cannot be read.</exception>
    public static string? Read(string? path)
    {
        try
        {
            return path is null ? null : File.ReadAllText(path).ReplaceLineEndings("\n");
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            throw new NotebookFormatException($"{path}: the introduction cannot be read: {exception.Message}", exception);
        }
    }
}
