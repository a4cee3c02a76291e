namespace RareEarth.Methods.Networks;

/// <summary>Eigenvector centrality: a node's score is proportional to the sum of the scores of those that have ties to it (Bonacich 1972).</summary>
/// <remarks>
/// x = A'x / λ for the largest λ, ‖x‖ = 1, by powers of A + I, which has the same vectors and converges on bipartite networks too. The
/// vector is unique, and positive, where every node can reach every other (Perron and Frobenius); other networks are refused.
/// </remarks>
public static class EigenvectorCentrality
{
    private const int MostSteps = 100_000;
    private const double Tolerance = 1e-14;

    /// <summary>The score of every node.</summary>
    /// <param name="network">The network, in which every node can reach every other.</param>
    /// <param name="isWeighted">Whether weights count; else a tie is 1.</param>
    /// <exception cref="EstimationException">Some node cannot reach another, or the powers do not settle.</exception>
    public static NodeScores Of(Network network, bool isWeighted = false)
    {
        ArgumentNullException.ThrowIfNull(network);
        NetworkComponents components = NetworkComponents.Strong(network);
        if (components.Groups.Count > 1)
        {
            throw new EstimationException(
                $"The network falls into {components.Groups.Count} strongly connected components ({components.Groups[^1][0]} cannot reach, or be reached from, {components.Groups[0][0]}): its eigenvector centrality is not unique. Take the largest component.");
        }

        int n = network.Count;
        TieRows ties = network.In;
        double scale = isWeighted ? ties.Weights.Max() : 1;
        double[] score = [.. Enumerable.Repeat(1 / Math.Sqrt(n), n)];
        for (int step = 0; step < MostSteps; step++)
        {
            double[] next = new double[n];
            for (int i = 0; i < n; i++)
            {
                next[i] = score[i];
                for (int t = ties.Start[i]; t < ties.Start[i + 1]; t++)
                {
                    next[i] += (isWeighted ? ties.Weights[t] / scale : 1) * score[ties.Node[t]];
                }
            }

            double length = Math.Sqrt(next.Sum(x => x * x));
            double moved = 0;
            for (int i = 0; i < n; i++)
            {
                next[i] /= length;
                moved = Math.Max(moved, Math.Abs(next[i] - score[i]));
            }

            score = next;
            if (moved <= Tolerance)
            {
                return new NodeScores
                {
                    Measure = $"{(isWeighted ? "weighted " : "")}eigenvector centrality",
                    Nodes = network.Nodes,
                    Values = score,
                    Notes = [$"Ties that enter a node, length of the vector 1, {step + 1} steps."],
                };
            }
        }

        throw new EstimationException($"Eigenvector centrality did not settle in {MostSteps} steps: the two largest eigenvalues of this network of {n} nodes are too close.");
    }
}
