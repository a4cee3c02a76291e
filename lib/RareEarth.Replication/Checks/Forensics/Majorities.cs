using RareEarth.Replication.Intervals;

namespace RareEarth.Replication.Checks.Forensics;

/// <summary>Claims about the signs and stars of most coefficients; for most numbers in a range there is <see cref="Sizes.Most"/>.</summary>
public static class Majorities
{
    /// <summary>More than half: what "most" asks for at least.</summary>
    public const double Half = 0.5;

    /// <summary>Most coefficients are positive, or negative, and have a star.</summary>
    /// <param name="claim">The claim.</param>
    /// <param name="coefficients">The coefficients with their stars.</param>
    /// <param name="sign">−1 or 1.</param>
    /// <param name="share">The share of the coefficients that must be exceeded.</param>
    public static Relation Significant(Member claim, IReadOnlyList<Member> coefficients, int sign, double share = Half)
    {
        ArgumentNullException.ThrowIfNull(claim);
        ArgumentNullException.ThrowIfNull(coefficients);
        string words = sign > 0 ? "significantly positive" : "significantly negative";
        return new Relation(
            RelationKind.Claim,
            $"{claim.Label}; read as: more than {Share(share, coefficients.Count)} of {coefficients.Count} are {words}",
            [claim, .. coefficients],
            $"coefficients that are {words} among {string.Join(", ", coefficients.Select(coefficient => coefficient.Printed))}",
            $"must be above {Share(share, coefficients.Count)}",
            readings => Above(
                coefficients.Count(coefficient => coefficient.Number!.Value.Stars > 0 && (sign * readings[coefficient]).Upper > 0), coefficients.Count, share));
    }

    private static Evaluation Above(int count, int all, double share) => new(count, Interval.Between(Math.Floor(share * all) + 1, all));

    private static string Share(double share, int all) => Words.Signed(Math.Floor(share * all));
}
