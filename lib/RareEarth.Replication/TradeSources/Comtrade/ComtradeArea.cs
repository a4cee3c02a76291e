namespace RareEarth.Replication.TradeSources.Comtrade;

/// <summary>A reporter or partner as an answer states it.</summary>
/// <param name="Number">Its number in UN Comtrade.</param>
/// <param name="Iso3">The alpha-3 code beside it; null where there is none.</param>
/// <param name="Name">The name beside it; null where there is none.</param>
internal readonly record struct ComtradeArea(int Number, string? Iso3, string? Name);
