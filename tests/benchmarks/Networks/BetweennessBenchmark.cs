using System.Globalization;
using RareEarth.Methods.Networks;

namespace RareEarth.Benchmarks.Networks;

/// <summary>Betweenness of networks of the size of a product's world trade.</summary>
internal sealed class BetweennessBenchmark : IBenchmark
{
    public string Name => "betweenness";

    public string Description => "betweenness of a weighted digraph of 200 nodes, 4,000 and 39,800 ties";

    public void Run(TextWriter output)
    {
        foreach (int ties in new[] { 4_000, 39_800 })
        {
            Network network = Data(ties);
            foreach (PathLength length in new[] { PathLength.Unweighted, PathLength.Reciprocal })
            {
                var options = new BetweennessOptions { Length = length };
                void Compute() => Betweenness.Of(network, options);
                Timing timing = Timing.Of(Compute, 21);
                output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"200 nodes, {network.TieCount} ties, {length}: {timing}, {CpuTime.Of(Compute, 21)}; score of node 1 {Betweenness.Of(network, options).Values[0]:R}"));
            }
        }
    }

    /// <summary>Ties in the order of drawing, or all pairs; weight ⌈1,000,000·u⌉; peers.R and peers.py make the same.</summary>
    private static Network Data(int ties)
    {
        const int N = 200;
        var numbers = new BenchmarkNumbers(200);
        List<Flow> flows = [];
        HashSet<(int, int)> seen = [];
        for (int pair = 0; flows.Count < ties; pair++)
        {
            (int i, int j) = ties == N * (N - 1) ? Math.DivRem(pair, N) : ((int)(N * numbers.Next()), (int)(N * numbers.Next()));
            if (i != j && seen.Add((i, j)))
            {
                flows.Add(new Flow(Node(i), Node(j), Math.Ceiling(1e6 * numbers.Next())));
            }
        }

        return Network.Directed(flows, [.. Enumerable.Range(0, N).Select(Node)]);
    }

    private static string Node(int i) => i.ToString(CultureInfo.InvariantCulture);
}
