using RareEarth.Replication.Intervals;

namespace RareEarth.Replication.Checks.Forensics;

/// <summary>A level, its growth on the period before and, where it is printed, the change between the two.</summary>
/// <param name="Level">The level.</param>
/// <param name="Growth">Its growth.</param>
/// <param name="Difference">The level less that of the period before; null where it is not printed.</param>
/// <param name="Unit">What takes the level to the unit in which several are added: 0.0001 for t beside 10⁴ t.</param>
public sealed record GrownLevel(Member Level, RateOfChange Growth, Member? Difference = null, double Unit = 1)
{
    /// <summary>The printed numbers.</summary>
    public IReadOnlyList<Member> Members => Difference is null ? [Level, Growth.Rate] : [Level, Growth.Rate, Difference];

    /// <summary>The level.</summary>
    /// <param name="readings">The intervals of the members.</param>
    public Interval Now(Readings readings)
    {
        ArgumentNullException.ThrowIfNull(readings);
        return Unit == 1 ? readings[Level] : Unit * readings[Level];
    }

    /// <summary>The level of the period before: B / (1 + g) and, where it is printed, also B − Δ; empty when the two exclude each other.</summary>
    /// <param name="readings">The intervals of the members.</param>
    public Interval Before(Readings readings)
    {
        ArgumentNullException.ThrowIfNull(readings);
        Interval before = Checks.Forensics.Growth.Before(readings[Level], Growth.Of(readings));
        before = Difference is null ? before : before.Intersect(readings[Level] - readings[Difference]);
        return Unit == 1 ? before : Unit * before;
    }

    internal string NowText => Unit == 1 ? Words.Of(Level) : $"{Words.Signed(Unit)} · {Words.Of(Level)}";

    internal string BeforeText => $"{NowText} / ({Growth.Factor})";
}
