using RareEarth.Replication.Checks;
using RareEarth.Replication.Data;
using RareEarth.Replication.Published;

namespace RareEarth.Replication.Audits.TradeDependence;

/// <summary>The audit of paper 4, on networks of trade dependence.</summary>
public static class TradeDependenceAudit
{
    /// <summary>Its relations in sections, and its findings.</summary>
    /// <param name="package">The data package with the tables <c>trade-dependence-…</c>.</param>
    /// <exception cref="DataPackageException">A table or a file is missing.</exception>
    /// <exception cref="DataValidationException">A table breaks its schema.</exception>
    public static PaperAudit Of(DataPackage package)
    {
        var paper = PrintedPaper.Load(package, "4", "trade-dependence");
        AuditSection sizes = RegressionTables.SampleSizes(paper), networks = RegressionTables.NetworkSizes(paper), columns = RegressionTables.RepeatedColumns(paper);
        AuditSection variance = RegressionTables.ExplainedVariance(paper), stars = RegressionTables.SmallCoefficients(paper);
        AuditSection text = RegressionClaims.Table3(paper), robustness = RegressionClaims.Table4(paper);
        AuditSection ranks = RankClaims.Ranks(paper), trade = TradeClaims.Trade(paper);
        return new PaperAudit(
            paper,
            "Trade dependence networks",
            [sizes, networks, columns, variance, stars, text, robustness, ranks, trade, CountsAndDates.Of(paper)],
            [
                .. RegressionFindings.Of(paper, sizes, networks, columns, variance, stars),
                .. TextFindings.Of(paper, text, robustness),
                .. RankFindings.Of(paper, ranks),
                .. TradeFindings.Of(paper, trade),
                .. ReadingFindings.Of(paper),
            ]);
    }
}
