using RareEarth.Replication.Checks;
using RareEarth.Replication.Checks.Forensics;
using RareEarth.Replication.Intervals;
using RareEarth.Replication.Published;

namespace RareEarth.Replication.Audits.TradeDependence;

/// <summary>What Tables 3 and 4 must satisfy by themselves.</summary>
internal static class RegressionTables
{
    private static readonly string[] Tables = ["Table 3", "Table 4"];
    private static readonly string[] MainlyExported = ["280530", "284610", "360690", "850511"];

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

    /// <summary>Products that section 4.3 says are mainly exported, and the sizes of their two networks: no proof, as countries enter networks by rules that are not said.</summary>
    public static AuditSection NetworkSizes(PrintedPaper paper) => new(
        "Sizes of networks",
        [
            .. MainlyExported.Select(code =>
            {
                Member exports = Products.Size(paper, "Table 3", "exports", code), imports = Products.Size(paper, "Table 3", "imports", code);
                return new Relation(
                    RelationKind.SampleSize,
                    $"{code} is said to be mainly exported; then the network of its exports has at least as many countries as that of its imports",
                    [exports, imports],
                    $"countries, exports less imports, {Checks.Forensics.SampleSizes.Units(exports.Interval.Midpoint)} − {Checks.Forensics.SampleSizes.Units(imports.Interval.Midpoint)}",
                    "must not be below 0",
                    readings => new Evaluation(
                        Checks.Forensics.SampleSizes.Units(readings[exports].Midpoint) - Checks.Forensics.SampleSizes.Units(readings[imports].Midpoint), Interval.NonNegative)).AsTension();
            }),
        ]);

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

    /// <summary>Stars against the greatest t that least squares could give.</summary>
    public static AuditSection SmallCoefficients(PrintedPaper paper) => new(
        "Stars on small coefficients",
        [
            .. from table in Tables
               from direction in Products.Directions
               from code in Products.Codes
               let column = Products.Column(paper, table, direction, code)
               select StandardizedCoefficients.LeastSquaresStars(column.Coefficients, Products.RSquared(paper, table, direction, code), column.Size).AsTension(),
        ]);
}
