namespace Deedle;

/// <summary>A series of any type of value.</summary>
/// <typeparam name="K">The type of the keys.</typeparam>
public interface ISeries<K>
    where K : notnull
{
    internal KeyIndex<K> Index { get; }

    internal Vector Vector { get; }

    /// <summary>The value at the key, if there is one.</summary>
    OptionalValue<object> TryGetObject(K key);
}
