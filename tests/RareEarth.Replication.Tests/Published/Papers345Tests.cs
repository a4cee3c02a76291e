using System.Text.RegularExpressions;
using Microsoft.Data.Analysis;
using RareEarth.Replication.Data;
using RareEarth.Replication.Published;
using Xunit;

namespace RareEarth.Replication.Tests.Published;

/// <summary>The printed tables, claims and citations of the papers on quota and price, trade dependence and trade security.</summary>
public sealed class Papers345Tests
{
    private static readonly DataPackage Package = DataPackage.Open(Repository.Data);

    // words for numbers that these papers print: what they say in the unit of their row
    private static readonly Dictionary<string, double> Words = new()
    {
        ["一"] = 1,
        ["两"] = 2,
        ["三"] = 3,
        ["四"] = 4,
        ["五"] = 5,
        ["六"] = 6,
        ["七"] = 7,
        ["十"] = 10,
        ["two"] = 2,
        ["万"] = 1, // ten thousand, in a row whose unit is 10^4 t
        ["百亿"] = 100, // ten thousand million, in a row whose unit is 10^8 CNY
    };

    public static TheoryData<string> Papers { get; } = new("quota-price", "trade-dependence", "trade-security");

    public static TheoryData<string> Tables { get; } = new(
        Package.Tables.Select(table => table.Name).Where(name => Regex.IsMatch(name, "^(quota-price|trade-dependence|trade-security)-table")));

    // a cell of a printed table: a coefficient with its standard error is one, a mark is one
    [Theory]
    [InlineData("quota-price-table2", 35, 35, 0)]
    [InlineData("quota-price-table3", 36, 42, 10)]
    [InlineData("quota-price-table4", 11, 16, 2)]
    [InlineData("quota-price-table5", 34, 44, 8)]
    [InlineData("quota-price-table6", 21, 18, 9)]
    [InlineData("quota-price-table7", 54, 60, 18)]
    [InlineData("trade-dependence-table1", 133, 133, 0)]
    [InlineData("trade-dependence-table3", 98, 98, 0)]
    [InlineData("trade-dependence-table4", 98, 98, 0)]
    public void Each_cell_of_a_printed_table_is_there(string table, int cells, int numbers, int marks)
    {
        PublishedTable printed = PublishedTable.Load(Package, table);
        Assert.Equal((numbers, marks, 0), (printed.Numbers.Count, printed.Marks.Count, printed.Damaged.Count));
        Assert.Equal(cells, printed.Numbers.Count(number => number.Kind != "standard_error") + printed.Marks.Count);
    }

    [Theory]
    [MemberData(nameof(Tables))]
    public void A_standard_error_stands_in_brackets_beside_its_coefficient(string name)
    {
        PublishedTable table = PublishedTable.Load(Package, name);
        Assert.All(table.Numbers.Where(number => number.Kind == "standard_error"), error =>
        {
            Assert.NotNull(table[error.Row, error.Column, "coefficient"]);
            Assert.True(error.Number is { Value: > 0, Stars: 0 });
        });
        Assert.All(table.Numbers, number => Assert.Equal(
            number.Kind == "standard_error", number.Number.Printed.StartsWith('(')));
    }

    [Theory]
    [MemberData(nameof(Tables))]
    public void Counts_are_whole_and_shares_lie_between_0_and_1(string table)
    {
        Assert.All(PublishedTable.Load(Package, table).Numbers, number => Assert.True(
            number.Kind switch
            {
                "observations" => number.Number is { Value: > 0, Decimals: 0, Stars: 0 },
                "r_squared" => number.Number is { Value: > 0 and < 1, Stars: 0 },
                _ when number.Unit == "rank of China" => number.Number is { Value: >= 1, Decimals: 0, Stars: 0 },
                _ => true,
            },
            number.ToString()));
    }

    [Fact]
    public void Marks_are_read_as_yes_and_no()
    {
        PublishedText[] marks = [.. PublishedTable.Load(Package, "quota-price-table3").Marks.Where(mark => mark.Row == "Year effects")];
        Assert.Equal([("1", false), ("2", true), ("3", true), ("4", true), ("5", true)], marks.Select(mark => (mark.Column, mark.Yes!.Value)));
    }

    // the marks are printed in the table and typed once more in the specifications
    [Fact]
    public void The_specifications_have_the_marks_and_regressors_of_the_tables()
    {
        foreach (DataFrameRow row in Package.Load("quota-price-specifications").Rows)
        {
            (string name, string column) = ((string)row["table"], (string)row["column"]);
            PublishedTable table = PublishedTable.Load(Package, "quota-price-" + name.Replace("Table ", "table", StringComparison.Ordinal));
            bool Marked(string effects) => table.Marks.Single(mark => mark.Row == effects && mark.Column == column).Yes == true;
            Assert.Equal((Marked("Mineral effects"), Marked("Year effects")), ((bool)row["mineral_effects"], (bool)row["year_effects"]));
            Assert.Equal(
                table.Numbers.Where(n => n.Column == column && n.Kind == "coefficient" && n.Row != "Constant").Select(n => n.Row),
                ((string)row["regressors"]).Split(' '));
        }
    }

