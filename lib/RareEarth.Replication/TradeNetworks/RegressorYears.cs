using RareEarth.Methods.Networks;
using RareEarth.Replication.Data;

namespace RareEarth.Replication.TradeNetworks;

/// <summary>What the explanatory matrices are made of, year by year; the years of the baseline come first.</summary>
public sealed record RegressorYears
{
    private readonly HashSet<string>[] _traders;

    /// <summary>Takes profiles and trade.</summary>
    /// <param name="profiles">For each year of the indicators a profile of every economy, by its code.</param>
    /// <param name="totalTrade">For each year the trade in all goods.</param>
    /// <exception cref="ArgumentException">There is no year of one of the two.</exception>
    public RegressorYears(IReadOnlyList<IReadOnlyDictionary<string, EconomyProfile>> profiles, IReadOnlyList<Network> totalTrade)
    {
        ArgumentNullException.ThrowIfNull(profiles);
        ArgumentNullException.ThrowIfNull(totalTrade);
        if (profiles.Count == 0 || totalTrade.Count == 0)
        {
            throw new ArgumentException($"There are {profiles.Count} years of indicators and {totalTrade.Count} of trade: one of each is the least.", nameof(profiles));
        }

        Profiles = profiles;
        TotalTrade = totalTrade;
        _traders = [.. totalTrade.Select(total => total.Flows().Select(flow => flow.From).Intersect(total.Flows().Select(flow => flow.To)).ToHashSet())];
    }

    /// <summary>For each year of the indicators a profile of every economy, by its code.</summary>
    public IReadOnlyList<IReadOnlyDictionary<string, EconomyProfile>> Profiles { get; }

    /// <summary>For each year the trade in all goods.</summary>
    public IReadOnlyList<Network> TotalTrade { get; }

    /// <summary>Loads them from the data package.</summary>
    /// <param name="package">The data package.</param>
    /// <param name="indicatorYears">Years of GDP per head and governance, that of the baseline first.</param>
    /// <param name="tradeYears">Years of the trade in all goods, that of the baseline first.</param>
    /// <exception cref="DataPackageException">There are no data of a year: the message lists the years that there are.</exception>
    public static RegressorYears Load(DataPackage package, IReadOnlyList<int> indicatorYears, IReadOnlyList<int> tradeYears)
    {
        ArgumentNullException.ThrowIfNull(indicatorYears);
        ArgumentNullException.ThrowIfNull(tradeYears);
        var economies = Economies.Load(package);
        return new RegressorYears(
            [
                .. indicatorYears.Select(year => EconomyIndicators.Load(package, year))
                    .Select(indicators => economies.All.ToDictionary(economy => economy.Iso3, economy => EconomyProfile.Of(economy, indicators))),
            ],
            [.. tradeYears.Select(year => TradeNetworks.TotalTrade.Load(package, year).ToNetwork())]);
    }

    /// <summary>Which of the five variables an economy has no input for, in any of the years.</summary>
    /// <param name="economy">Its code.</param>
    /// <returns>Symbols of <see cref="DependenceRegressors.Names"/>; empty when nothing is missing.</returns>
    public IReadOnlyList<string> Missing(string economy)
    {
        EconomyProfile[] known = [.. Profiles.Select(year => year.GetValueOrDefault(economy) ?? new EconomyProfile(economy))];
        bool[] isMissing =
        [
            known.Any(profile => profile.Memberships is null),
            known.Any(profile => profile.GdpPerCapita is null),
            !_traders.All(traders => traders.Contains(economy)),
            known.Any(profile => profile.Development is null),
            known.Any(profile => profile.Governance is null),
        ];
        return [.. DependenceRegressors.Names.Where((_, i) => isMissing[i])];
    }
}
