namespace Deedle;

/// <summary>A value or none.</summary>
/// <typeparam name="T">The type of the value.</typeparam>
public readonly struct OptionalValue<T>
{
    private readonly T _value;

    /// <summary>A value that is there.</summary>
    public OptionalValue(T value)
    {
        _value = value;
        HasValue = true;
    }

    /// <summary>No value.</summary>
    public static OptionalValue<T> Missing => default;

    /// <summary>Whether there is a value.</summary>
    public bool HasValue { get; }

    /// <summary>The value.</summary>
    /// <exception cref="InvalidOperationException">There is none.</exception>
    public T Value => HasValue
        ? _value
        : throw new InvalidOperationException("OptionalValue.Value: Value is not available");

    /// <summary>The value, or the default of its type.</summary>
    public T ValueOrDefault => _value;

    /// <inheritdoc/>
    public override string ToString() => HasValue ? _value?.ToString() ?? "<null>" : "<missing>";
}
