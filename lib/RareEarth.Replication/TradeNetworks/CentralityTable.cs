using RareEarth.Methods.Networks;

namespace RareEarth.Replication.TradeNetworks;

/// <summary>A node's place in a network by the measures of the paper's Table 1: its formulas (8) to (10).</summary>
public static class CentralityTable
{
    /// <summary>The measures, in the order of <see cref="Of"/>.</summary>
    public static IReadOnlyList<string> Measures { get; } =
        ["degree in", "degree out", "degree total", "strength in", "strength out", "strength total", "betweenness"];

    /// <summary>Size and rank of a node by each measure.</summary>
    /// <param name="network">The network.</param>
    /// <param name="node">Its name.</param>
    /// <param name="options">The conventions of betweenness; null for unweighted paths and the network's own normalisation.</param>
    /// <returns>One row for each of <see cref="Measures"/>. Ranks are among all nodes of the network, those without ties too.</returns>
    /// <exception cref="KeyNotFoundException">The network has no such node.</exception>
    public static IReadOnlyList<CentralityRow> Of(Network network, string node, BetweennessOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(network);
        network.PositionOf(node);
        TieDirection[] directions = [TieDirection.In, TieDirection.Out, TieDirection.Total];
        NodeScores[] scores =
        [
            .. directions.Select(direction => Degree.Of(network, direction)),
            .. directions.Select(direction => Strength.Of(network, direction)),
            Betweenness.Of(network, options),
        ];
        return [.. Measures.Zip(scores, (measure, score) => new CentralityRow(measure, score[node], (int)score.Rank(node), network.Count))];
    }
}
