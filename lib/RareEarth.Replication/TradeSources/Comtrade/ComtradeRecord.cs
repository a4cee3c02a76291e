namespace RareEarth.Replication.TradeSources.Comtrade;

/// <summary>A record of an answer, as far as it is used here.</summary>
/// <param name="Year">refYear.</param>
/// <param name="Reporter">reporterCode with reporterISO and reporterDesc.</param>
/// <param name="Flow">flowCode: M for imports, X for exports.</param>
/// <param name="Partner">partnerCode with partnerISO and partnerDesc; 0 is the world.</param>
/// <param name="Product">cmdCode.</param>
/// <param name="IsTotal">partner2Code 0, customsCode C00 and motCode 0: the total over all of them.</param>
/// <param name="ValueUsd">primaryValue: imports as a rule cif, exports fob, in current US dollars.</param>
/// <param name="NetWeightKg">netWgt in kilograms; null where it is not known.</param>
internal sealed record ComtradeRecord(int Year, ComtradeArea Reporter, string Flow, ComtradeArea Partner, string Product, bool IsTotal, decimal ValueUsd, decimal? NetWeightKg);
