namespace Deedle;

/// <summary>What is done with a series as a whole.</summary>
public static partial class SeriesExtensions
{
    /// <summary>The first key.</summary>
    public static K FirstKey<K, V>(this Series<K, V> series)
        where K : notnull => series.GetKeyAt(0);

    /// <summary>The last key.</summary>
    public static K LastKey<K, V>(this Series<K, V> series)
        where K : notnull => series.GetKeyAt(series.KeyCount - 1);

    /// <summary>The value at the first key.</summary>
    public static V FirstValue<K, V>(this Series<K, V> series)
        where K : notnull => series.GetAt(0);

    /// <summary>The value at the last key.</summary>
    public static V LastValue<K, V>(this Series<K, V> series)
        where K : notnull => series.GetAt(series.KeyCount - 1);

    /// <summary>The series in the order of its keys.</summary>
    public static Series<K, V> SortByKey<K, V>(this Series<K, V> series)
        where K : notnull => series.Take(series.Index.SortedPositions());

    /// <summary>The series in the order of its values, missing ones first.</summary>
    public static Series<K, V> Sort<K, V>(this Series<K, V> series)
        where K : notnull => series.Take(series.Vector.SortedPositions());

    /// <summary>The series in the order of a function of its values, missing ones first.</summary>
    public static Series<K, V> SortBy<K, V, V2>(this Series<K, V> series, Func<V, V2> f)
        where K : notnull => series.Take(series.SelectValues(f).Vector.SortedPositions());

    /// <summary>The rank of each value: 1 is the least, equal values share the mean of their ranks, a gap has none.</summary>
    public static Series<K, double> Rank<K, V>(this Series<K, V> series)
        where K : notnull
    {
        Vector<V> values = series.Vector;
        var ranks = new OptionalValue<double>[values.Length];
        int[] sorted = values.SortedPositions().Where(values.HasValue).ToArray();
        for (int first = 0, next; first < sorted.Length; first = next)
        {
            next = first + 1;
            while (next < sorted.Length && Comparer<V>.Default.Compare(values[sorted[next]].Value, values[sorted[first]].Value) == 0)
            {
                next++;
            }

            foreach (int position in sorted[first..next])
            {
                ranks[position] = new((first + 1 + next) / 2.0);
            }
        }

        return new(series.Index, Vector<double>.Of(ranks));
    }

    /// <summary>The values that are there.</summary>
    public static Series<K, V> DropMissing<K, V>(this Series<K, V> series)
        where K : notnull => series.Where(_ => true);

    /// <summary>The series with a value for what is missing.</summary>
    public static Series<K, V> FillMissing<K, V>(this Series<K, V> series, V value)
        where K : notnull => series.FillMissing((K _) => value);

    /// <summary>The series with the value before or after for what is missing.</summary>
    public static Series<K, V> FillMissing<K, V>(this Series<K, V> series, Direction direction)
        where K : notnull => new(series.Index, series.Vector.Fill(direction));

    /// <summary>The series with a function of the key for what is missing.</summary>
    public static Series<K, V> FillMissing<K, V>(this Series<K, V> series, Func<K, V> filler)
        where K : notnull =>
        series.SelectOptional(o => o.Value.HasValue ? o.Value : new OptionalValue<V>(filler(o.Key)));

    /// <summary>A function of the values at the keys where both series have one.</summary>
    public static Series<K, R> ZipInto<K, V1, V2, R>(this Series<K, V1> series1, Series<K, V2> series2, Func<V1, V2, R> op)
        where K : notnull => series1.ZipInner(series2).SelectValues(pair => op(pair.Item1, pair.Item2));

    /// <summary>The series as a table of keys and values.</summary>
    public static string Format<K, V>(this Series<K, V> series)
        where K : notnull => SeriesText.Format(series, SeriesText.Ends, SeriesText.Ends);

    /// <summary>The series as a table of at most so many items, cut in the middle.</summary>
    public static string Format<K, V>(this Series<K, V> series, int itemCount)
        where K : notnull => SeriesText.Format(series, itemCount / 2, itemCount - (itemCount / 2));

    /// <summary>Writes the series to the console.</summary>
    public static void Print<K, V>(this Series<K, V> series)
        where K : notnull => Console.WriteLine(series.Format());
}
