using RareEarth.Methods.Networks;
using Xunit;

namespace RareEarth.Methods.Tests.Networks;

public sealed class RankingFacts
{
    [Theory]
    [InlineData(RankTies.Competition, new[] { 4.0, 1, 2, 2 })]
    [InlineData(RankTies.Dense, new[] { 3.0, 1, 2, 2 })]
    [InlineData(RankTies.Average, new[] { 4.0, 1, 2.5, 2.5 })]
    public void Equal_scores_rank_by_the_named_rule(RankTies ties, double[] expected) => Assert.Equal(expected, Ranking.Of([5, 9, 7, 7], ties));

    [Fact]
    public void Scores_equal_to_the_tolerance_share_a_rank()
    {
        double[] scores = [0.1 + 0.2, 0.3, 0.5];
        Assert.Equal([2.0, 3, 1], Ranking.Of(scores));
        Assert.Equal([2.0, 2, 1], Ranking.Of(scores, relativeTolerance: 1e-12));
        Assert.Equal([1.0, 3, 1], Ranking.Of([double.PositiveInfinity, 3, double.PositiveInfinity]));
    }

    [Fact]
    public void A_missing_score_has_no_rank()
    {
        ArgumentException error = Assert.Throws<ArgumentException>(() => Ranking.Of([1, double.NaN]));
        Assert.Contains("Number 2 of 2 is missing", error.Message, StringComparison.Ordinal);
        Assert.Throws<ArgumentOutOfRangeException>(() => Ranking.Of([1], relativeTolerance: 1));
    }
}
