using RareEarth.Replication.Checks;
using RareEarth.Replication.Checks.Forensics;
using RareEarth.Replication.Published;

namespace RareEarth.Replication.Audits.TradeSecurity;

/// <summary>Counts against what they count, and years that are said more than once.</summary>
internal static class CountsAndDates
{
    private static readonly (string First, string[] Others)[] SaidAgain =
    [
        ("c031", ["c034", "c037", "c042", "c045", "c051", "c088", "c098"]), // first year of the sample
        ("c032", ["c035", "c038", "c043", "c046", "c052", "c089", "c099"]), // last year of the sample
        ("c007", ["c068"]), // year of the reserves
    ];

    /// <summary>The section.</summary>
    public static AuditSection Of(PrintedPaper paper) => new(
        "Counts and dates",
        [
            .. SaidAgain.SelectMany(pair => pair.Others.Select(other => Restatements.Of(paper.Claim(other), paper.Claim(pair.First)))),
            Counts.Listed(paper.Claim("c023"), ["resistance to risks in trade", "growth and stability by trade"]),
            Counts.Listed(paper.Claim("c033"), ["exploration", "mining", "market", "international trade barriers", "technology", "environment and sustainable development"]),
            Counts.Listed(paper.Claim("c097"), ["strategic", "critical", "general"]),
        ]);
}
