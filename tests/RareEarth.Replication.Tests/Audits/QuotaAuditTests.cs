using RareEarth.Replication.Audits.QuotaPrice;
using RareEarth.Replication.Checks;
using Xunit;

namespace RareEarth.Replication.Tests.Audits;

public sealed class QuotaAuditTests
{
    private static readonly PaperAudit Audit = QuotaAudit.Of(AuditExpectations.Package);
    private static readonly AuditReport Report = Audit.Report();

    private static Verdict Of(string id) => Report.Ledger.Numbers.Single(number => number.Member.Id == "3/" + id).Verdict;

    [Fact]
    public void Every_number_and_claim_has_one_row() => AuditExpectations.HasOneRowForEachNumber(Audit);

    [Fact]
    public void Every_finding_is_there() => AuditExpectations.FindsAll(Audit);

    [Fact]
    public void No_reason_is_superfluous() => AuditExpectations.HasNoSuperfluousReason(Audit, "quota-price-not-checkable");

    [Fact]
    public void Every_table_has_its_cells_and_the_text_its_claims()
    {
        var counts = Report.Ledger.Numbers.GroupBy(number => Audit.Paper.Section(number.Member)).ToDictionary(group => group.Key, group => group.Count(number => number.Member.Number is not null));

        // a standard error is a row of its own: with the marks, and a standard error counted with its coefficient, they are the 36, 11, 34, 21 and 54 entries of the paper
        Assert.Equal([35, 42, 16, 44, 18, 60], new[] { "Table 2", "Table 3", "Table 4", "Table 5", "Table 6", "Table 7" }.Select(table => counts[table]));
        Assert.Equal(135, Audit.Paper.Claims.Count);
    }

    [Theory]
    [InlineData("Table 3/DID/2/coefficient", Verdict.Consistent)]
    [InlineData("Table 3/LNGDP/4/coefficient", Verdict.InDispute)]
    [InlineData("Table 3/Year effects/3/mark", Verdict.Contradicted)]
    [InlineData("Table 6/Observations/1/observations", Verdict.Consistent)] // a tension accuses no number
    [InlineData("p3-c064", Verdict.Contradicted)]
    [InlineData("p3-c079", Verdict.Contradicted)]
    [InlineData("p3-c083", Verdict.Varies)]
    [InlineData("p3-c098", Verdict.Varies)]
    [InlineData("p3-c135", Verdict.Contradicted)]
    [InlineData("p3-c069", Verdict.Consistent)]
    [InlineData("p3-c095", Verdict.NotCheckable)]
    public void Verdicts(string id, Verdict verdict) => Assert.Equal(verdict, Of(id));

    [Theory]
    [InlineData("Table 3, Year effects, 3: yes; then", "0.937 − 0.958 = [-0.0221, -0.0199]")]
    [InlineData("Table 5, Year effects, 4: yes; then", "0.940 − 0.962 = [-0.0231, -0.0209]")]
    [InlineData("lies on the regression line", "[4.576, 4.621]")]
    [InlineData("one number of degrees of freedom gives all 71 entries", "[65.0000, ∞]")]
    [InlineData("Table 7, (1): the oxide has more years", "102 − (109 − 24) = 17")]
    public void Broken_relations_show_their_calculation(string statement, string calculation) =>
        Assert.Contains(calculation, Audit.Relations.Single(relation => !relation.Holds && relation.Statement.Contains(statement)).Calculation);

    [Theory]
    [InlineData("Table 3/R-squared/3/r_squared", 0.958, "0.937 − 0.958")]
    [InlineData("Table 3/LNGDP/5/coefficient", 5.071, "8.775")]
    [InlineData("Table 7/DID/4/coefficient", 0.716, "praseodymium-neodymium products react more than lanthanum-cerium products")]
    [InlineData("Table 2/LNPRI/N/observations", 120, "Table 2, LNPRI, N is the number of rows")]
    public void Another_number_would_repair_them(string id, double instead, string text)
    {
        Member member = Audit.Paper.Members.Single(one => one.Id == "3/" + id);
        Relation broken = Audit.Relations.First(relation => !relation.Holds && relation.Members.Contains(member) && relation.ToString().Contains(text));

        Assert.True(broken.HoldsWith(Readings.With([member], instead)));
    }
}
