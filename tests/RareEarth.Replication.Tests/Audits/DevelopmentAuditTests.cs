using RareEarth.Methods.AnalyticHierarchy;
using RareEarth.Replication.Audits.DevelopmentIndex;
using RareEarth.Replication.Checks;
using RareEarth.Replication.Tests.Data;
using Xunit;

namespace RareEarth.Replication.Tests.Audits;

public sealed class DevelopmentAuditTests
{
    private const string Claims = "published/2-development-index/claims.csv";
    private const string Firms = "published/2-development-index/table2.csv";

    private static readonly PaperAudit Audit = DevelopmentAudit.Of(AuditExpectations.Package);
    private static readonly AuditReport Report = Audit.Report();

    private static string[] Having(Verdict verdict) => [.. Report.Ledger.Numbers.Where(number => number.Verdict == verdict).Select(number => number.Member.Id["2/".Length..].Replace("p2-", "", StringComparison.Ordinal))];

    private static Relation About(PaperAudit audit, string section, string statement) =>
        audit[section].Relations.Single(relation => relation.Statement.Contains(statement, StringComparison.Ordinal));

    [Fact]
    public void Every_number_and_claim_has_one_row()
    {
        AuditExpectations.HasOneRowForEachNumber(Audit, Report);
        var places = Report.Ledger.Numbers.GroupBy(number => Audit.Paper.Section(number.Member)).ToDictionary(group => group.Key, group => group.Count());
        Assert.Equal([24, 24, 3], new[] { "Table 1", "Table 2", "Worked example" }.Select(table => places[table]));
        Assert.Equal(365, Audit.Paper.Claims.Count);
    }

    [Fact]
    public void No_reason_is_superfluous() => AuditExpectations.HasNoSuperfluousReason(Report, "development-not-checkable");

    [Fact]
    public void Every_finding_is_there()
    {
        AuditExpectations.FindsAll(Audit);
        string[] titles =
        [
            "Mean annual growth", "\"All sub-indices grow", "The sub-indices of environment", "A \"steady\" or \"continued\" rise", "Shares of GDP growth",
            "Imports of compounds", "Imports of metals", "The growth of two export prices", "\"R&D effort keeps increasing\"", "Net profit of functional materials",
            "The figure that shows", "The second ecological indicator", "The judgement table of strength", "Potential is said to rise", "Two of the nine values",
            "\"Environment is the main driver", "Table 2 and the appendix", "No single judgement matrix",
        ];
        Assert.Equal(titles.Length, Report.Findings.Count);
        Assert.All(titles.Zip(Report.Findings), pair => Assert.StartsWith(pair.First, pair.Second.Title, StringComparison.Ordinal));
        Assert.Equal(10, Report.Findings.Count(finding => finding.Kind == FindingKind.Tension));
    }

    [Fact]
    public void Verdicts()
    {
        Assert.Equal(["c032", "c036", "c037", "c055", "c059", "c070", "c111", "c199", "c328", "c363"], Having(Verdict.Contradicted));
        Assert.Equal(["c241", "c243", "c245", "c247", "c249", "c251"], Having(Verdict.InDispute));
        Assert.Equal(["c024", "c033", "c035", "c154", "c223", "c224", "c277", "c365"], Having(Verdict.Varies));
        Assert.DoesNotContain(Report.Ledger.Numbers, number => number.Verdict is Verdict.Differs or Verdict.Reproduced); // nothing is rerun yet
    }

    [Theory]
    [InlineData("c032", 10.47, 10.47)]
    [InlineData("c036", 9.87, 9.87)]
    [InlineData("c037", 9.99, 10.00)]
    [InlineData("c070", 2.3, 2.4)]
    [InlineData("c328", 18, 18)]
    public void What_would_have_to_be_printed(string claim, double lowest, double highest)
    {
        Repair repair = Report.Ledger.Numbers.Single(number => number.Member.Id == $"2/p2-{claim}").Repair!;
        Assert.Equal((lowest, highest), (Math.Round(repair.Lowest, 6), Math.Round(repair.Highest, 6)));
    }

