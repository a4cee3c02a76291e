using RareEarth.Replication.Intervals;

namespace RareEarth.Replication.Checks.Forensics;

/// <summary>Claims of the text about printed numbers: a claim is refuted when no numbers behind the printed ones make it true.</summary>
public static class Claims
{
    // strictly above zero: the least positive number and all above
    private static readonly Interval Positive = Interval.Between(double.Epsilon, double.PositiveInfinity);

    /// <summary>Every first number is greater than its second.</summary>
    /// <param name="claim">The claim.</param>
    /// <param name="pairs">The numbers.</param>
    public static Relation Greater(Member claim, params IReadOnlyList<(Member Greater, Member Lesser)> pairs) => Differences(claim, pairs, Positive, "must be above 0");

    /// <summary>Every first number is at least its second.</summary>
    /// <param name="claim">The claim.</param>
    /// <param name="pairs">The numbers.</param>
    public static Relation NotLess(Member claim, params IReadOnlyList<(Member Greater, Member Lesser)> pairs) => Differences(claim, pairs, Interval.NonNegative, "must not be below 0");

    /// <summary>A series rises from each number to the next.</summary>
    /// <param name="claim">The claim.</param>
    /// <param name="series">The numbers in order.</param>
    public static Relation Rises(Member claim, IReadOnlyList<Member> series) => Greater(claim, [.. series.Skip(1).Zip(series)]);

    /// <summary>A series falls from each number to the next.</summary>
    /// <param name="claim">The claim.</param>
    /// <param name="series">The numbers in order.</param>
    public static Relation Falls(Member claim, IReadOnlyList<Member> series) => Greater(claim, [.. series.Zip(series.Skip(1))]);

    /// <summary>A rank improves or stays from each number to the next: it never grows.</summary>
    /// <param name="claim">The claim.</param>
    /// <param name="ranks">The ranks in order of time, 1 for the best.</param>
    public static Relation RankNeverWorsens(Member claim, IReadOnlyList<Member> ranks) => NotLess(claim, [.. ranks.Zip(ranks.Skip(1))]);

    /// <summary>All numbers lie in an interval: above 1, among the first three, negative.</summary>
    /// <param name="claim">The claim.</param>
    /// <param name="numbers">The numbers.</param>
    /// <param name="range">The interval.</param>
    /// <param name="words">The interval in words: <c>above 1</c>.</param>
    public static Relation AllWithin(Member claim, IReadOnlyList<Member> numbers, Interval range, string words)
    {
        ArgumentNullException.ThrowIfNull(claim);
        ArgumentNullException.ThrowIfNull(numbers);
        Member[] outside = [.. numbers.Where(number => !number.Interval.Meets(range))];
        return new Relation(
            RelationKind.Claim,
            claim.Label,
            [claim, .. numbers],
            outside.Length == 0
                ? $"numbers among {string.Join(", ", numbers.Select(Words.Of))} that are not {words}"
                : $"numbers that are not {words}, as {string.Join(", ", outside.Select(number => $"{number.Label}: {Words.Of(number)}"))}",
            "must be none",
            readings => new Evaluation(numbers.Count(number => !readings[number].Meets(range)), 0));
    }

    /// <summary>All numbers have a sign.</summary>
    /// <param name="claim">The claim.</param>
    /// <param name="numbers">The numbers.</param>
    /// <param name="sign">−1 or 1.</param>
    public static Relation Sign(Member claim, IReadOnlyList<Member> numbers, int sign) =>
        AllWithin(claim, numbers, sign > 0 ? Positive : -Positive, sign > 0 ? "positive" : "negative");

    /// <summary>A number has a rank among others, 1 for the greatest: r − 1 numbers are greater.</summary>
    /// <param name="claim">The claim.</param>
    /// <param name="number">The number.</param>
    /// <param name="others">The others.</param>
    /// <param name="rank">r.</param>
    public static Relation Rank(Member claim, Member number, IReadOnlyList<Member> others, int rank)
    {
        ArgumentNullException.ThrowIfNull(claim);
        return new Relation(
            RelationKind.Claim,
            claim.Label,
            [claim, number, .. others],
            $"1 + how many of {string.Join(", ", others.Select(Words.Of))} are greater than {Words.Of(number)}",
            $"claimed rank {rank}",
            readings => new Evaluation(
                Interval.Between(
                    1 + others.Count(other => readings[other].Lower > readings[number].Upper),
                    1 + others.Count(other => readings[other].Upper >= readings[number].Lower)),
                rank));
    }

    /// <summary>A coefficient has the stars that the text gives it: between a least and a greatest number of stars.</summary>
    /// <param name="claim">The claim.</param>
    /// <param name="coefficients">The coefficients.</param>
    /// <param name="least">Least number of stars.</param>
    /// <param name="most">Greatest number of stars.</param>
    public static Relation Stars(Member claim, IReadOnlyList<Member> coefficients, int least, int most)
    {
        ArgumentNullException.ThrowIfNull(claim);
        ArgumentNullException.ThrowIfNull(coefficients);
        Member[] others = [.. coefficients.Where(coefficient => coefficient.Number!.Value.Stars < least || coefficient.Number!.Value.Stars > most)];
        return new Relation(
            RelationKind.Claim,
            claim.Label,
            [claim, .. coefficients],
            others.Length == 0
                ? $"coefficients among {string.Join(", ", coefficients.Select(coefficient => coefficient.Printed))} with other stars"
                : $"coefficients with other stars, as {string.Join(", ", others.Select(coefficient => $"{coefficient.Label}: {coefficient.Printed}"))}",
            "must be none",
            _ => new Evaluation(others.Length, 0));
    }

    /// <summary>A number of the text follows from printed ones by a formula.</summary>
    /// <param name="claim">The claim with its number.</param>
    /// <param name="members">The numbers in the formula.</param>
    /// <param name="formula">The formula with the numbers put in.</param>
    /// <param name="compute">The formula, in the unit of the claim or, for a percentage, as a share.</param>
    public static Relation Number(Member claim, IReadOnlyList<Member> members, string formula, Func<Readings, Interval> compute)
    {
        ArgumentNullException.ThrowIfNull(claim);
        return new Relation(
            RelationKind.Claim,
            claim.Label,
            [claim, .. members],
            formula,
            $"claimed {claim.Printed}",
            readings => new Evaluation(compute(readings), readings.Share(claim)));
    }

    private static Relation Differences(Member claim, IReadOnlyList<(Member Greater, Member Lesser)> pairs, Interval range, string asked)
    {
        ArgumentNullException.ThrowIfNull(claim);
        ArgumentNullException.ThrowIfNull(pairs);
        (Member Greater, Member Lesser)[] refuting = [.. pairs.Where(pair => !(pair.Greater.Interval - pair.Lesser.Interval).Meets(range))];
        IEnumerable<(Member Greater, Member Lesser)> shown = refuting.Length > 0 ? refuting : pairs;
        return new Relation(
            RelationKind.Claim,
            claim.Label,
            [claim, .. pairs.SelectMany(pair => new[] { pair.Greater, pair.Lesser }).Distinct()],
            $"least of {string.Join(", ", shown.Select(pair => $"{Words.Of(pair.Greater)} − {Words.Of(pair.Lesser)} ({pair.Greater.Label} less {pair.Lesser.Label})"))}",
            asked,
            readings => new Evaluation(
                pairs.Select(pair => readings[pair.Greater] - readings[pair.Lesser]).Aggregate(Interval.Min), range));
    }
}
