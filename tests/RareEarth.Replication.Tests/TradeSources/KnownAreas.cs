using RareEarth.Replication.Data;
using RareEarth.Replication.TradeNetworks;
using RareEarth.Replication.TradeSources;

namespace RareEarth.Replication.Tests.TradeSources;

/// <summary>The areas of the shipped table of economies.</summary>
internal static class KnownAreas
{
    public static TradeAreas All { get; } = new(Economies.Load(DataPackage.Open(Repository.Data)));
}
