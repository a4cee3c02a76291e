using RareEarth.Replication.Intervals;
using RareEarth.Replication.Published;
using Xunit;

namespace RareEarth.Replication.Tests.Intervals;

/// <summary>What each operation gives, and what it gives where it is not defined.</summary>
public sealed class IntervalTests
{
    private static readonly Interval Around = Interval.Between(-1, 2);

    [Fact]
    public void A_printed_number_reaches_half_a_unit_to_either_side_ties_included()
    {
        Interval interval = Interval.Of(PrintedNumber.Parse("0.648***"));

        Assert.True(interval.Contains(0.6475) && interval.Contains(0.6485));
        Assert.False(interval.Contains(0.64749999) || interval.Contains(0.64850001));
        Assert.Equal("[0.6475, 0.6485]", interval.ToString());
    }

    [Fact]
    public void Neighbours_in_the_last_digit_share_their_tie() =>
        Assert.True(Interval.Of(PrintedNumber.Parse("0.648")).Meets(Interval.Of(PrintedNumber.Parse("0.649"))));

    [Fact]
    public void An_even_power_of_an_interval_around_0_starts_at_0()
    {
        Assert.Equal(0, Around.Power(2).Lower);
        Assert.True(Around.Power(2).Contains(4) && !Around.Power(2).Contains(4.0000001));
        Assert.True(Around.Power(3).Contains(-1) && Around.Power(3).Contains(8) && !Around.Power(3).Contains(-1.0000001));
        Assert.True(Interval.Between(2, 4).Power(-1).Contains(Interval.Between(0.25, 0.5)));
    }

    [Fact]
    public void Division_by_an_interval_around_0_is_the_whole_line_and_by_0_alone_empty()
    {
        Assert.Equal(Interval.Entire, Interval.Exact(1) / Around);
        Assert.True((Interval.Exact(1) / Interval.Between(0, 2)).Contains(Interval.Between(0.5, double.MaxValue)));
        Assert.True((Interval.Exact(1) / Interval.Between(0, 2)).IsUnbounded);
        Assert.True((Interval.Exact(1) / Interval.Between(-4, 0)).Contains(Interval.Between(-double.MaxValue, -0.25)));
        Assert.True((Interval.Exact(1) / Interval.Exact(0)).IsEmpty);
    }

    [Fact]
    public void Functions_take_the_part_on_which_they_are_defined()
    {
        Assert.True(Around.Sqrt().Contains(Interval.Between(0, Math.Sqrt(2))));
        Assert.Equal(double.NegativeInfinity, Around.Log().Lower);
        Assert.True(Interval.Between(-2, -1).Log().IsEmpty);
        Assert.True(Interval.Between(-2, -1).Sqrt().IsEmpty);
        Assert.True((Interval.Between(-2, -1).Log() + 1).IsEmpty);
        Assert.False(Interval.Empty.Meets(Interval.Entire));
    }

    [Fact]
    public void Sets_meet_where_they_share_a_number()
    {
        Assert.Equal(Interval.Between(1, 2), Around.Intersect(Interval.Between(1, 3)));
        Assert.True(Around.Intersect(Interval.Between(3, 4)).IsEmpty);
        Assert.Equal(Interval.Between(-1, 4), Around.Hull(Interval.Between(3, 4)));
        Assert.Equal(1, Around.Gap(Interval.Between(3, 4)));
        Assert.Equal(Interval.Between(-1, 1), Interval.Min(Around, Interval.Between(0, 1)));
        Assert.Equal(Interval.Between(0, 2), Interval.Max(Around, Interval.Between(0, 1)));
    }

    [Theory]
    [InlineData(2, 1)]
    [InlineData(double.NaN, 1)]
    public void Ends_in_the_wrong_order_are_no_interval(double lower, double upper) =>
        Assert.Throws<ArgumentException>(() => Interval.Between(lower, upper));

    [Fact]
    public void Text_rounds_outwards_and_shows_a_number_that_is_exact()
    {
        Assert.Equal("[0.33, 0.67]", Interval.Between(1.0 / 3, 2.0 / 3).ToString());
        Assert.Equal("3422", (Interval.Exact(59) * 58).ToString());
        Assert.Equal("[0.0000, ∞]", Interval.NonNegative.ToString());
        Assert.Equal("∅", Interval.Empty.ToString());
    }

    [Fact]
    public void A_mean_with_uncertain_weights_uses_each_weight_once()
    {
        Interval mean = IntervalMeans.Weighted([Interval.Between(1, 2), Interval.Between(5, 6)], [Interval.Between(1, 3), Interval.Between(1, 3)]);

        Assert.Equal(2, mean.Lower, 12);  // (3 · 1 + 1 · 5) / 4
        Assert.Equal(5, mean.Upper, 12);  // (1 · 2 + 3 · 6) / 4
    }
}
