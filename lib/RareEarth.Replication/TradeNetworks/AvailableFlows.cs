namespace RareEarth.Replication.TradeNetworks;

/// <summary>Flows that <see cref="TradeFlows.Load"/> can give.</summary>
/// <param name="Product">HS code.</param>
/// <param name="Year">Calendar year.</param>
/// <param name="Coverage">How much of the year's trade they are.</param>
/// <param name="Source">Where they are from.</param>
/// <param name="Count">How many there are.</param>
public sealed record AvailableFlows(string Product, int Year, FlowCoverage Coverage, string Source, int Count);
