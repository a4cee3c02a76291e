using System.Text;

namespace Deedle;

/// <summary>Text into rows of fields: quoted fields may hold separators, line ends and doubled quotes.</summary>
internal static class CsvText
{
    public static IEnumerable<string[]> Read(TextReader reader, string separators)
    {
        var fields = new List<string>();
        var field = new StringBuilder();
        bool isQuoted = false;
        bool isEmpty = true; // nothing on this line yet
        for (int read = reader.Read(); read >= 0; read = reader.Read())
        {
            char c = (char)read;
            if (isQuoted)
            {
                if (c != '"')
                {
                    field.Append(c);
                }
                else if (reader.Peek() == '"')
                {
                    field.Append((char)reader.Read());
                }
                else
                {
                    isQuoted = false;
                }
            }
            else if (c is '\r' or '\n')
            {
                if (!isEmpty)
                {
                    fields.Add(field.ToString());
                    yield return fields.ToArray();
                    fields.Clear();
                    field.Clear();
                    isEmpty = true;
                }
            }
            else if (separators.Contains(c))
            {
                fields.Add(field.ToString());
                field.Clear();
                isEmpty = false;
            }
            else
            {
                isEmpty = false;
                if (c == '"' && field.Length == 0)
                {
                    isQuoted = true;
                }
                else
                {
                    field.Append(c);
                }
            }
        }

        if (!isEmpty)
        {
            fields.Add(field.ToString());
            yield return fields.ToArray();
        }
    }

    public static void Write(TextWriter writer, IEnumerable<string> fields, char separator) =>
        writer.WriteLine(string.Join(separator, fields.Select(field =>
            field.Contains(separator) || field.AsSpan().IndexOfAny("\"\r\n") >= 0
                ? $"\"{field.Replace("\"", "\"\"", StringComparison.Ordinal)}\""
                : field)));
}
