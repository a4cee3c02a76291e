using System.Globalization;

namespace RareEarth.Replication.TradeSources.Comtrade;

/// <summary>Compares what a reporter states for the world with the sum of its partners.</summary>
internal sealed class WorldCheck
{
    // values have three decimals at most, so that a sum over 250 partners is exact to less than a dollar
    private const decimal Rounding = 1m;

    private readonly SortedDictionary<(int Year, string Product, string Reporter, string Flow), (decimal? World, decimal Sum)> _sums =
        new(Comparer<(int Year, string Product, string Reporter, string Flow)>.Create((a, b) =>
            string.CompareOrdinal(FormattableString.Invariant($"{a.Year} {a.Product} {a.Reporter} {a.Flow}"), FormattableString.Invariant($"{b.Year} {b.Product} {b.Reporter} {b.Flow}"))));

    /// <summary>Number of totals of reporters that were compared.</summary>
    public int Compared => _sums.Count;

    /// <summary>Takes a record of an economy.</summary>
    /// <param name="record">The record.</param>
    /// <param name="reporter">Code of the reporter.</param>
    /// <param name="partner">The partner.</param>
    public void Take(ComtradeRecord record, string reporter, TradeArea partner)
    {
        var key = (record.Year, record.Product, reporter, record.Flow);
        (decimal? world, decimal sum) = _sums.GetValueOrDefault(key);
        _sums[key] = partner.Kind switch
        {
            TradeAreaKind.World => ((world ?? 0) + record.ValueUsd, sum),
            TradeAreaKind.Group => (world, sum),
            _ => (world, sum + record.ValueUsd),
        };
    }

    /// <summary>Where the two differ by more than a dollar, or the world is not stated, the largest differences first.</summary>
    /// <returns>A note with up to five places; none where all agree.</returns>
    public IEnumerable<string> Notes()
    {
        var different = _sums.Where(pair => pair.Value.World is { } world && Math.Abs(world - pair.Value.Sum) > Rounding)
            .OrderByDescending(pair => Math.Abs(pair.Value.World!.Value - pair.Value.Sum)).ToArray();
        if (different.Length > 0)
        {
            IEnumerable<string> places = different.Take(5).Select(pair => string.Create(
                CultureInfo.InvariantCulture, $"{pair.Key.Reporter} {pair.Key.Product} {pair.Key.Year} {(pair.Key.Flow == "M" ? "imports" : "exports")}: world {pair.Value.World:0}, partners {pair.Value.Sum:0}"));
            yield return string.Create(CultureInfo.InvariantCulture, $"{different.Length} of {Compared} totals for the world differ from the sum of the partners; largest: {string.Join("; ", places)} US dollars.");
        }

        int without = _sums.Count(pair => pair.Value.World is null);
        if (without > 0)
        {
            yield return string.Create(CultureInfo.InvariantCulture, $"{without} of {Compared} have no total for the world to compare with.");
        }
    }
}
