namespace Deedle;

/// <content>Neighbours in a series: in its order, whatever the distance of their keys.</content>
public static partial class SeriesExtensions
{
    /// <summary>The value so many keys before; the first keys, which have none, are dropped. Negative counts look ahead.</summary>
    public static Series<K, V> Shift<K, V>(this Series<K, V> series, int offset)
        where K : notnull
    {
        int[] kept = WithPartner(series, offset);
        return new(series.Index.Take(kept), series.Vector.Take(kept.Select(i => i - offset)));
    }

    /// <summary>The difference from the value so many keys before.</summary>
    public static Series<K, double> Diff<K>(this Series<K, double> series, int offset)
        where K : notnull => WithEarlier(series, offset, (now, before) => now - before);

    /// <summary>The relative change from the value so many keys before.</summary>
    public static Series<K, double> PctChange<K>(this Series<K, double> series, int offset)
        where K : notnull => WithEarlier(series, offset, (now, before) => (now - before) / before);

    /// <summary>The windows of so many neighbours, each at its last key; the short ones at the start are left out.</summary>
    public static Series<K, Series<K, V>> Window<K, V>(this Series<K, V> series, int size)
        where K : notnull => series.WindowInto(size, window => window);

    /// <summary>A value for each window of so many neighbours, at its last key.</summary>
    public static Series<K, U> WindowInto<K, V, U>(this Series<K, V> series, int size, Func<Series<K, V>, U> reduce)
        where K : notnull =>
        Reduce(series, Math.Max(0, series.KeyCount - size + 1), size, start => start, start => start + size - 1, reduce);

    /// <summary>A value for each chunk of so many neighbours, at its first key; a short last one is left out.</summary>
    public static Series<K, U> ChunkInto<K, V, U>(this Series<K, V> series, int size, Func<Series<K, V>, U> reduce)
        where K : notnull =>
        Reduce(series, series.KeyCount / size, size, chunk => chunk * size, chunk => chunk * size, reduce);

    private static Series<K, U> Reduce<K, V, U>(Series<K, V> series, int count, int size,
        Func<int, int> startOf, Func<int, int> keyOf, Func<Series<K, V>, U> reduce)
        where K : notnull =>
        new(Enumerable.Range(0, count).Select(i => KeyValue.Create(
            series.GetKeyAt(keyOf(i)), reduce(series.Take(Enumerable.Range(startOf(i), size).ToArray())))));

    private static Series<K, double> WithEarlier<K>(Series<K, double> series, int offset, Func<double, double, double> f)
        where K : notnull
    {
        Series<K, double> earlier = series.Shift(offset);
        return new(earlier.Index, Vector<double>.Of(earlier.Index.Keys.Select(key =>
            series.TryGet(key) is { HasValue: true } now && earlier.TryGet(key) is { HasValue: true } before
                ? new OptionalValue<double>(f(now.Value, before.Value))
                : OptionalValue<double>.Missing)));
    }

    private static int[] WithPartner<K, V>(Series<K, V> series, int offset)
        where K : notnull =>
        Enumerable.Range(0, series.KeyCount).Where(i => i - offset >= 0 && i - offset < series.KeyCount).ToArray();
}
