namespace RareEarth.Replication.Intervals;

/// <summary>Sums and means of intervals.</summary>
public static class IntervalMeans
{
    /// <summary>Σ xᵢ.</summary>
    /// <param name="values">The xᵢ.</param>
    public static Interval Sum(IEnumerable<Interval> values) => values.Aggregate((a, b) => a + b);

    /// <summary>Π xᵢ.</summary>
    /// <param name="values">The xᵢ.</param>
    public static Interval Product(IEnumerable<Interval> values) => values.Aggregate((a, b) => a * b);

    /// <summary>Σ wᵢ xᵢ / Σ wᵢ with known weights.</summary>
    /// <param name="values">The xᵢ.</param>
    /// <param name="weights">The wᵢ, not negative and not all 0.</param>
    /// <exception cref="ArgumentException">The weights do not fit the values, or are negative, or add to 0.</exception>
    public static Interval Weighted(IReadOnlyList<Interval> values, IReadOnlyList<double> weights)
    {
        Check(values, weights);
        return Sum(values.Zip(weights, (value, weight) => weight * value)) / Sum(weights.Select(Interval.Exact));
    }

    /// <summary>
    /// Σ wᵢ xᵢ / Σ wᵢ when the weights are intervals too. Each weight occurs twice, yet the range is exact: the mean is
    /// greatest with every xᵢ at its upper end, the weights of the greatest xᵢ at their upper and the others at their lower
    /// ends, and least the other way round.
    /// </summary>
    /// <param name="values">The xᵢ.</param>
    /// <param name="weights">The wᵢ, not negative; their upper ends not all 0.</param>
    /// <exception cref="ArgumentException">The weights do not fit the values, or are negative, or can all be 0.</exception>
    public static Interval Weighted(IReadOnlyList<Interval> values, IReadOnlyList<Interval> weights)
    {
        ArgumentNullException.ThrowIfNull(weights);
        Check(values, [.. weights.Select(weight => weight.Lower)]);
        (Interval Value, Interval Weight)[] pairs = [.. values.Zip(weights)];
        return Interval.Between(
            Extreme(pairs, pair => -pair.Value.Lower, pair => pair.Value.Lower, (best, mean) => mean.Lower < best ? mean.Lower : best, double.PositiveInfinity),
            Extreme(pairs, pair => pair.Value.Upper, pair => pair.Value.Upper, (best, mean) => mean.Upper > best ? mean.Upper : best, double.NegativeInfinity));
    }

    /// <summary>(Π xᵢ^wᵢ)^(1 / Σ wᵢ) of values that are not negative, computed as exp(Σ wᵢ ln xᵢ / Σ wᵢ).</summary>
    /// <param name="values">The xᵢ.</param>
    /// <param name="weights">The wᵢ, not negative and not all 0.</param>
    /// <exception cref="ArgumentException">The weights do not fit the values, or are negative, or add to 0.</exception>
    public static Interval Geometric(IReadOnlyList<Interval> values, IReadOnlyList<double> weights)
    {
        ArgumentNullException.ThrowIfNull(values);
        return Weighted([.. values.Select(value => value.Log())], weights).Exp();
    }

    // tries every number of values, from the front of the order, that get the upper end of their weight
    private static double Extreme(
        (Interval Value, Interval Weight)[] pairs,
        Func<(Interval Value, Interval Weight), double> order,
        Func<(Interval Value, Interval Weight), double> end,
        Func<double, Interval, double> better,
        double start)
    {
        (Interval Value, Interval Weight)[] sorted = [.. pairs.OrderByDescending(order)];
        Interval[] ends = [.. sorted.Select(pair => Interval.Exact(end(pair)))];
        double best = start;
        for (int heavy = 1; heavy <= sorted.Length; heavy++)
        {
            double[] weights = [.. sorted.Select((pair, i) => i < heavy ? pair.Weight.Upper : pair.Weight.Lower)];
            if (weights.Any(weight => weight > 0))
            {
                best = better(best, Weighted(ends, weights));
            }
        }

        return best;
    }

    private static void Check(IReadOnlyList<Interval> values, IReadOnlyList<double> weights)
    {
        ArgumentNullException.ThrowIfNull(values);
        ArgumentNullException.ThrowIfNull(weights);
        if (values.Count == 0 || values.Count != weights.Count || weights.Any(weight => !(weight >= 0)) || weights.Sum() <= 0)
        {
            throw new ArgumentException("Each value needs a weight that is not negative, and the weights must not add to 0.", nameof(weights));
        }
    }
}
