using System.Globalization;
using RareEarth.Replication.Checks;
using RareEarth.Replication.Checks.Forensics;
using RareEarth.Replication.Intervals;
using RareEarth.Replication.Published;

namespace RareEarth.Replication.Audits.DevelopmentIndex;

/// <summary>Mean annual growth from the base year to 2020.</summary>
internal static class MeanGrowth
{
    public static AuditSection Section(PrintedPaper paper, IndexTree tree, DevelopmentAuditOptions options)
    {
        Member Claim(string id) => paper.Claim(id);
        Relation Rate(string id, string node) => Growth.MeanRate(Claim(id), tree.Base, tree[node].Value.Level, options.Intervals);
        return new AuditSection("Mean growth",
        [
            Rate("c032", "environment"),
            Rate("c036", "strength"),
            Rate("c037", "potential"),
            Claims.Greater(Claim("c031").ReadAs("by growth on the base year"), (Claim("c041"), Claim("c047")), (Claim("c041"), Claim("c052"))),
            AtLeast(Claim("c024"), tree, options.Intervals),
            Expected(Claim("c297"), tree, options.Intervals, Interval.Between(0, double.PositiveInfinity), "at least"),
            Expected(Claim("c298"), tree, options.Intervals, Interval.Between(double.NegativeInfinity, 0), "at most"),
        ]);
    }

    /// <summary>Mean annual growth of an index: (level / base)^(1/n) − 1.</summary>
    public static Interval Of(IndexNode node, IndexTree tree, int intervals, Readings readings) =>
        (node.Value.Now(readings) / readings[tree.Base]).Power(Interval.Exact(1) / intervals) - 1;

    // 各项子指数, the sub-indices, may be those of the first level, which the report calls 子指数, or also those below, its 分项子指数
    private static Relation AtLeast(Member claim, IndexTree tree, int intervals)
    {
        Interval above = Interval.Between(Math.BitIncrement(claim.Interval.Upper / 100), double.PositiveInfinity);
        string rates = string.Join(", ", tree.All.Select(node =>
            string.Create(CultureInfo.InvariantCulture, $"{node.Name} {100 * Of(node, tree, intervals, Readings.AsPrinted).Midpoint:0.00}%")));
        return new Relation(
            RelationKind.Claim,
            $"{claim.Label}; mean annual growth over {intervals} intervals: {rates}",
            [claim, tree.Base, .. tree.All.Select(node => node.Value.Level)],
            "least of these rates",
            "claimed above 8%",
            [
                new Convention("total and the three of the first level", readings => Least(tree.Parents, readings)),
                new Convention("also the nine of the second level", readings => Least(tree.All, readings)),
            ]);

        Evaluation Least(IEnumerable<IndexNode> nodes, Readings readings) =>
            new(nodes.Select(node => Of(node, tree, intervals, readings)).Aggregate(Interval.Min), above);
    }

    // 仍将保持, "will still keep": so growth has been in that range
    private static Relation Expected(Member rate, IndexTree tree, int intervals, Interval difference, string asked) => new(
        RelationKind.Growth,
        $"{rate.Label}, which growth is to keep ({asked} that in the past)",
        [rate, tree.Base, tree["materials"].Value.Level],
        $"({tree["materials"].Value.Level.Printed} / {tree.Base.Printed})^(1/{intervals}) − 1 − {rate.Printed}",
        difference.Lower == 0 ? "must not be below 0" : "must not be above 0",
        readings => new Evaluation(Of(tree["materials"], tree, intervals, readings) - readings.Share(rate), difference));
}
