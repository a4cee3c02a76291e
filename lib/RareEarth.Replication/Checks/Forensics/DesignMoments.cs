using RareEarth.Replication.Intervals;

namespace RareEarth.Replication.Checks.Forensics;

/// <summary>Moments that the design of a sample fixes, whatever was measured.</summary>
public static class DesignMoments
{
    /// <summary>An indicator that is 1 in k of N rows: x̄ = k / N and s² = k (N − k) / (N (N − 1)).</summary>
    /// <param name="mean">x̄.</param>
    /// <param name="deviation">s.</param>
    /// <param name="size">N.</param>
    /// <param name="ones">k when the design states it; null when some whole number must fit.</param>
    /// <param name="spread">The denominator of s².</param>
    public static IReadOnlyList<Relation> Indicator(Member mean, Member deviation, Member size, int? ones = null, Spread spread = Spread.Sample)
    {
        ArgumentNullException.ThrowIfNull(mean);
        ArgumentNullException.ThrowIfNull(deviation);
        ArgumentNullException.ThrowIfNull(size);
        return
        [
            new Relation(
                RelationKind.DesignMoment,
                $"{mean.Label} is {(ones is { } k ? $"{k} ones" : "a whole number of ones")} out of {Words.Of(size)}",
                [mean, size],
                $"{(ones is { } count ? $"{count}" : "k")} / {Words.Of(size)}",
                Words.Printed(mean),
                readings => new Evaluation(Ones(readings[mean], readings[size], ones) / readings[size], readings[mean])),
            new Relation(
                RelationKind.DesignMoment,
                $"{deviation.Label} is that of an indicator with mean {Words.Of(mean)} in {Words.Of(size)} rows",
                [deviation, mean, size],
                $"√(p (1 − p) · N / (N − 1)) with p = {Words.Of(mean)}, N = {Words.Of(size)}",
                Words.Printed(deviation),
                Conventions(spread, deviation, readings =>
                {
                    // p (1 − p) = 1/4 − (p − 1/2)², where p occurs once
                    Interval share = Ones(readings[mean], readings[size], ones) / readings[size];
                    return (0.25 - (share - 0.5).Power(2)).Intersect(Interval.NonNegative);
                }, readings => readings[size])),
        ];
    }

    /// <summary>
    /// Whole numbers from a to b, each in r rows, such as the id of a unit or the year: x̄ = (a + b) / 2,
    /// s² = (m² − 1) / 12 · N / (N − 1) with m = b − a + 1 and N = r m, least a and greatest b.
    /// </summary>
    /// <param name="first">a.</param>
    /// <param name="last">b.</param>
    /// <param name="repeats">r.</param>
    /// <param name="mean">x̄.</param>
    /// <param name="deviation">s.</param>
    /// <param name="minimum">The printed least number, if any.</param>
    /// <param name="maximum">The printed greatest number, if any.</param>
    /// <param name="spread">The denominator of s².</param>
    public static IReadOnlyList<Relation> Sequence(
        int first, int last, int repeats, Member mean, Member deviation, Member? minimum = null, Member? maximum = null, Spread spread = Spread.Sample)
    {
        double values = last - first + 1;
        double size = values * repeats;
        var relations = new List<Relation>
        {
            Fixed(mean, "mean", $"({first} + {last}) / 2", Interval.Exact(first + last) / 2),
            new(
                RelationKind.DesignMoment,
                $"{deviation.Label} is the standard deviation of {first} … {last}, {repeats} times each",
                [deviation],
                $"√(({Words.Signed(values)}² − 1) / 12 · N / (N − 1)) with N = {Words.Signed(size)}",
                Words.Printed(deviation),
                Conventions(spread, deviation, _ => (Interval.Exact(values).Power(2) - 1) / 12, _ => size)),
        };
        if (minimum is not null)
        {
            relations.Add(Fixed(minimum, "least number", $"{first}", first));
        }

        if (maximum is not null)
        {
            relations.Add(Fixed(maximum, "greatest number", $"{last}", last));
        }

        return relations;

        Relation Fixed(Member member, string what, string formula, Interval value) => new(
            RelationKind.DesignMoment,
            $"{member.Label} is the {what} of {first} … {last}, {repeats} times each",
            [member],
            formula,
            Words.Printed(member),
            readings => new Evaluation(value, readings[member]));
    }

    /// <summary>A mean and a standard deviation lie within what the least and the greatest number allow: s² ≤ (x̄ − a)(b − x̄) · N / (N − 1) (Bhatia and Davis, American Mathematical Monthly 107, 2000).</summary>
    /// <param name="mean">x̄.</param>
    /// <param name="deviation">s.</param>
    /// <param name="minimum">a.</param>
    /// <param name="maximum">b.</param>
    /// <param name="size">N.</param>
    public static Relation WithinRange(Member mean, Member deviation, Member minimum, Member maximum, Member size)
    {
        ArgumentNullException.ThrowIfNull(mean);
        ArgumentNullException.ThrowIfNull(deviation);
        ArgumentNullException.ThrowIfNull(minimum);
        ArgumentNullException.ThrowIfNull(maximum);
        ArgumentNullException.ThrowIfNull(size);
        return new Relation(
            RelationKind.DesignMoment,
            $"{deviation.Label} is not above what mean, least and greatest number allow",
            [deviation, mean, minimum, maximum, size],
            $"up to √(({Words.Of(mean)} − {Words.Of(minimum)}) ({Words.Of(maximum)} − {Words.Of(mean)}) · N / (N − 1)) with N = {Words.Of(size)}",
            Words.Printed(deviation),
            readings =>
            {
                // largest with a at its lower and b at its upper end; (x̄ − a)(b − x̄) = ((b − a) / 2)² − (x̄ − (a + b) / 2)², where x̄ occurs once
                Interval a = readings[minimum].Lower, b = readings[maximum].Upper;
                Interval product = ((b - a) / 2).Intersect(Interval.NonNegative).Power(2) - (readings[mean] - ((a + b) / 2)).Power(2);
                Interval most = (product.Intersect(Interval.NonNegative) * Correction(readings[size])).Sqrt();
                return new Evaluation(most.IsEmpty ? Interval.Empty : Interval.Between(0, most.Upper), readings[deviation]);
            });
    }

    // the whole numbers k with k / N in the interval of the mean, or those of the design
    private static Interval Ones(Interval mean, Interval size, int? ones)
    {
        if (ones is { } known)
        {
            return known;
        }

        Interval range = (mean * size).Intersect(Interval.Between(0, Math.Max(0, size.Upper)));
        return range.IsEmpty || Math.Ceiling(range.Lower) > Math.Floor(range.Upper)
            ? Interval.Empty
            : Interval.Between(Math.Ceiling(range.Lower), Math.Floor(range.Upper));
    }

    // N / (N − 1) = 1 + 1 / (N − 1), where N occurs once; below two rows there is no spread
    private static Interval Correction(Interval size) => 1 + (size - 1).Intersect(Interval.NonNegative).Reciprocal();

    private static Convention[] Conventions(Spread spread, Member deviation, Func<Readings, Interval> population, Func<Readings, Interval> size)
    {
        var sample = new Convention("n − 1", readings => new Evaluation((population(readings) * Correction(size(readings))).Sqrt(), readings[deviation]));
        var whole = new Convention("n", readings => new Evaluation(population(readings).Sqrt(), readings[deviation]));
        return spread switch
        {
            Spread.Sample => [sample with { Name = "" }],
            Spread.Population => [whole with { Name = "" }],
            _ => [sample, whole],
        };
    }
}
