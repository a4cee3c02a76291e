using RareEarth.Replication.Checks;
using RareEarth.Replication.Checks.Forensics;
using RareEarth.Replication.Intervals;
using RareEarth.Replication.Published;

namespace RareEarth.Replication.Audits.DevelopmentIndex;

/// <summary>Section 3.2.1.1: gross domestic product, its demand side, and the months of producer prices.</summary>
internal static class Economy
{
    public static AuditSection Section(PrintedPaper paper)
    {
        Member growth = paper.Claim("c070"), investment = paper.Claim("c086"), exports = paper.Claim("c089");
        return new AuditSection("Economy",
        [
            Claims.Sign(paper.Claim("c067"), [growth], 1),
            Contributions.Points(paper.Claim("c087"), investment, growth),
            Contributions.Points(paper.Claim("c090"), exports, growth),
            InvestmentLeads(paper.Claim("c085"), investment, exports),
            Restatements.Of(paper.Claim("c091"), paper.Claim("c084")),
            Claims.Greater(
                paper.Claim("c075").ReadAs("the yearly fall is deepest in a month before that of the first monthly rise, and the largest rise comes later"),
                (paper.Claim("c076"), paper.Claim("c081")), (paper.Claim("c077"), paper.Claim("c076"))),
        ]);
    }

    // three demands make up all of growth: consumption has what the other two leave
    private static Relation InvestmentLeads(Member claim, Member investment, Member exports) => new(
        RelationKind.Claim,
        claim.Label,
        [claim, investment, exports],
        $"{investment.Printed} less the greater of {exports.Printed} and, for consumption, 100% − {investment.Printed} − {exports.Printed}",
        "must be above 0",
        readings => new Evaluation(
            readings[investment] - Interval.Max(readings[exports], 100 - readings[investment] - readings[exports]), Interval.Between(double.Epsilon, double.PositiveInfinity)));
}
