using RareEarth.Methods.Regression;

namespace RareEarth.Methods.CompositeIndices;

/// <summary>One indicator of a composite index.</summary>
/// <param name="Dimension">The part of the index that it belongs to, as in pressure, state or response.</param>
/// <param name="Direction">Which way it counts.</param>
/// <param name="Series">Name and values, one for each row (year, country, mineral).</param>
public sealed record Indicator(string Dimension, IndicatorDirection Direction, Variable Series)
{
    /// <summary>The indicator's name.</summary>
    public string Name => Series.Name;

    /// <summary>Refuses what no index can be made of.</summary>
    internal static void Check(IReadOnlyList<Indicator> indicators, IReadOnlyList<string> labels)
    {
        ArgumentNullException.ThrowIfNull(indicators);
        ArgumentNullException.ThrowIfNull(labels);
        if (indicators.Count == 0 || indicators.Select(indicator => indicator.Name).Distinct(StringComparer.Ordinal).Count() < indicators.Count)
        {
            throw new ArgumentException("An index needs one indicator at least, and names that differ.", nameof(indicators));
        }

        foreach (Indicator indicator in indicators)
        {
            if (indicator.Series.Count != labels.Count)
            {
                throw new ArgumentException($"'{indicator.Name}' has {indicator.Series.Count} values for {labels.Count} rows.", nameof(indicators));
            }

            string[] missing = [.. labels.Where((_, row) => double.IsNaN(indicator.Series.Values[row]))];
            if (missing.Length > 0)
            {
                throw new EstimationException($"'{indicator.Name}' is missing in {string.Join(", ", missing)}: an index needs every indicator in every row. Leave out the rows or the indicator, and say so.");
            }
        }
    }
}
