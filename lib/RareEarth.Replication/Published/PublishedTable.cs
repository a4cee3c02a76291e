using System.Globalization;
using Microsoft.Data.Analysis;
using RareEarth.Replication.Data;

namespace RareEarth.Replication.Published;

/// <summary>A table of a paper, number by number.</summary>
public sealed class PublishedTable
{
    private readonly Dictionary<(string Row, string Column, string Kind), PublishedNumber> _cells;

    private PublishedTable(
        TableSchema schema, IReadOnlyList<PublishedNumber> numbers, IReadOnlyList<PublishedText> marks, IReadOnlyList<PublishedText> damaged)
    {
        Name = schema.Name;
        Title = schema.Title;
        Numbers = numbers;
        Marks = marks;
        Damaged = damaged;
        _cells = numbers.ToDictionary(number => (number.Row, number.Column, number.Kind));
    }

    /// <summary>Name of the table in the data package: <c>quota-price-table3</c>.</summary>
    public string Name { get; }

    /// <summary>Title of the table.</summary>
    public string Title { get; }

    /// <summary>Every printed number once, in the order of the file.</summary>
    public IReadOnlyList<PublishedNumber> Numbers { get; }

    /// <summary>Every printed mark, such as 是 (yes) and 否 (no), in the order of the file.</summary>
    public IReadOnlyList<PublishedText> Marks { get; }

    /// <summary>Every number that the source prints but has damaged, so that it cannot be read; never guessed.</summary>
    public IReadOnlyList<PublishedText> Damaged { get; }

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
    /// <param name="table">Name of the table, one with the columns table, row, column, kind, printed, value, decimals, stars, unit, part_of and note.</param>
    /// <returns>The table.</returns>
    /// <exception cref="DataValidationException">
    /// The file breaks its schema, or a value, its decimals or its stars are not those of the printed text, or a number without
    /// a value has no note that says why.
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
        var numbers = new List<PublishedNumber>();
        var marks = new List<PublishedText>();
        var damaged = new List<PublishedText>();
        int line = 1; // a checked table has one row a line below its header
        foreach (DataFrameRow row in package.Load(table).Rows)
        {
            line++;
            if (row["value"] is not null && (string)row["kind"] != PublishedText.Mark)
            {
                numbers.Add(Number(schema, row, line, violations));
            }
            else
            {
                PublishedText text = Text(schema, row, line, violations);
                (text.Kind == PublishedText.Mark ? marks : damaged).Add(text);
            }
        }

        return violations.Count == 0 ? new PublishedTable(schema, numbers, marks, damaged) : throw new DataValidationException(violations);
    }

    private static PublishedNumber Number(TableSchema schema, DataFrameRow row, int line, List<DataViolation> violations)
    {
        string printed = (string)row["printed"];
        PrintedNumber number = default;
        try
        {
            number = PrintedNumber.Parse(printed);
            Compare("value", number.Value);
            Compare("decimals", number.Decimals);
            Compare("stars", number.Stars);
        }
        catch (FormatException)
        {
            violations.Add(new DataViolation(schema.FileName, line, "printed", printed, "expected a printed number, or no value beside it"));
        }

        return new PublishedNumber(
            (string)row["table"], (string)row["row"], (string)row["column"], (string)row["kind"], number, (string)row["unit"],
            (string?)row["part_of"], (string?)row["note"]);

        void Compare(string column, double expected)
        {
            string there = Convert.ToString(row[column], CultureInfo.InvariantCulture) ?? "";
            if (there.Length == 0 || Convert.ToDouble(row[column], CultureInfo.InvariantCulture) != expected)
            {
                violations.Add(new DataViolation(
                    schema.FileName,
                    line,
                    column,
                    there,
                    string.Create(CultureInfo.InvariantCulture, $"expected {expected} as in '{printed}'")));
            }
        }
    }

    // neither a mark nor a number that cannot be read has a value, decimals or stars
    private static PublishedText Text(TableSchema schema, DataFrameRow row, int line, List<DataViolation> violations)
    {
        var text = new PublishedText(
            (string)row["table"], (string)row["row"], (string)row["column"], (string)row["kind"], (string)row["printed"],
            (string?)row["part_of"], (string?)row["note"]);
        string what = text.Kind == PublishedText.Mark ? "a mark" : "a number that cannot be read";
        violations.AddRange(new[] { "value", "decimals", "stars" }.Where(column => row[column] is not null).Select(column => new DataViolation(
            schema.FileName, line, column, Convert.ToString(row[column], CultureInfo.InvariantCulture), $"expected nothing beside {what}")));
        if (text.Kind != PublishedText.Mark && text.Note is null)
        {
            violations.Add(new DataViolation(schema.FileName, line, "note", "", "expected what the damage is, as there is no value"));
        }

        return text;
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
