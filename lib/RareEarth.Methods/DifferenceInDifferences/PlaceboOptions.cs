using RareEarth.Methods.Inference;

namespace RareEarth.Methods.DifferenceInDifferences;

/// <summary>The choices behind a placebo experiment. The defaults are the quota paper's 500 draws.</summary>
public sealed record PlaceboOptions
{
    /// <summary>Draws, where assignments are drawn and not enumerated; 1 or more. Default: 500.</summary>
    public int Draws { get; init; } = 500;

    /// <summary>The seed of the draws. Default: 1.</summary>
    public int Seed { get; init; } = 1;

    /// <summary>Threads at work; they change the time and nothing else. Default: 1.</summary>
    public int Threads { get; init; } = 1;

    /// <summary>How the rank p-value is made. Default: #{|b*| ≥ |b|}.</summary>
    public RankRule Rule { get; init; } = new();

    /// <summary>Years that a pseudo-policy must leave before it; 1 or more. Default: 1.</summary>
    public int MinimumYearsBefore { get; init; } = 1;

    /// <summary>Years that a pseudo-policy must last; 1 or more. Default: 1.</summary>
    public int MinimumYearsAfter { get; init; } = 1;

    /// <summary>The most assignments that are enumerated. Default: 100,000.</summary>
    public int MaximumEnumeration { get; init; } = 100_000;

    /// <summary>Throws when an option lies outside its range.</summary>
    internal void Check()
    {
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(Draws);
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(Threads);
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(MinimumYearsBefore);
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(MinimumYearsAfter);
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(MaximumEnumeration);
        ArgumentNullException.ThrowIfNull(Rule);
        Rule.Check();
    }
}
