namespace RareEarth.Methods.Networks;

/// <summary>Ranks of numbers, the largest first.</summary>
public static class Ranking
{
    /// <summary>The rank of each number, 1 for the largest.</summary>
    /// <param name="values">The numbers, none missing.</param>
    /// <param name="ties">What equal numbers get.</param>
    /// <param name="relativeTolerance">A number is equal to the largest of its group when it is smaller by at most this share of it; 0 asks for the same bits.</param>
    /// <exception cref="ArgumentException">A number is missing or the tolerance lies outside [0, 1).</exception>
    public static IReadOnlyList<double> Of(IReadOnlyList<double> values, RankTies ties = RankTies.Competition, double relativeTolerance = 0)
    {
        ArgumentNullException.ThrowIfNull(values);
        if (!(relativeTolerance is >= 0 and < 1))
        {
            throw new ArgumentOutOfRangeException(nameof(relativeTolerance), relativeTolerance, "The tolerance is a share, from 0 up to but not including 1.");
        }

        int missing = Enumerable.Range(0, values.Count).FirstOrDefault(i => double.IsNaN(values[i]), -1);
        if (missing >= 0)
        {
            throw new ArgumentException($"Number {missing + 1} of {values.Count} is missing and has no rank.", nameof(values));
        }

        int[] order = [.. Enumerable.Range(0, values.Count).OrderByDescending(i => values[i])];
        double[] ranks = new double[values.Count];
        int group = 0;
        for (int first = 0, next; first < order.Length; first = next)
        {
            double largest = values[order[first]];
            next = first + 1;
            while (next < order.Length && (values[order[next]] == largest || largest - values[order[next]] <= relativeTolerance * Math.Abs(largest)))
            {
                next++;
            }

            group++;
            double rank = ties switch
            {
                RankTies.Competition => first + 1,
                RankTies.Dense => group,
                RankTies.Average => (first + 1 + next) / 2.0,
                _ => throw new ArgumentOutOfRangeException(nameof(ties), ties, "Equal numbers rank by Competition, Dense or Average."),
            };
            for (int at = first; at < next; at++)
            {
                ranks[order[at]] = rank;
            }
        }

        return ranks;
    }
}
