using RareEarth.Methods.CompositeIndices;
using RareEarth.Replication.Checks.Forensics;
using RareEarth.Replication.DevelopmentIndex;
using RareEarth.Replication.Intervals;
using RareEarth.Replication.Tests.Audits;
using Xunit;

namespace RareEarth.Replication.Tests.DevelopmentIndex;

public sealed class DevelopmentTreeTests
{
    private static readonly IReadOnlyList<DevelopmentIndicator> Public = DevelopmentTree.Indicators(AuditExpectations.Package);
    private static readonly string[] Years = [.. DevelopmentIndicator.Years.Select(year => year.ToString(System.Globalization.CultureInfo.InvariantCulture))];
    private static readonly string[] Parents = ["D", "A1", "A2", "A3"];

    private static Dictionary<string, IReadOnlyList<double>> Weights(Random draw) => Parents.ToDictionary(parent => parent, _ =>
    {
        double[] raw = [.. Enumerable.Range(0, 3).Select(_ => -Math.Log(1 - draw.NextDouble()))];
        return (IReadOnlyList<double>)[.. raw.Select(weight => weight / raw.Sum())];
    });

    [Fact]
    public void Twenty_seven_indicators_three_of_them_inverse_and_five_known_in_every_year()
    {
        Assert.Equal(27, Public.Count);
        Assert.Equal(["A131", "A132", "A133"], Public.Where(indicator => indicator.Direction == IndicatorDirection.Cost).Select(indicator => indicator.Symbol));
        Assert.Equal(["A111", "A122", "A211", "A221", "A222"], Public.Where(indicator => indicator.Observed == 7).Select(indicator => indicator.Symbol));
    }

    [Fact]
    public void A_completion_keeps_what_is_observed_says_what_is_not_and_repeats_itself()
    {
        IReadOnlyList<DevelopmentIndicator> one = SimulatedCompletion.Of(Public), again = SimulatedCompletion.Of(Public), other = SimulatedCompletion.Of(Public, new CompletionOptions { Seed = 1 });
        foreach ((DevelopmentIndicator before, DevelopmentIndicator after) in Public.Zip(one))
        {
            for (int t = 0; t < 7; t++)
            {
                Assert.True(before.Origins[t] == CellOrigin.Observed ? after.Values[t] == before.Values[t] : after.Origins[t] is CellOrigin.Filled or CellOrigin.Simulated && after.Values[t] > 0);
            }
        }

        Assert.Equal(["A123"], one.Where(indicator => indicator.Origins.Contains(CellOrigin.Filled)).Select(indicator => indicator.Symbol));
        Assert.Equal(one.SelectMany(indicator => indicator.Values), again.SelectMany(indicator => indicator.Values));
        Assert.NotEqual(one.SelectMany(indicator => indicator.Values), other.SelectMany(indicator => indicator.Values));
    }

    // the whole tree: weights of every upper node drawn, indices computed from 27 simulated indicators, printed to hundredths, weights recovered
    [Fact]
    public void Weights_that_made_a_rounded_index_are_always_in_the_set_that_is_recovered_from_it()
    {
        for (int seed = 1; seed <= 60; seed++)
        {
            Dictionary<string, IReadOnlyList<double>> weights = Weights(new Random(seed));
            IReadOnlyList<TreeNode> nodes = DevelopmentTree.Nodes(AuditExpectations.Package, weights);
            CompositeTree index = CompositeTree.Of(nodes, [.. SimulatedCompletion.Whole(Public, new CompletionOptions { Seed = seed }).Select(indicator => indicator.ToIndicator())], Years);
            foreach (string parent in Parents)
            {
                WeightedPeriod[] periods = [.. new[] { 5, 6 }.Select(t => new WeightedPeriod(Printed(index[parent][t]), [.. index.Structure.Children(parent).Select(child => Printed(index[child.Name][t]))]))];
                Assert.True(FeasibleWeights.Contains(periods, weights[parent]), $"seed {seed}, {parent}");
                Assert.All(FeasibleWeights.Ranges(periods).Zip(weights[parent]), pair => Assert.True(pair.First.Contains(pair.Second), $"seed {seed}, {parent}: {pair.Second} not in {pair.First}"));
            }
        }
    }

    [Fact]
    public void Too_few_weights_are_refused_with_the_node() =>
        Assert.StartsWith("'A1' has 3 parts and 2 weights.", Assert.Throws<ArgumentException>(() => DevelopmentTree.Nodes(
            AuditExpectations.Package, new Dictionary<string, IReadOnlyList<double>> { ["A1"] = [0.5, 0.5] })).Message, StringComparison.Ordinal);

    private static Interval Printed(double value) => Interval.Between(Math.Round(value, 2) - 0.005, Math.Round(value, 2) + 0.005);
}
