using RareEarth.Replication.Audits.TradeDependence;
using RareEarth.Replication.Checks;
using RareEarth.Replication.Checks.Forensics;
using RareEarth.Replication.Intervals;
using Xunit;
using static RareEarth.Replication.Tests.Checks.Cells;

namespace RareEarth.Replication.Tests.Audits;

/// <summary>The audit of paper 4 on the shipped tables.</summary>
public sealed class TradeDependenceAuditTests
{
    private static readonly PaperAudit Audit = TradeDependenceAudit.Of(AuditExpectations.Package);
    private static readonly AuditReport Report = Audit.Report();

    [Theory]
    [InlineData("Table 1", 133)]
    [InlineData("Table 3", 98)]
    [InlineData("Table 4", 98)]
    [InlineData("p4-c", 170)]
    public void Every_cell_and_claim_has_a_verdict(string where, int count) =>
        Assert.Equal(count, Report.Ledger.Numbers.Count(number => number.Member.Id.StartsWith("4/" + where, StringComparison.Ordinal)));

    [Theory]
    [InlineData("Two sample sizes", FindingKind.Contradiction)]
    [InlineData("The import networks", FindingKind.Tension)]
    [InlineData("Seven regressions print the same", FindingKind.Contradiction)]
    [InlineData("R² of eight regressions", FindingKind.Contradiction)]
    [InlineData("Stars stand on coefficients", FindingKind.Tension)]
    [InlineData("Effects that are significant in Table 3", FindingKind.Contradiction)]
    [InlineData("Four ways to average", FindingKind.Tension)]
    [InlineData("Section 4.3 and Table 3 disagree", FindingKind.Contradiction)]
    [InlineData("Institutions matter for two products", FindingKind.Tension)]
    [InlineData("By weight, exports exceed imports", FindingKind.Contradiction)]
    [InlineData("An excess of exports by 250 %", FindingKind.Tension)]
    [InlineData("Exports of ore drop sharply", FindingKind.Tension)]
    [InlineData("The ranks in degree do not rise", FindingKind.Contradiction)]
    [InlineData("The ranks in strength of four products", FindingKind.Contradiction)]
    [InlineData("Table 1 has 19 values", FindingKind.Tension)]
    [InlineData("The five factors of section 4.2", FindingKind.Contradiction)]
    [InlineData("The matrices are called undirected", FindingKind.Tension)]
    [InlineData("Two products have two names", FindingKind.Tension)]
    [InlineData("The source cited for China's imports", FindingKind.Contradiction)]
    [InlineData("A magnet without heavy rare earths", FindingKind.Tension)]
    [InlineData("Partnership counts organisations", FindingKind.Tension)]
    [InlineData("One symbol has two definitions", FindingKind.Contradiction)]
    public void Every_finding_is_there(string title, FindingKind kind)
    {
        Finding finding = Assert.Single(Report.Findings, finding => finding.Title.StartsWith(title, StringComparison.Ordinal));
        Assert.Equal(kind, finding.Kind);
    }

    [Fact]
    public void There_is_no_other_finding() => Assert.Equal(22, Report.Findings.Count);

    [Fact]
    public void Two_sample_sizes_are_a_digit_away_from_numbers_of_pairs()
    {
        Assert.Equal(
            ["3 442", "1 772", "3442", "1 772"],
            Report.Ledger.Numbers.Where(number => number.Verdict == Verdict.Contradicted && !number.Member.IsClaim).Select(number => number.Member.Printed));
        Assert.Contains("59 · 58 = 3422 and 42 · 41 = 1722", Report.Findings.Single(finding => finding.Title.StartsWith("Two sample", StringComparison.Ordinal)).Instead);
    }

