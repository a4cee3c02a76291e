using RareEarth.Methods.DifferenceInDifferences;
using RareEarth.Methods.Inference;
using RareEarth.Methods.Regression;
using RareEarth.Methods.Tests.DifferenceInDifferences;
using Xunit;

namespace RareEarth.Methods.Tests.Inference;

/// <summary>Random streams, and simulated tests beside the same tests enumerated.</summary>
public sealed class SimulationFacts
{
    [Fact]
    public void Streams_have_the_moments_of_their_distributions()
    {
        const int Count = 20_000;
        foreach (int seed in new[] { 0, 1, -7, int.MaxValue })
        {
            // one number from each of many streams: neighbouring streams must not be alike
            double[] uniform = [.. Enumerable.Range(0, Count).Select(i => new ReplicateRandom(seed, i).NextUniform())];
            double[] normal = [.. Enumerable.Range(0, Count).Select(i => new ReplicateRandom(seed, i).NextNormal())];
            double[] chi = [.. Enumerable.Range(0, Count).Select(i => new ReplicateRandom(seed, i).NextChiSquared(1.5))];

            AssertMean(uniform, 0.5, Math.Sqrt(1.0 / 12), seed);
            AssertMean([.. uniform.Zip(uniform.Skip(1), (a, b) => (a - 0.5) * (b - 0.5))], 0, 1.0 / 12, seed);
            AssertMean(normal, 0, 1, seed);
            AssertMean([.. normal.Select(x => x * x)], 1, Math.Sqrt(2), seed);
            AssertMean([.. normal.Select(x => x * x * x * x)], 3, Math.Sqrt(96), seed);
            AssertMean(chi, 1.5, Math.Sqrt(3), seed);
            AssertMean([.. Enumerable.Range(0, Count).Select(i => (double)new ReplicateRandom(seed, i).NextBelow(6))], 2.5, Math.Sqrt(35.0 / 12), seed);
        }

        static void AssertMean(double[] values, double mean, double deviation, int seed) => Assert.True(
            Math.Abs(values.Average() - mean) < 4.5 * deviation / Math.Sqrt(values.Length), FormattableString.Invariant($"seed {seed}: mean {values.Average()}, expected {mean}"));
    }

    [Fact]
    public void Subsets_are_drawn_evenly()
    {
        // 12 of 60, 4,000 draws: each item 800 times on average with a standard deviation of 25.3, each pair of neighbours 149.2 times with 12
        int[] counts = new int[60];
        int[] pairs = new int[60];
        for (int draw = 0; draw < 4000; draw++)
        {
            int[] items = [.. Enumerable.Range(0, 60)];
            var random = new ReplicateRandom(3, draw);
            random.Choose<int>(items, 12);
            Assert.Equal(60, items.Distinct().Count());
            foreach (int item in items[..12])
            {
                counts[item]++;
                pairs[item] += items[..12].Contains((item + 1) % 60) ? 1 : 0;
            }
        }

        Assert.All(counts, count => Assert.InRange(count, 800 - 114, 800 + 114));
        Assert.All(pairs, count => Assert.InRange(count, 149 - 54, 149 + 54));
    }

