using System.Globalization;

namespace RareEarth.Replication.Data;

/// <summary>The rows of a file by column name; rows and columns that do not fit the schema have been reported and left out.</summary>
/// <param name="Schema">What the file is to be.</param>
/// <param name="Rows">Its rows, each with one cell for every column that the file has.</param>
/// <param name="Positions">Where each column stands in a row; a missing column is not in it.</param>
internal sealed record RawTable(TableSchema Schema, IReadOnlyList<CsvRow> Rows, IReadOnlyDictionary<string, int> Positions)
{
    /// <summary>Reads the file of a table.</summary>
    /// <exception cref="DataPackageException">The file is not there.</exception>
    public static RawTable Read(string folder, TableSchema schema, List<DataViolation> violations)
    {
        string path = Path.Combine(folder, schema.Path);
        if (!File.Exists(path))
        {
            throw new DataPackageException(
                $"The file of table '{schema.Name}' is missing: '{path}' does not exist.{(schema.IsOptional ? " It is optional and not part of the repository." : "")}");
        }

        IReadOnlyList<CsvRow> records = CsvFile.Read(path, schema.FileName, violations);
        CsvRow header = records.Count > 0 ? records[0] : new CsvRow(1, []);
        Dictionary<string, int> positions = CheckHeader(schema, header, violations);
        var rows = new List<CsvRow>();
        foreach (CsvRow row in records.Skip(1))
        {
            if (row.Cells.Count == header.Cells.Count)
            {
                rows.Add(row);
            }
            else
            {
                violations.Add(new DataViolation(schema.FileName, row.Line, "", null, Ragged(row, header)));
            }
        }

        return new RawTable(schema, rows, positions);
    }

    /// <summary>The text of a cell, null where the value is missing.</summary>
    public string? Cell(CsvRow row, string column)
    {
        string text = row.Cells[Positions[column]];
        return Schema.MissingValues.Contains(text) ? null : text;
    }

    /// <summary>Whether the file has all of these columns.</summary>
    public bool Has(IEnumerable<string> columns) => columns.All(Positions.ContainsKey);

    private static Dictionary<string, int> CheckHeader(TableSchema schema, CsvRow header, List<DataViolation> violations)
    {
        var positions = new Dictionary<string, int>(StringComparer.Ordinal);
        string expected = string.Join(", ", schema.Fields.Select(field => field.Name));
        void Report(string column, string rule) => violations.Add(new DataViolation(schema.FileName, 1, column, null, rule));

        for (int i = 0; i < header.Cells.Count; i++)
        {
            string name = header.Cells[i];
            if (schema.Fields.All(field => field.Name != name))
            {
                Report(name, $"is not in the schema: expected only the columns {expected}");
            }
            else if (!positions.TryAdd(name, i))
            {
                Report(name, "stands twice in the header: expected it once");
            }
        }

        foreach (FieldSchema field in schema.Fields.Where(field => !positions.ContainsKey(field.Name)))
        {
            Report(field.Name, $"is missing: expected the columns {expected}");
        }

        return positions;
    }

    private static string Ragged(CsvRow row, CsvRow header) => row.Cells is [] or [""]
        ? "the line is empty: expected a row"
        : string.Create(CultureInfo.InvariantCulture, $"the row has {row.Cells.Count} fields: expected {header.Cells.Count} as in the header");
}
