using System.Globalization;
using Microsoft.Data.Analysis;
using RareEarth.Replication.Data;
using RareEarth.Replication.Published;
using Xunit;

namespace RareEarth.Replication.Tests.Published;

/// <summary>The printed numbers and claims of papers 1 (innovation efficiency) and 2 (development index).</summary>
public sealed class Papers12Tests
{
    private static readonly DataPackage Package = DataPackage.Open(Repository.Data);

    private static readonly Dictionary<string, double> ChineseNumerals = new()
    {
        ["半"] = 0.5,
        ["二"] = 2,
        ["两"] = 2,
        ["三"] = 3,
        ["六"] = 6,
        ["七"] = 7,
        ["十一"] = 11,
    };

    public static TheoryData<string> NumberTables =>
    [
        "efficiency-table1", "efficiency-table2", "efficiency-table3", "efficiency-table4",
        "development-table1", "development-table2", "development-judgement-matrix",
    ];

    public static TheoryData<string> Papers => ["efficiency", "development"];

    // a cell of these tables holds one number, so the counts are those of the cells
    [Theory]
    [InlineData("efficiency-table1", 24)]
    [InlineData("efficiency-table2", 81)]
    [InlineData("efficiency-table3", 21)]
    [InlineData("efficiency-table4", 42)]
    [InlineData("development-table1", 24)]
    [InlineData("development-table2", 24)]
    [InlineData("development-judgement-matrix", 3)]
    [InlineData("efficiency-claims", 220)]
    [InlineData("development-claims", 365)]
    [InlineData("development-indicators", 39)]
    [InlineData("development-firms", 18)]
    [InlineData("development-figures", 18)]
    public void Each_printed_number_and_each_claim_has_one_row(string table, int rows) => Assert.Equal(rows, Package.Load(table).Rows.Count);

    [Theory]
    [InlineData("efficiency-table1", 8, 3)]
    [InlineData("efficiency-table2", 9, 9)]
    [InlineData("efficiency-table3", 7, 3)]
    [InlineData("efficiency-table4", 7, 6)]
    [InlineData("development-table2", 6, 4)]
    public void Five_of_the_tables_have_no_empty_cell(string table, int rows, int columns)
    {
        DataFrame frame = Package.Load(table);
        Assert.Equal(rows, Texts(frame, "row").Distinct().Count());
        Assert.Equal(columns, Texts(frame, "column").Distinct().Count());
        Assert.Equal(rows * columns, frame.Rows.Count);
    }

    [Fact]
    public void The_quotas_have_empty_cells_and_one_cell_under_two_columns()
    {
        Dictionary<string, int> cells = Texts(Package.Load("development-table1"), "column").GroupBy(column => column!).ToDictionary(g => g.Key, g => g.Count());
        Assert.Equal(6, cells["mining, light"]);
        Assert.Equal(6, cells["mining, heavy"]);
        Assert.Equal(1, cells["mining"]);
        Assert.Equal(11, cells["separation"]);
    }

    [Theory]
    [InlineData("efficiency-claims", 132)]
    [InlineData("development-claims", 301)]
    public void A_claim_has_a_printed_number_or_compares_ranks_or_gives_a_sign(string table, int printed)
    {
        DataFrame frame = Package.Load(table);
        Assert.Equal(printed, Texts(frame, "printed").Count(text => text is not null));
        Assert.All(frame.Rows, row => Assert.Equal(row["printed"] is null, row["value"] is null));
        Assert.All(frame.Rows.Where(row => row["printed"] is null), row => Assert.Contains(
            (string)row["kind"], new[] { "sign", "ordering", "rank", "threshold", "attribution", "identity", "label", "count" }));
    }

    [Theory]
    [InlineData("efficiency-table1")]
    [InlineData("efficiency-table3")]
    [InlineData("efficiency-table4")]
    [InlineData("efficiency-table2")]
    [InlineData("development-table1")]
    [InlineData("development-table2")]
    [InlineData("development-judgement-matrix")]
    public void Every_table_loads_as_printed_numbers(string table) =>
        Assert.Equal(Package.Load(table).Rows.Count, PublishedTable.Load(Package, table).Numbers.Count);

    [Theory]
    [MemberData(nameof(NumberTables))]
    [InlineData("efficiency-claims")]
    [InlineData("development-claims")]
    public void Value_and_decimals_are_those_of_the_printed_text(string table)
    {
        DataFrame frame = Package.Load(table);
        bool stars = frame.Columns.Any(column => column.Name == "stars");
        Assert.All(frame.Rows.Where(row => row["printed"] is not null), row =>
        {
            string printed = (string)row["printed"];
            if (ChineseNumerals.TryGetValue(printed, out double numeral))
            {
                Assert.Equal(numeral, (double)row["value"]);
                return;
            }

            string digits = printed.TrimEnd('*', '%').TrimStart('+').Replace(" ", "", StringComparison.Ordinal).Replace('−', '-');
            int point = digits.IndexOf('.', StringComparison.Ordinal);
            Assert.Equal(double.Parse(digits, CultureInfo.InvariantCulture), (double)row["value"]);
            Assert.Equal(point < 0 ? 0 : digits.Length - point - 1, (int)row["decimals"]);
            if (stars)
            {
                Assert.Equal(printed.Count(letter => letter == '*'), (int)row["stars"]);
            }
        });
    }

