namespace RareEarth.Replication.TradeNetworks;

/// <summary>What a source says of a product's trade with all partners in a year.</summary>
/// <param name="Product">HS code.</param>
/// <param name="Year">Calendar year.</param>
/// <param name="Economy">Code of three letters; WLD for the world.</param>
/// <param name="IsExport">Exports, or imports.</param>
/// <param name="IsQuantity">Tonnes, or US$.</param>
/// <param name="Value">The number.</param>
/// <param name="Source">Source of sources.csv.</param>
public sealed record KnownValue(string Product, int Year, string Economy, bool IsExport, bool IsQuantity, double Value, string Source);
