using RareEarth.Replication.Intervals;

namespace RareEarth.Replication.Checks.Forensics;

/// <summary>Prices, values and quantities.</summary>
public static class UnitValues
{
    /// <summary>A value is a price times a quantity: V = c · P · Q.</summary>
    /// <param name="value">V.</param>
    /// <param name="price">P.</param>
    /// <param name="quantity">Q.</param>
    /// <param name="unit">c, which takes the unit of P times that of Q to that of V.</param>
    public static Relation Value(Member value, Member price, Member quantity, double unit = 1)
    {
        ArgumentNullException.ThrowIfNull(value);
        return new Relation(
            RelationKind.UnitValue,
            $"{value.Label} is price times quantity",
            [value, price, quantity],
            $"{(unit == 1 ? "" : Words.Signed(unit) + " · ")}{Words.Of(price)} · {Words.Of(quantity)}",
            Words.Printed(value),
            readings => new Evaluation(unit * readings[price] * readings[quantity], readings[value]));
    }

    /// <summary>(X − M) / (X + M), the index of trade competitiveness: exact although X and M occur twice.</summary>
    /// <param name="exports">X, above 0.</param>
    /// <param name="imports">M, above 0.</param>
    public static Interval TradeCompetitiveness(Interval exports, Interval imports) =>
        new BoxProgram([exports, imports]).Fraction([1, -1], 0, [1, 1], 0);

    /// <summary>(M − X) / (D + M − X), net import reliance, with domestic output D: exact although M and X occur twice.</summary>
    /// <param name="exports">X.</param>
    /// <param name="imports">M.</param>
    /// <param name="output">D.</param>
    public static Interval NetImportReliance(Interval exports, Interval imports, Interval output) =>
        new BoxProgram([exports, imports, output]).Fraction([-1, 1, 0], 0, [-1, 1, 1], 0);
}
