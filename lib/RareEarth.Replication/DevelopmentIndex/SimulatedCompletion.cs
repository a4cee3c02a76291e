using MathNet.Numerics.Distributions;
using MathNet.Numerics.Random;
using RareEarth.Methods.CompositeIndices;
using RareEarth.Methods.Regression;

namespace RareEarth.Replication.DevelopmentIndex;

/// <summary>
/// Completes the indicators, to show the method on all 27 of them: gaps of those that are mostly known by a fit, everything else by a random path. It says nothing about the
/// industry: every value carries what it is.
/// </summary>
public static class SimulatedCompletion
{
    /// <summary>Fills every gap.</summary>
    /// <param name="indicators">The indicators.</param>
    /// <param name="options">Seed and sizes; null for the defaults.</param>
    /// <exception cref="RareEarth.Methods.EstimationException">A fit is not possible; the message names the indicator.</exception>
    public static IReadOnlyList<DevelopmentIndicator> Of(IReadOnlyList<DevelopmentIndicator> indicators, CompletionOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(indicators);
        CompletionOptions chosen = options ?? new CompletionOptions();
        return [.. indicators.Select((indicator, place) => indicator.Observed == indicator.Values.Count ? indicator
            : indicator.Observed >= chosen.LeastObserved ? Fill(indicator, chosen.Gaps)
            : Draw(indicator, place, chosen))];
    }

    /// <summary>All 27 indicators made up, the known ones too: a world whose index is known to the last digit, for tests of what is computed from it.</summary>
    /// <param name="indicators">The indicators, whose values are not used.</param>
    /// <param name="options">Seed and sizes; null for the defaults.</param>
    public static IReadOnlyList<DevelopmentIndicator> Whole(IReadOnlyList<DevelopmentIndicator> indicators, CompletionOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(indicators);
        return [.. indicators.Select((indicator, place) => Draw(
            indicator with { Values = [.. indicator.Values.Select(_ => double.NaN)], Origins = [.. indicator.Origins.Select(_ => CellOrigin.Missing)] }, place, options ?? new CompletionOptions()))];
    }

    private static DevelopmentIndicator Fill(DevelopmentIndicator indicator, GapOptions gaps)
    {
        var filled = FilledSeries.Of(new Variable(indicator.Symbol, indicator.Values), gaps);
        return indicator with
        {
            Values = filled.Series.Values,
            Origins = [.. filled.IsFilled.Select(isFilled => isFilled ? CellOrigin.Filled : CellOrigin.Observed)],
        };
    }

    // the path goes through the first observed value, where there is one; a second one is kept as it is
    private static DevelopmentIndicator Draw(DevelopmentIndicator indicator, int place, CompletionOptions options)
    {
        var normal = new Normal(indicator.Direction == IndicatorDirection.Benefit ? options.Drift : -options.Drift, options.Spread, new Xoshiro256StarStar((options.Seed * 100) + place));
        double[] path = new double[indicator.Values.Count];
        path[0] = 100;
        for (int t = 1; t < path.Length; t++)
        {
            path[t] = path[t - 1] * Math.Exp(normal.Sample());
        }

        int anchor = indicator.Origins.ToList().IndexOf(CellOrigin.Observed);
        double scale = anchor < 0 ? 1 : indicator.Values[anchor] / path[anchor];
        return indicator with
        {
            Values = [.. path.Select((value, t) => indicator.Origins[t] == CellOrigin.Observed ? indicator.Values[t] : scale * value)],
            Origins = [.. indicator.Origins.Select(origin => origin == CellOrigin.Observed ? origin : CellOrigin.Simulated)],
        };
    }
}
