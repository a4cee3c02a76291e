namespace Plotly.NET.CSharp;

/// <summary>An optional argument: any value converts to it.</summary>
public readonly record struct Optional<T>(T Value, bool IsSome)
{
    public static implicit operator Optional<T>(T value) => new(value, true);
}
