using RareEarth.Replication.Audits.InnovationEfficiency;
using RareEarth.Replication.Checks;
using RareEarth.Replication.Intervals;
using RareEarth.Replication.Published;
using Xunit;

namespace RareEarth.Replication.Tests.Audits;

/// <summary>The audit of the paper on innovation efficiency.</summary>
public sealed class EfficiencyAuditTests
{
    private static readonly PaperAudit Audit = EfficiencyAudit.Of(AuditExpectations.Package);
    private static readonly AuditReport Report = Audit.Report();

    [Theory]
    [InlineData("Table 1", 24)]
    [InlineData("Table 2", 81)]
    [InlineData("Table 3", 21)]
    [InlineData("Table 4", 42)]
    public void Each_cell_has_a_verdict(string table, int cells) =>
        Assert.Equal(cells, Report.Ledger.Numbers.Count(row => row.Member.Id.StartsWith($"1/{table}/", StringComparison.Ordinal)));

    [Fact]
    public void Every_number_and_claim_has_one_row() => AuditExpectations.HasOneRowForEachNumber(Audit);

    [Fact]
    public void Every_finding_is_there() => AuditExpectations.FindsAll(Audit);

    [Fact]
    public void No_reason_is_superfluous() => AuditExpectations.HasNoSuperfluousReason(Audit, "efficiency-not-checkable");

    [Fact]
    public void Every_cell_but_the_constants_of_Table_1_is_in_a_relation() => Assert.All(
        Report.Ledger.Numbers.Where(row => row.Member.Id.Split('/').Length > 2),
        row => Assert.Equal(row.Verdict == Verdict.NotCheckable, row.Member.Id.StartsWith("1/Table 1/Constant/", StringComparison.Ordinal)));

    [Theory]
    [InlineData("In 2022 all firms are not the mean of the two groups: one firm is missing, probably at the front end", FindingKind.Contradiction)]
    [InlineData("The means over the years inherit the missing firm", FindingKind.Contradiction)]
    [InlineData("One firm-year is missing from the groups' means of stage 1 too", FindingKind.Contradiction)]
    [InlineData("The fall of the back end's scale efficiency is large in one section and small in another", FindingKind.Tension)]
    [InlineData("Table 1 comes from about 22 observations, one cross-section, and the text does not say which", FindingKind.Tension)]
    [InlineData("Section 3.3 ends the sample in 2022, all tables and other sections in 2023", FindingKind.Contradiction)]
    [InlineData("Section 4.2 sends the reader to Table 3 for what is Table 1", FindingKind.Contradiction)]
    [InlineData("TFP of the front end in 2020–2021 is off by one in the last digit", FindingKind.Contradiction)]
    [InlineData("Technical change is said to grow steadily, and falls in two of six intervals", FindingKind.Contradiction)]
    [InlineData("The whole gain in technical efficiency lies in the first interval", FindingKind.Tension)]
    [InlineData("What is said of the two groups holds on the mean and not in every year", FindingKind.Tension)]
    [InlineData("The front end's EC and the course of its mean TE point in opposite directions in two intervals", FindingKind.Tension)]
    [InlineData("Policy has furthered innovation in one section and has shown no positive effect in another", FindingKind.Tension)]
    [InlineData("A significant coefficient of age with the opposite sign is not discussed", FindingKind.Tension)]
    [InlineData("A study is opened with one reference number and closed with another", FindingKind.Tension)]
    public void Finding(string title, FindingKind kind)
    {
        Finding finding = Audit.Findings.Single(finding => finding.Title == title);
        Assert.True(finding.IsFound);
        Assert.Equal(kind, finding.Kind);
        Assert.All(finding.Relations, relation => Assert.False(finding.Kind == FindingKind.Tension && relation.Holds, relation.Statement));
    }

    [Fact]
    public void There_is_no_other_finding_and_each_broken_relation_belongs_to_one()
    {
        Assert.Equal(15, Report.Findings.Count);
        Assert.Empty(Audit.Relations.Where(relation => !relation.Holds).Except(Report.Findings.SelectMany(finding => finding.Relations)));
    }

