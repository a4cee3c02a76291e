namespace Deedle;

/// <summary>Series made of sequences.</summary>
public static class EnumerableExtensions
{
    /// <summary>A series of pairs.</summary>
    public static Series<K, V> ToSeries<K, V>(this IEnumerable<KeyValuePair<K, V>> observations)
        where K : notnull => new(observations);

    /// <summary>A series with the keys 0, 1, 2, …</summary>
    public static Series<int, V> ToOrdinalSeries<V>(this IEnumerable<V> values)
    {
        Vector<V> vector = Vector<V>.Of(values);
        return new(new KeyIndex<int>(Enumerable.Range(0, vector.Length)), vector);
    }
}
