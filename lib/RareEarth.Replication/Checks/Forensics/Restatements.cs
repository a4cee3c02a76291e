namespace RareEarth.Replication.Checks.Forensics;

/// <summary>One quantity that is printed in two places.</summary>
public static class Restatements
{
    /// <summary>The two places agree within the rounding of the coarser one.</summary>
    /// <param name="one">One place.</param>
    /// <param name="other">The other.</param>
    public static Relation Of(Member one, Member other)
    {
        ArgumentNullException.ThrowIfNull(one);
        ArgumentNullException.ThrowIfNull(other);
        return new Relation(
            RelationKind.Restatement,
            $"{one.Label} and {other.Label} are one number",
            [one, other],
            Words.Of(other),
            Words.Printed(one),
            readings => new Evaluation(readings.Share(other), readings.Share(one)));
    }
}
