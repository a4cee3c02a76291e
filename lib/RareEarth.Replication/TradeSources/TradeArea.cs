namespace RareEarth.Replication.TradeSources;

/// <summary>A reporter or partner of a trade source.</summary>
/// <param name="Kind">What it is.</param>
/// <param name="Code">Code of <c>data/public/economies.csv</c>; the name of a group or total.</param>
public readonly record struct TradeArea(TradeAreaKind Kind, string Code);
