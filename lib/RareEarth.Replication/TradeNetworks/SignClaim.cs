using RareEarth.Methods.Display;
using RareEarth.Methods.Networks.Qap;
using RareEarth.Replication.Checks;
using RareEarth.Replication.Published;

namespace RareEarth.Replication.TradeNetworks;

/// <summary>A statement of section 4.3 about a coefficient, and what public data say of that coefficient. Substitute data judge nothing.</summary>
/// <param name="Claim">The statement.</param>
/// <param name="Printed">The coefficient in Table 3 that it is about.</param>
/// <param name="Panel"><c>exports</c> or <c>imports</c>.</param>
/// <param name="Factor">Symbol of the explanatory variable.</param>
/// <param name="Sign">The sign that is claimed; 0 for none.</param>
/// <param name="ClaimsSignificance">Whether significance is claimed.</param>
/// <param name="SemiPartialling">The coefficient on public data, tested by double semi-partialling.</param>
/// <param name="YPermutation">The same, tested by y-permutation.</param>
public sealed record SignClaim(
    Member Claim, Member Printed, string Panel, string Factor, int Sign, bool ClaimsSignificance, QapCoefficient SemiPartialling, QapCoefficient YPermutation)
{
    // statements of section 4.3 that cover magnets, with the panels that they are about
    private static readonly (string Claim, TradeSide[] Sides, string Factor, int Sign, bool ClaimsSignificance)[] Statements =
    [
        ("c131", [TradeSide.Exports, TradeSide.Imports], "TPR", 1, true),
        ("c132", [TradeSide.Exports, TradeSide.Imports], "PGDP", 1, true),
        ("c134", [TradeSide.Exports], "TD", 1, false),
        ("c135", [TradeSide.Exports], "ECI", -1, false),
        ("c138", [TradeSide.Exports, TradeSide.Imports], "WGI", 0, true),
    ];

    /// <summary>The standardised coefficient on public data.</summary>
    public double Beta => SemiPartialling.Standardised!.Value;

    /// <summary>Whether it has the sign that is claimed; null where none is.</summary>
    public bool? HasClaimedSign => Sign == 0 ? null : Math.Sign(Beta) == Sign;

    /// <summary>The statements of section 4.3 that cover permanent magnets, HS 850511, each for every panel that it is about.</summary>
    /// <param name="paper">The paper.</param>
    /// <param name="fits">Regressions of exports, of imports, or of both.</param>
    public static IReadOnlyList<SignClaim> OfMagnets(PrintedPaper paper, IReadOnlyList<DependenceFit> fits)
    {
        ArgumentNullException.ThrowIfNull(paper);
        ArgumentNullException.ThrowIfNull(fits);
        return
        [
            .. from statement in Statements
               from side in statement.Sides
               from fit in fits
               where fit.Side == side
               select new SignClaim(
                   paper.Claim(statement.Claim), paper["Table 3", $"{fit.Panel} {statement.Factor}", "850511"], fit.Panel, statement.Factor, statement.Sign, statement.ClaimsSignificance,
                   fit.SemiPartialling[statement.Factor], fit.YPermutation[statement.Factor]),
        ];
    }

    /// <summary>What becomes of it on the data, in words.</summary>
    /// <param name="level">The level of significance, a share.</param>
    public string Becomes(double level)
    {
        bool[] rejects = [SemiPartialling.P <= level, YPermutation.P <= level];
        string significance = rejects switch
        {
            [true, true] => "significant under both nulls",
            [true, false] => "significant by semi-partialling only",
            [false, true] => "significant by y-permutation only",
            _ => "significant under neither null",
        };
        return HasClaimedSign switch { true => $"sign as claimed, {significance}", false => $"opposite sign, {significance}", _ => significance };
    }

    /// <summary>Statements as a table.</summary>
    /// <param name="claims">The statements.</param>
    /// <param name="level">The level of significance, a share.</param>
    /// <param name="caption">Caption of the table.</param>
    public static TableView View(IReadOnlyList<SignClaim> claims, double level, string caption)
    {
        ArgumentNullException.ThrowIfNull(claims);
        return new TableView(
            "beside",
            caption,
            ["claim", "about", "claimed", "Table 3", "rerun", "on public data"],
            [
                .. claims.Select(claim => (IReadOnlyList<string>)
                [
                    claim.Claim.Id.Split('/')[^1], $"{claim.Panel} {claim.Factor}", claim.Claimed(), claim.Printed.Printed, Numbers.Fixed(claim.Beta, 3), claim.Becomes(level),
                ]),
            ],
            [],
            [
                .. claims.Select(claim => claim.Claim).Distinct().Select(claim => $"{claim.Id.Split('/')[^1]}: {claim.Label}."),
                FormattableString.Invariant($"Significant: p at most {level}. The statements cover several products, the data one: substitute data judge nothing."),
            ]);
    }

    private string Claimed() => (Sign, ClaimsSignificance) switch
    {
        (0, _) => "significant",
        ( > 0, true) => "positive, significant",
        ( > 0, false) => "positive",
        (_, true) => "negative, significant",
        _ => "negative",
    };
}
