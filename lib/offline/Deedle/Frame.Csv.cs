using System.Globalization;
using System.Text;

namespace Deedle;

/// <content>Frames from CSV files.</content>
public static partial class Frame
{
    private const int RowsToGuessFrom = 100;
    private static readonly string[] MissingWords = ["NaN", "NA", "#N/A", ":", "-", "TBA", "TBD"];

    /// <summary>Reads a CSV file; rows are numbered from 0.</summary>
    /// <param name="location">The path of the file.</param>
    /// <param name="hasHeaders">Whether the first row names the columns. Yes unless told.</param>
    /// <param name="inferTypes">Whether types are guessed. Without, what the schema does not state is text.</param>
    /// <param name="inferRows">How many rows the guess looks at: 100 unless told, 0 for all. What does not fit later is missing.</param>
    /// <param name="schema">Types of columns, such as <c>te=float,year=int</c>.</param>
    /// <param name="separators">What stands between fields. A comma unless told.</param>
    /// <param name="culture">How numbers and dates are written. Invariant unless told.</param>
    /// <param name="maxRows">How many rows are read at most.</param>
    /// <param name="missingValues">What stands for a missing number.</param>
    /// <param name="preferOptions">Of no effect here.</param>
    /// <param name="encoding">The encoding of the file. UTF-8 unless told.</param>
    public static Frame<int, string> ReadCsv(string location, bool? hasHeaders = null, bool? inferTypes = null,
        int? inferRows = null, string? schema = null, string? separators = null, string? culture = null,
        int? maxRows = null, string[]? missingValues = null, bool preferOptions = false, Encoding? encoding = null)
    {
        using FileStream stream = File.OpenRead(location);
        return ReadCsv(stream, hasHeaders, inferTypes, inferRows, schema, separators, culture, maxRows, missingValues,
            preferOptions, encoding);
    }

    /// <summary>Reads CSV text from a stream; rows are numbered from 0.</summary>
    public static Frame<int, string> ReadCsv(Stream stream, bool? hasHeaders = null, bool? inferTypes = null,
        int? inferRows = null, string? schema = null, string? separators = null, string? culture = null,
        int? maxRows = null, string[]? missingValues = null, bool? preferOptions = null, Encoding? encoding = null)
    {
        using var reader = new StreamReader(stream, encoding ?? Encoding.UTF8, leaveOpen: true);
        List<string[]> rows = CsvText.Read(reader, string.IsNullOrEmpty(separators) ? "," : separators).ToList();
        string[] headers = Headers(rows, hasHeaders ?? true);
        if (hasHeaders ?? true)
        {
            rows.RemoveRange(0, Math.Min(1, rows.Count));
        }

        rows = rows.Take(maxRows ?? int.MaxValue).ToList();
        int wrong = rows.FindIndex(row => row.Length != headers.Length);
        if (wrong >= 0)
        {
            throw new FormatException(
                $"Couldn't parse row {wrong + 1}: expected {headers.Length} columns, but found {rows[wrong].Length}.");
        }

        Dictionary<string, Type> stated = Schema(schema, headers);
        var types = new CsvType(CultureInfo.GetCultureInfo(culture ?? ""), missingValues ?? MissingWords);
        int guessed = inferRows is 0 ? int.MaxValue : inferRows ?? RowsToGuessFrom;
        return new(
            new KeyIndex<int>(Enumerable.Range(0, rows.Count)),
            new KeyIndex<string>(headers),
            headers.Select((header, column) =>
            {
                Type type = stated.TryGetValue(header, out Type? known) ? known
                    : inferTypes ?? true ? types.Guess(rows.Take(guessed).Select(row => row[column]).ToArray())
                    : typeof(string);
                return Vector.Create(type, rows.Select(row => types.Parse(row[column], type)).ToArray());
            }));
    }

    /// <summary>The names of the columns: a repeated one gets a number, one that is not there its position.</summary>
    private static string[] Headers(List<string[]> rows, bool areThere)
    {
        string[] names = rows.Count == 0 ? []
            : rows[0].Select((name, i) => areThere && name.Trim() != "" ? name.Trim() : $"Column{i + 1}").ToArray();
        var taken = new HashSet<string>();
        return Array.ConvertAll(names, name =>
        {
            string unique = name;
            for (int n = 2; !taken.Add(unique); n++)
            {
                unique = $"{name}{n}";
            }

            return unique;
        });
    }

    private static Dictionary<string, Type> Schema(string? schema, string[] headers)
    {
        var types = new Dictionary<string, Type>();
        foreach (string entry in (schema ?? "").Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries))
        {
            string[] parts = entry.Split('=', 2, StringSplitOptions.TrimEntries);
            if (parts.Length < 2 || !headers.Contains(parts[0]))
            {
                throw new ArgumentException(
                    $"The schema says '{entry}', which is not a type for one of the columns {string.Join(", ", headers)}.", nameof(schema));
            }

            types[parts[0]] = CsvType.Named(parts[1]);
        }

        return types;
    }
}