    [Theory]
    [MemberData(nameof(NumberTables))]
    public void Every_sum_or_mean_that_a_number_is_part_of_stands_in_its_table(string table)
    {
        DataFrame frame = Package.Load(table);
        HashSet<(string, string)> cells = [.. frame.Rows.Select(row => ((string)row["row"], (string)row["column"]))];
        Assert.All(
            frame.Rows.SelectMany(row => Parts((string?)row["part_of"]).Select(part => Whole((string)row["row"], (string)row["column"], part, cells))),
            whole => Assert.Contains(whole, cells));
    }

    // what part_of is for: the sums of the report's tables from their parts
    [Theory]
    [InlineData("development-table1", 5)]
    [InlineData("development-table2", 6)]
    public void The_parts_of_a_sum_add_up_to_it(string table, int sums)
    {
        DataFrame frame = Package.Load(table);
        Dictionary<(string Row, string Column), PrintedNumber> cells = PublishedTable.Load(Package, table).Numbers
            .ToDictionary(number => (number.Row, number.Column), number => number.Number);
        var wholes = frame.Rows
            .SelectMany(row => Parts((string?)row["part_of"])
                .Select(part => (Whole: Whole((string)row["row"], (string)row["column"], part, [.. cells.Keys]), Part: cells[((string)row["row"], (string)row["column"])])))
            .Where(pair => !char.IsAsciiDigit(pair.Whole.Row[0]) || table == "development-table2") // of a group only some parts are named
            .GroupBy(pair => pair.Whole, pair => pair.Part)
            .ToList();
        Assert.Equal(sums, wholes.Count);
        Assert.All(wholes, whole =>
        {
            double sum = whole.Sum(part => part.Value);
            double slack = whole.Sum(part => part.HalfUnit) + cells[whole.Key].HalfUnit;
            Assert.InRange(cells[whole.Key].Value, sum - slack - 1e-9, sum + slack + 1e-9);
        });
    }

    [Theory]
    [MemberData(nameof(Papers))]
    public void Claims_are_numbered_in_the_order_of_the_text(string paper)
    {
        string prefix = paper == "efficiency" ? "p1" : "p2";
        string?[] ids = [.. Texts(Package.Load($"{paper}-claims"), "id")];
        Assert.Equal(Enumerable.Range(1, ids.Length).Select(i => string.Create(CultureInfo.InvariantCulture, $"{prefix}-c{i:D3}")), ids);
    }

    [Theory]
    [MemberData(nameof(Papers))]
    public void What_a_claim_refers_to_exists_and_is_not_the_claim(string paper)
    {
        DataFrame claims = Package.Load($"{paper}-claims");
        HashSet<string?> ids = [.. Texts(claims, "id")];
        List<(string Table, string Row, string Column)> cells = [.. Package.Tables
            .Where(table => table.Name.StartsWith(paper, StringComparison.Ordinal) && table.Fields.Any(field => field.Name == "part_of"))
            .SelectMany(table => Package.Load(table.Name).Rows.Select(row => ((string)row["table"], (string)row["row"], (string)row["column"])))];
        Assert.All(claims.Rows, claim => Assert.All(Parts((string?)claim["refers_to"]), reference =>
        {
            Assert.NotEqual((string)claim["id"], reference);
            if (!ids.Contains(reference))
            {
                string[] place = reference.Split('/');
                Assert.InRange(place.Length, 1, 3);
                Assert.Contains(cells, cell => cell.Table == place[0]
                    && (place.Length < 2 || place[1] == "*" || cell.Row == place[1])
                    && (place.Length < 3 || cell.Column == place[2]));
            }
        }));
    }

    [Theory]
    [MemberData(nameof(Papers))]
    public void What_is_not_known_of_a_paper_is_empty_and_says_why(string paper)
    {
        DataFrame citation = Package.Load($"{paper}-citation");
        Assert.All(citation.Rows.Where(row => row["value"] is null), row => Assert.NotNull(row["note"]));
        Assert.All(citation.Rows.Where(row => row["value"] is not null), row => Assert.NotNull(row["source"]));
    }

    private static IEnumerable<string?> Texts(DataFrame frame, string column) => frame.Rows.Select(row => (string?)row[column]);

    private static string[] Parts(string? list) => list?.Split("; ") ?? [];

    private static (string Row, string Column) Whole(string row, string column, string part, HashSet<(string Row, string Column)> cells) =>
        part.Split('/') is [var otherRow, var otherColumn] ? (otherRow, otherColumn)
        : cells.Any(cell => cell.Row == part) ? (part, column)
        : (row, part);
}
