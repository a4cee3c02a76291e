namespace RareEarth.Methods.Networks;

/// <summary>Groups of nodes that paths join.</summary>
public sealed record NetworkComponents
{
    private NetworkComponents()
    {
    }

    /// <summary>Whether a group is strong (paths both ways) or weak (paths that may run against the direction of ties).</summary>
    public required bool IsStrong { get; init; }

    /// <summary>The names of the nodes of each group, largest group first, in the network's order.</summary>
    public required IReadOnlyList<IReadOnlyList<string>> Groups { get; init; }

    /// <summary>The group of each node, as a position in <see cref="Groups"/>.</summary>
    public required IReadOnlyList<int> Membership { get; init; }

    /// <summary>Groups in which a path joins any two nodes, whatever the direction of its ties.</summary>
    /// <param name="network">The network.</param>
    public static NetworkComponents Weak(Network network)
    {
        ArgumentNullException.ThrowIfNull(network);
        return Of(network, isStrong: false, i => Reach(i, network.Out, network.In));
    }

    /// <summary>Groups in which a directed path leads from any node to any other; in an undirected network the same as weak ones.</summary>
    /// <param name="network">The network.</param>
    public static NetworkComponents Strong(Network network)
    {
        ArgumentNullException.ThrowIfNull(network);
        return Of(network, isStrong: true, i => [.. Reach(i, network.Out).Intersect(Reach(i, network.In))]);
    }

    private static NetworkComponents Of(Network network, bool isStrong, Func<int, HashSet<int>> groupOf)
    {
        int[] membership = [.. Enumerable.Repeat(-1, network.Count)];
        var groups = new List<int[]>();
        for (int i = 0; i < network.Count; i++)
        {
            if (membership[i] < 0)
            {
                int[] group = [.. groupOf(i).Order()];
                Array.ForEach(group, node => membership[node] = groups.Count);
                groups.Add(group);
            }
        }

        int[] order = [.. Enumerable.Range(0, groups.Count).OrderByDescending(g => groups[g].Length).ThenBy(g => groups[g][0])];
        return new NetworkComponents
        {
            IsStrong = isStrong,
            Groups = [.. order.Select(g => (IReadOnlyList<string>)[.. groups[g].Select(node => network.Nodes[node])])],
            Membership = [.. membership.Select(group => Array.IndexOf(order, group))],
        };
    }

    private static HashSet<int> Reach(int source, params TieRows[] directions)
    {
        HashSet<int> reached = [source];
        var waiting = new Queue<int>([source]);
        while (waiting.TryDequeue(out int node))
        {
            foreach (TieRows ties in directions)
            {
                for (int t = ties.Start[node]; t < ties.Start[node + 1]; t++)
                {
                    if (reached.Add(ties.Node[t]))
                    {
                        waiting.Enqueue(ties.Node[t]);
                    }
                }
            }
        }

        return reached;
    }
}
