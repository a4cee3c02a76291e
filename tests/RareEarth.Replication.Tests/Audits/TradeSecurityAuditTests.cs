using RareEarth.Replication.Audits.TradeSecurity;
using RareEarth.Replication.Checks;
using RareEarth.Replication.Intervals;
using Xunit;

namespace RareEarth.Replication.Tests.Audits;

/// <summary>The audit of paper 5, which prints no table.</summary>
public sealed class TradeSecurityAuditTests
{
    private static readonly PaperAudit Audit = TradeSecurityAudit.Of(AuditExpectations.Package);
    private static readonly AuditReport Report = Audit.Report();

    [Fact]
    public void Every_claim_has_a_verdict()
    {
        AuditExpectations.HasOneRowForEachNumber(Audit);
        Assert.Equal(102, Report.Ledger.Numbers.Count);
    }

    [Theory]
    [InlineData("Coefficients of an equation in logs", FindingKind.Contradiction)]
    [InlineData("The dependent variable is a value", FindingKind.Contradiction)]
    [InlineData("R² alone is printed", FindingKind.Tension)]
    [InlineData("That every 1/VIF is below 1", FindingKind.Tension)]
    [InlineData("No standard error is printed", FindingKind.Tension)]
    [InlineData("Logs and min-max normalisation", FindingKind.Tension)]
    [InlineData("Trade competitiveness and import reliance", FindingKind.Tension)]
    [InlineData("Security is defined", FindingKind.Tension)]
    [InlineData("Import concentration fluctuates", FindingKind.Tension)]
    [InlineData("The index of trade security", FindingKind.Tension)]
    [InlineData("Two articles appear three times", FindingKind.Contradiction)]
    public void Every_finding_is_there(string title, FindingKind kind)
    {
        Finding finding = Assert.Single(Report.Findings, finding => finding.Title.StartsWith(title, StringComparison.Ordinal));
        Assert.Equal(kind, finding.Kind);
    }

    [Fact]
    public void There_is_no_other_finding() => Assert.Equal(11, Report.Findings.Count);

    [Theory]
    [InlineData("c010", Verdict.Consistent)]
    [InlineData("c015", Verdict.Consistent)]
    [InlineData("c024", Verdict.NotCheckable)] // a tension decides nothing
    [InlineData("c029", Verdict.Varies)]
    [InlineData("c067", Verdict.Consistent)]
    [InlineData("c073", Verdict.Consistent)]
    [InlineData("c074", Verdict.Consistent)]
    [InlineData("c072", Verdict.Consistent)]
    [InlineData("c075", Verdict.NotCheckable)]
    [InlineData("c090", Verdict.NotCheckable)]
    [InlineData("c102", Verdict.Contradicted)]
    public void A_claim_has_the_verdict_of_its_relations(string claim, Verdict verdict) =>
        Assert.Equal(verdict, Report.Ledger.Numbers.Single(number => number.Member.Id == "5/p5-" + claim).Verdict);

    [Fact]
    public void Levels_of_significance_bound_the_standard_errors()
    {
        (double, double)[] bounds = [.. RegressionChecks.Terms.Select(term => RegressionChecks.StandardErrors(Audit.Paper, term.Level, term.Coefficient))
            .Select(error => (Math.Round(error.Lower, 3), Math.Round(error.Upper, 3)))];
        Assert.Equal([(0, 0.362), (0.087, 0.125), (0, 0.463), (0.685, 0.985), (0, 0.04)], bounds);
        Assert.Equal(9, RegressionChecks.DegreesOfFreedom(Audit.Paper));
    }

    [Fact]
    public void The_implied_statistics_of_the_regression_stand_in_the_findings()
    {
        Assert.Contains("[0.7518, 0.7535]; F(5, 9) is [9.485, 9.557], p [0.002111, 0.002170]", Instead("R² alone"));
        Assert.Contains("[0.2395, 0.2453] to [0.76498, 0.76554]", Instead("That every 1/VIF"));

        string Instead(string title) => Report.Findings.Single(finding => finding.Title.StartsWith(title, StringComparison.Ordinal)).Instead;
    }

    [Fact]
    public void Only_a_coefficient_of_0_changes_exports_by_as_many_units_up_and_down()
    {
        Relation[] relations = [.. Audit["The regression"].About("c102").Relations];
        Assert.Equal(3, relations.Length);
        Assert.All(relations, relation =>
        {
            Assert.False(relation.Holds);
            Assert.True(relation.HoldsWith(Readings.With([relation.Members[1]], Interval.Between(-0.0005, 0.0005))));
        });
    }

    [Fact]
    public void Exports_could_prevail_beside_rising_competitiveness_if_reliance_were_not_positive()
    {
        Relation relation = Assert.Single(Audit["Import reliance and competitiveness"].About("c048").Relations);
        Assert.True(relation.IsTension);
        Assert.False(relation.Holds);
        Assert.True(relation.HoldsWith(Readings.With([Audit.Paper.Claim("c041")], 0)));
    }

    [Fact]
    public void The_scarcity_index_is_above_its_bound_where_less_than_a_quarter_of_people_live_in_China() =>
        Assert.Equal(0.2445, Math.Round(ReserveShares.GreatestPopulationShare(Audit.Paper).Midpoint, 4));

    [Fact]
    public void A_wrong_share_of_reserves_would_be_found()
    {
        Relation share = Audit["Shares"].Relations.Single(relation => relation.Kind == RelationKind.Share && relation.Members[0].Id == "5/p5-c010" && relation.Members.Count == 4
            && relation.Members[2].Id == "5/p5-c013");
        Assert.True(share.Holds);
        Assert.False(share.HoldsWith(Readings.With([Audit.Paper.Claim("c013")], Interval.Between(18.525, 18.535))));
    }

    [Fact]
    public void Each_reason_why_something_cannot_be_checked_is_needed() => AuditExpectations.HasNoSuperfluousReason(Audit, "trade-security-not-checkable");
}
