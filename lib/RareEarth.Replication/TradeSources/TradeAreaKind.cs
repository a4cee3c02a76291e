namespace RareEarth.Replication.TradeSources;

/// <summary>What a numeric area code of a trade source stands for.</summary>
public enum TradeAreaKind
{
    /// <summary>An economy, of today or of the year of the data.</summary>
    Economy,

    /// <summary>The total over all partners.</summary>
    World,

    /// <summary>A group whose members report themselves; its rows would count their trade twice.</summary>
    Group,

    /// <summary>A partner that the reporter did not tell: areas, regions and zones not elsewhere specified.</summary>
    Unspecified,
}