    [Fact]
    public void The_repeated_columns_put_their_coefficients_in_dispute_and_those_of_exports_in_Table_3_not()
    {
        Relation[] relations = [.. Audit["Repeated columns"].Relations];
        Assert.Equal((84, 63), (relations.Length, relations.Count(relation => !relation.Holds)));
        Assert.All(relations, relation => Assert.Equal(relation.Members[0].Id.StartsWith("4/Table 3/exports", StringComparison.Ordinal), relation.Holds));
        Assert.All(
            Report.Ledger.Numbers.Where(number => number.Member.Id.EndsWith("/coefficient", StringComparison.Ordinal) && !number.Member.Id.Contains("Table 3/exports", StringComparison.Ordinal)),
            number => Assert.Equal(Verdict.InDispute, number.Verdict));
    }

    [Fact]
    public void A_single_other_digit_tells_two_columns_apart()
    {
        string[] printed = ["0.307***", "0.069*", "0.384***", "0.172***", "-0.101"];
        CoefficientColumn Column(string name, string size, params string[] numbers) => new(name, Count(name, size), Line(name, string.Join(' ', numbers)));

        Assert.False(IdenticalColumns.Of([Column("a", "1 122", printed), Column("b", "1 332", printed)])[0].Holds);
        Assert.True(IdenticalColumns.Of([Column("a", "1 122", printed), Column("b", "1 332", [.. printed.SkipLast(1), "-0.102"])])[0].Holds);
    }

    [Fact]
    public void R2_exceeds_its_bound_in_all_import_regressions_of_Table_4_and_in_one_of_Table_3()
    {
        Relation[] broken = [.. Audit["Explained variance"].Relations.Where(relation => !relation.Holds)];

        Assert.Equal(8, broken.Length);
        Assert.Equal("4/Table 3/exports R-squared/720299/r_squared", broken[0].Members[0].Id);
        Assert.All(broken[1..], relation => Assert.StartsWith("4/Table 4/imports", relation.Members[0].Id));
        Assert.Equal((0.2328, 0.1418), (Math.Round(broken[1].Computed.Upper, 4), Math.Round(broken[0].Computed.Upper, 4)));

        // with 0.236 and 0.137 in place of 0.226 and 0.127 for exports of 720299, or R² of 0.141, nothing is broken
        Assert.True(StandardizedCoefficients.Bound(Cell("R²", "0.143"), Line("b", "0.236 0.008 -0.008 -0.005 0.127")).Holds);
        Assert.True(StandardizedCoefficients.Bound(Cell("R²", "0.141"), Line("b", "0.226 0.008 -0.008 -0.005 0.127")).Holds);
    }

    [Fact]
    public void Stars_of_Table_3_ask_for_more_than_least_squares_can_give()
    {
        Relation exports = Audit["Stars on small coefficients"].Relations.Single(relation => relation.Members[0].Id == "4/Table 3/exports TPR/360690/coefficient");

        Assert.Contains("-0.040*** with |t| at most 0.73", exports.Formula);
        Assert.False(exports.Holds);
        Assert.True(StandardizedCoefficients.LeastSquaresStars(Line("b", "-0.040 0.418*** 0.027 -0.030 -0.023"), Cell("R²", "0.081"), Count("N", "306")).Holds);
        Assert.All(Audit["Stars on small coefficients"].Relations.Concat(Audit["Sizes of networks"].Relations), relation => Assert.True(relation.IsTension));
        Assert.Equal(4, Audit["Sizes of networks"].Broken.Relations.Count);
    }

    [Fact]
    public void Networks_of_exports_that_are_larger_are_no_tension()
    {
        Relation relation = Audit["Sizes of networks"].Relations[0];
        Assert.True(relation.HoldsWith(Readings.With([relation.Members[0]], 34 * 33)));
    }

    [Fact]
    public void Table_4_keeps_38_of_70_signs_and_the_presence_of_60_stars()
    {
        (Member First, Member Second)[] pairs =
        [
            .. from direction in new[] { "exports", "imports" }
               from factor in new[] { "TPR", "PGDP", "TD", "ECI", "WGI" }
               from code in new[] { "253090", "280530", "284610", "284690", "360690", "720299", "850511" }
               select (Audit.Paper["Table 3", $"{direction} {factor}", code], Audit.Paper["Table 4", $"{direction} {factor}", code]),
        ];
        Assert.Equal((70, 38), (pairs.Length, Robustness.SameSign(pairs)));

        Relation significance = Audit["Robustness"].Relations[0];
        Assert.Equal(["a star in both or in none"], significance.Fitting);
        Assert.Equal(60, significance.Computed.Midpoint);
    }

