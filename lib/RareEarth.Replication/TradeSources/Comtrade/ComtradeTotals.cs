using System.Globalization;

namespace RareEarth.Replication.TradeSources.Comtrade;

/// <summary>The one record of each reporter, partner, flow, product and year that is the total over customs procedures and modes of transport.</summary>
internal static class ComtradeTotals
{
    /// <summary>Picks the totals.</summary>
    /// <param name="records">The records, totals and parts of them.</param>
    /// <returns>The totals in the order of the records.</returns>
    /// <exception cref="TradeSourceException">A flow has only parts, or two totals: it is named.</exception>
    public static IReadOnlyList<ComtradeRecord> Pick(IReadOnlyList<ComtradeRecord> records)
    {
        var totals = new Dictionary<(int, int, int, string, string), ComtradeRecord>(records.Count);
        foreach (ComtradeRecord record in records.Where(record => record.IsTotal))
        {
            if (!totals.TryAdd(Key(record), record))
            {
                throw new TradeSourceException($"UN Comtrade has two totals of {Words(record)}: expected one with partner2Code 0, customsCode C00 and motCode 0.");
            }
        }

        ComtradeRecord? part = records.FirstOrDefault(record => !totals.ContainsKey(Key(record)));
        return part is null
            ? [.. totals.Values]
            : throw new TradeSourceException($"UN Comtrade has only parts of {Words(part)}: expected a total with partner2Code 0, customsCode C00 and motCode 0. Parts are not added up here, since they may overlap.");
    }

    private static (int, int, int, string, string) Key(ComtradeRecord record) => (record.Year, record.Reporter.Number, record.Partner.Number, record.Flow, record.Product);

    private static string Words(ComtradeRecord record) => string.Create(
        CultureInfo.InvariantCulture,
        $"{record.Product} in {record.Year}, {(record.Flow == "M" ? "imports" : "exports")} of reporter {record.Reporter.Number} {record.Reporter.Name}, partner {record.Partner.Number} {record.Partner.Name}");
}
