namespace RareEarth.Replication.TradeNetworks;

/// <summary>What the explanatory matrices ask of one economy in one year, or as a mean of years. What no source gives is null.</summary>
/// <param name="Economy">Its <see cref="TradeNetworks.Economy.Iso3"/>.</param>
public sealed record EconomyProfile(string Economy)
{
    /// <summary>Organisations of which it is a member.</summary>
    public IReadOnlyList<Membership>? Memberships { get; init; }

    /// <summary>Developed or developing.</summary>
    public DevelopmentClass? Development { get; init; }

    /// <summary>GDP per head, US$.</summary>
    public double? GdpPerCapita { get; init; }

    /// <summary>The six indicators in the order of <see cref="EconomyIndicators.Governance"/>; null when one of them is not known.</summary>
    public IReadOnlyList<double>? Governance { get; init; }

    /// <summary>The profile of an economy from the tables of the data package.</summary>
    /// <param name="economy">The economy.</param>
    /// <param name="indicators">Indicators of a year.</param>
    public static EconomyProfile Of(Economy economy, EconomyIndicators indicators)
    {
        ArgumentNullException.ThrowIfNull(economy);
        ArgumentNullException.ThrowIfNull(indicators);
        double?[] governance = [.. EconomyIndicators.Governance.Select(indicator => indicators[economy.Iso3, indicator])];
        return new EconomyProfile(economy.Iso3)
        {
            Memberships = economy.Memberships,
            Development = economy.Development,
            GdpPerCapita = indicators[economy.Iso3, EconomyIndicators.GdpPerCapita],
            Governance = governance.All(value => value is not null) ? [.. governance.Select(value => value!.Value)] : null,
        };
    }
}
