using RareEarth.Replication.Checks;
using RareEarth.Replication.Intervals;
using RareEarth.Replication.Published;

namespace RareEarth.Replication.Audits.TradeSecurity;

/// <summary>Import reliance and trade competitiveness, which are both made of exports less imports.</summary>
internal static class TrendClaims
{

    /// <summary>The section.</summary>
    public static AuditSection Balance(PrintedPaper paper)
    {
        Member reliance = paper.Claim("c041");
        return new AuditSection(
            "Import reliance and competitiveness",
            [
                OnOneBasis(paper.Claim("c024"), reliance, paper.Claim("c048")),
                NetImports(paper.Claim("c020"), reliance),
            ]);
    }

    // reliance may be in weights, competitiveness is in values: then neither binds the other
    private static Relation OnOneBasis(Member claim, Member reliance, Member rising) => new Relation(
        RelationKind.Claim,
        $"{claim.Label}; beside {reliance.Label}: {reliance.Printed}, so that imports exceed exports in the end, and {rising.Label}, so that no year before has a higher index, if both are in values or both in weights",
        [claim, reliance, rising],
        "sign of exports less imports in the best year",
        "must be 1",
        readings => new Evaluation(readings.Share(reliance).Lower > 0 ? -1 : Interval.Between(-1, 1), 1)).AsTension();

    private static Relation NetImports(Member claim, Member reliance) => new(
        RelationKind.Claim,
        $"{claim.Label}; beside {reliance.Label}",
        [claim, reliance],
        $"imports less exports over consumption, at least {reliance.Printed}",
        "must not be negative",
        readings => new Evaluation(Interval.Between(readings.Share(reliance).Lower, double.PositiveInfinity), Interval.NonNegative));
}
