using RareEarth.Replication.Intervals;

namespace RareEarth.Replication.Checks.Forensics;

/// <summary>Shares and means of few units cannot take every value: the test of N. J. L. Brown and J. A. J. Heathers, Social Psychological and Personality Science 8 (2017).</summary>
public static class Granularity
{
    /// <summary>A share of n units is a whole number of them divided by n.</summary>
    /// <param name="share">The share, in percent when that is its unit.</param>
    /// <param name="units">n.</param>
    /// <param name="what">What the units are: <c>days of 2020</c>.</param>
    public static Relation Share(Member share, int units, string what)
    {
        ArgumentNullException.ThrowIfNull(share);
        ArgumentOutOfRangeException.ThrowIfLessThan(units, 1);
        double near = Math.Round((share.Unit == "%" ? share.Interval / 100 : share.Interval).Midpoint * units);
        return new Relation(
            RelationKind.Share,
            $"{share.Label} is a whole number out of {units} {what}",
            [share],
            $"{Words.Signed(near)} / {units}",
            Words.Printed(share),
            readings =>
            {
                Interval printed = readings.Share(share);
                double whole = Math.Round(printed.Midpoint * units);
                return new Evaluation(Interval.Exact(whole) / units, printed);
            });
    }
}
