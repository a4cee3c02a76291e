using System.Globalization;
using System.Text;

namespace Microsoft.Data.Analysis;

/// <summary>Comma-separated text to fields and fields to columns.</summary>
internal static class CsvText
{
    public static List<string[]> Parse(string text, char separator)
    {
        var records = new List<string[]>();
        var fields = new List<string>();
        var field = new StringBuilder();
        bool quoted = false;

        void EndField()
        {
            fields.Add(field.ToString());
            field.Clear();
        }

        void EndRecord()
        {
            if (fields.Count == 0 && field.Length == 0)
            {
                return; // an empty line is no row
            }

            EndField();
            records.Add([.. fields]);
            fields.Clear();
        }

        for (int i = 0; i < text.Length; i++)
        {
            char c = text[i];
            if (c == '"' && quoted && i + 1 < text.Length && text[i + 1] == '"')
            {
                field.Append('"');
                i++;
            }
            else if (c == '"' && (quoted || field.Length == 0))
            {
                quoted = !quoted;
            }
            else if (c == separator && !quoted)
            {
                EndField();
            }
            else if (c == '\n' && !quoted)
            {
                EndRecord();
            }
            else if (c != '\r' || quoted)
            {
                field.Append(c);
            }
        }

        EndRecord();
        return records;
    }

    public static Type Guess(IEnumerable<string> fields, CultureInfo culture)
    {
        string[] known = [.. fields.Where(field => field.Length > 0)];
        return known.Length == 0 ? typeof(string)
            : known.All(field => bool.TryParse(field, out _)) ? typeof(bool)
            : known.All(field => float.TryParse(field, culture, out _)) ? typeof(float)
            : known.All(field => DateTime.TryParse(field, culture, out _)) ? typeof(DateTime)
            : typeof(string);
    }

    public static DataFrameColumn Column(string name, Type type, string[] fields, CultureInfo culture) =>
        type == typeof(string) ? new StringDataFrameColumn(name, fields)
        : type == typeof(double) ? new DoubleDataFrameColumn(name, Values<double>(fields, culture))
        : type == typeof(float) ? new SingleDataFrameColumn(name, Values<float>(fields, culture))
        : type == typeof(int) ? new Int32DataFrameColumn(name, Values<int>(fields, culture))
        : type == typeof(long) ? new Int64DataFrameColumn(name, Values<long>(fields, culture))
        : type == typeof(bool) ? new BooleanDataFrameColumn(name, Values<bool>(fields, culture))
        : type == typeof(DateTime) ? new DateTimeDataFrameColumn(name, Values<DateTime>(fields, culture))
        : throw new NotSupportedException($"The stand-in has no column of {type.Name}.");

    public static string Format(object value, CultureInfo culture) => value switch
    {
        null => "",
        double number => number.ToString("G17", culture),
        IFormattable formattable => formattable.ToString(null, culture),
        _ => value.ToString(),
    };

    public static string Quote(string field, char separator) =>
        field.IndexOfAny([separator, '"', '\n', '\r']) < 0 ? field : $"\"{field.Replace("\"", "\"\"", StringComparison.Ordinal)}\"";

    private static IEnumerable<T?> Values<T>(string[] fields, CultureInfo culture)
        where T : struct =>
        fields.Select(field => field.Length == 0 ? (T?)null : (T)Convert.ChangeType(field, typeof(T), culture));
}
