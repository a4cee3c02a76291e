using RareEarth.Methods.Descriptives;

namespace RareEarth.Methods.CompositeIndices;

/// <summary>Makes the values of an indicator comparable with those of others: high is always good.</summary>
public static class Normaliser
{
    /// <summary>Normalises one indicator.</summary>
    /// <param name="indicator">The indicator, none of its values missing.</param>
    /// <param name="method">How.</param>
    /// <exception cref="EstimationException">A value is missing, the indicator is constant (its range and deviation are 0, and it cannot tell rows apart), or negative under <see cref="Normalisation.Vector"/>.</exception>
    public static double[] Apply(Indicator indicator, Normalisation method)
    {
        ArgumentNullException.ThrowIfNull(indicator);
        IReadOnlyList<double> x = indicator.Series.Values;
        bool isCost = indicator.Direction == IndicatorDirection.Cost;
        if (x.Any(double.IsNaN))
        {
            throw new EstimationException($"'{indicator.Name}' has a missing value, and cannot be normalised.");
        }

        if (x.Count == 0 || x.All(value => value == x[0]))
        {
            throw new EstimationException($"'{indicator.Name}' is constant in all {x.Count} rows: it has no range to be normalised by, and no part in any comparison.");
        }

        switch (method)
        {
            case Normalisation.MinMax:
                double least = x.Min();
                double greatest = x.Max();
                return [.. x.Select(value => (isCost ? greatest - value : value - least) / (greatest - least))];
            case Normalisation.ZScore:
                SummaryStatistics statistics = SummaryStatistics.Of(indicator.Name, x);
                return [.. x.Select(value => (isCost ? statistics.Mean - value : value - statistics.Mean) / statistics.StandardDeviation!.Value)];
            case Normalisation.Vector:
                if (x.Any(value => value < 0))
                {
                    throw new EstimationException($"'{indicator.Name}' has negative values: division by its length would not bring it between 0 and 1. Use MinMax or ZScore.");
                }

                double length = Math.Sqrt(x.Sum(value => value * value));
                return [.. x.Select(value => isCost ? 1 - (value / length) : value / length)];
            default:
                throw new ArgumentOutOfRangeException(nameof(method), method, "Not a normalisation.");
        }
    }
}