    [Theory]
    [InlineData("c006", Verdict.Varies)]
    [InlineData("c056", Verdict.Contradicted)]
    [InlineData("c086", Verdict.Contradicted)]
    [InlineData("c107", Verdict.Contradicted)]
    [InlineData("c110", Verdict.Consistent)]
    [InlineData("c111", Verdict.Contradicted)]
    [InlineData("c113", Verdict.Varies)]
    [InlineData("c114", Verdict.Varies)]
    [InlineData("c126", Verdict.Varies)]
    [InlineData("c127", Verdict.Consistent)]
    [InlineData("c132", Verdict.Consistent)]
    [InlineData("c133", Verdict.Contradicted)]
    [InlineData("c134", Verdict.Consistent)]
    [InlineData("c146", Verdict.Varies)]
    [InlineData("c153", Verdict.Varies)]
    [InlineData("c158", Verdict.Consistent)]
    [InlineData("c163", Verdict.Consistent)]
    [InlineData("c164", Verdict.Contradicted)]
    [InlineData("c083", Verdict.NotCheckable)]
    public void A_claim_has_the_verdict_of_its_relations(string claim, Verdict verdict) =>
        Assert.Equal(verdict, Report.Ledger.Numbers.Single(number => number.Member.Id == "4/p4-" + claim).Verdict);

    [Theory]
    [InlineData("c133", "imports TD", "253090", "-0.384***")]
    [InlineData("c136", "imports ECI", "253090", "-0.172***")]
    [InlineData("c139", "imports WGI", "253090", "0.101*")]
    public void A_refuted_statement_on_Table_3_holds_with_another_sign(string claim, string row, string code, string printed)
    {
        Member member = Audit.Paper.Claim(claim);
        Assert.All(Audit["Text against Table 3"].About(claim).Relations, relation => Assert.False(relation.Holds));
        int sign = printed[0] == '-' ? -1 : 1;
        Assert.True(Claims.Sign(member, [Cell($"{row} {code}", printed)], sign).Holds);
    }

    [Theory]
    [InlineData("c107", 1, "284610/degree out 2023", "284690/degree out 2023", "720299/degree in 2023")]
    [InlineData("c111", 3, "280530/strength out 2016", "720299/strength out 2016")]
    public void A_refuted_statement_on_Table_1_holds_with_better_ranks(string claim, int rank, params string[] cells)
    {
        Relation relation = Assert.Single(Audit["Ranks"].About(claim).Relations);
        Member[] worse = [.. cells.Select(cell => Audit.Paper["Table 1", cell.Split('/')[0], cell.Split('/')[1]])];

        Assert.False(relation.Holds);
        Assert.False(relation.HoldsWith(Readings.With(worse[1..], rank)));
        Assert.True(relation.HoldsWith(Readings.With(worse, rank)));
    }

    [Fact]
    public void Weights_and_values_of_2023_have_the_printed_bounds()
    {
        Relation excess = Audit["Weights, values and prices"].Relations[^1], direction = Assert.Single(Audit["Weights, values and prices"].About("c086").Relations, relation => !relation.Holds);

        Assert.Equal(1402, Math.Ceiling(excess.Computed.Upper)); // USD/t, below the 2500 of ore
        Assert.False(excess.Holds);
        Assert.Equal("[0.28530, 0.28613]", direction.Computed.ToString());
        Assert.True(direction.HoldsWith(Readings.With([Audit.Paper.Claim("c056")], Interval.Between(-72, -71)))); // imports 3.5 times exports
    }

    [Fact]
    public void Every_number_has_one_row() => AuditExpectations.HasOneRowForEachNumber(Audit);

    [Fact]
    public void Each_reason_why_something_cannot_be_checked_is_needed() => AuditExpectations.HasNoSuperfluousReason(Audit, "trade-dependence-not-checkable");
}
