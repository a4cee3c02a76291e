using RareEarth.Replication.Intervals;

namespace RareEarth.Replication.Checks.Forensics;

/// <summary>What parts contribute to the growth of a whole.</summary>
public static class Contributions
{
    /// <summary>The points of growth that a part gives are its share of the growth: p = s · g.</summary>
    /// <param name="points">p, in percentage points.</param>
    /// <param name="share">s, in percent when that is its unit.</param>
    /// <param name="growth">g, in percent.</param>
    public static Relation Points(Member points, Member share, Member growth)
    {
        ArgumentNullException.ThrowIfNull(points);
        ArgumentNullException.ThrowIfNull(share);
        ArgumentNullException.ThrowIfNull(growth);
        return new Relation(
            RelationKind.Contribution,
            $"{points.Label} is {Words.Of(share)} of a growth of {Words.Of(growth)}",
            [points, share, growth],
            $"{Words.Of(share)} · {Words.Of(growth)}",
            Words.Printed(points),
            readings => new Evaluation(readings.Share(share) * readings[growth], readings[points]));
    }

    /// <summary>
    /// A part contributes most to the change of a weighted whole, wₖ Δₖ ≥ wⱼ Δⱼ for all j, where no weights are printed:
    /// tested under those of the feasible weights that favour it most, and under those that favour it least.
    /// </summary>
    /// <param name="claim">The claim.</param>
    /// <param name="whole">The whole in two periods.</param>
    /// <param name="parts">Its parts in two periods.</param>
    /// <param name="leader">k, the index of the part that is said to contribute most.</param>
    public static Relation Most(Member claim, GrownLevel whole, IReadOnlyList<GrownLevel> parts, int leader)
    {
        ArgumentNullException.ThrowIfNull(claim);
        ArgumentNullException.ThrowIfNull(whole);
        ArgumentNullException.ThrowIfNull(parts);
        ArgumentOutOfRangeException.ThrowIfNegative(leader);
        ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual(leader, parts.Count);
        Member[] members = [claim, .. whole.Members, .. parts.SelectMany(part => part.Members)];
        string formula = $"weighted change of {Words.Of(parts[leader].Level)} less the greatest of {string.Join(", ", parts.Where((_, j) => j != leader).Select(part => Words.Of(part.Level)))}";
        return new Relation(
            RelationKind.Contribution,
            claim.Label,
            members,
            formula,
            "must not be below 0",
            [
                new Convention("under the feasible weights that favour it most", readings => new Evaluation(Lead(whole, parts, leader, readings, favourable: true), Interval.NonNegative)),
                new Convention("under those that favour it least", readings => new Evaluation(Lead(whole, parts, leader, readings, favourable: false), Interval.NonNegative)),
            ]);
    }

    /// <summary>The points that a part contributes to the change of the whole, over all feasible weights.</summary>
    /// <param name="whole">The whole in two periods.</param>
    /// <param name="parts">Its parts in two periods.</param>
    /// <param name="part">Index of the part.</param>
    /// <returns>Empty when no weights are feasible.</returns>
    public static Interval Range(GrownLevel whole, IReadOnlyList<GrownLevel> parts, int part)
    {
        ArgumentNullException.ThrowIfNull(parts);
        Interval change = parts[part].Now(Readings.AsPrinted) - parts[part].Before(Readings.AsPrinted);
        return FeasibleWeights.Program(FeasibleWeights.Periods(whole, parts, Readings.AsPrinted)).Range([.. parts.Select((_, j) => j == part ? change : Interval.Exact(0))]);
    }

    // the lead over the part that comes nearest, under the weights that favour the leader least, or most
    private static Interval Lead(GrownLevel whole, IReadOnlyList<GrownLevel> parts, int leader, Readings readings, bool favourable)
    {
        IReadOnlyList<WeightedPeriod> periods = FeasibleWeights.Periods(whole, parts, readings);
        if (periods.Any(period => period.Parent.IsEmpty || period.Children.Any(child => child.IsEmpty)))
        {
            return Interval.Empty;
        }

        Interval[] changes = [.. periods[0].Children.Zip(periods[1].Children, (now, before) => now - before)];
        Interval[][] leads =
        [
            .. Enumerable.Range(0, parts.Count).Where(other => other != leader)
                .Select(other => changes.Select((change, j) => j == leader ? change : j == other ? -change : Interval.Exact(0)).ToArray()),
        ];
        BoxProgram program = FeasibleWeights.Program(periods);
        if (favourable)
        {
            // empty when no weights make it lead all others
            foreach (Interval[] lead in leads)
            {
                program.Where(lead, Interval.NonNegative);
            }
        }

        Interval[] ranges = [.. leads.Select(program.Range)];
        return ranges.Any(range => range.IsEmpty) ? Interval.Empty
            : favourable ? Shown(ranges.Min(range => range.Upper))
            : Shown(ranges.Min(range => range.Lower));
    }

    // to four decimals, outwards
    private static Interval Shown(double lead) => Interval.Between(Math.Floor(lead * 1e4) / 1e4, Math.Ceiling(lead * 1e4) / 1e4);
}
