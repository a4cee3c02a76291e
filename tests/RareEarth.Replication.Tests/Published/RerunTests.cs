using RareEarth.Methods.Descriptives;
using RareEarth.Methods.Regression;
using RareEarth.Replication.Checks;
using RareEarth.Replication.Panels;
using RareEarth.Replication.Published;
using RareEarth.Replication.QuotaPrice;
using RareEarth.Replication.Tests.Audits;
using Xunit;

namespace RareEarth.Replication.Tests.Published;

public sealed class RerunTests
{
    private static readonly PrintedPaper Paper = PrintedPaper.Load(AuditExpectations.Package, "3", "quota-price");

    [Fact]
    public void A_regression_on_substitutes_differs_and_says_what_it_gave()
    {
        var panel = MineralPanel.Build(AuditExpectations.Package);
        LinearModelResult fit = PanelRegression.Fit(panel, "LNPRI", ["DID", "LNGDP"], PanelEffects.TwoWay, new LinearModelOptions());
        var reruns = RegressionReruns.Of(Paper, "Table 3", new Dictionary<string, LinearModelResult> { ["3"] = fit }, "public prices").ToDictionary(rerun => rerun.MemberId);

        Assert.All(reruns.Values, rerun => Assert.Equal(Verdict.Differs, rerun.Verdict));
        Assert.Equal("-0.115 on public prices", reruns["3/Table 3/DID/3/coefficient"].Account);
        Assert.Equal("dropped on public prices", reruns["3/Table 3/LNGDP/3/coefficient"].Account);
        Assert.Equal("119 on public prices", reruns["3/Table 3/Observations/3/observations"].Account);
        Assert.DoesNotContain("3/Table 3/DID/4/coefficient", reruns.Keys);
        Assert.Throws<ArgumentException>(() => RegressionReruns.Of(Paper, "Table 30", new Dictionary<string, LinearModelResult>(), "public prices"));
    }

    [Fact]
    public void What_the_design_fixes_is_reproduced_and_a_substitute_only_differs()
    {
        var panel = MineralPanel.Build(AuditExpectations.Package);
        IEnumerable<SummaryStatistics> Statistics() => new[] { "DID", "LNPRI" }.Select(name => SummaryStatistics.Of(name, PanelRegression.Column(panel, name).Values));
        var reruns = SummaryReruns.Of(Paper, "Table 2", Statistics(), new HashSet<string> { "DID" }, "public prices").ToDictionary(rerun => rerun.MemberId);

        Assert.Equal(10, reruns.Count);
        Assert.Equal(Verdict.Reproduced, reruns["3/Table 2/DID/Mean/mean"].Verdict);
        Assert.Equal(Verdict.Differs, reruns["3/Table 2/LNPRI/Min/minimum"].Verdict); // it agrees, on data that are not the paper's
        Assert.Equal("2.479 on public prices", reruns["3/Table 2/LNPRI/Min/minimum"].Account);
    }
}
