using RareEarth.Replication.Checks;
using RareEarth.Replication.Checks.Forensics;
using RareEarth.Replication.Intervals;
using RareEarth.Replication.Published;
using Xunit;
using static RareEarth.Replication.Tests.Checks.Cells;

namespace RareEarth.Replication.Tests.Checks;

/// <summary>References, years and counts against the labels of tables, and vague words in a stated reading.</summary>
public sealed class LabelsTests
{
    private static Member In(string table, string row, string printed = "1.0") => Member.Of("1", table, row, "TFP", "index", PrintedNumber.Parse(printed));

    [Theory]
    [InlineData("1", true)]
    [InlineData("3", false)]
    public void A_reference_is_to_the_table_that_holds_the_number(string printed, bool holds) =>
        Assert.Equal(holds, Labels.Table(Count("reference", printed), In("Table 1", "gamma"), "the regressions").Holds);

    [Fact]
    public void A_wrong_reference_is_the_culprit_of_its_relation()
    {
        Member reference = Count("reference", "3");

        NumberVerdict row = Ledger.Build([reference], [Labels.Table(reference, In("Table 1", "gamma"), "the regressions")]).Numbers.Single();

        Assert.Equal(Verdict.Contradicted, row.Verdict);
        Assert.Equal((1.0, 1.0), (row.Repair!.Lowest, row.Repair.Highest));
    }

    [Theory]
    [InlineData("2017", "2023", true, true)]
    [InlineData("2018", "2022", false, false)]
    public void Years_are_those_of_the_rows(string first, string last, bool firstHolds, bool lastHolds)
    {
        Member[] cells = [In("Table 3", "2017-2018"), In("Table 3", "2018-2019"), In("Table 3", "2022-2023")];

        Assert.Equal(firstHolds, Labels.FirstYear(Count("first", first), cells).Holds);
        Assert.Equal(lastHolds, Labels.LastYear(Count("last", last), cells).Holds);
        Assert.Equal([2022, 2023], Labels.Years(cells[2]));
    }

    [Fact]
    public void What_has_no_label_is_refused()
    {
        Assert.Throws<ArgumentException>(() => Labels.Years(In("Table 3", "Mean")));
        Assert.Throws<ArgumentException>(() => Labels.Table(Count("reference", "3"), In("appendix", "Mean"), "the means"));
    }

    [Fact]
    public void A_count_is_the_number_of_cells()
    {
        Member[] cells = [In("Table 1", "a"), In("Table 1", "b")];

        Assert.True(Labels.Count(Count("variables", "2"), cells, "rows").Holds);
        Assert.False(Labels.Count(Count("variables", "3"), cells, "rows").Holds);
    }

    [Fact]
    public void Vague_words_are_tested_in_the_reading_that_the_relation_states()
    {
        Member front = Cell("front", "0.744"), back = Cell("back", "0.572");
        Interval far = Interval.Between(0.1, 1);

        Relation apart = Sizes.Difference(Claim("far apart"), front, back, far, "at least 0.1");

        Assert.True(apart.Holds);
        Assert.Contains("read as at least 0.1", apart.Statement);
        Assert.False(Sizes.Difference(Claim("far apart"), back, front, far, "at least 0.1").Holds);
        Assert.True(Sizes.Difference(Claim("far apart"), Cell("a", "0.7"), Cell("b", "0.6"), far, "at least 0.1").Holds); // rounding may hide it
    }

    [Theory]
    [InlineData("0.95 0.96 0.97 0.5", true)]
    [InlineData("0.95 0.96 0.70 0.5", false)]
    [InlineData("0.95 0.96 0.90 0.5 0.4", false)]
    [InlineData("0.95 0.96 0.94 0.5 0.4", true)] // 0.94 may stand for 0.945
    public void Most_is_more_than_half(string numbers, bool holds) =>
        Assert.Equal(holds, Sizes.Most(Claim("mostly"), Line("year", numbers), Interval.Between(0.945, 1), "at least 0.945").Holds);

    [Fact]
    public void Groups_leave_nothing_of_a_sound_total_and_one_unit_of_one_that_lacks_it()
    {
        Interval all = Cell("all", "0.646").Interval, front = Cell("front", "0.756").Interval, back = Cell("back", "0.605").Interval;

        Assert.True(Means.Remainder(all, 22, [(front, 6), (back, 16)]).Contains(0));
        Interval lacking = Means.Remainder(all, 22, [(front - (0.6 / 6), 6), (back, 16)]);
        Assert.True(lacking.Contains(0.6));
        Assert.False(lacking.Contains(0));
    }
}
