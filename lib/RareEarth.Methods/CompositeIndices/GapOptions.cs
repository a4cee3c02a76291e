namespace RareEarth.Methods.CompositeIndices;

/// <summary>How gaps are filled.</summary>
public sealed record GapOptions
{
    /// <summary>The method.</summary>
    public GapMethod Method { get; init; } = GapMethod.Polynomial;

    /// <summary>Degree of the polynomial.</summary>
    public int Degree { get; init; } = 1;

    /// <summary>α, the share of an error that moves the level, above 0 and up to 1.</summary>
    public double LevelShare { get; init; } = 0.5;

    /// <summary>β, the share of a change of level that moves the trend, from 0 to 1.</summary>
    public double TrendShare { get; init; } = 0.3;
}
