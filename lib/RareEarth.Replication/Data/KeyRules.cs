using System.Globalization;

namespace RareEarth.Replication.Data;

/// <summary>What the rows of a table must be together: keys once, and values that stand in the tables they refer to.</summary>
internal static class KeyRules
{
    /// <summary>Every row whose key an earlier row has.</summary>
    public static IEnumerable<DataViolation> Repeated(RawTable table, IReadOnlyList<string> columns)
    {
        if (columns.Count == 0 || !table.Has(columns))
        {
            yield break; // a missing column has been reported
        }

        var first = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (CsvRow row in table.Rows)
        {
            string?[] key = [.. columns.Select(column => table.Cell(row, column))];
            if (key.All(cell => cell is null))
            {
                continue;
            }

            if (!first.TryAdd(string.Join('\u001f', key), row.Line))
            {
                int line = first[string.Join('\u001f', key)];
                yield return new DataViolation(
                    table.Schema.FileName,
                    row.Line,
                    string.Join(", ", columns),
                    string.Join(", ", key),
                    string.Create(CultureInfo.InvariantCulture, $"expected a key of its own, line {line} has the same"));
            }
        }
    }

    /// <summary>Every value that does not stand in the table it refers to, or not beside what it stands beside here.</summary>
    public static IEnumerable<DataViolation> Dangling(RawTable table, ForeignKey key, RawTable reference)
    {
        if (!table.Has(key.Fields) || !reference.Has(key.ReferenceFields))
        {
            yield break;
        }

        ILookup<string?, CsvRow> rows = reference.Rows.ToLookup(row => reference.Cell(row, key.ReferenceFields[0]));
        foreach (CsvRow row in table.Rows)
        {
            string? value = table.Cell(row, key.Fields[0]);
            if (value is null)
            {
                continue; // nothing is referred to; whether that may be is for the field to say
            }

            CsvRow[] found = [.. rows[value]];
            if (found.Length == 0)
            {
                yield return new DataViolation(
                    table.Schema.FileName, row.Line, key.Fields[0], value, $"expected a value of column '{key.ReferenceFields[0]}' of {reference.Schema.FileName}");
            }
            else if (!found.Any(other => Enumerable.Range(1, key.Fields.Count - 1).All(i => Agrees(i, row, other))))
            {
                foreach (int i in Enumerable.Range(1, key.Fields.Count - 1).Where(i => !Agrees(i, row, found[0])))
                {
                    string? expected = reference.Cell(found[0], key.ReferenceFields[i]);
                    yield return new DataViolation(
                        table.Schema.FileName,
                        row.Line,
                        key.Fields[i],
                        table.Cell(row, key.Fields[i]) ?? "",
                        $"expected '{expected}', the {key.ReferenceFields[i]} of '{value}' in {reference.Schema.FileName}");
                }
            }
        }

        bool Agrees(int i, CsvRow row, CsvRow other) =>
            table.Cell(row, key.Fields[i]) == reference.Cell(other, key.ReferenceFields[i]);
    }
}
