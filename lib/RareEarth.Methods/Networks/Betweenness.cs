namespace RareEarth.Methods.Networks;

/// <summary>Betweenness: the share of shortest paths between other nodes that pass through a node; the paper's formula (10).</summary>
/// <remarks>
/// C(v) = Σ over s ≠ v ≠ t of σ_st(v)/σ_st (Freeman 1977, Sociometry 40, 35–41), by Brandes' accumulation (2001, Journal of
/// Mathematical Sociology 25, 163–177). The direction of ties counts. Pairs without a path add nothing.
/// </remarks>
public static class Betweenness
{
    // Partial sums belong to fixed groups of sources, so that the order of additions does not depend on threads.
    private const int SourcesPerGroup = 16;

    /// <summary>The betweenness of every node.</summary>
    /// <param name="network">The network.</param>
    /// <param name="options">Lengths, normalisation, tie tolerance; null for unweighted paths and the network's own normalisation.</param>
    /// <exception cref="EstimationException">A tie has length 0, or a normalisation is asked of fewer than 3 nodes, which have no pair of others.</exception>
    public static NodeScores Of(Network network, BetweennessOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(network);
        options ??= new BetweennessOptions();
        options.Check();
        double factor = Factor(network, options.Normalisation);
        double[] lengths = PathLengths.Of(network, options.Length);
        double[] raw = Raw(network, lengths, options);
        return new NodeScores
        {
            Measure = $"{(network.IsDirected ? "directed" : "undirected")} betweenness",
            Nodes = network.Nodes,
            Values = [.. raw.Select(score => factor * score)],
            Notes = [.. Notes(network, options, factor)],
        };
    }

    private static double[] Raw(Network network, double[] lengths, BetweennessOptions options)
    {
        int n = network.Count;
        int groups = (n + SourcesPerGroup - 1) / SourcesPerGroup;
        double[][] sums = new double[groups][];
        var parallel = new ParallelOptions { MaxDegreeOfParallelism = options.Threads ?? -1 };
        Parallel.For(0, groups, parallel, () => new ShortestPaths(network, lengths, options), (group, _, paths) =>
        {
            sums[group] = new double[n];
            for (int source = group * SourcesPerGroup; source < Math.Min(n, (group + 1) * SourcesPerGroup); source++)
            {
                paths.From(source);
                paths.AddDependencies(sums[group]);
            }

            return paths;
        }, _ => { });

        double share = network.IsDirected ? 1 : 0.5;
        return [.. Enumerable.Range(0, n).Select(i => share * sums.Sum(sum => sum[i]))];
    }

    private static double Factor(Network network, BetweennessNormalisation normalisation)
    {
        if (normalisation == BetweennessNormalisation.None)
        {
            return 1;
        }

        if (network.Count < 3)
        {
            throw new EstimationException($"A network of {network.Count} nodes has no pair of other nodes that a path could join: normalised betweenness needs 3.");
        }

        double pairs = (network.Count - 1.0) * (network.Count - 2.0);
        return IsDirected(network, normalisation) ? 1 / pairs : 2 / pairs;
    }

    private static bool IsDirected(Network network, BetweennessNormalisation normalisation) =>
        normalisation == BetweennessNormalisation.Directed || (normalisation == BetweennessNormalisation.ByNetwork && network.IsDirected);

    private static IEnumerable<string> Notes(Network network, BetweennessOptions options, double factor)
    {
        yield return options.Length switch
        {
            PathLength.Reciprocal => "Length of a tie: 1/w.",
            PathLength.NegativeLogShare => "Length of a tie: −ln(w/Σw).",
            PathLength.WeightIsLength => "Length of a tie: its weight.",
            _ => "Length of a tie: 1, whatever its weight.",
        };
        yield return (network.IsDirected ? "Ordered pairs of other nodes" : "Unordered pairs of other nodes")
            + (factor == 1 ? ", not normalised." : IsDirected(network, options.Normalisation) ? ", times 1/((n − 1)(n − 2))." : ", times 2/((n − 1)(n − 2)).");
        if (options.Length != PathLength.Unweighted)
        {
            yield return FormattableString.Invariant($"Two paths are equally short when their lengths differ by at most {options.TieTolerance} of their sum.");
        }
    }
}