    // what the conversion has done to the headings of Table 1 must not look like a year
    [Fact]
    public void The_ranks_whose_heading_is_damaged_have_neither_year_nor_direction()
    {
        PublishedTable table = PublishedTable.Load(Package, "trade-dependence-table1");
        Assert.All(table.Numbers, number => Assert.NotNull(number.Note));
        string[] columns = [.. table.Numbers.Where(number => number.Kind == "betweenness_rank").Select(number => number.Column).Distinct()];
        Assert.Equal(Enumerable.Range(1, 7).Select(i => $"betweenness value {i}"), columns);
    }

    [Theory]
    [InlineData("quota-price", 3, 135)]
    [InlineData("trade-dependence", 4, 170)]
    [InlineData("trade-security", 5, 102)]
    public void Claims_are_numbered_without_a_gap(string paper, int number, int count) => Assert.Equal(
        Enumerable.Range(1, count).Select(i => $"p{number}-c{i:000}"),
        Claims(paper).Select(claim => (string)claim["id"]));

    [Theory]
    [MemberData(nameof(Papers))]
    public void The_value_of_a_claim_is_the_printed_one(string paper) => Assert.All(Claims(paper), claim =>
    {
        if ((string?)claim["printed"] is not { } printed)
        {
            Assert.Equal((null, null), (claim["value"], claim["decimals"]));
            return;
        }

        PrintedNumber number = Words.TryGetValue(printed, out double word)
            ? new PrintedNumber(printed, word, 0, 0)
            : PrintedNumber.Parse(printed.TrimEnd('%'));
        Assert.Equal((number.Value, number.Decimals), ((double)claim["value"], (int)claim["decimals"]));
        Assert.Equal(printed.EndsWith('%'), ((string)claim["unit"]).StartsWith("percent", StringComparison.Ordinal));
    });

    [Theory]
    [MemberData(nameof(Papers))]
    public void What_a_claim_refers_to_exists(string paper)
    {
        Dictionary<string, PublishedTable> tables = Package.Tables.Select(table => table.Name)
            .Where(name => name.StartsWith(paper + "-table", StringComparison.Ordinal))
            .ToDictionary(name => "Table " + name[^1], name => PublishedTable.Load(Package, name));
        HashSet<string> ids = [.. Claims(paper).Select(claim => (string)claim["id"])];
        Assert.All(Claims(paper), claim => Assert.All(
            ((string?)claim["refers_to"] ?? "").Split("; ", StringSplitOptions.RemoveEmptyEntries),
            reference => Assert.True(
                ids.Contains(reference) ? reference != (string)claim["id"] : Exists(tables, reference.Split('/')),
                $"{claim["id"]} refers to '{reference}'")));
    }

    [Fact]
    public void A_claim_about_a_coefficient_prints_the_coefficient()
    {
        DataFrameRow[] claims = [.. Claims("quota-price").Where(claim => (string)claim["kind"] == "coefficient" && claim["value"] is not null)];
        Assert.Equal(8, claims.Length);
        Assert.All(claims, claim =>
        {
            string[] cell = ((string)claim["refers_to"]).Split("; ")[0].Split('/');
            PublishedTable table = PublishedTable.Load(Package, "quota-price-table" + cell[0][^1]);
            Assert.Equal(table[cell[1], cell[2], "coefficient"].Number.Value, (double)claim["value"]);
        });
    }

    [Theory]
    [InlineData("trade-dependence", "doi", "10.11872/j.issn.1005-2518.2025.06.172")]
    [InlineData("trade-dependence", "pages", "1253-1264")]
    [InlineData("trade-security", "pages", "93-105")]
    [InlineData("trade-security", "doi", null)]
    public void A_bibliographic_fact_is_known_or_empty(string paper, string field, string? value) => Assert.Equal(
        value, (string?)Package.Load(paper + "-citation").Rows.Single(row => (string)row["field"] == field)["value"]);

    [Theory]
    [MemberData(nameof(Papers))]
    public void A_bibliographic_fact_has_a_source_and_a_gap_has_a_reason(string paper) => Assert.All(
        Package.Load(paper + "-citation").Rows, row => Assert.NotNull(row["value"] is null ? row["note"] : row["source"]));

    private static DataFrameRow[] Claims(string paper) => [.. Package.Load(paper + "-claims").Rows];

    private static bool Exists(Dictionary<string, PublishedTable> tables, string[] place) =>
        tables.TryGetValue(place[0], out PublishedTable? table)
        && table.Numbers.Select(number => (number.Row, number.Column))
            .Concat(table.Marks.Select(mark => (mark.Row, mark.Column)))
            .Any(cell => (place.Length < 2 || cell.Row == place[1]) && (place.Length < 3 || cell.Column == place[2]) && place.Length < 4);
}
