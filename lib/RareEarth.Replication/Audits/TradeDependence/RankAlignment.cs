namespace RareEarth.Replication.Audits.TradeDependence;

/// <summary>A measure of centrality in Table 1.</summary>
public enum Centrality
{
    /// <summary>Number of links.</summary>
    Degree,

    /// <summary>Sum of the weights of the links.</summary>
    Strength,

    /// <summary>Share of the shortest paths that lead through a country.</summary>
    Betweenness,
}

/// <summary>
/// A way to set the 19 values of a row of Table 1 under its 18 headed columns: centrality, year, in or out. One value is
/// surplus, and which one cannot be told; or betweenness has one rank a year, as it has no direction, among its seven values.
/// </summary>
public sealed record RankAlignment
{
    /// <summary>Values in a row.</summary>
    public const int Values = 19;

    // the first twelve columns are degree and strength
    private const int Directed = 12;

    private RankAlignment(int surplus, int first) => (Surplus, First) = (surplus, first);

    /// <summary>Place of the surplus value, from 1; 0 where betweenness has no direction.</summary>
    public int Surplus { get; }

    /// <summary>Which of the seven values of betweenness is its first rank, from 1; 0 where one value is surplus.</summary>
    public int First { get; }

    /// <summary>Every way.</summary>
    public static IReadOnlyList<RankAlignment> All { get; } =
    [
        .. Enumerable.Range(1, Values).Select(surplus => new RankAlignment(surplus, 0)),
        .. Enumerable.Range(1, 3).Select(first => new RankAlignment(0, first)),
    ];

    /// <summary>The place of a rank among the values of a row, from 1.</summary>
    /// <param name="centrality">The measure.</param>
    /// <param name="isOut">Whether it is that of the outgoing links.</param>
    /// <param name="year">0, 1 or 2 for 2016, 2019 and 2023.</param>
    public int Place(Centrality centrality, bool isOut, int year)
    {
        if (First > 0 && centrality == Centrality.Betweenness)
        {
            return Directed + First + (2 * year);
        }

        int column = (6 * (int)centrality) + (2 * year) + (isOut ? 2 : 1);
        return First > 0 || column < Surplus ? column : column + 1;
    }

    /// <summary>Some ways in a few words: <c>value 1–8 of 19 surplus</c>.</summary>
    /// <param name="alignments">The ways, in their order.</param>
    public static string Describe(IReadOnlyList<RankAlignment> alignments)
    {
        if (alignments.Count == All.Count)
        {
            return "under every alignment";
        }

        int[] surplus = [.. alignments.Where(alignment => alignment.Surplus > 0).Select(alignment => alignment.Surplus)];
        string[] undirected = [.. alignments.Where(alignment => alignment.First > 0).Select(one => $"{one.First}, {one.First + 2}, {one.First + 4}")];
        string[] parts =
        [
            .. surplus.Length == 0 ? Array.Empty<string>() : [$"value {Ranges(surplus)} of {Values} surplus"],
            .. undirected.Length == 0 ? Array.Empty<string>() : [$"betweenness once a year, its values {string.Join(" or ", undirected)}"],
        ];
        return string.Join(" or ", parts);
    }

    private static string Ranges(int[] places)
    {
        IEnumerable<int[]> runs = places.Select((place, i) => (place, i)).GroupBy(pair => pair.place - pair.i, pair => pair.place).Select(run => run.ToArray());
        return string.Join(", ", runs.Select(run => run.Length == 1 ? $"{run[0]}" : $"{run[0]}–{run[^1]}"));
    }
}
