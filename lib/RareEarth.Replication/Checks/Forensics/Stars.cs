using RareEarth.Replication.Intervals;

namespace RareEarth.Replication.Checks.Forensics;

/// <summary>
/// Stars against t = |b| / s: k stars say that the two-sided p-value of t under a t distribution is at most αₖ and above
/// αₖ₊₁. Source of the test: M. B. Nuijten et al., Behavior Research Methods 48 (2016), which does it with p-values.
/// </summary>
public static class Stars
{
    /// <summary>More degrees of freedom than these give the same stars as the normal distribution at three digits of t.</summary>
    private const int MostDegreesOfFreedom = 1000;

    /// <summary>The levels of *, ** and ***.</summary>
    public static IReadOnlyList<double> UsualLevels { get; } = [0.10, 0.05, 0.01];

    /// <summary>The stars of a cell are those of its t under stated degrees of freedom.</summary>
    /// <param name="cell">The cell.</param>
    /// <param name="degreesOfFreedom">The degrees of freedom, or <see cref="StudentTInterval.Normal"/>.</param>
    /// <param name="levels">The level of one star, two stars, …; null for <see cref="UsualLevels"/>.</param>
    public static Relation Under(StarredCell cell, int degreesOfFreedom, IReadOnlyList<double>? levels = null)
    {
        ArgumentNullException.ThrowIfNull(cell);
        Interval band = Band(cell.Stars, degreesOfFreedom, levels ?? UsualLevels);
        string distribution = degreesOfFreedom == StudentTInterval.Normal ? "the normal distribution" : $"t({degreesOfFreedom})";
        return new Relation(
            RelationKind.Stars,
            $"the stars of {cell.Coefficient.Label} are those of its t under {distribution}",
            [cell.Coefficient, cell.StandardError],
            T(cell),
            $"printed with {(cell.Stars == 0 ? "no star" : new string('*', cell.Stars))}",
            readings => new Evaluation(Ratio(cell, readings), band));
    }

    /// <summary>One number of degrees of freedom gives the stars of all cells. Which, is in the calculation: at least the printed and at most the computed end.</summary>
    /// <param name="name">What the cells have in common: <c>Table 3</c>.</param>
    /// <param name="cells">The cells.</param>
    /// <param name="levels">The levels; null for <see cref="UsualLevels"/>.</param>
    public static Relation OneDistribution(string name, IReadOnlyList<StarredCell> cells, IReadOnlyList<double>? levels = null)
    {
        ArgumentNullException.ThrowIfNull(cells);
        (StarredCell Cell, Interval Set)[] sets = [.. cells.Select(cell => (cell, DegreesOfFreedom(cell, levels)))];
        StarredCell least = sets.MaxBy(pair => pair.Set.IsEmpty ? double.PositiveInfinity : pair.Set.Lower).Cell;
        StarredCell most = sets.MinBy(pair => pair.Set.IsEmpty ? double.NegativeInfinity : pair.Set.Upper).Cell;
        return new Relation(
            RelationKind.Stars,
            $"one number of degrees of freedom gives all {cells.Count} entries of {name} their stars",
            [.. cells.SelectMany(cell => new[] { cell.Coefficient, cell.StandardError })],
            $"degrees of freedom from that which {least.Coefficient.Label} asks for ({T(least)}, {least.Stars} stars)",
            $"up to that which {most.Coefficient.Label} allows ({T(most)}, {most.Stars} stars)",
            readings =>
            {
                Interval[] own = [.. cells.Select(cell => Fitting(Ratio(cell, readings), cell.Stars, levels ?? UsualLevels))];
                return own.Any(set => set.IsEmpty)
                    ? new Evaluation(Interval.Empty, Interval.Empty)
                    : new Evaluation(
                        Interval.Between(own.Max(set => set.Lower), double.PositiveInfinity),
                        Interval.Between(1, own.Min(set => set.Upper)));
            });
    }

    /// <summary>The degrees of freedom under which the stars of a cell are right: from the lower to the upper end, ∞ for all above.</summary>
    /// <param name="cell">The cell.</param>
    /// <param name="levels">The levels; null for <see cref="UsualLevels"/>.</param>
    /// <returns>Empty when none is.</returns>
    public static Interval DegreesOfFreedom(StarredCell cell, IReadOnlyList<double>? levels = null)
    {
        ArgumentNullException.ThrowIfNull(cell);
        return Fitting(Ratio(cell, Readings.AsPrinted), cell.Stars, levels ?? UsualLevels);
    }

    /// <summary>The degrees of freedom under which the stars of all cells are right.</summary>
    /// <param name="cells">The cells.</param>
    /// <param name="levels">The levels; null for <see cref="UsualLevels"/>.</param>
    /// <returns>Empty when none is.</returns>
    public static Interval DegreesOfFreedom(IEnumerable<StarredCell> cells, IReadOnlyList<double>? levels = null) =>
        cells.Select(cell => DegreesOfFreedom(cell, levels)).Aggregate((a, b) => a.Intersect(b));

    /// <summary>The standard errors that the stars of a coefficient allow where none is printed: |b| / t.</summary>
    /// <param name="coefficient">The coefficient with its stars.</param>
    /// <param name="degreesOfFreedom">The degrees of freedom.</param>
    /// <param name="levels">The levels; null for <see cref="UsualLevels"/>.</param>
    public static Interval StandardErrors(Member coefficient, int degreesOfFreedom, IReadOnlyList<double>? levels = null)
    {
        ArgumentNullException.ThrowIfNull(coefficient);
        Interval band = Band(coefficient.Number!.Value.Stars, degreesOfFreedom, levels ?? UsualLevels);
        return coefficient.Interval.Abs() / band;
    }

    private static string T(StarredCell cell) => $"|{Words.Of(cell.Coefficient)}| / {Words.Of(cell.StandardError)}";

    // a standard error is not negative, whatever it could round from
    private static Interval Ratio(StarredCell cell, Readings readings) =>
        readings[cell.Coefficient].Abs() / readings[cell.StandardError].Intersect(Interval.NonNegative);

    // where |t| lies with so many stars
    private static Interval Band(int stars, int degreesOfFreedom, IReadOnlyList<double> levels) => Interval.Between(
        stars == 0 ? 0 : StudentTInterval.CriticalValue(levels[stars - 1], degreesOfFreedom).Lower,
        stars == levels.Count ? double.PositiveInfinity : StudentTInterval.CriticalValue(levels[stars], degreesOfFreedom).Upper);

    // critical values fall with the degrees of freedom: many are needed for stars to be earned, few for stars to be missed
    private static Interval Fitting(Interval t, int stars, IReadOnlyList<double> levels)
    {
        if (t.IsEmpty)
        {
            return Interval.Empty;
        }

        int least = First(index => Band(stars, At(index), levels).Lower <= t.Upper);
        int tooMany = First(index => Band(stars, At(index), levels).Upper < t.Lower);
        return least < tooMany && least <= MostDegreesOfFreedom + 1
            ? Interval.Between(least, tooMany > MostDegreesOfFreedom ? double.PositiveInfinity : tooMany - 1)
            : Interval.Empty;
    }

    private static int At(int index) => index > MostDegreesOfFreedom ? StudentTInterval.Normal : index;

    // the first index from 1 on that has the property, which all later ones have too; the last stands for infinity
    private static int First(Predicate<int> has)
    {
        int from = 1, to = MostDegreesOfFreedom + 2;
        while (from < to)
        {
            int middle = (from + to) / 2;
            (from, to) = has(middle) ? (from, middle) : (middle + 1, to);
        }

        return from;
    }
}
