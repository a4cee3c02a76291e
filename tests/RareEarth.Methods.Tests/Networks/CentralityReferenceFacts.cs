using RareEarth.Methods.Networks;
using Xunit;

namespace RareEarth.Methods.Tests.Networks;

/// <summary>Against igraph and networkx on generated networks of the size of a product's world trade (tests/reference/networks).</summary>
public sealed class CentralityReferenceFacts
{
    private static readonly ReferenceTable Igraph = ReferenceTable.Read("networks/igraph.csv");
    private static readonly ReferenceTable IgraphGraph = ReferenceTable.Read("networks/igraph-graph.csv");
    private static readonly ReferenceTable Networkx = ReferenceTable.Read("networks/networkx.csv");

    [Theory]
    [InlineData("trade")]
    [InlineData("ties")]
    public void Degrees_strengths_and_ranks_are_the_same_numbers(string name)
    {
        Network network = ReferenceNetworks.Generated(name);
        ReferenceTable expected = Igraph.Where("network", name);
        ReferenceTable second = Networkx.Where("network", name);
        Assert.Equal(expected.Count, network.Count);
        foreach (TieDirection direction in Enum.GetValues<TieDirection>())
        {
            string prefix = direction.ToString().ToLowerInvariant();
            Assert.Equal(expected.Numbers($"{prefix}_degree"), Degree.Of(network, direction).Values);
            Assert.Equal(expected.Numbers($"{prefix}_strength"), Strength.Of(network, direction).Values);
            if (direction != TieDirection.Total)
            {
                Assert.Equal(second.Numbers($"{prefix}_degree"), Degree.Of(network, direction).Values);
                Assert.Equal(second.Numbers($"{prefix}_strength"), Strength.Of(network, direction).Values);
            }
        }

        Assert.Equal(expected.Numbers("rank_out_strength"), Strength.Of(network, TieDirection.Out).Ranks());
        Assert.Equal(expected.Numbers("rank_average_degree"), Degree.Of(network, TieDirection.Total).Ranks(RankTies.Average));
    }

    [Theory]
    [InlineData("trade")]
    [InlineData("ties")]
    public void Unweighted_betweenness_agrees_with_both(string name)
    {
        IReadOnlyList<double> actual = Betweenness.Of(ReferenceNetworks.Generated(name)).Values;
        AssertClose(Igraph.Where("network", name).Numbers("betweenness"), actual, 1e-12);
        AssertClose(Networkx.Where("network", name).Numbers("betweenness"), actual, 1e-12);
    }

    // Weighted paths: igraph counts paths as equally short within 1e-10 of their sum, lengths in a unit that makes them large; networkx compares bits.
    [Theory]
    [InlineData("trade", PathLength.Reciprocal, "betweenness_reciprocal")]
    [InlineData("trade", PathLength.NegativeLogShare, "betweenness_log")]
    [InlineData("ties", PathLength.Reciprocal, "betweenness_reciprocal")]
    [InlineData("ties", PathLength.NegativeLogShare, "betweenness_log")]
    public void Weighted_betweenness_agrees_with_igraph(string name, PathLength length, string column) => AssertClose(
        Igraph.Where("network", name).Numbers(column),
        Betweenness.Of(ReferenceNetworks.Generated(name), new BetweennessOptions { Length = length }).Values,
        1e-12);

    [Theory]
    [InlineData("trade", PathLength.NegativeLogShare, "betweenness_log")]
    [InlineData("trade", PathLength.Reciprocal, "betweenness_reciprocal")]
    public void Without_a_tolerance_it_agrees_with_networkx(string name, PathLength length, string column) => AssertClose(
        Networkx.Where("network", name).Numbers(column),
        Betweenness.Of(ReferenceNetworks.Generated(name), new BetweennessOptions { Length = length, TieTolerance = 0 }).Values,
        1e-12);

    [Fact]
    public void The_peers_differ_where_weights_tie_and_where_lengths_are_short()
    {
        Assert.True(Largest(Igraph.Where("network", "ties").Numbers("betweenness_reciprocal"), Networkx.Where("network", "ties").Numbers("betweenness_reciprocal")) > 1e-4);
        Assert.True(Largest(Igraph.Where("network", "trade").Numbers("betweenness_reciprocal"), Igraph.Where("network", "trade").Numbers("betweenness_one_over_w")) > 1e-4);

        static double Largest(double[] first, double[] second) => first.Zip(second, (a, b) => Math.Abs(a - b)).Max();
    }

    [Theory]
    [InlineData(1e-9)]
    [InlineData(1000)]
    [InlineData(1e12)]
    public void The_unit_of_the_weights_does_not_matter(double unit)
    {
        Network network = ReferenceNetworks.Generated("ties");
        var inOtherUnits = Network.Directed([.. network.Flows().Select(flow => flow with { Weight = unit * flow.Weight })], network.Nodes);
        foreach (PathLength length in new[] { PathLength.Reciprocal, PathLength.NegativeLogShare, PathLength.WeightIsLength })
        {
            var options = new BetweennessOptions { Length = length };
            AssertClose(Betweenness.Of(network, options).Values, Betweenness.Of(inOtherUnits, options).Values, 1e-12);
        }
    }

    [Theory]
    [InlineData("trade")]
    [InlineData("ties")]
    public void Closeness_and_eigenvector_agree_with_networkx(string name)
    {
        Network network = ReferenceNetworks.Generated(name);
        ReferenceTable expected = Networkx.Where("network", name);
        AssertClose(expected.Numbers("closeness_in"), Closeness.Of(network, new ClosenessOptions { Direction = TieDirection.In }).Values, 1e-12);
        double[] reciprocal = expected.Numbers("closeness_out_reciprocal");
        AssertClose([.. reciprocal.Select(_ => 1.0)], [.. Closeness.Of(network, new ClosenessOptions { Length = PathLength.Reciprocal }).Values.Zip(reciprocal, (a, b) => a / b)], 1e-12);
        AssertClose(expected.Numbers("eigenvector_of_strong"), EigenvectorCentrality.Of(network).Values, 1e-10);
    }

    [Theory]
    [InlineData("trade")]
    [InlineData("ties")]
    public void Density_reciprocity_and_components_agree_with_igraph(string name)
    {
        NetworkSummary actual = NetworkSummary.Of(ReferenceNetworks.Generated(name));
        ReferenceTable expected = IgraphGraph.Where("network", name);
        double Value(string measure) => expected.Where("measure", measure).Number(0, "value");
        Assert.Equal(Value("density"), actual.Density, 1e-15);
        Assert.Equal(Value("reciprocity"), actual.Reciprocity!.Value, 1e-15);
        Assert.Equal(Value("weak"), actual.WeakComponents.Groups.Count);
        Assert.Equal(Value("strong"), actual.StrongComponents.Groups.Count);
        Assert.Equal(Value("largest_strong"), actual.StrongComponents.Groups[0].Count);
    }

    private static void AssertClose(IReadOnlyList<double> expected, IReadOnlyList<double> actual, double tolerance)
    {
        Assert.Equal(expected.Count, actual.Count);
        for (int i = 0; i < expected.Count; i++)
        {
            Assert.True(Math.Abs(expected[i] - actual[i]) <= tolerance, FormattableString.Invariant($"node {i}: {expected[i]:R} and {actual[i]:R}"));
        }
    }
}
