using RareEarth.Methods.Display;

namespace RareEarth.Methods.Networks;

/// <summary>One number for each node of a network: a degree, a strength, a centrality.</summary>
[TypeFormatterSource(typeof(TableFormatterSource), PreferredMimeTypes = [TableFormatterSource.Html, TableFormatterSource.Plain])]
public sealed record NodeScores : ITableView
{
    private const int Shown = 15;

    internal NodeScores()
    {
    }

    /// <summary>What is measured, with every convention that changes the number.</summary>
    public required string Measure { get; init; }

    /// <summary>Names of the nodes, in the network's order.</summary>
    public required IReadOnlyList<string> Nodes { get; init; }

    /// <summary>The score of each node; n numbers, all finite.</summary>
    public required IReadOnlyList<double> Values { get; init; }

    /// <summary>What the numbers alone would not tell.</summary>
    public required IReadOnlyList<string> Notes { get; init; }

    /// <summary>The score of a node.</summary>
    /// <param name="node">Its name.</param>
    /// <exception cref="KeyNotFoundException">There is no such node.</exception>
    public double this[string node] => Values[PositionOf(node)];

    /// <summary>The rank of each node, 1 for the largest score.</summary>
    /// <param name="ties">What nodes of equal score get.</param>
    /// <param name="relativeTolerance">Scores that differ by at most this share of the larger are equal; betweenness adds fractions in an order that rounds.</param>
    public IReadOnlyList<double> Ranks(RankTies ties = RankTies.Competition, double relativeTolerance = 1e-12) => Ranking.Of(Values, ties, relativeTolerance);

    /// <summary>The rank of a node, 1 for the largest score.</summary>
    /// <param name="node">Its name.</param>
    /// <param name="ties">What nodes of equal score get.</param>
    /// <exception cref="KeyNotFoundException">There is no such node.</exception>
    public double Rank(string node, RankTies ties = RankTies.Competition) => Ranks(ties)[PositionOf(node)];

    /// <summary>The nodes of largest score as lines of text, in the invariant culture.</summary>
    public string Summary() => View().ToText();

    /// <summary>The summary.</summary>
    public override string ToString() => Summary();

    TableView ITableView.View() => View();

    internal static NodeScores Of(Network network, TieDirection direction, string measure, Func<TieRows, int, double> score, string note)
    {
        if (!Enum.IsDefined(direction))
        {
            throw new ArgumentOutOfRangeException(nameof(direction), direction, "A direction is In, Out or Total.");
        }

        bool isIn = direction != TieDirection.Out;
        bool isOut = direction != TieDirection.In && network.IsDirected;
        return new NodeScores
        {
            Measure = network.IsDirected ? $"{direction.ToString().ToLowerInvariant()} {measure}" : measure,
            Nodes = network.Nodes,
            Values = [.. Enumerable.Range(0, network.Count).Select(i => (isIn || !network.IsDirected ? score(network.In, i) : 0) + (isOut ? score(network.Out, i) : 0))],
            Notes = [note],
        };
    }

    private int PositionOf(string node)
    {
        for (int i = 0; i < Nodes.Count; i++)
        {
            if (Nodes[i] == node)
            {
                return i;
            }
        }

        throw new KeyNotFoundException($"There is no node '{node}' among the {Nodes.Count}.");
    }

    private TableView View()
    {
        IReadOnlyList<double> ranks = Ranks();
        int[] order = [.. Enumerable.Range(0, Nodes.Count).OrderBy(i => ranks[i]).ThenBy(i => i)];
        IEnumerable<string> rest = Nodes.Count > Shown ? [$"{Numbers.Whole(Nodes.Count - Shown)} more nodes follow."] : [];
        return new TableView(
            "network",
            $"{Measure}, n = {Numbers.Whole(Nodes.Count)}",
            ["node", "score", "rank"],
            [.. order.Take(Shown).Select(i => (string[])[Nodes[i], Numbers.Short(Values[i]), Numbers.Whole((int)ranks[i])])],
            [],
            [.. Notes, "Equal scores share the smallest of their ranks.", .. rest]);
    }
}
