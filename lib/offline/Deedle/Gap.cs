namespace Deedle;

/// <summary>What counts as missing: null and not-a-number.</summary>
internal static class Gap
{
    public static bool IsGap<T>(T value) => value switch
    {
        null => true,
        double number => double.IsNaN(number),
        float number => float.IsNaN(number),
        _ => false,
    };

    /// <summary>The value, or none where it counts as missing.</summary>
    public static OptionalValue<T> From<T>(T value) => IsGap(value) ? OptionalValue<T>.Missing : new(value);

    public static OptionalValue<T> From<T>(OptionalValue<T> value) => value.HasValue ? From(value.Value) : value;
}
