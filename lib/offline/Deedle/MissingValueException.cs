namespace Deedle;

/// <summary>The key is there, its value is not.</summary>
/// <param name="key">The key that was asked for.</param>
/// <param name="message">What happened.</param>
public sealed class MissingValueException(object key, string message) : Exception(message)
{
    /// <summary>The key that was asked for.</summary>
    public object Key { get; } = key;
}
