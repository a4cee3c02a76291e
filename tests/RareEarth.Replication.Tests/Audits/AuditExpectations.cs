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
    public static void HasOneRowForEachNumber(PaperAudit audit)
    {
        IReadOnlyList<NumberVerdict> numbers = audit.Report().Ledger.Numbers;
        Assert.Equal(numbers.Count, numbers.Select(number => number.Member.Id).Distinct().Count());
        Assert.Equal(
            audit.Paper.Members.Select(member => member.Id),
            numbers.Select(number => number.Member.Id).Where(id => !id.EndsWith("/mark", StringComparison.Ordinal)));
    }

    /// <summary>Every finding is there.</summary>
    public static void FindsAll(PaperAudit audit) => Assert.All(audit.Findings, finding => Assert.True(finding.IsFound, finding.Title));

    /// <summary>No reason excuses what is checked: each row of the table covers something that has no other verdict.</summary>
    public static void HasNoSuperfluousReason(PaperAudit audit, string table)
    {
        HashSet<string> unchecked_ = [.. audit.Report().Ledger.Numbers.Where(number => number.Verdict == Verdict.NotCheckable).Select(number => number.Member.Id)];
        Assert.All(Package.Load(table).Rows, row =>
        {
            string path = $"{audit.Paper.Source}/{row["member"]}";
            Assert.True(unchecked_.Any(id => id == path || id.StartsWith(path + "/", StringComparison.Ordinal)), $"{path} is checked");
        });
    }
}
