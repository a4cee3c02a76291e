namespace RareEarth.Replication.TradeNetworks;

/// <summary>The two classes of the UN M49 list, which the UN gave up in December 2021.</summary>
public enum DevelopmentClass
{
    /// <summary>Developed.</summary>
    Developed,

    /// <summary>Developing.</summary>
    Developing,
}
