namespace Deedle;

/// <summary>A series of values of several types: a row, or a column whose type is not stated.</summary>
/// <typeparam name="K">The type of the keys.</typeparam>
public sealed class ObjectSeries<K> : Series<K, object>
    where K : notnull
{
    internal ObjectSeries(KeyIndex<K> index, Vector<object> vector)
        : base(index, vector)
    {
    }

    /// <summary>The value at the key as a type.</summary>
    public R GetAs<R>(K column) => Conversion.To<R>(Get(column));

    /// <summary>The value at the key as a type, or the fallback where it is missing. An absent key throws all the same.</summary>
    public R GetAs<R>(K column, R fallback) => Index.Find(column) < 0
        ? throw new KeyNotFoundException($"The key {column} is not present in the index")
        : TryGetAs<R>(column).OrDefault(fallback);

    /// <summary>The value at the key as a type, if it is there.</summary>
    public OptionalValue<R> TryGetAs<R>(K column) =>
        TryGet(column) is { HasValue: true } cell ? new(Conversion.To<R>(cell.Value)) : OptionalValue<R>.Missing;
}
