using RareEarth.Methods.Descriptives;
using RareEarth.Methods.Regression;
using Xunit;

namespace RareEarth.Methods.Tests.Descriptives;

public sealed class SummaryStatisticsFacts
{
    // Mavro, Michelso, NumAcc3 and 4 vary little about a large mean: their decimals are rounded to doubles before any arithmetic.
    [Theory]
    [InlineData("Lew", 14.5, 15)]
    [InlineData("Lottery", 14.5, 15)]
    [InlineData("Mavro", 14.5, 13)]
    [InlineData("Michelso", 14.5, 13.5)]
    [InlineData("NumAcc1", 14.5, 16)]
    [InlineData("NumAcc2", 14.5, 15.5)]
    [InlineData("NumAcc3", 14.5, 9)]
    [InlineData("NumAcc4", 14.5, 8)]
    public void Mean_and_standard_deviation_have_the_certified_digits(string dataset, double meanDigits, double deviationDigits)
    {
        ReferenceTable certified = ReferenceTable.Read("nist-strd/univariate-certified.csv").Where("dataset", dataset);
        SummaryStatistics statistics = SummaryStatistics.Of(dataset, ReferenceTable.Read("nist-strd/univariate-data.csv").Where("dataset", dataset).Numbers("value"));

        Digits.AssertAgree(certified.Number(0, "mean"), statistics.Mean, meanDigits, $"{dataset}, mean");
        Digits.AssertAgree(certified.Number(0, "standard_deviation"), statistics.StandardDeviation!.Value, deviationDigits, $"{dataset}, standard deviation");
    }

    [Fact]
    public void Missing_values_are_counted_and_left_out()
    {
        SummaryStatistics statistics = SummaryStatistics.Of("x", [3, double.NaN, 1, 2, double.NaN]);

        Assert.Equal((3, 2, 2.0, 1.0, 1.0, 3.0), (statistics.N, statistics.Missing, statistics.Mean, statistics.StandardDeviation!.Value, statistics.Minimum, statistics.Maximum));
    }

    [Fact]
    public void A_series_of_equal_values_has_standard_deviation_zero() =>
        Assert.Equal(0, SummaryStatistics.Of("x", Enumerable.Repeat(0.1, 1001)).StandardDeviation);

    [Fact]
    public void A_single_value_has_no_standard_deviation() => Assert.Null(SummaryStatistics.Of("x", [5]).StandardDeviation);

    [Fact]
    public void No_value_at_all_is_an_error()
    {
        Assert.Throws<EstimationException>(() => SummaryStatistics.Of("x", []));
        Assert.Contains("All 2 values of 'x'", Assert.Throws<EstimationException>(() => SummaryStatistics.Of("x", [double.NaN, double.NaN])).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void The_design_of_the_quota_panel_determines_its_descriptive_statistics()
    {
        // Table 2: id 1…5, year 1999…2022, DID 17 of 120
        SummaryTable table = SummaryTable.Of(
            new Variable("id", Enumerable.Range(0, 120).Select(row => 1.0 + (row / 24))),
            new Variable("year", Enumerable.Range(0, 120).Select(row => 1999.0 + (row % 24))),
            new Variable("DID", Enumerable.Range(0, 120).Select(row => row < 24 && row % 24 >= 7 ? 1.0 : 0.0)));

        Assert.Equal(3, table["id"].Mean);
        Assert.Equal(Math.Sqrt(240.0 / 119), table["id"].StandardDeviation!.Value, 1e-14);
        Assert.Equal(2010.5, table["year"].Mean);
        Assert.Equal(Math.Sqrt(120 * (575.0 / 12) / 119), table["year"].StandardDeviation!.Value, 1e-13);
        Assert.Equal(17.0 / 120, table["DID"].Mean, 1e-15);
        Assert.Throws<KeyNotFoundException>(() => table["CR4"]);
    }
}
