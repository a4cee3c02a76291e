using System.Globalization;
using Microsoft.Data.Analysis;
using RareEarth.Replication.Data;

namespace RareEarth.Replication.Published;

/// <summary>A table of a paper, number by number.</summary>
public sealed class PublishedTable
{
    private readonly Dictionary<(string Row, string Column, string Kind), PublishedNumber> _cells;

    private PublishedTable(TableSchema schema, IReadOnlyList<PublishedNumber> numbers)
    {
        Name = schema.Name;
        Title = schema.Title;
        Numbers = numbers;
        _cells = numbers.ToDictionary(number => (number.Row, number.Column, number.Kind));
    }

    /// <summary>Name of the table in the data package: <c>quota-price-table3</c>.</summary>
    public string Name { get; }

    /// <summary>Title of the table.</summary>
    public string Title { get; }

    /// <summary>Every printed number once, in the order of the file.</summary>
    public IReadOnlyList<PublishedNumber> Numbers { get; }

    /// <summary>The number in a cell.</summary>
    /// <param name="row">Row, in the paper's symbols.</param>
    /// <param name="column">Column.</param>
    /// <param name="kind">What the number is.</param>
    /// <returns>The number with its place.</returns>
    /// <exception cref="KeyNotFoundException">The paper prints no such number; the message says what the row has.</exception>
    public PublishedNumber this[string row, string column, string kind] =>
        _cells.TryGetValue((row, column, kind), out PublishedNumber? number)
            ? number
            : throw new KeyNotFoundException($"{Name} has no {kind} in row '{row}', column '{column}'; {Offer(row)}.");

    /// <summary>Loads a table of printed numbers.</summary>
    /// <param name="package">The data package.</param>
    /// <param name="table">Name of the table, one with the columns table, row, column, kind, printed, value, decimals, stars, unit and note.</param>
    /// <returns>The table.</returns>
    /// <exception cref="DataValidationException">
    /// The file breaks its schema, or a value, its decimals or its stars are not those of the printed text.
    /// </exception>
    /// <exception cref="DataPackageException">There is no such table, a file is missing, or the table is not one of printed numbers.</exception>
    public static PublishedTable Load(DataPackage package, string table)
    {
        TableSchema schema = package.Schema(table);
        if (schema.Fields.All(field => field.Name != "printed"))
        {
            throw new DataPackageException($"The table '{table}' is not one of printed numbers: it has no column 'printed'.");
        }

        var violations = new List<DataViolation>();
        PublishedNumber[] numbers = [.. package.Load(table).Rows.Select((row, i) => Read(schema, row, i + 2, violations))];
        return violations.Count == 0 ? new PublishedTable(schema, numbers) : throw new DataValidationException(violations);
    }

    // a checked table has one row a line below its header, so the row's number gives the line
    private static PublishedNumber Read(TableSchema schema, DataFrameRow row, int line, List<DataViolation> violations)
    {
        PrintedNumber number = PrintedNumber.Parse((string)row["printed"]);
        Compare("value", number.Value);
        Compare("decimals", number.Decimals);
        Compare("stars", number.Stars);
        return new PublishedNumber(
            (string)row["table"], (string)row["row"], (string)row["column"], (string)row["kind"], number, (string)row["unit"], (string?)row["note"]);

        void Compare(string column, double expected)
        {
            if (Convert.ToDouble(row[column], CultureInfo.InvariantCulture) != expected)
            {
                violations.Add(new DataViolation(
                    schema.FileName,
                    line,
                    column,
                    Convert.ToString(row[column], CultureInfo.InvariantCulture),
                    string.Create(CultureInfo.InvariantCulture, $"expected {expected} as in '{number.Printed}'")));
            }
        }
    }

    private string Offer(string row)
    {
        string[] there = [.. Numbers.Where(number => number.Row == row)
            .GroupBy(number => number.Kind)
            .Select(kind => $"{kind.Key} in column {string.Join(", ", kind.Select(number => number.Column))}")];
        return there.Length > 0
            ? $"the row has {string.Join(" and ", there)}"
            : $"its rows are {string.Join(", ", Numbers.Select(number => number.Row).Distinct())}";
    }
}
