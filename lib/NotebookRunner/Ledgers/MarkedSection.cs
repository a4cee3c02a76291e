using NotebookRunner.Files;

namespace NotebookRunner.Ledgers;

/// <summary>The part of a text file that the runner writes, between two marks that stand on lines of their own.</summary>
public static class MarkedSection
{
    /// <summary>The line before it.</summary>
    public const string Start = "<!-- ledger -->";

    /// <summary>The line after it.</summary>
    public const string End = "<!-- /ledger -->";

    /// <summary>What stands between the marks now, with line feeds.</summary>
    /// <exception cref="MarkedSectionException">The file cannot be read, or does not hold each mark once and in order.</exception>
    public static string Read(string path)
    {
        string text = Load(path);
        (int start, int end) = Find(text, path);
        return text[start..end].ReplaceLineEndings("\n");
    }

    /// <summary>Puts a text between the marks and leaves everything else as it is; a file that has the text already is not touched.</summary>
    /// <returns>Whether the file was changed.</returns>
    /// <exception cref="MarkedSectionException">As for <see cref="Read"/>.</exception>
    /// <exception cref="OutputException">The file cannot be written.</exception>
    public static bool Replace(string path, string content)
    {
        string text = Load(path);
        (int start, int end) = Find(text, path);
        string section = text.Contains("\r\n", StringComparison.Ordinal) ? content.ReplaceLineEndings("\r\n") : content;
        if (text[start..end] == section)
        {
            return false;
        }

        AtomicFile.WriteText(path, text[..start] + section + text[end..]);
        return true;
    }

    private static (int Start, int End) Find(string text, string path)
    {
        int start = Line(text, Start, path);
        int end = Line(text, End, path);
        int first = text.IndexOf('\n', start) + 1;
        return end >= first && first > 0
            ? (first, end)
            : throw new MarkedSectionException($"{path}: {End} stands before {Start}, expected it after that line.");
    }

    /// <summary>Where the only line begins that is this mark.</summary>
    private static int Line(string text, string mark, string path)
    {
        var found = new List<int>();
        int start = 0;
        foreach (string line in text.Split('\n'))
        {
            if (line.TrimEnd() == mark)
            {
                found.Add(start);
            }

            start += line.Length + 1;
        }

        return found is [int only]
            ? only
            : throw new MarkedSectionException($"{path}: {(found.Count == 0 ? "no line is" : "more than one line is")} {mark}, expected one: the table stands between {Start} and {End}.");
    }

    private static string Load(string path)
    {
        try
        {
            return File.ReadAllText(path);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            throw new MarkedSectionException($"{path}: cannot be read: {exception.Message}", exception);
        }
    }
}