    [Fact]
    public void Draws_without_a_variance_count_against_rejection_and_are_reported()
    {
        // cluster means 1, −1 among the treated and 1, −1 among the others: two signs in each half turn them into an exact fit
        string[] clusters = ["a", "a", "b", "b", "c", "c", "d", "d"];
        WildBootstrapResult result = WildClusterBootstrap.Test(
            new Variable("y", [1, 1, -1, -1, 1, 1, -1, -1]), [new Variable("d", [1, 1, 1, 1, 0, 0, 0, 0])], null, "d", new Grouping("cluster", clusters));

        Assert.Equal(16, result.Statistics.Count);
        Assert.Equal(4, result.Undefined);
        Assert.Equal(4, result.Statistics.Count(double.IsNaN));
        Assert.Equal(1, result.P.Value);
        Assert.True(result.P.Above >= 4);
        Assert.Contains("Warning: 4 t* are undefined", result.Summary(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(WildWeights.Rademacher)]
    [InlineData(WildWeights.Webb)]
    public void Drawn_bootstraps_lie_within_their_simulation_error_of_the_enumeration(WildWeights weights)
    {
        for (int seed = 1; seed <= 5; seed++)
        {
            DidPanel panel = RandomPolicy.Draw(seed);
            WildBootstrapResult all = WildClusterBootstrap.Test(panel, new WildBootstrapOptions { Weights = weights, MaximumEnumeration = 7776 });
            WildBootstrapResult drawn = WildClusterBootstrap.Test(panel, new WildBootstrapOptions { Weights = weights, MaximumEnumeration = 0, Draws = 4999, Seed = seed });

            Assert.True(all.IsEnumerated && !drawn.IsEnumerated);
            Assert.Equal(5000, drawn.P.Count);
            Assert.True(Math.Abs(drawn.P.Value - all.P.Value) < (4.5 * drawn.P.MonteCarloStandardError) + (1.0 / 5000), FormattableString.Invariant($"seed {seed}: {drawn.P.Value} against {all.P.Value}"));
            Assert.Equal(drawn.P, WildClusterBootstrap.Test(panel, drawn.Options).P);
        }
    }

    [Fact]
    public void Five_clusters_have_sixteen_values_of_t_and_no_p_below_a_sixteenth()
    {
        for (int seed = 1; seed <= 20; seed++)
        {
            WildBootstrapResult result = WildClusterBootstrap.Test(RandomPolicy.Draw(seed));
            Assert.Equal(32, result.Statistics.Count);
            Assert.Equal(16, result.DistinctStatistics);
            Assert.Equal(0.0625, result.SmallestP);
            Assert.InRange(result.P.Value, 0.0625, 1);
            Assert.Contains("all 32 vectors of weights, no simulation error; 16 different |t*|", result.Summary(), StringComparison.Ordinal);
        }
    }

    [Fact]
    public void Drawn_Ferman_Pinto_lies_within_its_simulation_error_of_the_enumeration()
    {
        for (int seed = 1; seed <= 5; seed++)
        {
            DidPanel panel = RandomPolicy.Draw(seed);
            var sizes = panel.UnitNames.ToDictionary(unit => unit, unit => 10.0 + unit[1]);
            FermanPintoResult all = FermanPinto.Test(panel, sizes);
            FermanPintoResult drawn = FermanPinto.Test(panel, sizes, new FermanPintoOptions { MaximumEnumeration = 0, Draws = 4999, Seed = seed });

            Assert.Equal(3125, all.P.Count);
            Assert.True(Math.Abs(drawn.P.Value - all.P.Value) < (4.5 * drawn.P.MonteCarloStandardError) + (1.0 / 5000), FormattableString.Invariant($"seed {seed}: {drawn.P.Value} against {all.P.Value}"));
            Assert.Contains("here there are 4", all.Summary(), StringComparison.Ordinal);
        }
    }

    [Fact]
    public void A_true_effect_is_found_by_moving_blocks_and_a_true_null_is_not()
    {
        int below = 0;
        for (int seed = 1; seed <= 200; seed++)
        {
            below += MovingBlockPermutation.Test(RandomPolicy.Draw(seed, missingShare: 0)).P.Value <= 0.25 ? 1 : 0;
        }

        // serially independent errors make every shift as likely: 3 of 12 shifts, 50 ± 6.1 of 200
        Assert.InRange(below, 50 - 25, 50 + 25);

        DidPanel effect = RandomPolicy.Draw(3, missingShare: 0);
        DidPanel large = effect with { Outcome = new Variable("y", effect.Outcome.Values.Zip(effect.Treatment.Values, (y, d) => y + (10 * d))) };

        // the residuals add up to 0, so that the six years before the policy have the same |mean| as the six from it on: a tie, and p = 2/12
        RankP p = MovingBlockPermutation.Test(large, new MovingBlockOptions { Statistic = BlockStatistic.AbsoluteMean }).P;
        Assert.Equal((0, 2, 12), (p.Above, p.Ties, p.Count));
        Assert.Equal(MovingBlockPermutation.Test(effect).P, MovingBlockPermutation.Test(large, new MovingBlockOptions { Null = 10 }).P);
    }
}
