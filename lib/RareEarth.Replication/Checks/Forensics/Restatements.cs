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

    /// <summary>The two places agree after a change of units: one = c · other. They stay two quantities: what is a slip in one need not be one in the other.</summary>
    /// <param name="one">One place.</param>
    /// <param name="other">The other.</param>
    /// <param name="unit">c: 0.0001 when the other is in t and the one in 10⁴ t.</param>
    public static Relation InUnits(Member one, Member other, double unit)
    {
        ArgumentNullException.ThrowIfNull(one);
        ArgumentNullException.ThrowIfNull(other);
        return new Relation(
            RelationKind.Product,
            $"{one.Label} is {other.Label} in other units",
            [one, other],
            $"{Words.Signed(unit)} · {Words.Of(other)}",
            Words.Printed(one),
            readings => new Evaluation(unit * readings[other], readings[one]));
    }
}
