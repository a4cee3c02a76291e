namespace RareEarth.Replication.TradeNetworks;

/// <summary>What a row of the table <c>economies</c> stands for.</summary>
public enum EconomyKind
{
    /// <summary>A country or territory of today.</summary>
    Economy,

    /// <summary>One that trade data of past years name and that is no more.</summary>
    Former,

    /// <summary>Trade for which the source names no economy.</summary>
    Residual,

    /// <summary>All economies together.</summary>
    World,
}
