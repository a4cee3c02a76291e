namespace Deedle;

/// <content>Series made of a series.</content>
public partial class Series<K, V>
{
    /// <summary>A value for each value that is there.</summary>
    public Series<K, R> Select<R>(Func<KeyValuePair<K, V>, R> f) => FromCells(i =>
    {
        if (!Vector.HasValue(i))
        {
            return OptionalValue<R>.Missing;
        }

        try
        {
            return new(f(new(Index.Keys[i], Vector[i].Value)));
        }
        catch (MissingValueException)
        {
            return OptionalValue<R>.Missing; // what needs a missing value is missing
        }
    });

    /// <summary>A value for each value that is there.</summary>
    public Series<K, R> SelectValues<R>(Func<V, R> f) => FromCells(i =>
        Vector[i] is { HasValue: true } cell ? new OptionalValue<R>(f(cell.Value)) : OptionalValue<R>.Missing);

    /// <summary>A value or none for each key, whether its value is there or not.</summary>
    public Series<K, R> SelectOptional<R>(Func<KeyValuePair<K, OptionalValue<V>>, OptionalValue<R>> f) =>
        FromCells(i => f(new(Index.Keys[i], Vector[i])));

    /// <summary>The values that are there and meet the condition.</summary>
    public Series<K, V> Where(Func<KeyValuePair<K, V>, bool> f) =>
        Take(Positions(i => Vector.HasValue(i) && f(new(Index.Keys[i], Vector[i].Value))));

    /// <summary>The values from one key to another, both included.</summary>
    public Series<K, V> Between(K lowerInclusive, K upperInclusive) =>
        Cut(key => Compare(key, lowerInclusive) >= 0 && Compare(key, upperInclusive) <= 0);

    /// <summary>The values after the key, which is left out.</summary>
    public Series<K, V> After(K lowerExclusive) => Cut(key => Compare(key, lowerExclusive) > 0);

    /// <summary>The values before the key, which is left out.</summary>
    public Series<K, V> Before(K upperExclusive) => Cut(key => Compare(key, upperExclusive) < 0);

    /// <summary>The values at the keys given, missing where a key is absent.</summary>
    public Series<K, V> Realign(IEnumerable<K> newKeys)
    {
        var index = new KeyIndex<K>(newKeys);
        return new(index, Vector.Take(Index.PositionsOf(index)));
    }

    /// <summary>The pairs of values at the keys where both series have one.</summary>
    public Series<K, Tuple<V, V2>> ZipInner<V2>(Series<K, V2> otherSeries)
    {
        int[] positions = Positions(i => Vector.HasValue(i) && otherSeries.TryGet(Index.Keys[i]).HasValue);
        return new(Index.Take(positions), Vector<Tuple<V, V2>>.Of(
            positions.Select(i => Tuple.Create(Vector[i].Value, otherSeries.TryGet(Index.Keys[i]).Value))));
    }

    /// <summary>The running result of a function; a gap stays one and is passed over.</summary>
    public Series<K, R> ScanValues<R>(Func<R, V, R> foldFunc, R init)
    {
        R state = init;
        return SelectValues(value => state = foldFunc(state, value));
    }

    /// <summary>A series for each group, in order of first appearance. Missing values are in none.</summary>
    public Series<TNewKey, Series<K, V>> GroupBy<TNewKey>(Func<KeyValuePair<K, V>, TNewKey> keySelector)
        where TNewKey : notnull =>
        new(Observations.GroupBy(keySelector).Select(g => KeyValue.Create(g.Key, new Series<K, V>(g))));

    private static int Compare(K left, K right) => Comparer<K>.Default.Compare(left, right);

    private Series<K, V> Cut(Func<K, bool> keep)
    {
        Index.RequireOrder();
        return Take(Positions(i => keep(Index.Keys[i])));
    }

    private int[] Positions(Func<int, bool> keep) => Enumerable.Range(0, Index.Count).Where(keep).ToArray();

    private Series<K, R> FromCells<R>(Func<int, OptionalValue<R>> cell) =>
        new(Index, Vector<R>.Of(Enumerable.Range(0, Index.Count).Select(cell)));
}
