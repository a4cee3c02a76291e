using RareEarth.Replication.Checks;
using RareEarth.Replication.Checks.Forensics;
using RareEarth.Replication.Intervals;
using RareEarth.Replication.Published;

namespace RareEarth.Replication.Audits.DevelopmentIndex;

/// <summary>Section 3.2.2.3: imports and exports of 2020 by weight, value and price, and those of 2019 that follow.</summary>
internal static class Trade
{
    // US$ per kg times 10⁴ t, or times t, in 10⁸ US$, or in 10⁴ US$
    private const double PriceTimesWeight = 0.1;

    public static AuditSection Section(PrintedPaper paper)
    {
        Member Claim(string id) => paper.Claim(id);
        GrownLevel Rising(string level, string growth, double unit = 1) => new(Claim(level), Claim(growth), null, unit);
        GrownLevel Falling(string level, string fall, double unit = 1) => new(Claim(level), RateOfChange.Fall(Claim(fall)), null, unit);
        GrownLevel weight = Rising("c225", "c226"), value = Rising("c227", "c228");
        GrownLevel[] weights = [Rising("c231", "c232", 1e-4), Rising("c235", "c236")], values = [Rising("c233", "c234"), Rising("c237", "c238")];

        return new AuditSection("Trade",
        [
            .. GrownSums.Complete(Falling("c240", "c241"), Falling("c246", "c247"), Falling("c252", "c253", 1e-4)),
            .. GrownSums.Complete(Falling("c242", "c243"), Falling("c248", "c249"), Falling("c254", "c255", 1e-4)),
            .. GrownSums.Incomplete(weight, weights),
            .. GrownSums.Incomplete(value, values),
            UnitValues.Value(Claim("c227"), Claim("c229"), Claim("c225"), PriceTimesWeight),
            UnitValues.Value(Claim("c242"), Claim("c244"), Claim("c240"), PriceTimesWeight),
            UnitValues.Value(Claim("c248"), Claim("c250"), Claim("c246"), PriceTimesWeight),
            UnitValues.Value(Claim("c254"), Claim("c256"), Claim("c252"), PriceTimesWeight),
            Growth.OfRatio(Claim("c230"), Claim("c228"), Claim("c226")),
            Growth.OfRatio(Claim("c245"), RateOfChange.Fall(Claim("c243")), RateOfChange.Fall(Claim("c241"))),
            Growth.OfRatio(Claim("c251"), RateOfChange.Fall(Claim("c249")), RateOfChange.Fall(Claim("c247"))),
            Growth.OfRatio(RateOfChange.Fall(Claim("c257")), RateOfChange.Fall(Claim("c255")), RateOfChange.Fall(Claim("c253"))),
            Claims.AllWithin(Claim("c222").ReadAs("by weight, a fall printed as a positive number"), [Claim("c241")], Interval.Between(double.Epsilon, double.PositiveInfinity), "above 0"),
            Metals(Claim("c223"), weight, weights, value, values),
            LittleChange(Claim("c224"), weight, weights[1], value, values[1]),
        ]);
    }

    // "much" and "little" stand in one sentence: what rises much must rise more than the compounds, which change little
    private static Relation Metals(Member claim, GrownLevel weight, GrownLevel[] weights, GrownLevel value, GrownLevel[] values)
    {
        (Interval now, Interval before) = GrownSums.Remainder(weight, weights, Readings.AsPrinted);
        (Interval worthNow, Interval worthBefore) = GrownSums.Remainder(value, values, Readings.AsPrinted);
        Member read = claim.ReadAs($"they grow more than those of compounds ({weights[1].Growth.Rate.Printed}), which the same sentence says change little");
        Member[] members = [read, .. weight.Members, .. weights.SelectMany(part => part.Members)];
        return new Relation(
            RelationKind.Claim,
            $"{read.Label}; ores and compounds leave {now} in 2020 and {before} × 10⁴ t in 2019 (by value {worthNow} and {worthBefore} × 10⁸ US$) for metals and all else",
            members,
            "growth of weight less that of compounds",
            "must be above 0",
            [
                new Convention("metals are metal ores, whose figures follow", readings => new Evaluation(weights[0].Growth.Of(readings) - weights[1].Growth.Of(readings), Interval.NonNegative)),
                new Convention("metals are metals", readings =>
                {
                    (Interval after, Interval prior) = GrownSums.Remainder(weight, weights, readings);
                    return new Evaluation((after / prior) - 1 - weights[1].Growth.Of(readings), Interval.NonNegative);
                }),
            ]);
    }

    private static Relation LittleChange(Member claim, GrownLevel weight, GrownLevel weightOfCompounds, GrownLevel value, GrownLevel valueOfCompounds)
    {
        Member read = claim.ReadAs("they change less than imports as a whole");
        return new Relation(
            RelationKind.Claim,
            $"{read.Label}; by weight {weightOfCompounds.Growth.Rate.Printed} against {weight.Growth.Rate.Printed}, by value {valueOfCompounds.Growth.Rate.Printed} against {value.Growth.Rate.Printed}",
            [read, weight.Growth.Rate, weightOfCompounds.Growth.Rate, value.Growth.Rate, valueOfCompounds.Growth.Rate],
            "growth of all imports less that of compounds",
            "must be above 0",
            [
                new Convention("by weight", readings => new Evaluation(weight.Growth.Of(readings) - weightOfCompounds.Growth.Of(readings), Interval.NonNegative)),
                new Convention("by value", readings => new Evaluation(value.Growth.Of(readings) - valueOfCompounds.Growth.Of(readings), Interval.NonNegative)),
            ]);
    }
}
