using RareEarth.Replication.Checks;
using RareEarth.Replication.Data;
using RareEarth.Replication.Published;

namespace RareEarth.Replication.Audits.TradeSecurity;

/// <summary>The audit of paper 5, on the security of rare-earth trade, which prints no table: its claims against one another.</summary>
public static class TradeSecurityAudit
{
    /// <summary>Its relations in sections, and its findings.</summary>
    /// <param name="package">The data package with the tables <c>trade-security-…</c>.</param>
    /// <exception cref="DataPackageException">A table or a file is missing.</exception>
    /// <exception cref="DataValidationException">A table breaks its schema.</exception>
    public static PaperAudit Of(DataPackage package)
    {
        var paper = PrintedPaper.Load(package, "5", "trade-security");
        AuditSection regression = RegressionChecks.Regression(paper), balance = TrendClaims.Balance(paper);
        return new PaperAudit(
            paper,
            "Trade security",
            [ReserveShares.Shares(paper), regression, balance, CountsAndDates.Of(paper)],
            [.. RegressionFindings.Of(paper, regression), .. TextFindings.Of(paper, balance)]);
    }
}
