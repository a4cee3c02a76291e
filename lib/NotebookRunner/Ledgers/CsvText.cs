using System.Text;

namespace NotebookRunner.Ledgers;

/// <summary>Writes CSV as RFC 4180 has it, with line feeds between the lines.</summary>
internal static class CsvText
{
    /// <summary>The text of a file.</summary>
    /// <param name="heads">The names of the columns.</param>
    /// <param name="rows">Each as long as <paramref name="heads"/>.</param>
    public static string Write(IReadOnlyList<string> heads, IEnumerable<IReadOnlyList<string>> rows)
    {
        var text = new StringBuilder();
        foreach (IReadOnlyList<string> row in rows.Prepend(heads))
        {
            text.AppendJoin(',', row.Select(Field)).Append('\n');
        }

        return text.ToString();
    }

    private static string Field(string value) => value.AsSpan().IndexOfAny(",\"\r\n") < 0
        ? value
        : $"\"{value.Replace("\"", "\"\"", StringComparison.Ordinal)}\"";
}
