using RareEarth.Replication.Checks;
using RareEarth.Replication.Published;

namespace RareEarth.Replication.Audits.AcrossPapers;

/// <summary>The papers that print figures of quotas and trade; a member from here says which paper it is of.</summary>
internal sealed record TradePapers(PrintedPaper Development, PrintedPaper Quota, PrintedPaper Dependence, PrintedPaper Security)
{
    public static Member Claim(PrintedPaper paper, string id) => Named(paper, paper.Claim(id));

    public static Member Named(PrintedPaper paper, Member member) => member with { Label = $"paper {paper.Source}, {member.Label}" };
}
