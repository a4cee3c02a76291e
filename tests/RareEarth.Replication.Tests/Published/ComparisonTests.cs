using RareEarth.Methods.Descriptives;
using RareEarth.Methods.Display;
using RareEarth.Methods.Regression;
using RareEarth.Replication.Data;
using RareEarth.Replication.Panels;
using RareEarth.Replication.Published;
using RareEarth.Replication.QuotaPrice;
using Xunit;

namespace RareEarth.Replication.Tests.Published;

public sealed class ComparisonTests
{
    private static readonly DataPackage Package = DataPackage.Open(Repository.Data);

    private static SummaryStatistics[] Summaries(string column, Func<double, double> change)
    {
        var panel = MineralPanel.Build(Package);
        return [.. new[] { "id", "year", "DID", "LNPRI", "LNGDP", "CR4", "EPU" }.Select(name =>
            SummaryStatistics.Of(name, PanelRegression.Column(panel, name).Values.Select(value => name == column ? change(value) : value)))];
    }

    private static string VerdictOn(string variable, string column, Func<double, double> change)
    {
        TableView table = SummaryComparison.Of(
            PublishedTable.Load(Package, "quota-price-table2"), Summaries(column, change), "t", new HashSet<string> { "id", "year", "DID" });
        int row = table.Body.Select(cells => cells[0]).ToList().IndexOf(variable);
        return table.Body[row + 1][^1];
    }

    [Fact]
    public void A_variable_is_reproduced_when_it_is_the_papers_own_and_every_moment_agrees()
    {
        Assert.Equal("Reproduced", VerdictOn("DID", "", value => value));
        Assert.Equal("Differs", VerdictOn("DID", "DID", value => 2 * value));
        Assert.Equal("Differs", VerdictOn("EPU", "", value => value)); // substitute data, however near
    }

    [Fact]
    public void A_variable_without_statistics_is_named() =>
        Assert.StartsWith("The printed table has the variable 'year', the rerun only id.",
            Assert.Throws<ArgumentException>(() => SummaryComparison.Of(
                PublishedTable.Load(Package, "quota-price-table2"), [SummaryStatistics.Of("id", [1.0, 2])], "t", new HashSet<string>())).Message,
            StringComparison.Ordinal);

    [Fact]
    public void A_dropped_term_says_so_in_its_cell_and_why_in_a_note()
    {
        var panel = MineralPanel.Build(Package);
        var options = new LinearModelOptions { Covariance = CovarianceEstimator.Clustered(PanelRegression.Units(panel)) };
        var fits = Specification.Load(Package, "Table 3").ToDictionary(
            column => column.Column, column => PanelRegression.Fit(panel, column.Outcome, column.Regressors, column.Effects, options));

        TableView table = RegressionComparison.Of(PublishedTable.Load(Package, "quota-price-table3"), [new("rerun", fits)], "t");

        Assert.Equal(["term", "source", "(1)", "(2)", "(3)", "(4)", "(5)", "verdict"], table.Header);
        Assert.Equal(["LNGDP", "printed", "", "", "1.128*** (0.245)", "5.071** (2.055)", "8.775** (3.959)", ""], table.Body[2]);
        Assert.Equal(["", "rerun", "", "", "dropped", "dropped", "dropped", "Differs"], table.Body[3]);
        Assert.Contains("Dropped: LNGDP is a linear combination of the year effects.", table.Notes);
    }

    [Fact]
    public void A_printed_estimate_has_the_interval_and_p_of_its_degrees_of_freedom()
    {
        var did = PrintedEstimate.Of(PublishedTable.Load(Package, "quota-price-table3"), "DID", "2");

        // R: 0.648 + c(-1, 1) * qt(0.975, 4) * 0.182 and 2 * pt(-0.648 / 0.182, 4)
        Assert.Equal(0.14268699, did.Interval(4).Lower, 8);
        Assert.Equal(1.15331301, did.Interval(4).Upper, 8);
        Assert.Equal(0.0235767449694, did.P(4), 12);
    }
}
