using RareEarth.Methods.Display;
using RareEarth.Replication.Checks;
using RareEarth.Replication.TradeNetworks;
using Xunit;

namespace RareEarth.Replication.Tests.TradeNetworks;

public sealed class DependenceRerunsTests
{
    private static readonly IReadOnlyList<DependenceFit> Fits = DependenceData.Fits;

    [Fact]
    public void A_column_has_a_rerun_for_each_of_its_numbers()
    {
        var reruns = DependenceReruns.Of(DependenceData.Paper, "Table 3", "850511", Fits, "BACI 2022").ToDictionary(rerun => rerun.MemberId);

        Assert.Equal(14, reruns.Count);
        Assert.All(reruns.Values, rerun => Assert.Equal(Verdict.Differs, rerun.Verdict));
        Assert.Equal("3306 on BACI 2022", reruns["4/Table 3/exports Observations/850511/observations"].Account);
        Assert.StartsWith($"{Numbers.Fixed(Fits[1].SemiPartialling["TD"].Standardised!.Value, 3)} (p ", reruns["4/Table 3/imports TD/850511/coefficient"].Account, StringComparison.Ordinal);
        Assert.All(reruns.Keys, id => Assert.Contains(DependenceData.Paper.Members, member => member.Id == id));
        Assert.Equal(7, DependenceReruns.Of(DependenceData.Paper, "Table 4", "850511", [Fits[0]], "BACI 2022").Count);
        Assert.Throws<ArgumentException>(() => DependenceReruns.Of(DependenceData.Paper, "Table 3", "850512", Fits, "BACI 2022"));
    }

    [Fact]
    public void Reruns_enter_the_ledger_of_the_paper()
    {
        PaperAudit audit = RareEarth.Replication.Audits.TradeDependence.TradeDependenceAudit.Of(DependenceData.Package);
        AuditReport report = audit.Report([.. new[] { "Table 3", "Table 4" }.SelectMany(table => DependenceReruns.Of(audit.Paper, table, "850511", Fits, "BACI 2022"))]);

        Assert.Equal(audit.Report().Ledger.Numbers.Count, report.Ledger.Numbers.Count);
    }

    [Fact]
    public void The_comparison_has_both_tables_and_says_whose_sign_it_has()
    {
        TableView view = DependenceComparison.Of(DependenceData.Paper, "850511", Fits, "magnets");

        Assert.Equal(10, view.Body.Count);
        Assert.Equal(4, view.Foot.Count);
        Assert.All(view.Body.Concat(view.Foot), row => Assert.Equal(view.Header.Count, row.Count));
        Assert.All(view.Body.Concat(view.Foot), row => Assert.Equal(nameof(Verdict.Differs), row[^1]));
        IReadOnlyList<string> proximity = view.Body.Single(row => row[0] == "exports ECI"); // −0.229*** and 0.180***
        Assert.Equal(("-0.229***", "0.180***"), (proximity[1], proximity[2]));
        Assert.Equal(Fits[0].SemiPartialling["ECI"].Standardised < 0 ? "as in Table 3" : "as in Table 4", proximity[6]);
    }

    [Fact]
    public void Claims_of_section_4_3_are_set_against_the_coefficients_that_they_are_about()
    {
        IReadOnlyList<SignClaim> claims = SignClaim.OfMagnets(DependenceData.Paper, Fits);

        Assert.Equal(8, claims.Count);
        SignClaim intensity = claims.Single(claim => claim.Factor == "TD");
        Assert.Equal(("exports", 1, "0.670**"), (intensity.Panel, intensity.Sign, intensity.Printed.Printed));
        Assert.Equal(intensity.Beta > 0, intensity.HasClaimedSign);
        Assert.All(claims.Where(claim => claim.Factor == "WGI"), claim => Assert.Null(claim.HasClaimedSign));
        Assert.Equal(8, SignClaim.View(claims, 0.1, "claims").Body.Count);
    }

    [Theory]
    [InlineData(1, 1.0, "sign as claimed, significant under both nulls")]
    [InlineData(-1, 1.0, "opposite sign, significant under both nulls")]
    [InlineData(0, 1.0, "significant under both nulls")]
    [InlineData(1, 0.0, "sign as claimed, significant under neither null")]
    public void What_becomes_of_a_claim_is_said_in_words(int sign, double level, string words)
    {
        SignClaim claim = SignClaim.OfMagnets(DependenceData.Paper, Fits).Single(claim => claim.Factor == "TD");

        Assert.True(claim.Beta > 0);
        Assert.Equal(words, (claim with { Sign = sign }).Becomes(level));
        Assert.Equal("sign as claimed, significant by semi-partialling only", (claim with { YPermutation = Fits[0].YPermutation["PGDP"] }).Becomes(claim.SemiPartialling.P));
    }
}
