using RareEarth.Replication.Checks;
using RareEarth.Replication.Checks.Forensics;
using RareEarth.Replication.Published;

namespace RareEarth.Replication.Audits.TradeDependence;

/// <summary>The seven products of the paper and the regressions that its Tables 3 and 4 print for each.</summary>
public static class Products
{
    /// <summary>HS codes, in the order of the tables.</summary>
    public static IReadOnlyList<string> Codes { get; } = ["253090", "280530", "284610", "284690", "360690", "720299", "850511"];

    /// <summary>The two halves of Tables 3 and 4.</summary>
    public static IReadOnlyList<string> Directions { get; } = ["exports", "imports"];

    /// <summary>The explanatory variables, in the symbols of the paper.</summary>
    public static IReadOnlyList<string> Factors { get; } = ["TPR", "PGDP", "TD", "ECI", "WGI"];

    /// <summary>The coefficient of a factor for a product.</summary>
    /// <param name="paper">The paper.</param>
    /// <param name="table"><c>Table 3</c> or <c>Table 4</c>.</param>
    /// <param name="direction"><c>exports</c> or <c>imports</c>.</param>
    /// <param name="factor">Symbol of the factor.</param>
    /// <param name="code">HS code.</param>
    public static Member Coefficient(PrintedPaper paper, string table, string direction, string factor, string code) =>
        paper[table, $"{direction} {factor}", code, "coefficient"];

    /// <summary>The coefficients of a factor for all products.</summary>
    /// <param name="paper">The paper.</param>
    /// <param name="table"><c>Table 3</c> or <c>Table 4</c>.</param>
    /// <param name="direction"><c>exports</c> or <c>imports</c>.</param>
    /// <param name="factor">Symbol of the factor.</param>
    public static Member[] Row(PrintedPaper paper, string table, string direction, string factor) =>
        [.. Codes.Select(code => Coefficient(paper, table, direction, factor, code))];

    /// <summary>Five coefficients of the regression of a product.</summary>
    /// <param name="paper">The paper.</param>
    /// <param name="table"><c>Table 3</c> or <c>Table 4</c>.</param>
    /// <param name="direction"><c>exports</c> or <c>imports</c>.</param>
    /// <param name="code">HS code.</param>
    public static CoefficientColumn Column(PrintedPaper paper, string table, string direction, string code) => new(
        $"{table}, {direction}, {code}", Size(paper, table, direction, code), [.. Factors.Select(factor => Coefficient(paper, table, direction, factor, code))]);

    /// <summary>R² of the regression of a product.</summary>
    /// <param name="paper">The paper.</param>
    /// <param name="table"><c>Table 3</c> or <c>Table 4</c>.</param>
    /// <param name="direction"><c>exports</c> or <c>imports</c>.</param>
    /// <param name="code">HS code.</param>
    public static Member RSquared(PrintedPaper paper, string table, string direction, string code) => paper[table, $"{direction} R-squared", code, "r_squared"];

    /// <summary>Sample size of the regression of a product.</summary>
    /// <param name="paper">The paper.</param>
    /// <param name="table"><c>Table 3</c> or <c>Table 4</c>.</param>
    /// <param name="direction"><c>exports</c> or <c>imports</c>.</param>
    /// <param name="code">HS code.</param>
    public static Member Size(PrintedPaper paper, string table, string direction, string code) => paper[table, $"{direction} Observations", code, "observations"];

    /// <summary>All coefficients of Table 3, each with its counterpart in Table 4.</summary>
    /// <param name="paper">The paper.</param>
    public static (Member First, Member Second)[] Pairs(PrintedPaper paper) =>
    [
        .. from direction in Directions
           from factor in Factors
           from code in Codes
           select (Coefficient(paper, "Table 3", direction, factor, code), Coefficient(paper, "Table 4", direction, factor, code)),
    ];
}
