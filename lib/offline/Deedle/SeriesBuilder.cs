using System.Collections;

namespace Deedle;

/// <summary>A series written as a collection initializer.</summary>
/// <typeparam name="K">The type of the keys.</typeparam>
/// <typeparam name="V">The type of the values.</typeparam>
public class SeriesBuilder<K, V> : IEnumerable<KeyValuePair<K, V>>
    where K : notnull
{
    private readonly List<KeyValuePair<K, V>> _pairs = [];

    /// <summary>The series of all that was added.</summary>
    public Series<K, V> Series => new(_pairs);

    /// <summary>Adds a value.</summary>
    public void Add(K key, V value) => _pairs.Add(new(key, value));

    /// <inheritdoc/>
    public IEnumerator<KeyValuePair<K, V>> GetEnumerator() => _pairs.GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();
}
