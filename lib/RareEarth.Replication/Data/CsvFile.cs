using System.Globalization;
using System.Text;
using CsvHelper;
using CsvHelper.Configuration;

namespace RareEarth.Replication.Data;

/// <summary>Reads a CSV file into raw records with line numbers, and says where it is no UTF-8 or badly quoted.</summary>
internal static class CsvFile
{
    /// <summary>All records of a file, the header among them; what is wrong with its form is added to the violations.</summary>
    public static IReadOnlyList<CsvRow> Read(string path, string fileName, List<DataViolation> violations)
    {
        byte[] bytes = File.ReadAllBytes(path);
        if (bytes is [0xFF, 0xFE, ..] or [0xFE, 0xFF, ..])
        {
            violations.Add(new DataViolation(fileName, 1, "", null, "the file is UTF-16: expected UTF-8"));
            return [];
        }

        violations.AddRange(LinesThatAreNoText(bytes).Select(line =>
            new DataViolation(fileName, line, "", null, "the line is not UTF-8: expected UTF-8")));
        using var text = new StreamReader(new MemoryStream(bytes), Encoding.UTF8); // skips a byte order mark, which Excel writes
        return Parse(text, fileName, violations);
    }

    private static List<CsvRow> Parse(StreamReader text, string fileName, List<DataViolation> violations)
    {
        int line = 1;
        var configuration = new CsvConfiguration(CultureInfo.InvariantCulture)
        {
            IgnoreBlankLines = false, // a blank line is an error that has a line number
            CountBytes = false,
            BadDataFound = _ => violations.Add(new DataViolation(
                fileName, line, "", null, "a quotation mark stands inside or is not closed: expected \"\" in a quoted field")),
        };
        using var parser = new CsvParser(text, configuration);
        var rows = new List<CsvRow>();
        while (parser.Read())
        {
            // bad quoting is found when the fields are asked for
            rows.Add(new CsvRow(line, [.. parser.Record ?? []]));
            line = parser.RawRow + 1;
        }

        return rows;
    }

    private static IEnumerable<int> LinesThatAreNoText(byte[] bytes)
    {
        var strict = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);
        int start = 0;
        for (int line = 1; start < bytes.Length; line++)
        {
            int length = Array.IndexOf(bytes, (byte)'\n', start) is >= 0 and int end ? end - start + 1 : bytes.Length - start;
            if (!IsText(strict, bytes.AsSpan(start, length)))
            {
                yield return line;
            }

            start += length;
        }
    }

    private static bool IsText(UTF8Encoding strict, ReadOnlySpan<byte> line)
    {
        try
        {
            strict.GetCharCount(line);
            return true;
        }
        catch (DecoderFallbackException)
        {
            return false;
        }
    }
}
