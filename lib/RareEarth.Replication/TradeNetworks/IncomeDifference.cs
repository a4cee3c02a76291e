namespace RareEarth.Replication.TradeNetworks;

/// <summary>What PGDP is for a pair. The paper says "difference of GDP per head" and calls its matrices undirected.</summary>
public enum IncomeDifference
{
    /// <summary>|a − b|, the same in both directions: an undirected matrix, like WGI.</summary>
    Absolute,

    /// <summary>a − b: positive where the economy that depends is the richer one.</summary>
    Signed,
}
