using RareEarth.Methods.CompositeIndices;

namespace RareEarth.Replication.DevelopmentIndex;

/// <summary>How indicators without public values are made up.</summary>
public sealed record CompletionOptions
{
    /// <summary>Seed; each indicator has a stream of its own.</summary>
    public int Seed { get; init; } = 2014;

    /// <summary>Mean of the yearly change of the logarithm; its negative for inverse indicators.</summary>
    public double Drift { get; init; } = 0.08;

    /// <summary>Standard deviation of that change.</summary>
    public double Spread { get; init; } = 0.06;

    /// <summary>The fewest observed values for a fit; with fewer a path is drawn.</summary>
    public int LeastObserved { get; init; } = 4;

    /// <summary>How gaps of an indicator with enough values are filled.</summary>
    public GapOptions Gaps { get; init; } = new() { Method = GapMethod.ExponentialGrowth };
}
