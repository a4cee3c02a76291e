using RareEarth.Replication.Checks;
using RareEarth.Replication.Checks.Forensics;
using RareEarth.Replication.Published;

namespace RareEarth.Replication.Audits.DevelopmentIndex;

/// <summary>Levels of the index, their changes on 2019 and on the base year, and what is said of them twice.</summary>
internal static class IndexLevels
{
    private static readonly (string Again, string First)[] Restated =
    [
        ("c056", "c038"), ("c057", "c039"), ("c058", "c041"), ("c059", "c032"), ("c062", "c094"), ("c155", "c043"), ("c156", "c044"), ("c158", "c046"),
        ("c159", "c047"), ("c162", "c194"), ("c264", "c049"), ("c266", "c050"), ("c268", "c052"), ("c271", "c302"), ("c324", "c016"), ("c325", "c016"), ("c326", "c016"),
    ];

    public static AuditSection Section(PrintedPaper paper, IndexTree tree)
    {
        (string Change, string Growth, string Node)[] onTheBase =
            [("c028", "c029", "total"), ("c040", "c041", "environment"), ("c046", "c047", "strength"), ("c051", "c052", "potential")];
        return new AuditSection("Levels and changes",
        [
            .. Restated.Select(pair => Restatements.Of(paper.Claim(pair.Again), paper.Claim(pair.First))),
            .. tree.All.Where(node => node.Value.Difference is not null)
                .Select(node => Growth.OfChange(node.Value.Growth.Rate, node.Value.Difference!, node.Value.Level)),
            .. onTheBase.Select(row => Sums.Difference(paper.Claim(row.Change), tree.Base, tree[row.Node].Value.Level)),
            .. onTheBase.Select(row => Growth.Rate(paper.Claim(row.Growth), tree.Base, tree[row.Node].Value.Level)),
            Growth.Rate(paper.Claim("c267"), tree.Base, tree["potential"].Value.Level),
        ]);
    }
}
