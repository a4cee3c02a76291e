namespace RareEarth.Methods.Networks;

/// <summary>Ties by node, in one array: those of node i lie from Start[i] up to Start[i + 1], sorted by the node at their other end.</summary>
internal sealed class TieRows
{
    private TieRows(int[] start, int[] node, double[] weight)
    {
        Start = start;
        Node = node;
        Weights = weight;
    }

    public int[] Start { get; }

    public int[] Node { get; }

    public double[] Weights { get; }

    public static TieRows Of(int n, IReadOnlyList<(int From, int To, double Weight)> ties)
    {
        (int From, int To, double Weight)[] sorted = [.. ties.OrderBy(tie => tie.From).ThenBy(tie => tie.To)];
        int[] start = new int[n + 1];
        foreach ((int from, _, _) in sorted)
        {
            start[from + 1]++;
        }

        for (int i = 0; i < n; i++)
        {
            start[i + 1] += start[i];
        }

        return new TieRows(start, [.. sorted.Select(tie => tie.To)], [.. sorted.Select(tie => tie.Weight)]);
    }

    /// <summary>The number of ties of a node.</summary>
    public int Degree(int i) => Start[i + 1] - Start[i];

    /// <summary>The sum of the weights of a node's ties.</summary>
    public double Strength(int i)
    {
        double sum = 0;
        for (int t = Start[i]; t < Start[i + 1]; t++)
        {
            sum += Weights[t];
        }

        return sum;
    }

    /// <summary>The ties of a node.</summary>
    public IEnumerable<(int Node, double Weight)> Row(int i) => Enumerable.Range(Start[i], Degree(i)).Select(t => (Node[t], Weights[t]));

    /// <summary>The weight of one tie, 0 when there is none.</summary>
    public double Weight(int i, int j)
    {
        int found = Array.BinarySearch(Node, Start[i], Degree(i), j);
        return found >= 0 ? Weights[found] : 0;
    }
}
