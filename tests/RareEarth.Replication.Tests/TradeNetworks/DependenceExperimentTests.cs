using Deedle;
using RareEarth.Replication.TradeNetworks;
using Xunit;

namespace RareEarth.Replication.Tests.TradeNetworks;

public sealed class DependenceExperimentTests
{
    private static readonly DyadTruth Truth = new() { Seed = 20231231 };

    [Fact]
    public void The_same_seed_and_number_give_the_same_pairs_and_others_another()
    {
        static double First(DyadTruth truth, int replicate) => SimulatedDyads.Draw(truth, replicate).Outcome[0, 1];

        Assert.Equal(First(Truth, 3), First(Truth, 3));
        Assert.NotEqual(First(Truth, 3), First(Truth, 4));
        Assert.NotEqual(First(Truth, 3), First(Truth with { Seed = 1 }, 3));
    }

    [Theory]
    [InlineData(0, 0, false)]
    [InlineData(0.8, 0.5, false)]
    [InlineData(-0.6, 0.9, true)]
    public void Parts_have_the_variance_and_the_correlation_that_the_truth_says(double correlation, double nodeShare, bool isSkewed)
    {
        DyadTruth truth = Truth with { Correlation = correlation, NodeShare = nodeShare, OtherNodeShare = nodeShare, ErrorNodeShare = nodeShare, IsSkewed = isSkewed };
        double xx = 0, zz = 0, xz = 0, ee = 0, senders = 0, skew = 0;
        int count = 0;
        for (int replicate = 0; replicate < 300; replicate++)
        {
            var dyads = SimulatedDyads.Draw(truth, replicate);
            for (int i = 0; i + 2 < truth.Nodes; i++)
            {
                double x = dyads.Tested[i, i + 1], z = dyads.Other[i, i + 1], e = dyads.Outcome[i, i + 1];
                (xx, zz, xz, ee) = (xx + (x * x), zz + (z * z), xz + (x * z), ee + (e * e));
                senders += e * dyads.Outcome[i, i + 2]; // two pairs of one sender share h/2 of the variance
                skew += e * e * e;
                count++;
            }
        }

        // 5,400 pairs, of which those of a replicate hang together: about 0.03 a standard error, more in the tail
        Assert.True(Math.Abs((xx / count) - 1) < 0.1, $"{xx / count}, seed {truth.Seed}");
        Assert.True(Math.Abs((zz / count) - 1) < 0.1, $"{zz / count}, seed {truth.Seed}");
        Assert.True(Math.Abs((ee / count) - 1) < 0.2, $"{ee / count}, seed {truth.Seed}");
        Assert.True(Math.Abs((xz / count) - correlation) < 0.1, $"{xz / count}, seed {truth.Seed}");
        Assert.True(Math.Abs((senders / count) - (nodeShare / 2)) < 0.1, $"{senders / count}, seed {truth.Seed}");
        Assert.Equal(isSkewed, skew / count > 0.15); // 0.1 of the variance, to the power 3/2, times 6.18
    }

    [Fact]
    public void Pairs_that_are_independent_give_every_test_its_size()
    {
        Frame<string, string> sizes = DependenceExperiment.Run([new("nothing", Truth with { NodeShare = 0, OtherNodeShare = 0, ErrorNodeShare = 0, Nodes = 10 })], 600, 19);

        Assert.Equal(4, sizes.RowCount);
        foreach (string row in sizes.RowKeys)
        {
            double share = sizes["Rejections"][row];
            Assert.True(Math.Abs(share - 0.05) < 4 * Math.Sqrt(0.05 * 0.95 / 600), $"{row}: {share}, seed {Truth.Seed}");
            Assert.Equal(Math.Sqrt(share * (1 - share) / 600), sizes["MonteCarloError"][row], 12);
        }
    }

    [Fact]
    public void Senders_and_receivers_break_least_squares_and_not_the_permutations()
    {
        Frame<string, string> sizes = DependenceExperiment.Run([new("shared nodes", Truth)], 400, 39);

        Assert.True(sizes["Rejections"][$"shared nodes, {DependenceExperiment.LeastSquares}"] > 0.2);
        Assert.True(sizes["Rejections"][$"shared nodes, {DependenceExperiment.YPermutation}"] < 0.1);
        Assert.True(sizes["Rejections"][$"shared nodes, {DependenceExperiment.SemiPartialling}"] < 0.1);
    }

    [Fact]
    public void A_large_effect_is_found_by_every_test()
    {
        Frame<string, string> power = DependenceExperiment.Run([new("effect", Truth with { Effect = 2, Correlation = 0.5 })], 20, 19);

        Assert.All(power.RowKeys, row => Assert.Equal(1, power["Rejections"][row]));
        Assert.All(power.RowKeys, row => Assert.Equal(2, power["Effect"][row]));
    }

    [Fact]
    public void An_experiment_gives_the_same_shares_each_time_it_is_run()
    {
        KeyValuePair<string, DyadTruth>[] truths = [new("effect", Truth with { Effect = 0.2 }), new("seed", Truth with { Effect = 0.2, Seed = 2 })];
        double[] Shares() => [.. DependenceExperiment.Run(truths, 60, 19, 0.1)["Rejections"].Values];

        Assert.Equal(Shares(), Shares());
        Assert.NotEqual(Shares()[..4], Shares()[4..]);
    }

    [Theory]
    [InlineData(7, 0, 0.5)]
    [InlineData(20, 1, 0.5)]
    [InlineData(20, 0, 1)]
    [InlineData(20, double.NaN, 0.5)]
    public void A_truth_out_of_range_is_refused(int nodes, double correlation, double nodeShare) =>
        Assert.Throws<ArgumentOutOfRangeException>(() => SimulatedDyads.Draw(Truth with { Nodes = nodes, Correlation = correlation, NodeShare = nodeShare }, 0));
}
