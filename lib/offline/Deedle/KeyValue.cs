namespace Deedle;

/// <summary>Makes pairs without naming their types.</summary>
public static class KeyValue
{
    /// <summary>A pair of a key and a value.</summary>
    public static KeyValuePair<K, V> Create<K, V>(K key, V value) => new(key, value);
}
