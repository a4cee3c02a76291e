using RareEarth.Replication.Checks;
using RareEarth.Replication.Data;
using RareEarth.Replication.Published;

namespace RareEarth.Replication.Audits.InnovationEfficiency;

/// <summary>The printed numbers and claims of the paper on the innovation efficiency of listed rare-earth firms (paper 1), set against one another.</summary>
public static class EfficiencyAudit
{
    /// <summary>Loads the paper and builds its relations and findings.</summary>
    /// <param name="package">The data package, with the tables <c>efficiency-…</c>.</param>
    /// <exception cref="DataPackageException">A table or a file is missing.</exception>
    /// <exception cref="DataValidationException">A table breaks its schema.</exception>
    public static PaperAudit Of(DataPackage package)
    {
        var tables = new EfficiencyTables(PrintedPaper.Load(package, "1", "efficiency"));
        AuditSection groups = EfficiencyMeans.OverGroups(tables), changes = EfficiencyMeans.Changes(tables);
        AuditSection likelihoods = FrontierTable.Likelihoods(tables), products = MalmquistMeans.Products(tables);
        AuditSection since2018 = EfficiencyCourses.Since2018(tables), everyYear = EfficiencyCourses.EveryYear(tables), directions = EfficiencyCourses.AgainstIndices(tables);
        AuditSection groupClaims = GroupClaims.Of(tables), sample = EfficiencySample.Sample(tables);
        return new PaperAudit(
            tables.Paper,
            "Innovation efficiency of listed rare-earth firms",
            [
                sample,
                likelihoods,
                FrontierTable.Words(tables),
                groups,
                EfficiencyMeans.OverYears(tables),
                changes,
                EfficiencyClaims.Of(tables),
                products,
                MalmquistMeans.OverYearsAndGroups(tables),
                MalmquistClaims.Of(tables),
                groupClaims,
                since2018,
                everyYear,
                directions,
                EfficiencySample.Restated(tables),
            ],
            [
                .. EfficiencyFindings.Of(tables, groups, changes),
                .. OtherFindings.Of(tables, likelihoods, sample, products, groupClaims),
                .. OtherFindings.OverYears(tables, since2018, everyYear, directions),
            ]);
    }
}
