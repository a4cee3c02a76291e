namespace RareEarth.Replication.TradeNetworks;

/// <summary>The two means of section 4.4.</summary>
public enum MeanKind
{
    /// <summary>算术平均值, Σx / n.</summary>
    Arithmetic,

    /// <summary>几何平均值, (Πx)^(1/n); 0 where one x is 0, and not defined where one is negative.</summary>
    Geometric,
}
