namespace Deedle;

/// <summary>
/// Statistics of a series. They leave out what is missing, are doubles for integers too, and of nothing are NaN.
/// </summary>
public static class SeriesStatsExtensions
{
    /// <summary>The sum; NaN, not 0, of nothing.</summary>
    public static double Sum<K, V>(this Series<K, V> series)
        where K : notnull => Statistic.Sum(Numbers(series));

    /// <summary>The mean.</summary>
    public static double Mean<K, V>(this Series<K, V> series)
        where K : notnull => Statistic.Mean(Numbers(series));

    /// <summary>The standard deviation with n - 1. Not to be trusted for large numbers that differ little.</summary>
    public static double StdDev<K, V>(this Series<K, V> series)
        where K : notnull => Statistic.StdDev(Numbers(series));

    /// <summary>The least value.</summary>
    public static double Min<K, V>(this Series<K, V> series)
        where K : notnull => Statistic.Min(Numbers(series));

    /// <summary>The greatest value.</summary>
    public static double Max<K, V>(this Series<K, V> series)
        where K : notnull => Statistic.Max(Numbers(series));

    /// <summary>The median.</summary>
    public static double Median<K, V>(this Series<K, V> series)
        where K : notnull => Statistic.Median(Numbers(series));

    /// <summary>The mean of each group of keys, in order of first appearance.</summary>
    public static Series<L, double> MeanLevel<K, V, L>(this Series<K, V> series, Func<K, L> level)
        where K : notnull
        where L : notnull => Level(series, level, Statistic.Mean);

    /// <summary>The sum of each group of keys, in order of first appearance.</summary>
    public static Series<L, double> SumLevel<K, V, L>(this Series<K, V> series, Func<K, L> level)
        where K : notnull
        where L : notnull => Level(series, level, Statistic.Sum);

    private static Series<L, double> Level<K, V, L>(Series<K, V> series, Func<K, L> level, Func<double[], double> statistic)
        where K : notnull
        where L : notnull =>
        new(Enumerable.Range(0, series.KeyCount)
            .GroupBy(i => level(series.GetKeyAt(i)))
            .Select(group => KeyValue.Create(group.Key, statistic(Numbers(series.Take(group.ToArray()))))));

    private static double[] Numbers<K, V>(Series<K, V> series)
        where K : notnull =>
        series.Vector.As<double>().Cells().Where(c => c.HasValue).Select(c => c.Value).ToArray();
}
