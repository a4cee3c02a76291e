using RareEarth.Replication.Checks;
using RareEarth.Replication.Data;
using Xunit;

namespace RareEarth.Replication.Tests.Audits;

/// <summary>What every paper's audit satisfies.</summary>
internal static class AuditExpectations
{
    /// <summary>The repository's data.</summary>
    public static DataPackage Package { get; } = DataPackage.Open(Repository.Data);

    /// <summary>Every printed number and claim has one row; marks come on top where a relation tests them.</summary>
    public static void HasOneRowForEachNumber(PaperAudit audit) => HasOneRowForEachNumber(audit, audit.Report());

    /// <summary>The same for a report that is there.</summary>
    public static void HasOneRowForEachNumber(PaperAudit audit, AuditReport report)
    {
        IReadOnlyList<NumberVerdict> numbers = report.Ledger.Numbers;
        Assert.Equal(numbers.Count, numbers.Select(number => number.Member.Id).Distinct().Count());
        Assert.Equal(
            audit.Paper.Members.Select(member => member.Id),
            numbers.Select(number => number.Member.Id).Where(id => !id.EndsWith("/mark", StringComparison.Ordinal)));
    }

    /// <summary>Every finding is there.</summary>
    public static void FindsAll(PaperAudit audit) => Assert.All(audit.Findings, finding => Assert.True(finding.IsFound, finding.Title));

    /// <summary>No reason excuses what is checked: each row of the table covers something that has no other verdict.</summary>
    public static void HasNoSuperfluousReason(PaperAudit audit, string table) => HasNoSuperfluousReason(audit.Report(), table);

    /// <summary>The same for a report that is there.</summary>
    public static void HasNoSuperfluousReason(AuditReport report, string table)
    {
        HashSet<string> unchecked_ = [.. report.Ledger.Numbers.Where(number => number.Verdict == Verdict.NotCheckable).Select(number => number.Member.Id)];
        Assert.All(Package.Load(table).Rows, row =>
        {
            string path = $"{report.Source.Key}/{row["member"]}";
            Assert.True(unchecked_.Any(id => id == path || id.StartsWith(path + "/", StringComparison.Ordinal)), $"{path} is checked");
        });
    }
}
