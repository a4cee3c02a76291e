using RareEarth.Replication.Intervals;

namespace RareEarth.Replication.Checks.Forensics;

/// <summary>
/// Vague words about size: far apart, close, stable, nearly all. Each is tested in one precise reading that the relation
/// states, so that a reader can judge the reading as well as the outcome.
/// </summary>
public static class Sizes
{
    /// <summary>x − y lies in a range.</summary>
    /// <param name="claim">The claim.</param>
    /// <param name="one">x.</param>
    /// <param name="other">y.</param>
    /// <param name="range">The range.</param>
    /// <param name="reading">The range in words: <c>more than 0.1</c>.</param>
    public static Relation Difference(Member claim, Member one, Member other, Interval range, string reading) => Of(
        claim, [one, other], $"{Words.Of(one)} − {Words.Of(other)} ({one.Label} less {other.Label})", readings => readings[one] - readings[other], range, reading);

    /// <summary>Something computed from printed numbers lies in a range.</summary>
    /// <param name="claim">The claim.</param>
    /// <param name="members">The numbers in the formula.</param>
    /// <param name="formula">The formula with the numbers put in.</param>
    /// <param name="compute">The formula.</param>
    /// <param name="range">The range.</param>
    /// <param name="reading">The range in words: <c>more than 0.1</c>.</param>
    public static Relation Of(
        Member claim, IReadOnlyList<Member> members, string formula, Func<Readings, Interval> compute, Interval range, string reading)
    {
        ArgumentNullException.ThrowIfNull(claim);
        ArgumentNullException.ThrowIfNull(members);
        return new Relation(
            RelationKind.Claim,
            $"{claim.Label}, read as {reading}",
            [claim, .. members],
            formula,
            $"must be {reading}",
            readings => new Evaluation(compute(readings), range));
    }

    /// <summary>More than half of some numbers lie in a range: what is said to hold mostly, or for long.</summary>
    /// <param name="claim">The claim.</param>
    /// <param name="numbers">The numbers.</param>
    /// <param name="range">The range.</param>
    /// <param name="reading">The range in words: <c>above 0.95</c>.</param>
    public static Relation Most(Member claim, IReadOnlyList<Member> numbers, Interval range, string reading)
    {
        ArgumentNullException.ThrowIfNull(numbers);
        return Of(
            claim,
            numbers,
            $"how many of {string.Join(", ", numbers.Select(Words.Of))} are {reading}",
            readings => Interval.Between(numbers.Count(number => range.Contains(readings[number])), numbers.Count(number => readings[number].Meets(range))),
            Interval.Between((numbers.Count / 2) + 1, numbers.Count),
            $"more than half of them {reading}");
    }
}
