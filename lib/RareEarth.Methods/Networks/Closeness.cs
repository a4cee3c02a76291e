namespace RareEarth.Methods.Networks;

/// <summary>Closeness: one over the mean distance to the other nodes (Freeman 1978, Social Networks 1, 215–239).</summary>
public static class Closeness
{
    /// <summary>The closeness of every node.</summary>
    /// <param name="network">The network.</param>
    /// <param name="options">Lengths, direction, scale; null for unweighted paths that start at the node.</param>
    /// <exception cref="EstimationException">A tie has length 0; or, under ReachedOnly, a node reaches no other.</exception>
    public static NodeScores Of(Network network, ClosenessOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(network);
        options ??= new ClosenessOptions();
        options.Check();
        Network walked = options.Direction == TieDirection.In && network.IsDirected ? Reversed(network) : network;
        var paths = new ShortestPaths(walked, PathLengths.Of(walked, options.Length), new BetweennessOptions { Length = options.Length });
        double[] values = new double[network.Count];
        var alone = new List<string>();
        for (int i = 0; i < network.Count; i++)
        {
            paths.From(i);
            double sum = paths.Distance.Where(double.IsFinite).Sum();
            double reached = paths.Reached - 1;
            if (reached == 0)
            {
                alone.Add(network.Nodes[i]);
                continue;
            }

            values[i] = reached / sum * (options.Scale == ClosenessScale.WassermanFaust ? reached / (network.Count - 1) : 1);
        }

        if (alone.Count > 0 && options.Scale == ClosenessScale.ReachedOnly)
        {
            throw new EstimationException($"No path joins {string.Join(", ", alone)} with another node: closeness has no value there under {options.Scale}.");
        }

        return new NodeScores
        {
            Measure = network.IsDirected ? $"{options.Direction.ToString().ToLowerInvariant()} closeness" : "closeness",
            Nodes = network.Nodes,
            Values = values,
            Notes = [$"Length: {options.Length}. Scale: {options.Scale}.", .. alone.Count > 0 ? [$"No path joins these with another node, score 0: {string.Join(", ", alone)}."] : Array.Empty<string>()],
        };
    }

    private static Network Reversed(Network network) =>
        Network.Directed([.. network.Flows().Select(flow => new Flow(flow.To, flow.From, flow.Weight))], network.Nodes);
}
