namespace RareEarth.Replication.TradeNetworks;

/// <summary>Whose concentration a dependence is about, as the two panels of Tables 3 and 4.</summary>
public enum TradeSide
{
    /// <summary>Dependence on others as buyers, REE in the paper.</summary>
    Exports,

    /// <summary>Dependence on others as suppliers, REI in the paper.</summary>
    Imports,
}