    // each relation that is broken, by what it computes first, and a change of a printed number that mends it
    [Theory]
    [InlineData("p1-c056", "p1-c056", "2023")]
    [InlineData("p1-c078", "p1-c078", "1")]
    [InlineData("Table 2/2022/all TE/efficiency", "Table 2/2022/front TE/efficiency", "0.704")]
    [InlineData("Table 2/2022/all PTE/efficiency", "Table 2/2022/front PTE/efficiency", "0.977")]
    [InlineData("Table 2/2022/all SE/efficiency", "Table 2/2022/front SE/efficiency", "0.716")]
    [InlineData("Table 2/Mean/all TE/mean", "Table 2/Mean/front TE/mean", "0.758")]
    [InlineData("Table 2/Mean/all PTE/mean", "Table 2/Mean/front PTE/mean", "0.964")]
    [InlineData("Table 2/Mean/all SE/mean", "Table 2/Mean/front SE/mean", "0.786")]
    [InlineData("p1-c066", "Table 2/Change/front TE/growth_rate", "-1.90")]
    [InlineData("p1-c067", "Table 2/Change/front PTE/growth_rate", "-0.50")]
    [InlineData("p1-c068", "Table 2/Change/front SE/growth_rate", "-3.50")]
    [InlineData("Table 1/log likelihood/R&D staff slack/log_likelihood", "p1-c064", "3", 2)]
    [InlineData("Table 1/log likelihood/R&D spending slack/log_likelihood", "p1-c064", "3", 2)]
    [InlineData("Table 1/log likelihood/net fixed assets slack/log_likelihood", "p1-c064", "3", 2)]
    [InlineData("Table 4/2020-2021/front TFP/index", "Table 4/2020-2021/front TFP/index", "1.136")]
    [InlineData("p1-c177", "Table 4/2018-2019/back TC/index", "0.930")]
    [InlineData("p1-c215", "Table 4/2018-2019/front TC/index", "0.916")]
    [InlineData("p1-c157", "Table 2/2018/all TE/efficiency", "0.579", 1, "0.612 / 0.679")]
    [InlineData("p1-c157", "Table 3/2021-2022/EC/index", "1.099", 1, "0.914 ·")]
    [InlineData("p1-c213", "Table 2/2018/all TE/efficiency", "0.579")]
    [InlineData("p1-c218", "Table 4/2018-2019/back EC/index", "0.976")]
    [InlineData("p1-c121", "Table 2/2022/front SE/efficiency;Table 2/2023/front SE/efficiency", "0.800")]
    [InlineData("p1-c201", "Table 2/2017/front PTE/efficiency;Table 2/2022/front PTE/efficiency", "0.977")]
    [InlineData("p1-c173", "Table 4/2019-2020/back TC/index;Table 4/2021-2022/back TC/index", "1.200")]
    [InlineData("Table 4/2018-2019/front EC/index", "Table 4/2018-2019/front EC/index", "0.926")]
    [InlineData("Table 4/2019-2020/front EC/index", "Table 4/2019-2020/front EC/index", "1.073")]
    public void A_small_change_mends_each_broken_relation(string first, string changed, string instead, int relations = 1, string formula = "")
    {
        // several cells are given one number
        Member[] members = [.. changed.Split(';').Select(id => Audit.Paper.Members.Single(member => member.Id == $"1/{id}"))];
        var number = PrintedNumber.Parse(instead);
        var readings = Readings.With(members, members[0].IsExact ? Interval.Exact(number.Value) : Interval.Of(number));

        Relation[] broken = [.. Audit.Relations.Where(relation => !relation.Holds && relation.Members[0].Id == $"1/{first}" && relation.Formula.StartsWith(formula, StringComparison.Ordinal))];

        Assert.Equal(relations, broken.Length);
        Assert.All(broken, relation => Assert.True(relation.HoldsWith(readings), relation.ToString()));
        Assert.All(broken, relation => Assert.False(relation.HoldsWith(Readings.AsPrinted)));
    }

    [Fact]
    public void Twenty_nine_relations_are_broken() => Assert.Equal(29, Audit.Relations.Count(relation => !relation.Holds));

    [Theory]
    [InlineData("Table 2/2022/all TE/efficiency", "[0.5544, 0.5555]")]
    [InlineData("Table 2/2022/all PTE/efficiency", "[0.7866, 0.7877]")]
    [InlineData("Table 2/2022/all SE/efficiency", "[0.6573, 0.6584]")]
    [InlineData("Table 2/Mean/all TE/mean", "[0.6184, 0.6195]")]
    [InlineData("p1-c066", "[0.56509, 0.56606]")]
    [InlineData("p1-c067", "[0.73532, 0.73627]")]
    [InlineData("p1-c068", "[0.7689, 0.7701]")]
    [InlineData("Table 4/2020-2021/front TFP/index", "[1.1342, 1.1365]")]
    public void Computed_intervals_of_broken_relations(string first, string computed) =>
        Assert.Equal(computed, Audit.Relations.Single(relation => !relation.Holds && relation.Members[0].Id == $"1/{first}").Computed.ToString());

    [Theory]
    [InlineData("p1-c056", Verdict.Contradicted)]
    [InlineData("p1-c078", Verdict.Contradicted)]
    [InlineData("p1-c177", Verdict.Contradicted)]
    [InlineData("p1-c215", Verdict.Contradicted)]
    [InlineData("p1-c157", Verdict.Consistent)]
    [InlineData("Table 3/Mean/EC/mean", Verdict.Varies)]
    [InlineData("Table 2/2022/front TE/efficiency", Verdict.InDispute)]
    [InlineData("Table 2/2021/front TE/efficiency", Verdict.Consistent)]
    [InlineData("Table 1/log likelihood/R&D staff slack/log_likelihood", Verdict.Consistent)]
    public void Verdicts(string member, Verdict verdict) => Assert.Equal(verdict, Report.Ledger.Numbers.Single(row => row.Member.Id == $"1/{member}").Verdict);

    [Fact]
    public void The_findings_on_the_missing_firm_state_what_the_other_rows_imply()
    {
        Assert.Contains("TE [0.7005, 0.7069], PTE [0.9738, 0.9802], SE [0.7128, 0.7192]", Report.Findings[0].Instead);
        Assert.Contains("TE [0.551, 0.597], PTE [0.985, 1.031], SE [0.553, 0.599]", Report.Findings[0].Reading);
        Assert.Contains("TE [0.7452, 0.7464], PTE [0.9218, 0.9230], SE [0.7875, 0.7887]", Report.Findings[2].Instead);
        Assert.Contains("22.090", Report.Findings.Single(finding => finding.Title.StartsWith("Table 1 comes", StringComparison.Ordinal)).Instead);
    }

    [Fact]
    public void Changes_printed_in_percent_are_read_as_such() => Assert.Equal("−0.24%", Audit.Paper["Table 2", "Change", "front TE"].Printed);
}
