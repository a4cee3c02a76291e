namespace Deedle;

/// <summary>Values by key, some of them missing. A series is never changed.</summary>
/// <typeparam name="K">The type of the keys.</typeparam>
/// <typeparam name="V">The type of the values.</typeparam>
public partial class Series<K, V> : ISeries<K>
    where K : notnull
{
    /// <summary>A series of pairs.</summary>
    public Series(IEnumerable<KeyValuePair<K, V>> pairs)
        : this(pairs.ToArray())
    {
    }

    /// <summary>A series of keys and of as many values.</summary>
    /// <exception cref="ArgumentException">A key is repeated.</exception>
    /// <exception cref="InvalidOperationException">There are more keys than values or fewer.</exception>
    public Series(IEnumerable<K> keys, IEnumerable<V> values)
        : this(new KeyIndex<K>(keys), Vector<V>.Of(values))
    {
    }

    internal Series(KeyIndex<K> index, Vector<V> vector)
    {
        if (index.Count != vector.Length)
        {
            throw new InvalidOperationException($"The numbers of keys ({index.Count}) and of values ({vector.Length}) differ.");
        }

        Index = index;
        Vector = vector;
    }

    private Series(KeyValuePair<K, V>[] pairs)
        : this(pairs.Select(p => p.Key), pairs.Select(p => p.Value))
    {
    }

    /// <summary>All keys, those of missing values among them.</summary>
    public IEnumerable<K> Keys => Index.Keys.AsEnumerable();

    /// <summary>The values that are there.</summary>
    public IEnumerable<V> Values => Observations.Select(o => o.Value);

    /// <summary>A value for each key: where it is missing the default of the type, which is 0 for a number, as in the package.</summary>
    public IEnumerable<V> ValuesAll => Vector.Cells().Select(c => c.ValueOrDefault);

    /// <summary>The keys and values of what is there.</summary>
    public IEnumerable<KeyValuePair<K, V>> Observations
    {
        get
        {
            for (int i = 0; i < Index.Count; i++)
            {
                if (Vector[i] is { HasValue: true } cell)
                {
                    yield return new(Index.Keys[i], cell.Value);
                }
            }
        }
    }

    /// <summary>How many keys there are.</summary>
    public int KeyCount => Index.Count;

    /// <summary>How many values are there.</summary>
    public int ValueCount => Vector.Cells().Count(c => c.HasValue);

    /// <summary>Whether there is no key.</summary>
    public bool IsEmpty => Index.Count == 0;

    /// <summary>Whether the keys ascend.</summary>
    public bool IsOrdered => Index.IsOrdered;

    internal KeyIndex<K> Index { get; }

    internal Vector<V> Vector { get; }

    KeyIndex<K> ISeries<K>.Index => Index;

    Vector ISeries<K>.Vector => Vector;

    /// <summary>The value at the key.</summary>
    /// <exception cref="KeyNotFoundException">The key is absent.</exception>
    /// <exception cref="MissingValueException">The key is there, its value is missing.</exception>
    public V this[K key] => Get(key);

    /// <summary>The values at the keys, missing where a key is absent.</summary>
    public Series<K, V> this[IEnumerable<K> keys] => Realign(keys);

    /// <summary>The value at the key.</summary>
    public V Get(K key) => Get(key, Lookup.Exact);

    /// <summary>The value at the key or at the nearest key that has one.</summary>
    public V Get(K key, Lookup lookup)
    {
        int position = Find(key, lookup);
        return position < 0 ? throw new KeyNotFoundException($"The key {key} is not present in the index")
            : Vector[position] is { HasValue: true } cell ? cell.Value
            : throw new MissingValueException(key, $"Value at the key {key} is missing");
    }

    /// <summary>The value at the key, if the key and its value are there.</summary>
    public OptionalValue<V> TryGet(K key) => TryGet(key, Lookup.Exact);

    /// <summary>The value at the key or at the nearest key that has one, if there is one.</summary>
    public OptionalValue<V> TryGet(K key, Lookup lookup) => Vector[Find(key, lookup)];

    /// <inheritdoc/>
    public OptionalValue<object> TryGetObject(K key) =>
        TryGet(key) is { HasValue: true } cell ? new(cell.Value!) : OptionalValue<object>.Missing;

    /// <summary>The value at a position.</summary>
    public V GetAt(int index) => Vector[CheckPosition(index)] is { HasValue: true } cell
        ? cell.Value
        : throw new MissingValueException(Index.Keys[index], $"Value at the key {Index.Keys[index]} is missing");

    /// <summary>The key at a position.</summary>
    public K GetKeyAt(int index) => Index.Keys[CheckPosition(index)];

    internal Series<K, V> Take(IReadOnlyList<int> positions) => new(Index.Take(positions), Vector.Take(positions));

    private int Find(K key, Lookup lookup) => Index.Find(key, lookup, Vector.HasValue);

    private int CheckPosition(int index) => index >= 0 && index < Index.Count
        ? index
        : throw new ArgumentOutOfRangeException(nameof(index), index, $"The series has {Index.Count} keys.");
}
