using RareEarth.Replication.Checks;
using RareEarth.Replication.Checks.Forensics;
using RareEarth.Replication.Intervals;
using RareEarth.Replication.Published;

namespace RareEarth.Replication.Audits.TradeDependence;

/// <summary>What sections 2 and 3 and the conclusion say of weights, values and prices, against one another.</summary>
internal static class TradeClaims
{
    // 10^4 t times USD/t in 10^8 USD
    private const double Unit = 1e-4;

    private static readonly Interval AboveOne = Interval.Between(Math.BitIncrement(1), double.PositiveInfinity);

    /// <summary>The section.</summary>
    public static AuditSection Trade(PrintedPaper paper)
    {
        Member valueRatio = paper.Claim("c053"), excess = paper.Claim("c056"), orePrice = paper.Claim("c076"), magnetPrice = paper.Claim("c078");
        return new AuditSection(
            "Weights, values and prices",
            [
                .. new[] { "c003", "c009" }.Select(claim => Claims.Greater(paper.Claim(claim), (magnetPrice, orePrice))),
                Ratio(paper.Claim("c079"), magnetPrice, orePrice),
                Claims.Greater(paper.Claim("c168"), (paper.Claim("c060"), paper.Claim("c059"))),
                Claims.Greater(paper.Claim("c169"), (paper.Claim("c064"), paper.Claim("c063"))),
                WithinAnOrder(paper.Claim("c054"), paper.Claim("c071")),
                ImportsExceedExports(paper.Claim("c086"), excess),
                OverThePeriod(paper.Claim("c152"), excess, "weight of exports over that of imports", $"1 + {excess.Printed}", readings => 1 + readings.Share(excess)),
                OverThePeriod(paper.Claim("c152"), paper.Claim("c086"), "weight of exports over that of imports", "below 1 by the other claim", _ => Interval.Between(0, Math.BitDecrement(1))),
                OverThePeriod(paper.Claim("c153"), valueRatio, "value of exports over that of imports", $"1 / {valueRatio.Printed}", readings => 1 / readings[valueRatio].Intersect(Interval.NonNegative)),
                Values(paper),
                Prices(paper),
            ]);
    }

    /// <summary>Weight of exports in 2023 if they exceed imports, of which ore is a part, by the printed excess; in 10^4 t.</summary>
    public static Interval LeastExports(PrintedPaper paper) => (1 + Readings.AsPrinted.Share(paper.Claim("c056"))) * paper.Claim("c060").Interval;

    /// <summary>Value of the imports of ore in 2023, in 10^8 USD.</summary>
    public static Interval OreValue(PrintedPaper paper) => Unit * paper.Claim("c060").Interval * paper.Claim("c076").Interval;

    /// <summary>Least value of all imports in 2023, the printed multiple of the exports of magnets alone; in 10^8 USD.</summary>
    public static Interval LeastImports(PrintedPaper paper) => paper.Claim("c053").Interval * paper.Claim("c064").Interval;

    /// <summary>Weight of the exports of magnets in 2023, in 10^4 t.</summary>
    public static Interval MagnetWeight(PrintedPaper paper) => paper.Claim("c064").Interval / paper.Claim("c078").Interval / Unit;

    private static Relation Ratio(Member ratio, Member numerator, Member denominator) => new(
        RelationKind.Share,
        ratio.Label,
        [ratio, numerator, denominator],
        $"{numerator.Printed} / {denominator.Printed}",
        $"printed {ratio.Printed}",
        readings => new Evaluation(readings[numerator] / readings[denominator], readings[ratio]));

    // from just below ten times to once an order of magnitude
    private static Relation WithinAnOrder(Member fall, Member order) => new(
        RelationKind.Claim,
        $"{fall.Label}, while {order.Label}; a sharp fall read as one by half or more",
        [fall, order],
        "greatest fall within one order of magnitude, from ten times to once, 1 − 1 / 10",
        "must be able to be sharp",
        readings => new Evaluation(1 - (readings[order] / (10 * readings[order])), Interval.Between(0.5, 1)));

    private static Relation ImportsExceedExports(Member claim, Member excess) => new(
        RelationKind.Claim,
        $"{claim.Label}; but {excess.Label}: {excess.Printed}; 'several times' read as more than once",
        [claim, excess],
        $"imports over exports by weight, 1 / (1 + {excess.Printed})",
        "must be above 1",
        readings => new Evaluation(1 / (1 + readings.Share(excess)).Intersect(Interval.NonNegative), AboveOne));

    // the conclusion names no year: it may be about the eleven years together, for which the paper prints no total
    private static Relation OverThePeriod(Member claim, Member other, string what, string formula, Func<Readings, Interval> compute) => new(
        RelationKind.Claim,
        $"{claim.Label}; beside {other.Label}",
        [claim, other],
        $"{what}, {formula}",
        "must be above 1",
        [
            new Convention("in 2023", readings => new Evaluation(compute(readings), AboveOne)),
            new Convention("over all years, of which nothing is printed", _ => new Evaluation(Interval.NonNegative, AboveOne)),
        ]);

    // the largest of seven products is a seventh of the total at least
    private static Relation Values(PrintedPaper paper)
    {
        Member ratio = paper.Claim("c053"), weight = paper.Claim("c060"), magnets = paper.Claim("c064"), price = paper.Claim("c076");
        var span = Interval.Between(1, Products.Codes.Count);
        return new Relation(
            RelationKind.UnitValue,
            "the value of imports is the printed multiple of that of exports, where ore is the largest of seven imports and magnets are the largest of seven exports",
            [ratio, weight, magnets, price, paper.Claim("c075"), paper.Claim("c077")],
            $"{ratio.Printed} · {magnets.Printed} · 1 to {Products.Codes.Count}",
            $"from {weight.Printed} · {price.Printed} · {Unit} · 1 to {Products.Codes.Count}",
            readings => new Evaluation(readings[ratio] * readings[magnets] * span, Unit * readings[weight] * readings[price] * span));
    }

    private static Relation Prices(PrintedPaper paper)
    {
        Member excess = paper.Claim("c056"), weight = paper.Claim("c060"), magnets = paper.Claim("c064"), price = paper.Claim("c076");
        return new Relation(
            RelationKind.Claim,
            $"{excess.Label}: {excess.Printed}; then exports, of which magnets are the largest of seven by value, weigh so much more than imports of ore alone that their mean price is below that of the ore, while China is said to import cheap and export dear",
            [excess, weight, magnets, price],
            $"mean price of exports in USD/t, at most {Products.Codes.Count} · {magnets.Printed} / ((1 + {excess.Printed}) · {weight.Printed} · {Unit})",
            $"must be at least {price.Printed}",
            readings => new Evaluation(
                Interval.Between(0, Math.Max(0, (Products.Codes.Count * readings[magnets] / ((1 + readings.Share(excess)).Intersect(Interval.NonNegative) * readings[weight] * Unit)).Upper)),
                Interval.Between(readings[price].Lower, double.PositiveInfinity))).AsTension();
    }
}
