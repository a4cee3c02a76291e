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
}
