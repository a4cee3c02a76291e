namespace Deedle;

/// <summary>A column of a frame whose type is not stated, to be put into another frame as it is.</summary>
internal sealed class ObjectColumn<K>(KeyIndex<K> index, Vector vector) : ISeries<K>
    where K : notnull
{
    KeyIndex<K> ISeries<K>.Index => index;

    Vector ISeries<K>.Vector => vector;

    public OptionalValue<object> TryGetObject(K key) =>
        index.Find(key) is >= 0 and int position && vector.GetObject(position) is { } value
            ? new(value)
            : OptionalValue<object>.Missing;
}
