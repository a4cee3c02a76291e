using System.Globalization;
using System.Text;
using Microsoft.Data.Analysis;

namespace RareEarth.Replication.Data;

/// <summary>Turns a checked table into a typed frame, with null for a missing value.</summary>
internal static class TypedFrame
{
    /// <summary>The frame of a table without violations, its columns in the order of the schema.</summary>
    public static DataFrame Build(RawTable table)
    {
        TableSchema schema = table.Schema;
        if (table.Rows.Count == 0)
        {
            return new DataFrame(schema.Fields.Select(Empty)); // LoadCsv gives no columns for a header alone
        }

        // types and culture are always said: without them LoadCsv guesses float and reads 1.5 as 15 on a German machine
        DataFrame frame = DataFrame.LoadCsvFromString(
            Text(table),
            dataTypes: [.. schema.Fields.Select(field => ClrType(field.Type))],
            cultureInfo: CultureInfo.InvariantCulture);

        foreach (FieldSchema field in schema.Fields.Where(field => field.Type == FieldType.String))
        {
            for (int i = 0; i < table.Rows.Count; i++)
            {
                if (table.Cell(table.Rows[i], field.Name) is null)
                {
                    frame[field.Name][i] = null; // LoadCsv takes an empty text for a text
                }
            }
        }

        return frame;
    }

    private static string Text(RawTable table)
    {
        string[] names = [.. table.Schema.Fields.Select(field => field.Name)];
        var text = new StringBuilder().AppendJoin(',', names).Append('\n');
        foreach (CsvRow row in table.Rows)
        {
            text.AppendJoin(',', names.Select(name => Quote(table.Cell(row, name) ?? ""))).Append('\n');
        }

        return text.ToString();
    }

    private static string Quote(string cell) =>
        cell.AsSpan().ContainsAny(',', '"') ? $"\"{cell.Replace("\"", "\"\"", StringComparison.Ordinal)}\"" : cell;

    private static Type ClrType(FieldType type) => type switch
    {
        FieldType.Number => typeof(double),
        FieldType.Integer => typeof(int),
        FieldType.Boolean => typeof(bool),
        FieldType.Date => typeof(DateTime),
        _ => typeof(string),
    };

    private static DataFrameColumn Empty(FieldSchema field) => field.Type switch
    {
        FieldType.Number => new DoubleDataFrameColumn(field.Name, 0),
        FieldType.Integer => new Int32DataFrameColumn(field.Name, 0),
        FieldType.Boolean => new BooleanDataFrameColumn(field.Name, 0),
        FieldType.Date => new DateTimeDataFrameColumn(field.Name, 0),
        _ => new StringDataFrameColumn(field.Name, 0),
    };
}
