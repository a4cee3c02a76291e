namespace RareEarth.Methods.AnalyticHierarchy;

/// <summary>
/// Several experts made one: their judgements, or the weights that each of them arrives at. The geometric mean is the only mean of
/// judgements that keeps a matrix reciprocal (J. Aczél and T. L. Saaty, Journal of Mathematical Psychology 27, 1983). The rules
/// differ (E. Forman and K. Peniwati, European Journal of Operational Research 108, 1998), so that a study has to name its own.
/// </summary>
public static class GroupAggregation
{
    /// <summary>Judgements by their weighted geometric mean: aᵢⱼ = Πₖ (aᵢⱼᵏ)^vₖ.</summary>
    /// <param name="experts">One matrix for each expert, all of the same items in the same order.</param>
    /// <param name="votes">Weights of the experts, 0 at least, with sum 1; null for equal ones.</param>
    /// <exception cref="ArgumentException">There is no expert, one judges other items, or the votes do not fit.</exception>
    public static JudgementMatrix Judgements(IReadOnlyList<JudgementMatrix> experts, IReadOnlyList<double>? votes = null)
    {
        double[] v = Votes(experts, matrix => matrix.Names, votes);
        return JudgementMatrix.FromUpperTriangle(
            [.. Enumerable.Range(0, experts[0].UpperTriangle.Count).Select(place => Math.Exp(experts.Zip(v, (expert, vote) => vote * Math.Log(expert.UpperTriangle[place])).Sum()))],
            experts[0].Names);
    }

    /// <summary>Weights by their weighted arithmetic mean: wᵢ = Σₖ vₖ wᵢᵏ.</summary>
    /// <param name="experts">The priorities of each expert, of the same items in the same order.</param>
    /// <param name="votes">Weights of the experts, 0 at least, with sum 1; null for equal ones.</param>
    /// <exception cref="ArgumentException">There is no expert, one judges other items, or the votes do not fit.</exception>
    public static IReadOnlyList<double> ArithmeticMean(IReadOnlyList<Priorities> experts, IReadOnlyList<double>? votes = null)
    {
        double[] v = Votes(experts, priorities => priorities.Matrix.Names, votes);
        return [.. Enumerable.Range(0, experts[0].Weights.Count).Select(item => experts.Zip(v, (expert, vote) => vote * expert.Weights[item]).Sum())];
    }

    /// <summary>Weights by their weighted geometric mean, scaled to sum 1: wᵢ ∝ Πₖ (wᵢᵏ)^vₖ.</summary>
    /// <param name="experts">The priorities of each expert, of the same items in the same order.</param>
    /// <param name="votes">Weights of the experts, 0 at least, with sum 1; null for equal ones.</param>
    /// <exception cref="ArgumentException">There is no expert, one judges other items, or the votes do not fit.</exception>
    public static IReadOnlyList<double> GeometricMean(IReadOnlyList<Priorities> experts, IReadOnlyList<double>? votes = null)
    {
        double[] v = Votes(experts, priorities => priorities.Matrix.Names, votes);
        double[] raw = [.. Enumerable.Range(0, experts[0].Weights.Count).Select(item => Math.Exp(experts.Zip(v, (expert, vote) => vote * Math.Log(expert.Weights[item])).Sum()))];
        double sum = raw.Sum();
        return [.. raw.Select(weight => weight / sum)];
    }

    private static double[] Votes<T>(IReadOnlyList<T> experts, Func<T, IReadOnlyList<string>> names, IReadOnlyList<double>? votes)
    {
        ArgumentNullException.ThrowIfNull(experts);
        if (experts.Count == 0)
        {
            throw new ArgumentException("A group needs one expert at least.", nameof(experts));
        }

        for (int k = 1; k < experts.Count; k++)
        {
            if (!names(experts[k]).SequenceEqual(names(experts[0])))
            {
                throw new ArgumentException($"Expert {k + 1} judges {string.Join(", ", names(experts[k]))}, the first {string.Join(", ", names(experts[0]))}.", nameof(experts));
            }
        }

        double[] v = votes is null ? [.. Enumerable.Repeat(1.0 / experts.Count, experts.Count)] : [.. votes];
        return v.Length == experts.Count && v.All(vote => vote >= 0) && Math.Abs(v.Sum() - 1) <= 1e-9
            ? v
            : throw new ArgumentException(FormattableString.Invariant($"{experts.Count} experts need as many votes, none below 0, with sum 1; there are {v.Length} with sum {v.Sum()}."), nameof(votes));
    }
}
