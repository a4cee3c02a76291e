using RareEarth.Replication.Checks;
using RareEarth.Replication.Checks.Forensics;
using RareEarth.Replication.Intervals;
using RareEarth.Replication.Published;

namespace RareEarth.Replication.Audits.TradeSecurity;

/// <summary>Reserves of section 1 and shares of section 4.</summary>
public static class ReserveShares
{
    // 10^4 t in 10^8 t
    private const double Unit = 1e-4;

    /// <summary>The section.</summary>
    /// <param name="paper">The paper.</param>
    public static AuditSection Shares(PrintedPaper paper)
    {
        Member world = paper.Claim("c008"), china = paper.Claim("c009"), vietnam = paper.Claim("c012"), brazil = paper.Claim("c014");
        (Member Share, Member Part)[] countries = [(paper.Claim("c010"), china), (paper.Claim("c013"), vietnam), (paper.Claim("c015"), brazil)];
        return new AuditSection(
            "Shares",
            [
                .. countries.Select(country => Sums.Share(country.Share, country.Part, world, Unit)),
                .. countries.Skip(1).Select(country => Sums.SameWhole(countries[0], country)),
                Claims.Rank(paper.Claim("c011"), vietnam, [china, brazil], 2),
                BeltAndRoad(paper.Claim("c067"), countries[0].Share, countries[1].Share, countries[2].Share),
                Claims.Greater(paper.Claim("c101"), (paper.Claim("c079"), paper.Claim("c077"))),
                Restatements.Of(paper.Claim("c039"), paper.Claim("c091")),
                Restatements.Of(paper.Claim("c044"), paper.Claim("c095")),
            ]);
    }

    /// <summary>China's share of the world's population below which the scarcity index exceeds its printed bound: S_R = (S_c/S_w) / (P_c/P_w).</summary>
    /// <param name="paper">The paper.</param>
    public static Interval GreatestPopulationShare(PrintedPaper paper) => Readings.AsPrinted.Share(paper.Claim("c010")) / paper.Claim("c044").Interval.Midpoint;

    // two of the five countries are printed, and a sixth, which is not among them
    private static Relation BeltAndRoad(Member claim, Member china, Member vietnam, Member brazil) => new(
        RelationKind.Claim,
        $"{claim.Label}; the five countries have at least the shares of China and Vietnam, and Brazil is not among them",
        [claim, china, vietnam, brazil],
        $"from {china.Printed} + {vietnam.Printed} to 100% − {brazil.Printed}",
        $"claimed above {claim.Printed}",
        readings => new Evaluation(
            Interval.Between((readings.Share(china) + readings.Share(vietnam)).Lower, (1 - readings.Share(brazil)).Upper),
            Interval.Between(readings.Share(claim).Lower, double.PositiveInfinity)));
}
