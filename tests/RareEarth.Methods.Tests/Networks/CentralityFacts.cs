using RareEarth.Methods.Networks;
using Xunit;

namespace RareEarth.Methods.Tests.Networks;

public sealed class CentralityFacts
{
    // networkx's documentation and tests, rounded as printed there
    [Theory]
    [InlineData("Medici", 0.522)]
    [InlineData("Guadagni", 0.255)]
    [InlineData("Albizzi", 0.212)]
    [InlineData("Salviati", 0.143)]
    [InlineData("Ridolfi", 0.114)]
    [InlineData("Bischeri", 0.104)]
    [InlineData("Strozzi", 0.103)]
    [InlineData("Barbadori", 0.093)]
    [InlineData("Tornabuoni", 0.092)]
    [InlineData("Castellani", 0.055)]
    [InlineData("Peruzzi", 0.022)]
    [InlineData("Pazzi", 0.000)]
    public void Betweenness_of_Florentine_families_as_published(string family, double expected) =>
        Assert.Equal(expected, Betweenness.Of(ReferenceNetworks.FlorentineFamilies())[family], 0.0005);

    [Theory]
    [InlineData("Medici", 0.560)]
    [InlineData("Ridolfi", 0.500)]
    [InlineData("Albizzi", 0.483)]
    [InlineData("Strozzi", 0.4375)]
    [InlineData("Ginori", 0.333)]
    [InlineData("Pazzi", 0.286)]
    public void Closeness_of_Florentine_families_as_published(string family, double expected) =>
        Assert.Equal(expected, Closeness.Of(ReferenceNetworks.FlorentineFamilies())[family], 0.0005);

    [Fact]
    public void Complete_and_path_networks_as_published()
    {
        Assert.All(EigenvectorCentrality.Of(ReferenceNetworks.Complete(5)).Values, value => Assert.Equal(Math.Sqrt(1 / 5.0), value, 1e-12));
        Assert.All(Betweenness.Of(ReferenceNetworks.Complete(5)).Values, value => Assert.Equal(0, value));
        Assert.All(Closeness.Of(ReferenceNetworks.Complete(5)).Values, value => Assert.Equal(1, value));

        Network path = ReferenceNetworks.Path(3);
        IReadOnlyList<double> eigenvector = EigenvectorCentrality.Of(path).Values;
        Assert.Equal(0.5, eigenvector[0], 1e-12);
        Assert.Equal(Math.Sqrt(0.5), eigenvector[1], 1e-12);
        Assert.Equal(0.5, eigenvector[2], 1e-12);
        Assert.Equal([0.0, 1, 0], Betweenness.Of(path).Values);
        Assert.Equal([2 / 3.0, 1, 2 / 3.0], Closeness.Of(path).Values);
    }

    [Theory]
    [InlineData(BetweennessNormalisation.None, 1.0)]
    [InlineData(BetweennessNormalisation.Directed, 1.0 / 6)]
    [InlineData(BetweennessNormalisation.Undirected, 2.0 / 6)]
    [InlineData(BetweennessNormalisation.ByNetwork, 1.0 / 6)]
    public void Normalisations_are_named(BetweennessNormalisation normalisation, double expected)
    {
        // a → b → c and d alone: one ordered pair passes b
        var directed = Network.Directed([new("a", "b", 1), new("b", "c", 1)], ["a", "b", "c", "d"]);
        Assert.Equal(expected, Betweenness.Of(directed, new BetweennessOptions { Normalisation = normalisation })["b"]);

        var undirected = Network.Undirected([new("a", "b", 1), new("b", "c", 1)], ["a", "b", "c", "d"]);
        double ofUndirected = normalisation == BetweennessNormalisation.ByNetwork ? 2.0 / 6 : expected;
        Assert.Equal(ofUndirected, Betweenness.Of(undirected, new BetweennessOptions { Normalisation = normalisation })["b"]);
    }

    [Fact]
    public void Two_nodes_have_no_pair_of_others()
    {
        var network = Network.Directed([new("a", "b", 1)]);
        EstimationException error = Assert.Throws<EstimationException>(() => Betweenness.Of(network));
        Assert.Contains("needs 3", error.Message, StringComparison.Ordinal);
        Assert.Equal([0.0, 0], Betweenness.Of(network, new BetweennessOptions { Normalisation = BetweennessNormalisation.None }).Values);
    }

    [Fact]
    public void Sums_that_are_equal_on_paper_are_ties()
    {
        // 0.1 + 0.2 against 0.3: two shortest paths from a to c, one through b
        var network = Network.Directed([new("a", "b", 0.1), new("b", "c", 0.2), new("a", "c", 0.3)]);
        var options = new BetweennessOptions { Length = PathLength.WeightIsLength, Normalisation = BetweennessNormalisation.None };
        Assert.Equal(0.5, Betweenness.Of(network, options)["b"]);
        Assert.Equal(0, Betweenness.Of(network, options with { TieTolerance = 0 })["b"]);
    }

