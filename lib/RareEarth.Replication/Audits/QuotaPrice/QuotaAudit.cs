using RareEarth.Replication.Checks;
using RareEarth.Replication.Data;
using RareEarth.Replication.Published;

namespace RareEarth.Replication.Audits.QuotaPrice;

/// <summary>What can be checked of the quota paper from what it prints.</summary>
public static class QuotaAudit
{
    /// <summary>The relations between its printed numbers, and what is found by them.</summary>
    /// <param name="package">The data package.</param>
    /// <returns>The audit, with the sections Design of the sample, Stars, Nested regressions, Sample sizes, and Claims of the text.</returns>
    /// <exception cref="DataValidationException">A table of the paper breaks its schema.</exception>
    public static PaperAudit Of(DataPackage package)
    {
        var cells = new QuotaCells(PrintedPaper.Load(package, "3", "quota-price"));
        var design = new QuotaDesign(cells);
        var stars = new QuotaStars(cells);
        var fits = new QuotaFits(cells);
        var sizes = new QuotaSizes(cells);
        var claims = new QuotaClaims(cells);
        return new PaperAudit(
            cells.Paper,
            "The mining quota and the price of rare earths",
            [design.Section, stars.Section, fits.Section, sizes.Section, claims.Section],
            QuotaFindings.Of(cells, design, stars, fits, sizes, claims));
    }
}
