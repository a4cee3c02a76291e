using RareEarth.Replication.Data;
using RareEarth.Replication.Published;
using RareEarth.Replication.Tests.Data;
using Xunit;

namespace RareEarth.Replication.Tests.Published;

public sealed class PublishedTableTests
{
    private const string Table3 = "published/3-quota-price/table3.csv";

    private static PublishedTable Table(int number) => PublishedTable.Load(DataPackage.Open(Repository.Data), $"quota-price-table{number}");

    [Fact]
    public void A_number_is_found_by_row_column_and_kind()
    {
        PublishedNumber did = Table(3)["DID", "2", "coefficient"];
        Assert.Equal(("0.648***", 0.648, 3, 3), (did.Number.Printed, did.Number.Value, did.Number.Decimals, did.Number.Stars));
        Assert.Equal(0.182, Table(3)["DID", "2", "standard_error"].Number.Value);
        Assert.Equal(109, Table(4)["Observations", "1", "observations"].Number.Value);
    }

    [Fact]
    public void Every_coefficient_has_its_standard_error()
    {
        foreach (PublishedTable table in new[] { Table(3), Table(4) })
        {
            Assert.All(table.Numbers.Where(number => number.Kind == "coefficient"), number =>
                Assert.True(table[number.Row, number.Column, "standard_error"].Number.Value > 0));
        }
    }

    [Fact]
    public void A_number_that_is_not_printed_is_answered_with_what_the_row_has()
    {
        Assert.Equal(
            "quota-price-table3 has no coefficient in row 'CR4', column '2'; the row has coefficient in column 4, 5 and standard_error in column 4, 5.",
            Assert.Throws<KeyNotFoundException>(() => Table(3)["CR4", "2", "coefficient"]).Message);
        Assert.Equal(
            "quota-price-table4 has no coefficient in row 'pre_1', column '1'; its rows are pre_3, pre_2, current, post_1, post_2, post_3, Constant, Observations, R-squared.",
            Assert.Throws<KeyNotFoundException>(() => Table(4)["pre_1", "1", "coefficient"]).Message);
    }

    [Fact]
    public void A_table_of_other_data_is_refused()
    {
        Assert.Equal(
            "The table 'prices' is not one of printed numbers: it has no column 'printed'.",
            Assert.Throws<DataPackageException>(() => PublishedTable.Load(DataPackage.Open(Repository.Data), "prices")).Message);
    }

    [Fact]
    public void Value_decimals_and_stars_must_be_those_of_the_printed_text()
    {
        using var copy = new DamagedCopy();
        copy.Line(Table3, 3, line => line.Replace(",0.648,3,3,", ",0.684,2,1,", StringComparison.Ordinal));
        Assert.Equal(
            [
                "table3.csv:3: column 'value' is '0.684': expected 0.648 as in '0.648***'",
                "table3.csv:3: column 'decimals' is '2': expected 3 as in '0.648***'",
                "table3.csv:3: column 'stars' is '1': expected 3 as in '0.648***'",
            ],
            Assert.Throws<DataValidationException>(() => PublishedTable.Load(copy.Open(), "quota-price-table3")).Violations.Select(v => v.ToString()));
    }

    [Fact]
    public void Marks_and_numbers_are_kept_apart()
    {
        PublishedTable table = Table(3);
        Assert.DoesNotContain(table.Numbers, number => number.Kind == PublishedText.Mark);
        Assert.All(table.Marks, mark => Assert.Equal(("Table 3", PublishedText.Mark), (mark.Table, mark.Kind)));
        Assert.Empty(table.Damaged);
    }

    [Fact]
    public void A_damaged_number_is_no_number_and_says_what_the_damage_is()
    {
        using var copy = new DamagedCopy();
        copy.Line(Table3, 3, line => line.Replace(",0.648,3,3,log points,,", ",,,,log points,,the middle digit is a blot", StringComparison.Ordinal));
        PublishedTable table = PublishedTable.Load(copy.Open(), "quota-price-table3");

        Assert.Equal(
            new PublishedText("Table 3", "DID", "2", "coefficient", "0.648***", null, "the middle digit is a blot"), Assert.Single(table.Damaged));
        Assert.Equal(41, table.Numbers.Count);
        Assert.Throws<KeyNotFoundException>(() => table["DID", "2", "coefficient"]);
    }

    [Fact]
    public void What_is_no_number_has_no_value_and_a_number_without_one_has_a_reason()
    {
        using var copy = new DamagedCopy();
        copy.Line(Table3, 2, line => line.Replace(",0.808,0.808,3,0,", ",0.808,,3,0,", StringComparison.Ordinal));
        copy.Line(Table3, 34, line => line.Replace(",否,,,,", ",否,0,,,", StringComparison.Ordinal));
        copy.Line(Table3, 35, line => line.Replace(",mark,是,,,,", ",coefficient,是,1,0,0,", StringComparison.Ordinal));
        copy.Line(Table3, 4, line => line.Replace(",0.650,3,3,", ",0.650,,3,", StringComparison.Ordinal));
        Assert.Equal(
            [
                "table3.csv:2: column 'decimals' is '3': expected nothing beside a number that cannot be read",
                "table3.csv:2: column 'stars' is '0': expected nothing beside a number that cannot be read",
                "table3.csv:2: column 'note' is empty: expected what the damage is, as there is no value",
                "table3.csv:4: column 'decimals' is empty: expected 3 as in '0.650***'",
                "table3.csv:34: column 'value' is '0': expected nothing beside a mark",
                "table3.csv:35: column 'printed' is '是': expected a printed number, or no value beside it",
            ],
            Assert.Throws<DataValidationException>(() => PublishedTable.Load(copy.Open(), "quota-price-table3")).Violations.Select(v => v.ToString()));
    }
}
