using RareEarth.Replication.Checks;
using RareEarth.Replication.Checks.Forensics;
using RareEarth.Replication.Published;

namespace RareEarth.Replication.Audits.DevelopmentIndex;

/// <summary>The weights that the report does not print: that they exist, who contributes most under them, and what lies between its parts.</summary>
internal static class Weights
{
    public static AuditSection Section(PrintedPaper paper, IndexTree tree)
    {
        Member Claim(string id) => paper.Claim(id);
        Relation Most(string id, string parent, int leader) => Contributions.Most(Claim(id), tree[parent].Value, tree[parent].Parts, leader);
        Relation[] exist = [.. tree.Parents.Select(node => FeasibleWeights.Exist($"{node.Name} {node.Value.Level.Printed}", node.Value, node.Parts))];
        return new AuditSection("Weights",
        [
            .. exist,
            exist[0].Testing(Claim("c347")),
            Most("c033", "total", 0),
            Most("c063", "environment", 1),
            Most("c096", "environment", 1),
            Most("c303", "potential", 2),
            Growth.OfMixture(Claim("c302"), Claim("c304"), Claim("c306")),
            Growth.OfMixture(Claim("c194"), Claim("c196"), Claim("c198")),
            Growth.OfMixture(Claim("c220"), RateOfChange.Fall(Claim("c241")), RateOfChange.Fall(Claim("c243")), Claim("c226"), Claim("c228")),
        ]);
    }
}
