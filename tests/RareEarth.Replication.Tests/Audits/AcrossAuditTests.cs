using RareEarth.Replication.Audits.AcrossPapers;
using RareEarth.Replication.Checks;
using Xunit;

namespace RareEarth.Replication.Tests.Audits;

public sealed class AcrossAuditTests
{
    private static readonly AuditReport Report = AcrossAudit.Of(AuditExpectations.Package);

    [Fact]
    public void Every_finding_is_there()
    {
        Assert.Equal(10, Report.Findings.Count);
        Assert.All(Report.AllFindings, finding => Assert.True(finding.IsFound, finding.Title));
    }

    [Theory]
    [InlineData("mining quota of 2019", "= [13.19990, 13.20010]")] // against 12
    [InlineData("China's share of world output in paper 3", "[0.57193, 0.57216]")]
    [InlineData("by value from paper 2", "[-0.3926, -0.3908]")]
    [InlineData("by weight from paper 2", "[-0.5517, -0.5504]")]
    [InlineData("with its quota as output", "[0.38271, 0.38327]")]
    [InlineData("export over import unit value", "[1.5042, 1.5082]")]
    [InlineData("lanthanum-cerium share", "[2.222, 2.265]")]
    public void Calculations(string statement, string calculation) => Assert.Contains(
        calculation, Report.Ledger.Relations.Single(relation => relation.Statement.Contains(statement)).Calculation);

    [Fact]
    public void Only_the_quota_of_2019_is_more_than_a_tension() =>
        Assert.Equal(["the mining quota of 2019"], Report.Ledger.Relations.Where(relation => !relation.Holds && !relation.IsTension).Select(relation => relation.Statement[..24]));
}
