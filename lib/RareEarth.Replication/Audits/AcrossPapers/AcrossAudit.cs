using RareEarth.Replication.Checks;
using RareEarth.Replication.Data;
using RareEarth.Replication.Published;

namespace RareEarth.Replication.Audits.AcrossPapers;

/// <summary>
/// What the five papers say of one thing. They count different products under different codes, so that most of what does
/// not fit is a tension, which data would have to settle; no number has its verdict from here.
/// </summary>
public static class AcrossAudit
{
    /// <summary>The relations between numbers of different papers.</summary>
    /// <param name="package">The data package.</param>
    /// <returns>A report with relations and findings and without numbers of its own.</returns>
    /// <exception cref="DataValidationException">A table of a paper breaks its schema.</exception>
    public static AuditReport Of(DataPackage package)
    {
        ArgumentNullException.ThrowIfNull(package);
        var papers = new TradePapers(
            PrintedPaper.Load(package, "2", "development"),
            PrintedPaper.Load(package, "3", "quota-price"),
            PrintedPaper.Load(package, "4", "trade-dependence"),
            PrintedPaper.Load(package, "5", "trade-security"));
        var quotas = new QuotasAcross(papers);
        var trade = new TradeAcross(papers);
        AuditSection[] sections = [quotas.Section, trade.Section];
        return new AuditReport(
            new AuditSource("across", "Across the papers", "The five papers."),
            sections,
            [.. quotas.Findings, .. trade.Findings],
            new Ledger([.. sections.SelectMany(section => section.Relations)], []),
            new Dictionary<string, string>(),
            []);
    }
}
