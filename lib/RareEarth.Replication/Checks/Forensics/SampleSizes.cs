using RareEarth.Replication.Intervals;

namespace RareEarth.Replication.Checks.Forensics;

/// <summary>Sizes of samples that their units allow.</summary>
public static class SampleSizes
{
    /// <summary>The ordered pairs of n units are n(n − 1): N is such a number.</summary>
    /// <param name="size">N.</param>
    public static Relation OrderedPairs(Member size)
    {
        ArgumentNullException.ThrowIfNull(size);
        double near = Units(size.Interval.Midpoint);
        return new Relation(
            RelationKind.SampleSize,
            $"{size.Label} is the number of ordered pairs of some number of units",
            [size],
            $"n(n − 1) for n = {Words.Signed(near)}",
            Words.Printed(size),
            readings =>
            {
                // any such number inside will do, and the nearest when there is none
                Interval range = readings[size];
                double n = Math.Ceiling((1 + Math.Sqrt(Math.Max(0, (4 * range.Lower) + 1))) / 2);
                double candidate = new[] { n - 1, n, n + 1 }.Where(units => units >= 2).Select(units => units * (units - 1))
                    .MinBy(pairs => range.Contains(pairs) ? -1 : Math.Abs(pairs - range.Midpoint));
                return new Evaluation(candidate, range);
            });
    }

    /// <summary>The n of the product n(n − 1) that is nearest to a number of pairs.</summary>
    /// <param name="pairs">The number of pairs.</param>
    public static double Units(double pairs) =>
        new[] { Math.Floor, (Func<double, double>)Math.Ceiling }
            .Select(round => round((1 + Math.Sqrt((4 * pairs) + 1)) / 2))
            .MinBy(n => Math.Abs((n * (n - 1)) - pairs));

    /// <summary>A balanced panel of n units over t periods has N = n · t rows.</summary>
    /// <param name="size">N.</param>
    /// <param name="units">n.</param>
    /// <param name="periods">t.</param>
    public static Relation BalancedPanel(Member size, int units, int periods)
    {
        ArgumentNullException.ThrowIfNull(size);
        return new Relation(
            RelationKind.SampleSize,
            $"{size.Label} is the number of rows of a balanced panel",
            [size],
            $"{units} · {periods}",
            Words.Printed(size),
            readings => new Evaluation((double)units * periods, readings[size]));
    }

    /// <summary>A sample with more conditions is not larger: N(narrow) ≤ N(wide).</summary>
    /// <param name="narrow">Size of the sample with more conditions, such as more variables that must not be missing.</param>
    /// <param name="wide">Size of the sample that contains it.</param>
    public static Relation Subsample(Member narrow, Member wide)
    {
        ArgumentNullException.ThrowIfNull(narrow);
        ArgumentNullException.ThrowIfNull(wide);
        return new Relation(
            RelationKind.SampleSize,
            $"{narrow.Label} is not above {wide.Label}, whose sample contains it",
            [narrow, wide],
            $"{Words.Of(wide)} − {Words.Of(narrow)}",
            "must not be negative",
            readings => new Evaluation(readings[wide] - readings[narrow], Interval.NonNegative));
    }

    /// <summary>
    /// Rows in which two variables are both there, out of N rows: at least N(a) + N(b) − N and at most the smaller of the two.
    /// </summary>
    /// <param name="size">The number of rows with both.</param>
    /// <param name="first">N(a).</param>
    /// <param name="second">N(b).</param>
    /// <param name="all">N.</param>
    public static Relation Intersection(Member size, Member first, Member second, Member all)
    {
        ArgumentNullException.ThrowIfNull(size);
        ArgumentNullException.ThrowIfNull(first);
        ArgumentNullException.ThrowIfNull(second);
        ArgumentNullException.ThrowIfNull(all);
        return new Relation(
            RelationKind.SampleSize,
            $"{size.Label} is a number of rows that {Words.Of(first)} and {Words.Of(second)} of {Words.Of(all)} can have in common",
            [size, first, second, all],
            $"from {Words.Of(first)} + {Words.Of(second)} − {Words.Of(all)} to min({Words.Of(first)}, {Words.Of(second)})",
            Words.Printed(size),
            readings =>
            {
                Interval least = readings[first] + readings[second] - readings[all], most = Interval.Min(readings[first], readings[second]);
                return new Evaluation(least.Lower <= most.Upper ? Interval.Between(Math.Max(0, least.Lower), most.Upper) : Interval.Empty, readings[size]);
            });
    }
}
