using RareEarth.Replication.Checks;
using RareEarth.Replication.Checks.Forensics;
using RareEarth.Replication.Intervals;
using Xunit;
using static RareEarth.Replication.Tests.Checks.Cells;

namespace RareEarth.Replication.Tests.Checks;

/// <summary>Builders of relations for counts, majorities, robustness and differences: each on sound and on corrupted numbers.</summary>
public sealed class TextBuildersTests
{
    [Fact]
    public void A_count_is_that_of_the_listed_things()
    {
        Assert.True(Counts.Listed(Count("classes", "3"), ["a", "b", "c"]).Holds);
        Assert.False(Counts.Listed(Count("classes", "4"), ["a", "b", "c"]).Holds);
        Assert.Throws<ArgumentException>(() => Counts.Listed(Count("classes", "3"), ["a", "b", "a"]));
    }

    [Fact]
    public void A_count_is_that_of_different_numbers()
    {
        Member[] codes = [Count("a", "253090"), Count("b", "280530"), Count("c", "284610")];
        Assert.True(Counts.Different(Count("products", "3"), codes).Holds);
        Assert.False(Counts.Different(Count("products", "3"), [.. codes.Take(2), Count("c", "280530")]).Holds);
    }

    [Theory]
    [InlineData("0.1* 0.2*** 0.3**", true)]
    [InlineData("0.1* 0.2 -0.3**", false)]
    [InlineData("0.1* 0.2** -0.3**", true)]
    public void Most_coefficients_are_significantly_positive(string coefficients, bool holds) =>
        Assert.Equal(holds, Majorities.Significant(Claim("significantly positive"), Line("x", coefficients), 1).Holds);

    [Theory]
    [InlineData("0.1* -0.2 0.3**", "0.2* 0.2** 0.1***", true)]
    [InlineData("0.1* -0.2* 0.3**", "0.2* 0.2** 0.1***", false)]
    public void Robust_effects_keep_their_sign(string first, string second, bool holds)
    {
        (Member, Member)[] pairs = [.. Line("first", first).Zip(Line("second", second))];
        Relation relation = Robustness.NoReversal(Claim("robust"), pairs);

        Assert.Equal(holds, relation.Holds);
        Assert.Equal(!holds, relation.Formula.Contains("-0.2*", StringComparison.Ordinal));
    }

    [Fact]
    public void The_same_significance_can_mean_two_things()
    {
        Relation Of(string first, string second) => Robustness.SameSignificance(Claim("the same"), [.. Line("first", first).Zip(Line("second", second))]);

        Assert.True(Of("0.1* 0.2** 0.3", "0.1* 0.2** 0.3").Holds);
        Assert.Equal(["a star in both or in none"], Of("0.1* 0.2** 0.3", "0.1** 0.2* 0.3").Fitting);
        Assert.False(Of("0.1* 0.2** 0.3", "0.1 0.2 0.3").Holds);
    }

    [Fact]
    public void An_effect_that_differs_is_printed_with_two_numbers_at_least()
    {
        Assert.True(Differences.Some(Claim("differs"), Line("x", "0.1 0.1 0.2")).Holds);
        Assert.False(Differences.Some(Claim("differs"), Line("x", "0.1 0.1 0.1")).Holds);
    }

    [Fact]
    public void Shares_of_one_whole_tell_more_than_a_whole_that_is_coarsely_rounded()
    {
        Member world = Cell("world", "1.2"), china = Cell("China", "4400"), vietnam = Cell("Vietnam", "2200");
        Member share = Cell("share of China", "36.67", "%"), wrong = Cell("share of Vietnam", "18.53", "%"), right = Cell("share of Vietnam", "18.33", "%");

        Assert.True(Sums.Share(share, china, world, 1e-4).Holds);
        Assert.True(Sums.Share(wrong, vietnam, world, 1e-4).Holds); // 1.2 rounds from 1.15 to 1.25
        Assert.False(Sums.Share(Cell("share", "40.67", "%"), china, world, 1e-4).Holds);
        Assert.True(Sums.SameWhole((share, china), (right, vietnam)).Holds);
        Assert.False(Sums.SameWhole((share, china), (wrong, vietnam)).Holds);
    }

    [Fact]
    public void A_rank_is_exact_whatever_it_ranks()
    {
        Member rank = Member.Of("test", "Table 1", "253090", "degree in 2016", "degree_rank", Cell("rank", "4").Number!.Value);
        Assert.Equal(Interval.Exact(4), rank.Interval);
    }
}
