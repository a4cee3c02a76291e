using RareEarth.Methods.Networks;

namespace RareEarth.Replication.TradeNetworks;

/// <summary>The network of a measure of trade. The paper speaks of networks of dependence and does not say which.</summary>
public static class MeasuredNetwork
{
    /// <summary>The measures by their names, as a parameter of a notebook has them.</summary>
    public static IReadOnlyDictionary<string, TradeMeasure> Names { get; } = new Dictionary<string, TradeMeasure>(StringComparer.Ordinal)
    {
        ["trade value"] = TradeMeasure.TradeValue,
        ["export dependence"] = TradeMeasure.ExportDependence,
        ["import dependence"] = TradeMeasure.ImportDependence,
        ["total dependence"] = TradeMeasure.TotalDependence,
    };

    /// <summary>The measure of a name.</summary>
    /// <param name="name"><c>trade value</c>, <c>export dependence</c>, <c>import dependence</c> or <c>total dependence</c>.</param>
    /// <exception cref="ArgumentException">There is no such measure; the message lists those that there are.</exception>
    public static TradeMeasure Named(string name) => Names.TryGetValue(name, out TradeMeasure measure)
        ? measure
        : throw new ArgumentException($"'{name}' is no measure of trade; there are {string.Join(", ", Names.Keys)}.", nameof(name));

    /// <summary>The network of a measure, with the nodes of the trade.</summary>
    /// <param name="trade">Exports, from the exporter to the importer.</param>
    /// <param name="measure">What its ties weigh. Pairs whose dependence is not defined have no tie.</param>
    /// <param name="options">The choices that the index of dependence leaves open; null for the defaults.</param>
    /// <exception cref="RareEarth.Methods.EstimationException">No dependence is positive.</exception>
    public static Network Of(Network trade, TradeMeasure measure, TradeDependenceOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(trade);
        return measure switch
        {
            TradeMeasure.TradeValue => trade,
            TradeMeasure.ExportDependence => TradeDependence.Compute(trade, options).Export.ToNetwork(),
            TradeMeasure.ImportDependence => TradeDependence.Compute(trade, options).Import.ToNetwork(),
            TradeMeasure.TotalDependence => TradeDependence.Compute(trade, options).Total.ToNetwork(),
            _ => throw new ArgumentOutOfRangeException(nameof(measure), measure, "A measure is a value or a dependence."),
        };
    }
}
