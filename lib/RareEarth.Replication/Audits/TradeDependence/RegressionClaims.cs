using RareEarth.Replication.Checks;
using RareEarth.Replication.Checks.Forensics;
using RareEarth.Replication.Intervals;
using RareEarth.Replication.Published;

namespace RareEarth.Replication.Audits.TradeDependence;

/// <summary>What abstract, sections 4.3 and 4.4 and conclusion say of Tables 3 and 4.</summary>
internal static class RegressionClaims
{
    private static readonly Interval Negative = Interval.Between(double.NegativeInfinity, -double.Epsilon);

    // "almost all": no more than one exception in seven
    private const double AlmostAll = 0.8;

    /// <summary>Signs and significance against Table 3.</summary>
    public static AuditSection Table3(PrintedPaper paper)
    {
        Member[] Exports(string factor, params string[] codes) => [.. codes.Select(code => Products.Coefficient(paper, "Table 3", "exports", factor, code))];
        Member[] Imports(string factor, params string[] codes) => [.. codes.Select(code => Products.Coefficient(paper, "Table 3", "imports", factor, code))];
        Member[] Both(string factor) => [.. Products.Directions.SelectMany(direction => Products.Row(paper, "Table 3", direction, factor))];

        Member[] exception = Imports("TPR", "360690", "720299");
        Member[] partnership = [.. Both("TPR").Except(exception)];
        return new AuditSection(
            "Text against Table 3",
            [
                .. new[] { "c006", "c012" }.Select(claim => AllFactors(paper.Claim(claim), [.. Products.Factors.Select(factor => (Products.Row(paper, "Table 3", "exports", factor), Products.Row(paper, "Table 3", "imports", factor)))])),
                Claims.Sign(paper.Claim("c131"), partnership, 1),
                Claims.Stars(paper.Claim("c131"), partnership, 1, 3),
                Exception(paper.Claim("c131"), exception),
                Claims.Sign(paper.Claim("c132"), Both("PGDP"), 1),
                Claims.Stars(paper.Claim("c132"), Both("PGDP"), 1, 3),
                Claims.Sign(paper.Claim("c133"), Imports("TD", "253090"), -1),
                Claims.Sign(paper.Claim("c134"), Exports("TD", "280530", "284610", "360690", "850511"), 1),
                .. new[] { "c135", "c163" }.Select(claim => Sizes.Most(paper.Claim(claim), Products.Row(paper, "Table 3", "exports", "ECI"), Negative, "negative")),
                Claims.Sign(paper.Claim("c136"), Imports("ECI", "253090", "284610", "360690"), -1),
                Claims.Sign(paper.Claim("c137"), Imports("ECI", "284690", "720299"), 1),
                Claims.Stars(paper.Claim("c138"), [.. Exports("WGI", "284690", "850511"), .. Imports("WGI", "284690", "850511")], 1, 3),
                Claims.Sign(paper.Claim("c139"), Imports("WGI", "253090"), 1),
                Claims.Stars(paper.Claim("c139"), Imports("WGI", "253090"), 1, 3),
                Claims.Stars(paper.Claim("c140"), Exports("WGI", "253090"), 0, 0),
                Majorities.Significant(paper.Claim("c159"), Both("TPR"), 1, AlmostAll),
                Majorities.Significant(paper.Claim("c160"), Both("PGDP"), 1, AlmostAll),
                InEitherDirection(paper.Claim("c161"), Exports("WGI", "284690", "850511"), Imports("WGI", "284690", "850511")),
                Differences.Some(paper.Claim("c162"), Both("TD")),
                Differences.Some(paper.Claim("c164"), Products.Row(paper, "Table 3", "imports", "ECI")),
            ]);
    }

    /// <summary>Table 4 against Table 3.</summary>
    public static AuditSection Table4(PrintedPaper paper) => new(
        "Robustness",
        [
            Robustness.SameSignificance(paper.Claim("c146"), Products.Pairs(paper)),
            Robustness.NoReversal(paper.Claim("c170"), Products.Pairs(paper)),
        ]);

    // a product may count when one of its two regressions has a star, or each regression may count for itself
    private static Relation AllFactors(Member claim, IReadOnlyList<(Member[] Exports, Member[] Imports)> factors)
    {
        int products = Products.Codes.Count;
        return new Relation(
            RelationKind.Claim,
            $"{claim.Label}; read as: each factor has a star for more than half",
            [claim, .. factors.SelectMany(factor => factor.Exports.Concat(factor.Imports))],
            $"least number with a star over {string.Join(", ", Products.Factors)}",
            "must be more than half",
            [
                new Convention(
                    $"of {products} products, in exports or in imports",
                    _ => Half(factors.Min(factor => factor.Exports.Zip(factor.Imports).Count(pair => HasStar(pair.First) || HasStar(pair.Second))), products)),
                new Convention($"of {2 * products} regressions", _ => Half(factors.Min(factor => factor.Exports.Concat(factor.Imports).Count(HasStar)), 2 * products)),
            ]);
    }

    // the name of the exception is that of 360690 or of 720299 but for a character: either may be meant
    private static Relation Exception(Member claim, Member[] candidates) => new(
        RelationKind.Claim,
        $"{claim.Label}; then the exception, whichever of {string.Join(" and ", candidates.Select(candidate => candidate.Label))} the name means, is not significantly positive",
        [claim, .. candidates],
        $"coefficients among {string.Join(", ", candidates.Select(candidate => candidate.Printed))} that are not significantly positive",
        "must be at least 1",
        readings => new Evaluation(
            candidates.Count(candidate => !HasStar(candidate) || readings[candidate].Upper <= 0), Interval.Between(1, candidates.Length)));

    private static Relation InEitherDirection(Member claim, Member[] exports, Member[] imports) => new(
        RelationKind.Claim,
        $"{claim.Label}; read as: in exports or in imports",
        [claim, .. exports, .. imports],
        $"products with a star among {string.Join(", ", exports.Zip(imports).Select(pair => $"{pair.First.Printed} or {pair.Second.Printed}"))}",
        $"must be {exports.Length}",
        _ => new Evaluation(exports.Zip(imports).Count(pair => HasStar(pair.First) || HasStar(pair.Second)), exports.Length));

    private static Evaluation Half(int count, int all) => new(count, Interval.Between((all / 2) + 1, all));

    private static bool HasStar(Member coefficient) => coefficient.Number!.Value.Stars > 0;
}
