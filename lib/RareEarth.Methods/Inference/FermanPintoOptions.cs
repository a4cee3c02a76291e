namespace RareEarth.Methods.Inference;

/// <summary>The choices behind Ferman and Pinto's test.</summary>
public sealed record FermanPintoOptions
{
    /// <summary>The effect under the null hypothesis, in units of the outcome; it is imposed. Default: 0.</summary>
    public double Null { get; init; }

    /// <summary>How draws with the observed |effect| count. Default: in full.</summary>
    public TieRule Ties { get; init; } = TieRule.CountAtLeast;

    /// <summary>All N^N resamples of N groups are taken where there are no more than this; else they are drawn. Default: 100,000, which six groups keep below.</summary>
    public int MaximumEnumeration { get; init; } = 100_000;

    /// <summary>Draws where not all are taken; 1 or more. Default: 9,999.</summary>
    public int Draws { get; init; } = 9999;

    /// <summary>The seed of the draws. Default: 1.</summary>
    public int Seed { get; init; } = 1;

    /// <summary>Throws when an option lies outside its range.</summary>
    internal void Check()
    {
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(Draws);
        ArgumentOutOfRangeException.ThrowIfNegative(MaximumEnumeration);
        if (!double.IsFinite(Null) || !Enum.IsDefined(Ties))
        {
            throw new ArgumentException("The null hypothesis is a finite number, and ties have a rule of the enumeration.");
        }
    }
}
