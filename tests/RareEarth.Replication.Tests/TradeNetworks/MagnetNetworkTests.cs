using System.Globalization;
using RareEarth.Methods.Networks;
using RareEarth.Replication.Data;
using RareEarth.Replication.TradeNetworks;
using Xunit;

namespace RareEarth.Replication.Tests.TradeNetworks;

/// <summary>The network of HS 850511 in 2022 against igraph and networkx on the same file (tests/reference/networks).</summary>
public sealed class MagnetNetworkTests
{
    private static readonly Network Network = TradeFlows.Load(DataPackage.Open(Repository.Data), "850511", 2022).ToNetwork();
    private static readonly Dictionary<string, Dictionary<string, double>> Igraph = Read("igraph-magnets.csv");
    private static readonly Dictionary<string, Dictionary<string, double>> Networkx = Read("networkx-magnets.csv");

    [Fact]
    public void Degrees_and_strengths_are_the_same_numbers()
    {
        foreach (TieDirection direction in Enum.GetValues<TieDirection>())
        {
            string prefix = direction.ToString().ToLowerInvariant();
            AssertClose(Igraph[$"{prefix}_degree"], Degree.Of(Network, direction), 0);
            AssertClose(Igraph[$"{prefix}_strength"], Strength.Of(Network, direction), 0);
            if (direction != TieDirection.Total)
            {
                AssertClose(Networkx[$"{prefix}_degree"], Degree.Of(Network, direction), 0);
                AssertClose(Networkx[$"{prefix}_strength"], Strength.Of(Network, direction), 0);
            }
        }
    }

    [Fact]
    public void Unweighted_betweenness_agrees_with_both()
    {
        NodeScores actual = Betweenness.Of(Network);
        AssertClose(Igraph["betweenness"], actual, 1e-12);
        AssertClose(Networkx["betweenness"], actual, 1e-12);
    }

    [Theory]
    [InlineData(PathLength.Reciprocal, "betweenness_reciprocal")]
    [InlineData(PathLength.NegativeLogShare, "betweenness_log")]
    public void Weighted_betweenness_agrees_with_both(PathLength length, string column)
    {
        NodeScores actual = Betweenness.Of(Network, new BetweennessOptions { Length = length });
        AssertClose(Networkx[column], actual, 1e-12);
        AssertClose(Igraph[column], actual, 1e-12);
    }

    // igraph compares distances plus 1: with lengths of 1/w down to 1e-9 it takes paths as equally short that are not.
    [Fact]
    public void With_lengths_in_dollars_igraph_is_off_and_our_result_is_that_of_networkx()
    {
        double Largest(Dictionary<string, double> other) => Networkx["betweenness_reciprocal"].Max(pair => Math.Abs(pair.Value - other[pair.Key]));
        Assert.Equal(4.7e-5, Largest(Igraph["betweenness_one_over_w"]), 0.1e-5);
        Assert.InRange(Largest(Igraph["betweenness_reciprocal"]), 0, 1e-12);
    }

    [Fact]
    public void China_is_first_by_out_strength()
    {
        NodeScores strength = Strength.Of(Network, TieDirection.Out);
        Assert.Equal(1, strength.Ranks()[Network.PositionOf("CHN")]);
        Assert.Equal(4_219_793_024, strength.Values[Network.PositionOf("CHN")]);
    }

    private static void AssertClose(Dictionary<string, double> expected, NodeScores actual, double tolerance)
    {
        Assert.Equal(expected.Count, Network.Count);
        Assert.All(Network.Nodes, (node, i) => Assert.Equal(expected[node], actual.Values[i], tolerance));
    }

    /// <summary>The columns of a reference table, each by node; the empty ones are left out.</summary>
    private static Dictionary<string, Dictionary<string, double>> Read(string name)
    {
        string[][] lines = [.. File.ReadLines(Path.Combine(Repository.Root, "tests", "reference", "networks", name)).Select(line => line.Split(','))];
        return Enumerable.Range(2, lines[0].Length - 2).Where(column => lines[1][column].Length > 0).ToDictionary(
            column => lines[0][column],
            column => lines.Skip(1).ToDictionary(cells => cells[1], cells => double.Parse(cells[column], CultureInfo.InvariantCulture), StringComparer.Ordinal),
            StringComparer.Ordinal);
    }
}
