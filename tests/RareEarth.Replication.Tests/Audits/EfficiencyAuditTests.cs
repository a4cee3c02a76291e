using RareEarth.Replication.Audits.InnovationEfficiency;
using RareEarth.Replication.Checks;
using RareEarth.Replication.Data;
using Xunit;

namespace RareEarth.Replication.Tests.Audits;

public sealed class EfficiencyAuditTests(ITestOutputHelper output)
{
    [Fact]
    public void Dump()
    {
        PaperAudit audit = EfficiencyAudit.Of(DataPackage.Open(Repository.Data));
        foreach (AuditSection section in audit.Sections)
        {
            output.WriteLine($"## {section.Title} {section.Relations.Count}");
            foreach (Relation relation in section.Relations)
            {
                output.WriteLine($"{(relation.Varies ? "VARIES" : relation.Holds ? "ok" : "BROKEN")} [{relation.Members.Count}] {relation}");
            }
        }

        try
        {
            AuditReport report = audit.Report();
            output.WriteLine(report.View().ToText());
            foreach (NumberVerdict number in report.Ledger.Numbers.Where(n => n.Verdict is not (Verdict.Consistent or Verdict.NotCheckable)))
            {
                output.WriteLine($"{number.Verdict} {number.Member.Id}: {number.Account[..Math.Min(300, number.Account.Length)]}");
            }

            foreach (Finding finding in audit.Findings)
            {
                output.WriteLine($"# {finding.IsFound} {finding.Kind} {finding.Title}\n  - {finding.Instead}\n  - {finding.Reading}\n  {string.Join(" | ", finding.Quotes)}");
            }
        }
        catch (ArgumentException e)
        {
            output.WriteLine(e.Message);
        }
    }
}
