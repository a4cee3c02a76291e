using RareEarth.Replication.Checks;
using RareEarth.Replication.Data;
using RareEarth.Replication.Published;

namespace RareEarth.Replication.Audits.DevelopmentIndex;

/// <summary>The development index report of 2021 against itself.</summary>
public static class DevelopmentAudit
{
    /// <summary>Number of the paper in the ledger.</summary>
    public const string Source = "2";

    /// <summary>Loads the report and checks every printed number and claim that anything can be set against.</summary>
    /// <param name="package">The data package.</param>
    /// <param name="options">What has to be assumed; null for the report's own.</param>
    /// <exception cref="DataPackageException">A table or a file is missing.</exception>
    /// <exception cref="DataValidationException">A table breaks its schema.</exception>
    public static PaperAudit Of(DataPackage package, DevelopmentAuditOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(package);
        DevelopmentAuditOptions assumed = options ?? new DevelopmentAuditOptions();
        var paper = PrintedPaper.Load(package, Source, "development");
        var tree = new IndexTree(paper);
        AuditSection[] sections =
        [
            IndexLevels.Section(paper, tree),
            MeanGrowth.Section(paper, tree, assumed),
            Directions.Section(paper, tree, assumed),
            Weights.Section(paper, tree),
            ExpertJudgements.Section(paper, tree, assumed),
            Economy.Section(paper),
            Quotas.Section(paper),
            Output.Section(paper),
            ListedFirms.Section(paper, package),
            Trade.Section(paper),
            Indicators.Section(paper, package),
        ];
        return new PaperAudit(paper, "Development index of the rare-earth industry", sections, DevelopmentFindings.Of(paper, tree, sections, assumed));
    }
}
