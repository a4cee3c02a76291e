using RareEarth.Methods.Networks;

namespace RareEarth.Methods.Tests.Networks;

/// <summary>Betweenness from its definition: every simple path is walked.</summary>
internal static class PathEnumeration
{
    public static double[] Betweenness(Network network, PathLength rule)
    {
        int n = network.Count;
        double total = network.Flows().Sum(flow => flow.Weight);
        double[] scores = new double[n];
        for (int s = 0; s < n; s++)
        {
            for (int t = 0; t < n; t++)
            {
                if (s == t || (!network.IsDirected && t < s))
                {
                    continue;
                }

                List<(double Length, int[] Path)> paths = [];
                Walk([s], 0, t, paths);
                if (paths.Count == 0)
                {
                    continue;
                }

                double shortest = paths.Min(path => path.Length);
                int[][] shortestPaths = [.. paths.Where(path => path.Length <= shortest * (1 + 1e-9)).Select(path => path.Path)];
                for (int v = 0; v < n; v++)
                {
                    scores[v] += v == s || v == t ? 0 : shortestPaths.Count(path => path.Contains(v)) / (double)shortestPaths.Length;
                }
            }
        }

        return scores;

        void Walk(int[] path, double length, int target, List<(double, int[])> found)
        {
            if (path[^1] == target)
            {
                found.Add((length, path));
                return;
            }

            for (int next = 0; next < n; next++)
            {
                double weight = network.Weight(network.Nodes[path[^1]], network.Nodes[next]);
                if (weight > 0 && !path.Contains(next))
                {
                    Walk([.. path, next], length + Length(weight), target, found);
                }
            }
        }

        double Length(double weight) => rule switch
        {
            PathLength.Unweighted => 1,
            PathLength.Reciprocal => 1 / weight,
            PathLength.NegativeLogShare => Math.Log(total) - Math.Log(weight),
            _ => weight,
        };
    }
}
