using RareEarth.Replication.Intervals;

namespace RareEarth.Replication.Checks.Forensics;

/// <summary>Regressions on different samples that print the same coefficients.</summary>
public static class IdenticalColumns
{
    /// <summary>
    /// Regressions on samples of different sizes do not agree in every printed digit of every coefficient. Two that do
    /// are one regression printed twice, or one of them was copied: least squares on other rows gives other numbers, but
    /// for a coincidence in all digits at once.
    /// </summary>
    /// <param name="columns">The regressions, each with the same coefficients, at least two.</param>
    /// <returns>One relation for each pair with different sample sizes.</returns>
    /// <exception cref="ArgumentException">The regressions have less than two coefficients or not equally many.</exception>
    public static IReadOnlyList<Relation> Of(IReadOnlyList<CoefficientColumn> columns)
    {
        ArgumentNullException.ThrowIfNull(columns);
        int coefficients = columns.Min(column => column.Coefficients.Count);
        if (coefficients < 2 || columns.Any(column => column.Coefficients.Count != coefficients))
        {
            throw new ArgumentException("The regressions need the same coefficients, at least two.", nameof(columns));
        }

        return [.. columns.SelectMany((one, i) => columns.Skip(i + 1)
            .Where(other => !one.Size.Interval.Meets(other.Size.Interval))
            .Select(other => Pair(one, other)))];
    }

    private static Relation Pair(CoefficientColumn one, CoefficientColumn other) => new(
        RelationKind.IdenticalColumns,
        $"{one.Label} and {other.Label}, with {Words.Of(one.Size)} and {Words.Of(other.Size)} observations, differ in some coefficient",
        [.. one.Coefficients, .. other.Coefficients],
        $"coefficients that differ between ({string.Join(", ", one.Coefficients.Select(member => member.Printed))}) and ({string.Join(", ", other.Coefficients.Select(member => member.Printed))})",
        "must be at least 1",
        readings => new Evaluation(
            one.Coefficients.Zip(other.Coefficients).Count(pair => !AreSame(readings[pair.First], readings[pair.Second])),
            Interval.Between(1, double.PositiveInfinity)));

    // the same text stands for the same interval; neighbours in the last digit share no more than an end
    private static bool AreSame(Interval a, Interval b) =>
        a.Contains(b.Midpoint) && b.Contains(a.Midpoint) && Math.Abs(a.Midpoint - b.Midpoint) <= 0.25 * Math.Max(a.Width, b.Width);
}
