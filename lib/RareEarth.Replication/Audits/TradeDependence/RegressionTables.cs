using RareEarth.Replication.Checks;
using RareEarth.Replication.Checks.Forensics;
using RareEarth.Replication.Published;

namespace RareEarth.Replication.Audits.TradeDependence;

/// <summary>What Tables 3 and 4 must satisfy by themselves.</summary>
internal static class RegressionTables
{
    private static readonly string[] Tables = ["Table 3", "Table 4"];

    /// <summary>A regression on the directed pairs of n countries has n(n − 1) rows; Table 4 has the samples of Table 3.</summary>
    public static AuditSection SampleSizes(PrintedPaper paper)
    {
        (string Direction, string Code)[] cells = [.. Products.Directions.SelectMany(direction => Products.Codes.Select(code => (direction, code)))];
        return new AuditSection(
            "Sample sizes",
            [
                .. cells.Select(cell => Checks.Forensics.SampleSizes.OrderedPairs(Products.Size(paper, "Table 3", cell.Direction, cell.Code))),
                .. cells.Select(cell => Restatements.Of(Products.Size(paper, "Table 4", cell.Direction, cell.Code), Products.Size(paper, "Table 3", cell.Direction, cell.Code))),
            ]);
    }

    /// <summary>Seven regressions on seven samples have seven different columns of coefficients.</summary>
    public static AuditSection RepeatedColumns(PrintedPaper paper) => new(
        "Repeated columns",
        [
            .. from table in Tables
               from direction in Products.Directions
               from relation in IdenticalColumns.Of([.. Products.Codes.Select(code => Products.Column(paper, table, direction, code))])
               select relation,
        ]);

    /// <summary>R² is not above what the standardized coefficients allow.</summary>
    public static AuditSection ExplainedVariance(PrintedPaper paper) => new(
        "Explained variance",
        [
            .. from table in Tables
               from direction in Products.Directions
               from code in Products.Codes
               select StandardizedCoefficients.Bound(Products.RSquared(paper, table, direction, code), Products.Column(paper, table, direction, code).Coefficients),
        ]);
}
