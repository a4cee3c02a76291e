namespace Deedle;

/// <summary>The keys of a series or of a frame's rows or columns: unique, in an order of their own.</summary>
internal sealed class KeyIndex<K>
    where K : notnull
{
    private readonly Dictionary<K, int> _positions;
    private readonly Lazy<bool> _isOrdered;

    public KeyIndex(IEnumerable<K> keys)
    {
        Keys = keys.ToArray();
        _positions = new Dictionary<K, int>(Keys.Length);
        for (int i = 0; i < Keys.Length; i++)
        {
            if (!_positions.TryAdd(Keys[i], i))
            {
                throw new ArgumentException($"Duplicate key '{Keys[i]}'. Duplicate keys are not allowed in the index.");
            }
        }

        _isOrdered = new Lazy<bool>(AreKeysAscending);
    }

    public K[] Keys { get; }

    public int Count => Keys.Length;

    /// <summary>Whether the keys can be compared and ascend. Descending keys count as unordered.</summary>
    public bool IsOrdered => _isOrdered.Value;

    /// <summary>The keys of either side: merged where both are ordered, otherwise the left ones and then the new ones.</summary>
    public static KeyIndex<K> Union(KeyIndex<K> left, KeyIndex<K> right)
    {
        if (left.Keys.SequenceEqual(right.Keys))
        {
            return left;
        }

        K[] keys = [.. left.Keys, .. right.Keys.Where(key => !left._positions.ContainsKey(key))];
        return new(left.IsOrdered && right.IsOrdered ? keys.Order() : keys);
    }

    public static KeyIndex<K> Join(KeyIndex<K> left, KeyIndex<K> right, JoinKind kind) => kind switch
    {
        JoinKind.Inner => new(left.Keys.Where(key => right.Find(key) >= 0)),
        JoinKind.Left => left,
        JoinKind.Right => right,
        _ => Union(left, right),
    };

    /// <summary>The position of the key, -1 where it is absent.</summary>
    public int Find(K key) => _positions.GetValueOrDefault(key, -1);

    /// <summary>The position that answers for the key: the nearest that is accepted, -1 where there is none.</summary>
    public int Find(K key, Lookup lookup, Func<int, bool> accept)
    {
        int exact = Find(key);
        if (lookup.HasFlag(Lookup.Exact) && exact >= 0 && (lookup == Lookup.Exact || accept(exact)))
        {
            return exact;
        }

        if (lookup == Lookup.Exact)
        {
            return -1;
        }

        RequireOrder();
        int found = Array.BinarySearch(Keys, key);
        int step = lookup.HasFlag(Lookup.Smaller) ? -1 : 1;
        int position = found >= 0 ? found + step : step < 0 ? ~found - 1 : ~found;
        while (position >= 0 && position < Keys.Length && !accept(position))
        {
            position += step;
        }

        return position < Keys.Length ? position : -1;
    }

    /// <summary>Where each of the other's keys is here.</summary>
    public int[] PositionsOf(KeyIndex<K> other) => Array.ConvertAll(other.Keys, Find);

    public KeyIndex<K> Take(IEnumerable<int> positions) => new(positions.Select(p => Keys[p]));

    public int[] SortedPositions() => Enumerable.Range(0, Count).OrderBy(p => Keys[p], Comparer<K>.Default).ToArray();

    public void RequireOrder()
    {
        if (!IsOrdered)
        {
            throw new InvalidOperationException("The keys are not ordered: sort by key first.");
        }
    }

    private bool AreKeysAscending()
    {
        try
        {
            Comparer<K> comparer = Comparer<K>.Default;
            return Keys.Zip(Keys.Skip(1)).All(pair => comparer.Compare(pair.First, pair.Second) < 0);
        }
        catch (ArgumentException)
        {
            return false; // keys, or parts of keys, that have no order
        }
    }
}
