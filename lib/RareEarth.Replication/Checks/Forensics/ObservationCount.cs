using RareEarth.Replication.Intervals;

namespace RareEarth.Replication.Checks.Forensics;

/// <summary>A number of observations: printed, or counted from numbers that are.</summary>
/// <param name="Members">The printed numbers that it is counted from.</param>
/// <param name="Words">How it is counted, with the numbers put in: <c>22 · (2023 − 2017 + 1)</c>.</param>
/// <param name="Count">The count, from the readings of the members.</param>
public sealed record ObservationCount(IReadOnlyList<Member> Members, string Words, Func<Readings, Interval> Count)
{
    /// <summary>A printed number of observations.</summary>
    /// <param name="observations">n.</param>
    public static ObservationCount Of(Member observations)
    {
        ArgumentNullException.ThrowIfNull(observations);
        return new ObservationCount([observations], Forensics.Words.Of(observations), readings => readings[observations]);
    }

    /// <summary>Every unit in every year of a balanced panel.</summary>
    /// <param name="units">Number of units.</param>
    /// <param name="firstYear">First year.</param>
    /// <param name="lastYear">Last year.</param>
    public static ObservationCount Panel(Member units, Member firstYear, Member lastYear)
    {
        ArgumentNullException.ThrowIfNull(units);
        ArgumentNullException.ThrowIfNull(firstYear);
        ArgumentNullException.ThrowIfNull(lastYear);
        return new ObservationCount(
            [units, firstYear, lastYear],
            $"{Forensics.Words.Of(units)} · ({Forensics.Words.Of(lastYear)} − {Forensics.Words.Of(firstYear)} + 1)",
            readings => readings[units] * (readings[lastYear] - readings[firstYear] + 1));
    }
}
