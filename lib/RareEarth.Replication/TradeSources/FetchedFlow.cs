namespace RareEarth.Replication.TradeSources;

/// <summary>The trade in a product from one economy to another in a year: a row of <c>data/licensed/trade-flows.csv</c>.</summary>
/// <param name="Product">HS code of six digits.</param>
/// <param name="Year">Year of the trade.</param>
/// <param name="Exporter">Code of <c>data/public/economies.csv</c>, which has also those of areas not specified.</param>
/// <param name="Importer">Code of <c>data/public/economies.csv</c>, which has also those of areas not specified.</param>
/// <param name="ValueUsd">Value in current US dollars.</param>
/// <param name="QuantityTonnes">Quantity in metric tons; null where the source has none.</param>
/// <param name="Source">Publisher, edition, and whose report it is.</param>
/// <param name="IsUnspecified">Whether the reporter did not tell the partner.</param>
public sealed record FetchedFlow(
    string Product, int Year, string Exporter, string Importer, decimal ValueUsd, decimal? QuantityTonnes, string Source, bool IsUnspecified = false);
