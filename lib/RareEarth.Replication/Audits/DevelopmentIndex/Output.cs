using RareEarth.Replication.Checks;
using RareEarth.Replication.Checks.Forensics;
using RareEarth.Replication.Published;

namespace RareEarth.Replication.Audits.DevelopmentIndex;

/// <summary>Section 3.2.2.1 and the local examples of 3.2.1.3: capacities, and a share of days.</summary>
internal static class Output
{
    private const int DaysOf2020 = 366;

    public static AuditSection Section(PrintedPaper paper)
    {
        Member groups = paper.Claim("c177"), northern = paper.Claim("c178"), chinalco = paper.Claim("c180");
        return new AuditSection("Capacities",
        [
            SixGroups(groups, [northern, chinalco, paper.Claim("c182"), paper.Claim("c183"), paper.Claim("c184")], paper.Claim("c185")),
            Sums.Share(paper.Claim("c179"), northern, groups),
            Sums.Share(paper.Claim("c181"), chinalco, groups),
            Sums.Total(paper.Claim("c169"), [groups, paper.Claim("c187")]),
            Sums.NotAbove(paper.Claim("c186"), paper.Claim("c187")),
            Granularity.Share(paper.Claim("c147"), DaysOf2020, "days of 2020"),
        ]);
    }

    // the last is printed in t, the others in 10⁴ t
    private static Relation SixGroups(Member total, IReadOnlyList<Member> groups, Member last) => new(
        RelationKind.Sum,
        $"{total.Label} is the sum of {groups.Count + 1} parts",
        [total, .. groups, last],
        $"{string.Join(" + ", groups.Select(group => group.Printed))} + 0.0001 · {last.Printed}",
        $"printed {total.Printed}",
        readings => new Evaluation(Intervals.IntervalMeans.Sum(readings.All(groups)) + (1e-4 * readings[last]), readings[total]));
}
