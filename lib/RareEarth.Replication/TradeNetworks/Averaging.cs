using RareEarth.Methods;

namespace RareEarth.Replication.TradeNetworks;

/// <summary>One of the four ways in which section 4.4 averages the explanatory variables.</summary>
/// <param name="Order">Values or matrices first.</param>
/// <param name="Mean">The mean.</param>
public sealed record Averaging(AveragingOrder Order, MeanKind Mean)
{
    /// <summary>
    /// Added to an indicator of governance before a geometric mean of values, and taken off after it: the indicators lie around 0, and a negative
    /// number has no geometric mean. Null, the default, for none; the paper does not say what it did.
    /// </summary>
    public double? GovernanceShift { get; init; }

    /// <summary>All four, with a shift of governance for the one that needs it.</summary>
    /// <param name="governanceShift">The shift.</param>
    public static IReadOnlyList<Averaging> All(double governanceShift) =>
    [
        .. from order in Enum.GetValues<AveragingOrder>()
           from mean in Enum.GetValues<MeanKind>()
           select new Averaging(order, mean) { GovernanceShift = order == AveragingOrder.ValuesFirst && mean == MeanKind.Geometric ? governanceShift : null },
    ];

    /// <summary>The scheme in words: <c>values first, arithmetic</c>.</summary>
    public override string ToString() => $"{(Order == AveragingOrder.ValuesFirst ? "values" : "matrices")} first, {(Mean == MeanKind.Arithmetic ? "arithmetic" : "geometric")}";

    /// <summary>The mean of some numbers.</summary>
    /// <param name="values">The numbers, one at least.</param>
    /// <param name="what">What they are, for the message.</param>
    /// <exception cref="EstimationException">A geometric mean of a negative number is asked for.</exception>
    internal double Of(IReadOnlyList<double> values, Func<string> what)
    {
        if (Mean == MeanKind.Arithmetic)
        {
            return values.Average();
        }

        double least = values.Min();
        return least switch
        {
            < 0 => throw new EstimationException(FormattableString.Invariant($"{what()} is {least} in a year: negative numbers have no geometric mean.")),
            0 => 0,
            _ => Math.Exp(values.Average(Math.Log)),
        };
    }
}
