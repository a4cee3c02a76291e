using RareEarth.Replication.Intervals;

namespace RareEarth.Replication.Checks.Forensics;

/// <summary>Sums, shares and remainders.</summary>
public static class Sums
{
    /// <summary>The total is the sum of its parts: T = Σ pᵢ.</summary>
    /// <param name="total">T.</param>
    /// <param name="parts">The pᵢ, all of them and each once.</param>
    public static Relation Total(Member total, IReadOnlyList<Member> parts)
    {
        ArgumentNullException.ThrowIfNull(total);
        return new Relation(
            RelationKind.Sum,
            $"{total.Label} is the sum of {parts.Count} parts",
            [total, .. parts],
            string.Join(" + ", parts.Select(Words.Of)),
            Words.Printed(total),
            readings => new Evaluation(IntervalMeans.Sum(readings.All(parts)), readings[total]));
    }

    /// <summary>A change is the difference of two levels: Δ = B − A.</summary>
    /// <param name="change">Δ.</param>
    /// <param name="from">A.</param>
    /// <param name="to">B.</param>
    public static Relation Difference(Member change, Member from, Member to)
    {
        ArgumentNullException.ThrowIfNull(change);
        return new Relation(
            RelationKind.Sum,
            $"{change.Label} is the difference between {Words.Of(to)} and {Words.Of(from)}",
            [change, from, to],
            $"{Words.Of(to)} − {Words.Of(from)}",
            Words.Printed(change),
            readings => new Evaluation(readings[to] - readings[from], readings[change]));
    }

    /// <summary>Some of the parts of a whole are not more than it: W − Σ pᵢ ≥ 0.</summary>
    /// <param name="whole">W.</param>
    /// <param name="parts">The pᵢ, each once, not all of them.</param>
    public static Relation NotAbove(Member whole, params IReadOnlyList<Member> parts)
    {
        ArgumentNullException.ThrowIfNull(whole);
        return new Relation(
            RelationKind.Sum,
            $"{whole.Label} is not below {string.Join(" and ", parts.Select(part => part.Label))}, parts of it",
            [whole, .. parts],
            $"{Words.Of(whole)} − {string.Join(" − ", parts.Select(Words.Of))}",
            "must not be negative",
            readings => new Evaluation(readings[whole] - IntervalMeans.Sum(readings.All(parts)), Interval.NonNegative));
    }

    /// <summary>Every printed whole of a table is the sum of the rows that are part of it; a part with parts of its own is counted once.</summary>
    /// <param name="rows">The numbers of one column.</param>
    /// <param name="name">Name of a number, as used in <paramref name="partOf"/>.</param>
    /// <param name="partOf">Name of the whole that a number is part of, null for none. Only complete partitions may be declared.</param>
    /// <returns>One relation for each whole.</returns>
    public static IReadOnlyList<Relation> ByPartOf(IReadOnlyList<Member> rows, Func<Member, string> name, Func<Member, string?> partOf)
    {
        ArgumentNullException.ThrowIfNull(rows);
        return [.. rows.Select(whole => (whole, parts: rows.Where(part => partOf(part) == name(whole)).ToArray()))
            .Where(pair => pair.parts.Length > 0)
            .Select(pair => Total(pair.whole, pair.parts))];
    }

    /// <summary>A share is the part divided by the whole: s = p / W.</summary>
    /// <param name="share">s, in percent when that is its unit.</param>
    /// <param name="part">p.</param>
    /// <param name="whole">W.</param>
    /// <param name="unit">What takes the unit of p to that of W.</param>
    public static Relation Share(Member share, Member part, Member whole, double unit = 1)
    {
        ArgumentNullException.ThrowIfNull(share);
        return new Relation(
            RelationKind.Share,
            $"{share.Label} is {Words.Of(part)} of {Words.Of(whole)}",
            [share, part, whole],
            $"{(unit == 1 ? "" : Words.Signed(unit) + " · ")}{Words.Of(part)} / {Words.Of(whole)}",
            Words.Printed(share),
            readings => new Evaluation(unit * readings[part] / readings[whole], readings.Share(share)));
    }

    /// <summary>Two shares of one whole are to each other as the parts: s₁ / s₂ = p₁ / p₂. It tells more than each share where the whole is coarsely rounded.</summary>
    /// <param name="first">s₁ and p₁.</param>
    /// <param name="second">s₂ and p₂.</param>
    public static Relation SameWhole((Member Share, Member Part) first, (Member Share, Member Part) second) => new(
        RelationKind.Share,
        $"{first.Share.Label} and {second.Share.Label} are shares of one whole",
        [first.Share, first.Part, second.Share, second.Part],
        $"{Words.Of(first.Part)} / {Words.Of(second.Part)}",
        $"printed {first.Share.Printed} / {second.Share.Printed}",
        readings => new Evaluation(readings[first.Part] / readings[second.Part], readings.Share(first.Share) / readings.Share(second.Share)));

    /// <summary>Shares of a complete partition add to one: Σ sᵢ = 1.</summary>
    /// <param name="shares">The sᵢ.</param>
    public static Relation CompleteShares(IReadOnlyList<Member> shares)
    {
        ArgumentNullException.ThrowIfNull(shares);
        return new Relation(
            RelationKind.Share,
            $"{shares.Count} shares from {shares[0].Label} on add to 1",
            shares,
            string.Join(" + ", shares.Select(Words.Of)),
            "must be 1",
            readings => new Evaluation(IntervalMeans.Sum(shares.Select(readings.Share)), 1));
    }
}
