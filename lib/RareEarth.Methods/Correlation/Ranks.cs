namespace RareEarth.Methods.Correlation;

/// <summary>Ranks from 1, with ties sharing their mean rank.</summary>
public static class Ranks
{
    /// <summary>Ranks of values, the smallest having rank 1.</summary>
    /// <param name="values">The values, none missing.</param>
    /// <exception cref="EstimationException">A value is missing.</exception>
    public static double[] Ascending(IReadOnlyList<double> values)
    {
        ArgumentNullException.ThrowIfNull(values);
        int missing = values.TakeWhile(value => !double.IsNaN(value)).Count();
        if (missing < values.Count)
        {
            throw new EstimationException($"Value {missing} (counted from 0) is missing, and has no rank.");
        }

        int[] order = [.. Enumerable.Range(0, values.Count).OrderBy(i => values[i])];
        double[] ranks = new double[values.Count];
        for (int start = 0; start < order.Length;)
        {
            int end = start;
            while (end < order.Length && values[order[end]] == values[order[start]])
            {
                end++;
            }

            for (int i = start; i < end; i++)
            {
                ranks[order[i]] = (start + end + 1) / 2.0; // the mean of start + 1 … end
            }

            start = end;
        }

        return ranks;
    }

    /// <summary>Ranks of values, the largest having rank 1.</summary>
    /// <param name="values">The values, none missing.</param>
    /// <exception cref="EstimationException">A value is missing.</exception>
    public static double[] Descending(IReadOnlyList<double> values)
    {
        ArgumentNullException.ThrowIfNull(values);
        return Ascending([.. values.Select(value => -value)]);
    }
}
