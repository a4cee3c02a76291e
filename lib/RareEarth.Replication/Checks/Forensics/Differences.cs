using RareEarth.Replication.Intervals;

namespace RareEarth.Replication.Checks.Forensics;

/// <summary>Claims that an effect is not the same everywhere.</summary>
public static class Differences
{
    /// <summary>Not all numbers are the same to the last printed digit.</summary>
    /// <param name="claim">The claim.</param>
    /// <param name="numbers">The numbers, at least two.</param>
    public static Relation Some(Member claim, IReadOnlyList<Member> numbers)
    {
        ArgumentNullException.ThrowIfNull(claim);
        ArgumentNullException.ThrowIfNull(numbers);
        return new Relation(
            RelationKind.Claim,
            claim.Label,
            [claim, .. numbers],
            $"different numbers among {string.Join(", ", numbers.Select(Words.Of))}",
            "must be at least 2",
            readings => new Evaluation(readings.All(numbers).Distinct().Count(), Interval.Between(2, numbers.Count)));
    }
}
