namespace RareEarth.Replication.TradeNetworks;

/// <summary>Over which economies the greatest and the least value of an indicator are taken; the paper does not say.</summary>
public enum GovernanceRange
{
    /// <summary>Over those of the regression.</summary>
    Sample,

    /// <summary>Over all economies that have indicators.</summary>
    AllEconomies,
}
