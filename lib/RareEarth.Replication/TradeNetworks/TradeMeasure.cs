namespace RareEarth.Replication.TradeNetworks;

/// <summary>What a tie of a network of trade weighs.</summary>
public enum TradeMeasure
{
    /// <summary>The value of exports, US$, from the exporter to the importer.</summary>
    TradeValue,

    /// <summary>How much the exporter depends on the buyer, from the one to the other.</summary>
    ExportDependence,

    /// <summary>How much the importer depends on the supplier, from the one to the other.</summary>
    ImportDependence,

    /// <summary>The sum of both, from the one that depends to its partner.</summary>
    TotalDependence,
}