    [Theory]
    [InlineData("Mean growth", "environment: mean annual growth", "[0.104738, 0.104750]")]
    [InlineData("Mean growth", "strength: mean annual growth", "[0.098722, 0.098733]")]
    [InlineData("Mean growth", "potential: mean annual growth", "[0.099947, 0.099958]")]
    [InlineData("Mean growth", "grow by more than this a year", "economy -6.86%, policy 12.22%, ecology 19.88%, production 5.16%, benefit 4.84%, trade 18.28%, R&D 12.59%, materials 6.43%")]
    [InlineData("Economy", "capital formation: points", "[2.022, 2.119]")]
    [InlineData("Economy", "net exports: points", "[0.591, 0.642]")]
    [InlineData("Economy", "investment contributes most", "100% − 94.1% − 28%")]
    [InlineData("Trade", "imports of metals rise much", "[0.269, 0.290] in 2020 and [0.267, 0.286] × 10⁴ t in 2019 (by value [1.634, 1.665] and [1.822, 1.840] × 10⁸ US$)")]
    [InlineData("Trade", "exports, 2020: growth of mean price", "[0.02091, 0.02118]")]
    [InlineData("Trade", "exports of compounds, 2020: growth of mean price", "[0.09513, 0.09542]")]
    [InlineData("Listed firms", "R&D effort", "[-0.05019, -0.05002]")]
    [InlineData("Judgements", "principal eigenvector", "of 4913 matrices 1087 have CR < 0.10, and of these fit: total 21, environment 0, strength 0, potential 0")]
    public void Calculations(string section, string statement, string calculation) => Assert.Contains(calculation, About(Audit, section, statement).ToString());

    [Fact]
    public void A_seventh_interval_gives_the_printed_growth()
    {
        PaperAudit other = DevelopmentAudit.Of(AuditExpectations.Package, new DevelopmentAuditOptions { Intervals = 7 });

        Assert.False(other.Findings[0].IsFound);
        Assert.True(other.Findings[1].IsFound); // four of the nine stay below 8 % under either count
    }

    [Fact]
    public void Another_table_of_random_indices_calls_other_matrices_consistent()
    {
        PaperAudit other = DevelopmentAudit.Of(AuditExpectations.Package, new DevelopmentAuditOptions { RandomIndex = RandomIndex.Saaty2005, LargestConsistencyRatio = 0.2 });

        Assert.DoesNotContain("1087", About(other, "Judgements", "principal eigenvector").Statement);
        Assert.Contains("Saaty 2005", About(other, "Judgements", "true of the worked example").Formula);
    }

    // every broken relation but two holds in a copy with one number or word changed at each place
    [Fact]
    public void A_report_without_its_slips_has_no_broken_relation()
    {
        using var copy = new DamagedCopy();
        copy.Text(Claims, "8.91%,8.91,", "10.47%,10.47,").Text(Claims, "8.40%,8.40,", "9.87%,9.87,").Text(Claims, "8.51%,8.51,", "10.00%,10.00,")
            .Text(Claims, "p2-c070,3.2.1.1,GDP of 2020: growth at constant prices,2.2%,2.2,", "p2-c070,3.2.1.1,GDP of 2020: growth at constant prices,2.3%,2.3,")
            .Text(Claims, "2.13%,2.13,", "2.11%,2.11,").Text(Claims, "9.55%,9.55,", "9.54%,9.54,")
            .Text(Claims, "figure said to show the steps of AHP,17,17,", "figure said to show the steps of AHP,18,18,")
            .Text(Claims, "indicator is called ammonia nitrogen", "indicator is called nitrogen oxides")
            .Text(Claims, "strength: rows B1-B3 under", "strength: rows B4-B6 under");

        PaperAudit corrected = DevelopmentAudit.Of(copy.Open());

        Assert.Equal(["c055", "c199"], corrected.Relations.Where(relation => !relation.Holds).Select(relation => relation.Members[0].Id["2/p2-".Length..]));
        Assert.Equal(2, corrected.Findings.Count(finding => !finding.IsRead && finding is { Kind: FindingKind.Contradiction, IsFound: true }));
    }

    [Fact]
    public void With_a_rising_economy_and_a_rising_profit_the_two_others_hold()
    {
        using var copy = new DamagedCopy();
        copy.Text(Claims, "65.27,65.27,", "165.27,165.27,").Text(Claims, "economy index: fall on 2019,29.34%,29.34,", "economy index: fall on 2019,−29.34%,-29.34,")
            .Text(Firms, "30.42,30.42,2,0,10^8 CNY,all,", "30.72,30.72,2,0,10^8 CNY,all,");

        PaperAudit other = DevelopmentAudit.Of(copy.Open());

        Assert.True(About(other, "Rises and falls", "sub-indices of environment rise steadily").Holds);
        Assert.True(About(other, "Listed firms", "net profit of composite and functional materials recovers").Holds);
        Assert.False(About(other, "Weights", "makes environment").Holds); // and the weights show the change
    }
}
