using RareEarth.Replication.Data;
using Xunit;

namespace RareEarth.Replication.Tests.Data;

/// <summary>One cell is damaged; file, line, column, value and rule are said.</summary>
public sealed class CellRuleTests : IDisposable
{
    private const string Prices = "public/prices.csv";

    private readonly DamagedCopy _copy = new();

    public void Dispose() => _copy.Dispose();

    [Fact]
    public void A_text_where_a_number_belongs_names_file_line_column_value_and_rule()
    {
        _copy.Line(Prices, 17, line => Cell(line, 3, "abc"));

        DataViolation violation = Assert.Single(Assert.Throws<DataValidationException>(() => _copy.Open().Load("prices")).Violations);
        Assert.Equal(new DataViolation("prices.csv", 17, "value", "abc", "expected a number"), violation);
        Assert.Equal("prices.csv:17: column 'value' is 'abc': expected a number", violation.ToString());
    }

    [Theory]
    [InlineData("NaN")] // a gap is an empty cell, not a number that is none
    [InlineData("Infinity")]
    [InlineData("1,5")]
    [InlineData("1 000")]
    [InlineData("$12")]
    public void Only_a_finite_number_with_a_point_is_a_number(string text)
    {
        _copy.Line(Prices, 17, line => Cell(line, 3, $"\"{text}\""));
        Assert.Equal([$"prices.csv:17: column 'value' is '{text}': expected a number"], _copy.Broken("prices"));
    }

    [Fact]
    public void A_broken_year_is_no_whole_number()
    {
        _copy.Line(Prices, 17, line => Cell(line, 2, "2014.5"));
        Assert.Equal(["prices.csv:17: column 'year' is '2014.5': expected a whole number"], _copy.Broken("prices"));
    }

    [Fact]
    public void A_year_outside_the_range_is_told_the_range()
    {
        _copy.Line(Prices, 17, line => Cell(line, 2, "1899"));
        Assert.Equal(["prices.csv:17: column 'year' is '1899': expected a number between 1999 and 2022"], _copy.Broken("prices"));
    }

    [Fact]
    public void A_price_below_the_least_is_told_the_least()
    {
        _copy.Line(Prices, 17, line => Cell(line, 3, "-2"));
        Assert.Equal(["prices.csv:17: column 'value' is '-2': expected a number of at least 0.001"], _copy.Broken("prices"));
    }

    [Fact]
    public void A_required_value_may_not_be_missing()
    {
        _copy.Line(Prices, 17, line => Cell(line, 3, ""));
        Assert.Equal(["prices.csv:17: column 'value' is empty: expected a value"], _copy.Broken("prices"));
    }

    [Fact]
    public void A_missing_code_counts_as_missing()
    {
        _copy.Text("datapackage.json", "\"missingValues\": [\n          \"\"\n        ]", "\"missingValues\": [\"\", \"NA\"]");
        _copy.Line("public/minerals.csv", 3, line => line + "NA"); // molybdenum's year of policy, which may be missing
        _copy.Line(Prices, 17, line => Cell(line, 3, "NA"));

        Assert.Null(_copy.Open().Load("minerals")["policy_year"][1]);
        Assert.Equal(["prices.csv:17: column 'value' is 'NA': expected a value"], _copy.Broken("prices"));
    }

    [Fact]
    public void A_truth_value_is_true_or_false()
    {
        _copy.Line("public/minerals.csv", 2, line => line.Replace("true", "yes", StringComparison.Ordinal));
        Assert.Equal(["minerals.csv:2: column 'treated' is 'yes': expected true or false"], _copy.Broken("minerals"));
    }

    [Fact]
    public void A_value_outside_the_list_is_told_the_list()
    {
        _copy.Line("public/series.csv", 2, line => line.Replace(",main,", ",chief,", StringComparison.Ordinal));
        Assert.Equal(["series.csv:2: column 'role' is 'chief': expected one of main, alternative"], _copy.Broken("series"));
    }

    [Fact]
    public void A_name_that_does_not_match_its_pattern_is_told_the_pattern()
    {
        _copy.Line("public/sources.csv", 2, line => line.Replace("usitc_2846", "USITC", StringComparison.Ordinal));
        Assert.Equal(["sources.csv:2: column 'id' is 'USITC': expected a text that matches ^[a-z][a-z0-9_]*$"], _copy.Broken("sources"));
    }

    [Fact]
    public void A_text_with_a_space_at_its_end_is_reported()
    {
        _copy.Line("public/minerals.csv", 2, line => line.Replace("rare earths", "rare earths ", StringComparison.Ordinal));
        Assert.Equal(["minerals.csv:2: column 'label_en' is 'rare earths ': expected no space at the ends"], _copy.Broken("minerals"));
    }

    private static string Cell(string line, int column, string value)
    {
        string[] cells = line.Split(',');
        cells[column] = value;
        return string.Join(',', cells);
    }
}