    [Fact]
    public void Lengths_follow_from_weights_by_the_named_rule()
    {
        // 1/w: 1/8 + 1/8 < 1/3. Shares 8/19 twice and 3/19: −2 ln(8/19) = 1.73 < −ln(3/19) = 1.85
        Network strong = Triangle(8, 3);
        Assert.Equal(1, Through(strong, PathLength.Reciprocal));
        Assert.Equal(1, Through(strong, PathLength.NegativeLogShare));
        Assert.Equal(0, Through(strong, PathLength.Unweighted));
        Assert.Equal(0, Through(strong, PathLength.WeightIsLength));

        // Shares 0.4, 0.4, 0.2: 1.83 > 1.61, while 1/8 + 1/8 = 1/4 is a tie
        Network tie = Triangle(8, 4);
        Assert.Equal(0.5, Through(tie, PathLength.Reciprocal));
        Assert.Equal(0, Through(tie, PathLength.NegativeLogShare));

        static Network Triangle(double ends, double direct) => Network.Directed([new("a", "b", ends), new("b", "c", ends), new("a", "c", direct)]);
        static double Through(Network network, PathLength length) =>
            Betweenness.Of(network, new BetweennessOptions { Length = length, Normalisation = BetweennessNormalisation.None })["b"];
    }

    [Fact]
    public void A_tie_without_length_is_refused_by_name()
    {
        var network = Network.Directed([new("China", "Japan", 4)], ["China", "Japan", "Chile"]);
        EstimationException error = Assert.Throws<EstimationException>(() => Betweenness.Of(network, new BetweennessOptions { Length = PathLength.NegativeLogShare }));
        Assert.Contains("from China to Japan has length 0 under NegativeLogShare", error.Message, StringComparison.Ordinal);
        error = Assert.Throws<EstimationException>(() => Betweenness.Of(
            Network.Directed([new("China", "Japan", 1e-310), new("Japan", "Chile", 1)]), new BetweennessOptions { Length = PathLength.Reciprocal }));
        Assert.Contains("length Infinity", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Betweenness_counts_the_paths_that_an_enumeration_finds()
    {
        for (int seed = 1; seed <= 60; seed++)
        {
            bool isDirected = seed % 2 == 0;
            PathLength length = (PathLength)(seed % 4);
            Network network = ReferenceNetworks.Random(seed, 4 + (seed % 4), 0.5, isDirected, largestWeight: 4);
            if (network.TieCount == 1)
            {
                continue;
            }

            var options = new BetweennessOptions { Length = length, Normalisation = BetweennessNormalisation.None };
            IReadOnlyList<double> actual = Betweenness.Of(network, options).Values;
            double[] expected = PathEnumeration.Betweenness(network, length);
            for (int i = 0; i < network.Count; i++)
            {
                Assert.True(Math.Abs(expected[i] - actual[i]) < 1e-12, FormattableString.Invariant($"seed {seed}, {length}, node {i}: {expected[i]} and {actual[i]}"));
            }
        }
    }

    [Fact]
    public void Threads_do_not_change_a_bit()
    {
        Network network = ReferenceNetworks.Random(11, 90, 0.1, isDirected: true);
        foreach (PathLength length in new[] { PathLength.Unweighted, PathLength.Reciprocal, PathLength.NegativeLogShare })
        {
            var options = new BetweennessOptions { Length = length, Threads = 1 };
            Assert.Equal(Betweenness.Of(network, options).Values, Betweenness.Of(network, options with { Threads = 7 }).Values);
        }
    }

    [Fact]
    public void Closeness_of_nodes_that_reach_few()
    {
        var network = Network.Directed([new("a", "b", 1), new("b", "c", 1)], ["a", "b", "c", "d"]);
        NodeScores scores = Closeness.Of(network);
        Assert.Equal([2 / 3.0 * (2 / 3.0), 1 / 3.0, 0, 0], scores.Values);
        Assert.Contains("score 0: c, d", scores.Notes[1], StringComparison.Ordinal);
        Assert.Equal([0, 1 / 3.0, 2 / 3.0 * (2 / 3.0), 0], Closeness.Of(network, new ClosenessOptions { Direction = TieDirection.In }).Values);
        EstimationException error = Assert.Throws<EstimationException>(() => Closeness.Of(network, new ClosenessOptions { Scale = ClosenessScale.ReachedOnly }));
        Assert.Contains("No path joins c, d", error.Message, StringComparison.Ordinal);
        Assert.Throws<ArgumentException>(() => Closeness.Of(network, new ClosenessOptions { Direction = TieDirection.Total }));
    }

    [Fact]
    public void Eigenvector_centrality_needs_one_strong_component()
    {
        EstimationException error = Assert.Throws<EstimationException>(() => EigenvectorCentrality.Of(Network.Directed([new("a", "b", 1)])));
        Assert.Contains("2 strongly connected components", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Weighted_eigenvector_solves_its_equation()
    {
        Network network = ReferenceNetworks.Random(5, 12, 0.7, isDirected: true);
        IReadOnlyList<double> x = EigenvectorCentrality.Of(network, isWeighted: true).Values;
        double[] image = new double[x.Count];
        foreach (Flow flow in network.Flows())
        {
            image[network.PositionOf(flow.To)] += flow.Weight * x[network.PositionOf(flow.From)];
        }

        double value = image[0] / x[0];
        Assert.All(Enumerable.Range(0, x.Count), i => Assert.Equal(1, image[i] / (value * x[i]), 1e-10));
    }

    [Fact]
    public void Scores_are_found_by_name_and_shown_by_rank()
    {
        NodeScores scores = Betweenness.Of(ReferenceNetworks.FlorentineFamilies());
        Assert.Equal(1, scores.Rank("Medici"));
        Assert.Equal(12, scores.Rank("Pazzi"));
        Assert.Equal(13.5, scores.Rank("Pazzi", RankTies.Average));
        Assert.Throws<KeyNotFoundException>(() => scores["Borgia"]);
        Assert.Matches(@"^undirected betweenness, n = 15\n-+\nnode +score +rank\n-+\nMedici +0\.5220 +1\nGuadagni", scores.Summary());
    }
}
