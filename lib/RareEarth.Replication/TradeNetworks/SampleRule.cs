namespace RareEarth.Replication.TradeNetworks;

/// <summary>Which economies a regression is about; the paper prints only how many ordered pairs there are.</summary>
public enum SampleRule
{
    /// <summary>The largest traders of the product on that side, as many as asked for.</summary>
    LargestTraders,

    /// <summary>All that trade the product on that side.</summary>
    AllTraders,

    /// <summary>All that the centre sells the product to (exports) or buys it from (imports), without the centre: partners of China, as the text of section 4 has it.</summary>
    PartnersOfCentre,
}
