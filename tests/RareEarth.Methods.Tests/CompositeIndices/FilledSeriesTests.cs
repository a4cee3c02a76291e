using RareEarth.Methods.CompositeIndices;
using RareEarth.Methods.Regression;
using Xunit;

namespace RareEarth.Methods.Tests.CompositeIndices;

public sealed class FilledSeriesTests
{
    private static readonly ReferenceTable Expected = ReferenceTable.Read("composite-tree/gaps.csv");
    private static readonly double[] Observed = [463.6, 460.7, double.NaN, double.NaN, 852.2, 966.3, double.NaN];

    [Theory]
    [InlineData(GapMethod.Polynomial, 0, "Polynomial 0")]
    [InlineData(GapMethod.Polynomial, 1, "Polynomial 1")]
    [InlineData(GapMethod.Polynomial, 2, "Polynomial 2")]
    [InlineData(GapMethod.Polynomial, 3, "Polynomial 3")]
    [InlineData(GapMethod.ExponentialGrowth, 1, "ExponentialGrowth")]
    [InlineData(GapMethod.ExponentialSmoothing, 1, "ExponentialSmoothing")]
    public void Gaps_are_filled_as_numpy_does_and_flagged(GapMethod method, int degree, string name)
    {
        var filled = FilledSeries.Of(new Variable("revenue", Observed), new GapOptions { Method = method, Degree = degree });
        ReferenceTable row = Expected.Where("method", name);

        Assert.Equal(Observed.Select(double.IsNaN), filled.IsFilled);
        for (int t = 0; t < Observed.Length; t++)
        {
            Digits.AssertAgree(row.Number(0, t.ToString(System.Globalization.CultureInfo.InvariantCulture)), filled.Series.Values[t], 10, $"{name}, {t}");
            Assert.True(filled.IsFilled[t] || filled.Series.Values[t] == Observed[t]);
        }
    }

    [Fact]
    public void A_straight_line_is_continued_by_every_linear_method_and_a_whole_series_stays()
    {
        var line = new Variable("line", [1, 3, double.NaN, 7, double.NaN]);
        foreach (GapMethod method in new[] { GapMethod.Polynomial, GapMethod.ExponentialSmoothing })
        {
            Assert.All(new[] { 1.0, 3, 5, 7, 9 }.Zip(FilledSeries.Of(line, new GapOptions { Method = method }).Series.Values), pair => Digits.AssertAgree(pair.First, pair.Second, 13, method.ToString()));
        }

        Assert.DoesNotContain(true, FilledSeries.Of(new Variable("one", [-1])).IsFilled);
    }

    [Theory]
    [InlineData(GapMethod.Polynomial, 2, "'x' has 2 observed values: a polynomial of degree 2 needs 3 at least.", new double[] { 1, 2, double.NaN })]
    [InlineData(GapMethod.ExponentialSmoothing, 1, "'x' does not begin with two observed values", new double[] { 1, double.NaN, 2 })]
    [InlineData(GapMethod.ExponentialGrowth, 1, "'x' is -2 in row 1", new double[] { 1, -2, double.NaN })]
    public void Too_little_to_go_by_is_reported(GapMethod method, int degree, string message, double[] values) =>
        Assert.StartsWith(message, Assert.Throws<EstimationException>(() => FilledSeries.Of(new Variable("x", values), new GapOptions { Method = method, Degree = degree })).Message, StringComparison.Ordinal);

    [Fact]
    public void Shares_out_of_range_are_refused() =>
        Assert.StartsWith("The degree is 0 at least", Assert.Throws<ArgumentException>(() => FilledSeries.Of(new Variable("x", [1]), new GapOptions { LevelShare = 0 })).Message, StringComparison.Ordinal);
}
