using Deedle;
using RareEarth.Methods.Networks.Qap;
using RareEarth.Replication.TradeNetworks;
using Xunit;

namespace RareEarth.Replication.Tests.TradeNetworks;

public sealed class RunningPTests
{
    private static readonly SimulatedDyads Dyads = SimulatedDyads.Draw(new DyadTruth { Seed = 5, Nodes = 10, Effect = 0.15 }, 1);

    [Theory]
    [InlineData(PValueRule.AddOne)]
    [InlineData(PValueRule.Plain)]
    public void Each_row_is_the_p_value_of_a_shorter_run(PValueRule rule)
    {
        Frame<int, string> course = RunningP.Of([new("1", Fit(500, 1, rule)), new("2", Fit(500, 2, rule))], "x", [1, 60, 250, 500]);

        foreach (int count in course.RowKeys)
        {
            Assert.Equal(Fit(count, 1, rule)["x"].P, course["1"][count]);
            Assert.Equal(Fit(count, 2, rule)["x"].P, course["2"][count]);
        }
    }

    [Fact]
    public void The_band_lies_around_the_p_value_of_all_permutations_and_narrows_with_their_root()
    {
        QapRegressionResult[] runs = [Fit(400, 1), Fit(400, 2)];
        Frame<int, string> course = RunningP.Of([new("1", runs[0]), new("2", runs[1])], "z", [100, 400]);
        double pooled = (1 + runs.Sum(run => run["z"].Test.CountBeyond)) / 801.0;

        Assert.Equal(2 * pooled, course["Lower"][400] + course["Upper"][400], 12);
        Assert.Equal(4 * Math.Sqrt(pooled * (1 - pooled) / 400), course["Upper"][400] - course["Lower"][400], 12);
        Assert.Equal(2 * (course["Upper"][400] - pooled), course["Upper"][100] - pooled, 12);
    }

    [Fact]
    public void What_has_no_course_is_refused()
    {
        Assert.Throws<ArgumentException>(() => RunningP.Of([], "x", [1]));
        Assert.Throws<ArgumentException>(() => RunningP.Of([new("1", Fit(50, 1))], "x", [51]));
        Assert.Throws<KeyNotFoundException>(() => RunningP.Of([new("1", Fit(50, 1))], "w", [50]));

        var small = SimulatedDyads.Draw(new DyadTruth { Seed = 5, Nodes = 8 }, 1);
        var all = new QapOptions { Permutations = PermutationPlan.Exact };
        QapRegressionResult exact = QapRegression.Fit(small.Outcome, [small.Tested], all, cancellation: TestContext.Current.CancellationToken);
        Assert.Throws<ArgumentException>(() => RunningP.Of([new("1", exact)], "x", [1]));
    }

    private static QapRegressionResult Fit(int permutations, int seed, PValueRule rule = PValueRule.AddOne) => QapRegression.Fit(
        Dyads.Outcome, [Dyads.Tested, Dyads.Other], new QapOptions { Permutations = PermutationPlan.Random(permutations, seed), PValue = rule },
        cancellation: TestContext.Current.CancellationToken);
}
