using RareEarth.Replication.Intervals;

namespace RareEarth.Replication.Checks.Forensics;

/// <summary>Claims that a second set of regressions bears out the first, coefficient by coefficient.</summary>
public static class Robustness
{
    /// <summary>No coefficient that has a star in both sets changes its sign: the least that robust effects must satisfy.</summary>
    /// <param name="claim">The claim.</param>
    /// <param name="pairs">Each coefficient of the first set with that of the second.</param>
    public static Relation NoReversal(Member claim, IReadOnlyList<(Member First, Member Second)> pairs)
    {
        ArgumentNullException.ThrowIfNull(claim);
        (Member First, Member Second)[] starred = [.. pairs.Where(pair => Stars(pair.First) > 0 && Stars(pair.Second) > 0)];
        string[] reversed = [.. starred.Where(Reverses).Select(pair => $"{pair.First.Printed} and {pair.Second.Printed} ({pair.First.Label})")];
        return new Relation(
            RelationKind.Claim,
            $"{claim.Label}; read as: no coefficient that is significant in both sets changes its sign",
            [claim, .. starred.SelectMany(pair => new[] { pair.First, pair.Second })],
            $"changed signs among {starred.Length} coefficients with stars in both{(reversed.Length == 0 ? "" : $", as {string.Join(", ", reversed)}")}",
            "must be none",
            readings => new Evaluation(starred.Count(pair => (readings[pair.First] * readings[pair.Second]).Upper < 0), 0));
    }

    /// <summary>
    /// Most coefficients keep their significance, which may mean that they have a star in both sets or in none, or that
    /// they have equally many stars.
    /// </summary>
    /// <param name="claim">The claim.</param>
    /// <param name="pairs">Each coefficient of the first set with that of the second.</param>
    /// <param name="share">The share of the coefficients that must be exceeded.</param>
    public static Relation SameSignificance(Member claim, IReadOnlyList<(Member First, Member Second)> pairs, double share = Majorities.Half)
    {
        ArgumentNullException.ThrowIfNull(claim);
        ArgumentNullException.ThrowIfNull(pairs);
        var asked = Interval.Between(Math.Floor(share * pairs.Count) + 1, pairs.Count);
        return new Relation(
            RelationKind.Claim,
            $"{claim.Label}; read as: more than {Words.Signed(Math.Floor(share * pairs.Count))} of {pairs.Count} coefficients keep it",
            [claim, .. pairs.SelectMany(pair => new[] { pair.First, pair.Second })],
            $"coefficients that keep it, of {pairs.Count}",
            "must be enough",
            [
                new Convention("a star in both or in none", _ => new Evaluation(pairs.Count(pair => (Stars(pair.First) > 0) == (Stars(pair.Second) > 0)), asked)),
                new Convention("equally many stars", _ => new Evaluation(pairs.Count(pair => Stars(pair.First) == Stars(pair.Second)), asked)),
            ]);
    }

    /// <summary>How many coefficients have the same sign in both sets.</summary>
    /// <param name="pairs">Each coefficient of the first set with that of the second.</param>
    public static int SameSign(IEnumerable<(Member First, Member Second)> pairs) => pairs.Count(pair => !Reverses(pair));

    private static bool Reverses((Member First, Member Second) pair) => (pair.First.Interval * pair.Second.Interval).Upper < 0;

    private static int Stars(Member coefficient) => coefficient.Number!.Value.Stars;
}
