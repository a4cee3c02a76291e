namespace Deedle;

/// <summary>Working with values that may be missing.</summary>
public static class OptionalValueExtensions
{
    /// <summary>The value, or another where it is missing.</summary>
    public static T OrDefault<T>(this OptionalValue<T> value, T defaultValue) =>
        value.HasValue ? value.Value : defaultValue;
}
