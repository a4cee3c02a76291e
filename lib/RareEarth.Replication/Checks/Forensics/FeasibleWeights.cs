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

    /// <summary>The feasible weights among the round ones: multiples of 1/n.</summary>
    /// <param name="periods">The periods.</param>
    /// <param name="n">How many steps make 1: 20 for a grid of 0.05.</param>
    public static IReadOnlyList<IReadOnlyList<double>> OnGrid(IReadOnlyList<WeightedPeriod> periods, int n)
    {
        ArgumentNullException.ThrowIfNull(periods);
        ArgumentOutOfRangeException.ThrowIfLessThan(n, 1);
        return [.. Compositions(n, periods[0].Children.Count)
            .Select(steps => (IReadOnlyList<double>)[.. steps.Select(step => (double)step / n)])
            .Where(weights => Contains(periods, weights))];
    }

    // every way to write a total as an ordered sum of so many whole numbers from 0 on
    private static IEnumerable<int[]> Compositions(int total, int parts) => parts == 1
        ? [[total]]
        : Enumerable.Range(0, total + 1).SelectMany(first => Compositions(total - first, parts - 1).Select(rest => (int[])[first, .. rest]));

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

    /// <summary>Two periods, this one and the one before, of a parent and children whose growth is printed.</summary>
    /// <param name="parent">The parent.</param>
    /// <param name="children">The children.</param>
    /// <param name="readings">The intervals of the members.</param>
    public static IReadOnlyList<WeightedPeriod> Periods(GrownLevel parent, IReadOnlyList<GrownLevel> children, Readings readings)
    {
        ArgumentNullException.ThrowIfNull(parent);
        ArgumentNullException.ThrowIfNull(children);
        return
        [
            new WeightedPeriod(parent.Now(readings), [.. children.Select(child => child.Now(readings))]),
            new WeightedPeriod(parent.Before(readings), [.. children.Select(child => child.Before(readings))]),
        ];
    }

    /// <summary>Weights exist that make the parent of its children in this period and in the one before, which follows from printed growth.</summary>
    /// <param name="name">What is weighted.</param>
    /// <param name="parent">The parent.</param>
    /// <param name="children">The children.</param>
    public static Relation Exist(string name, GrownLevel parent, IReadOnlyList<GrownLevel> children)
    {
        ArgumentNullException.ThrowIfNull(parent);
        ArgumentNullException.ThrowIfNull(children);
        return new Relation(
            RelationKind.Weights,
            $"one set of weights makes {name} of its parts in this period and in the one before",
            [.. parent.Members, .. children.SelectMany(child => child.Members)],
            $"the first weight that solves {Words.Of(parent.Level)} = w · ({string.Join(", ", children.Select(child => Words.Of(child.Level)))}) and the same with each level less its growth ({parent.Growth.Signed}; {string.Join(", ", children.Select(child => child.Growth.Signed))})",
            "must lie between 0 and 1",
            readings =>
            {
                IReadOnlyList<WeightedPeriod> periods = Periods(parent, children, readings);
                bool isSound = periods.All(period => !period.Parent.IsEmpty && period.Children.All(child => !child.IsEmpty));
                return new Evaluation(isSound ? Program(periods).Range(0) : Interval.Empty, Interval.Between(0, 1));
            });
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
