using System.Globalization;
using System.Text;

namespace Microsoft.Data.Analysis;

public partial class DataFrame
{
    public static DataFrame LoadCsv(
        string filename,
        char separator = ',',
        bool header = true,
        string[] columnNames = null,
        Type[] dataTypes = null,
        int numRows = -1,
        int guessRows = 10,
        bool addIndexColumn = false,
        Encoding encoding = null,
        bool renameDuplicatedColumns = false,
        CultureInfo cultureInfo = null) =>
        LoadCsvFromString(File.ReadAllText(filename, encoding ?? Encoding.UTF8), separator, header, columnNames, dataTypes, numRows,
            guessRows, addIndexColumn, renameDuplicatedColumns, cultureInfo);

    public static DataFrame LoadCsvFromString(
        string csvString,
        char separator = ',',
        bool header = true,
        string[] columnNames = null,
        Type[] dataTypes = null,
        long numberOfRowsToRead = -1,
        int guessRows = 10,
        bool addIndexColumn = false,
        bool renameDuplicatedColumns = false,
        CultureInfo cultureInfo = null,
        Func<IEnumerable<string>, Type> guessTypeFunction = null)
    {
        if (addIndexColumn)
        {
            throw new NotSupportedException("The stand-in adds no index column.");
        }

        List<string[]> records = CsvText.Parse(csvString, separator);
        if (records.Count == 0)
        {
            throw new FormatException("Empty file");
        }

        string[] names = columnNames ?? (header ? records[0] : [.. records[0].Select((_, i) => $"Column{i}")]);
        List<string[]> rows = records[(header ? 1 : 0)..];
        if (numberOfRowsToRead >= 0)
        {
            rows = rows[..(int)Math.Min(numberOfRowsToRead, rows.Count)];
        }

        if (rows.FirstOrDefault(row => row.Length != names.Length) is { } ragged)
        {
            throw new FormatException($"A row has {ragged.Length} fields where {names.Length} were expected.");
        }

        CultureInfo culture = cultureInfo ?? CultureInfo.CurrentCulture;
        var frame = new DataFrame();
        if (rows.Count == 0)
        {
            return frame; // as in the package: a header alone gives no columns
        }

        for (int i = 0; i < names.Length; i++)
        {
            string[] fields = [.. rows.Select(row => row[i])];
            Type type = dataTypes?[i] ?? (guessTypeFunction ?? (some => CsvText.Guess(some, culture)))(fields.Take(guessRows));
            frame.Columns.Add(CsvText.Column(Unique(frame, names[i], renameDuplicatedColumns), type, fields, culture));
        }

        return frame;
    }

    public static void SaveCsv(
        DataFrame dataFrame, string path, char separator = ',', bool header = true, Encoding encoding = null, CultureInfo cultureInfo = null)
    {
        using FileStream stream = File.Create(path);
        SaveCsv(dataFrame, stream, separator, header, encoding, cultureInfo);
    }

    public static void SaveCsv(
        DataFrame dataFrame, Stream csvStream, char separator = ',', bool header = true, Encoding encoding = null, CultureInfo cultureInfo = null)
    {
        CultureInfo culture = cultureInfo ?? CultureInfo.CurrentCulture;
        using var writer = new StreamWriter(csvStream, encoding ?? new UTF8Encoding(false), leaveOpen: true);
        if (header)
        {
            writer.WriteLine(string.Join(separator, dataFrame.Columns.Select(column => CsvText.Quote(column.Name, separator))));
        }

        foreach (DataFrameRow row in dataFrame.Rows)
        {
            writer.WriteLine(string.Join(separator, row.Select(value => CsvText.Quote(CsvText.Format(value, culture), separator))));
        }
    }

    private static string Unique(DataFrame frame, string name, bool rename)
    {
        string unique = name;
        for (int i = 1; rename && frame.Columns.IndexOf(unique) >= 0; i++)
        {
            unique = $"{name}.{i}";
        }

        return unique;
    }
}
