using System.Globalization;
using System.Text.RegularExpressions;

namespace RareEarth.Replication.Checks.Forensics;

/// <summary>
/// What the labels of tables say: the number of a table, the years of its rows, how many cells of a kind there are. A label
/// is no printed number, so that each relation has one member, and a broken one says that this member is wrong.
/// </summary>
public static partial class Labels
{
    /// <summary>A cross-reference names the table that holds what it speaks of.</summary>
    /// <param name="reference">The number of the table in the text.</param>
    /// <param name="held">A number of the table that is meant.</param>
    /// <param name="what">What is referred to: <c>the regressions</c>.</param>
    /// <exception cref="ArgumentException">The table of <paramref name="held"/> has no number.</exception>
    public static Relation Table(Member reference, Member held, string what)
    {
        ArgumentNullException.ThrowIfNull(held);
        string table = Part(held, 1);
        Match number = Digits().Match(table);
        return number.Success
            ? Of(reference, $"the table that holds {what}, {table}, is the one referred to", $"number of {table}", double.Parse(number.Value, CultureInfo.InvariantCulture))
            : throw new ArgumentException($"'{held.Id}' stands in no numbered table.", nameof(held));
    }

    /// <summary>A first year is that of the rows of a table.</summary>
    /// <param name="year">The year in the text.</param>
    /// <param name="cells">Cells whose rows are years or intervals of years.</param>
    public static Relation FirstYear(Member year, IReadOnlyList<Member> cells) =>
        Of(year, $"the rows of {Part(cells[0], 1)} begin with it", $"first year of {Part(cells[0], 1)}", cells.SelectMany(Years).Min());

    /// <summary>A last year is that of the rows of a table.</summary>
    /// <param name="year">The year in the text.</param>
    /// <param name="cells">Cells whose rows are years or intervals of years.</param>
    public static Relation LastYear(Member year, IReadOnlyList<Member> cells) =>
        Of(year, $"the rows of {Part(cells[0], 1)} end with it", $"last year of {Part(cells[0], 1)}", cells.SelectMany(Years).Max());

    /// <summary>A number of variables, columns or cases is how many cells a table has for them.</summary>
    /// <param name="count">The number in the text.</param>
    /// <param name="cells">One cell for each case.</param>
    /// <param name="what">What is counted: <c>columns of Table 1</c>.</param>
    public static Relation Count(Member count, IReadOnlyList<Member> cells, string what)
    {
        ArgumentNullException.ThrowIfNull(cells);
        return Of(count, $"there are as many {what}", $"number of {what}", cells.Count);
    }

    /// <summary>The years in the label of a cell's row: one, or the two ends of an interval.</summary>
    /// <param name="cell">The cell.</param>
    /// <exception cref="ArgumentException">The row has no year.</exception>
    public static IReadOnlyList<int> Years(Member cell)
    {
        ArgumentNullException.ThrowIfNull(cell);
        int[] years = [.. Year().Matches(Part(cell, 2)).Select(match => int.Parse(match.Value, CultureInfo.InvariantCulture))];
        return years.Length > 0 ? years : throw new ArgumentException($"The row of '{cell.Id}' has no year.", nameof(cell));
    }

    private static Relation Of(Member said, string statement, string formula, double value)
    {
        ArgumentNullException.ThrowIfNull(said);
        return new Relation(
            RelationKind.Label, $"{said.Label}: {statement}", [said], formula, Words.Printed(said), readings => new Evaluation(value, readings[said]));
    }

    // paper / table / row / column / kind
    private static string Part(Member cell, int part)
    {
        string[] parts = cell.Id.Split('/');
        return parts.Length > part ? parts[part] : throw new ArgumentException($"'{cell.Id}' is no cell of a table.", nameof(cell));
    }

    [GeneratedRegex(@"\d+")]
    private static partial Regex Digits();

    [GeneratedRegex(@"\b(19|20)\d\d\b")]
    private static partial Regex Year();
}
