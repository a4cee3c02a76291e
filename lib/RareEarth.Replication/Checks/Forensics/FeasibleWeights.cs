using RareEarth.Replication.Intervals;

namespace RareEarth.Replication.Checks.Forensics;

/// <summary>Weights that a paper does not print, from parents and children that it does: w ≥ 0, Σ wⱼ = 1, the same in every period.</summary>
public static class FeasibleWeights
{
    /// <summary>The exact range of each weight by a linear programme over all numbers that the printed ones stand for.</summary>
    /// <param name="periods">The periods.</param>
    /// <returns>One interval for each child; all are empty when no weights exist.</returns>
    public static IReadOnlyList<Interval> Ranges(IReadOnlyList<WeightedPeriod> periods)
    {
        BoxProgram program = Program(periods);
        return [.. periods[0].Children.Select((_, child) => program.Range(child))];
    }

    /// <summary>Whether stated weights are feasible.</summary>
    /// <param name="periods">The periods.</param>
    /// <param name="weights">The weights.</param>
    public static bool Contains(IReadOnlyList<WeightedPeriod> periods, IReadOnlyList<double> weights)
    {
        ArgumentNullException.ThrowIfNull(periods);
        return periods.All(period => IntervalMeans.Weighted(period.Children, weights).Meets(period.Parent));
    }

    /// <summary>The programme, for ranges of other functions of the weights such as the contribution of a child.</summary>
    /// <param name="periods">The periods, at least one.</param>
    public static BoxProgram Program(IReadOnlyList<WeightedPeriod> periods)
    {
        ArgumentNullException.ThrowIfNull(periods);
        int children = periods[0].Children.Count;
        var program = new BoxProgram(Enumerable.Repeat(Interval.Between(0, 1), children));
        program.Where([.. Enumerable.Repeat(Interval.Exact(1), children)], 1);
        foreach (WeightedPeriod period in periods)
        {
            program.Where(period.Children, period.Parent);
        }

        return program;
    }

    /// <summary>Weights exist that make every printed parent of its printed children.</summary>
    /// <param name="name">What is weighted.</param>
    /// <param name="periods">Parent and children as printed, for each period.</param>
    public static Relation Exist(string name, IReadOnlyList<(Member Parent, IReadOnlyList<Member> Children)> periods)
    {
        ArgumentNullException.ThrowIfNull(periods);
        return new Relation(
            RelationKind.Weights,
            $"one set of weights makes {name} of its parts in {periods.Count} periods",
            [.. periods.SelectMany(period => period.Children.Prepend(period.Parent))],
            $"the first weight that solves {string.Join(" and ", periods.Select(period => $"{Words.Of(period.Parent)} = w · ({string.Join(", ", period.Children.Select(Words.Of))})"))}",
            "must lie between 0 and 1",
            readings => new Evaluation(
                Program([.. periods.Select(period => new WeightedPeriod(readings[period.Parent], readings.All(period.Children)))]).Range(0),
                Interval.Between(0, 1)));
    }
}
