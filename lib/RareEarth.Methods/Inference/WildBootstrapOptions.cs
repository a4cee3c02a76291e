namespace RareEarth.Methods.Inference;

/// <summary>The choices behind a wild cluster bootstrap.</summary>
public sealed record WildBootstrapOptions
{
    /// <summary>The coefficient's value under the null hypothesis, in its units; it is imposed. Default: 0.</summary>
    public double Null { get; init; }

    /// <summary>The distribution of the weights. Default: Rademacher.</summary>
    public WildWeights Weights { get; init; } = WildWeights.Rademacher;

    /// <summary>How draws with the observed |t| count. Default: in full.</summary>
    public TieRule Ties { get; init; } = TieRule.CountAtLeast;

    /// <summary>All vectors of weights are taken where there are no more than this; else they are drawn. Default: 4,096, the 2^G of 12 clusters.</summary>
    public int MaximumEnumeration { get; init; } = 4096;

    /// <summary>Draws where not all vectors are taken; 1 or more. Default: 9,999.</summary>
    public int Draws { get; init; } = 9999;

    /// <summary>The seed of the draws. Default: 1.</summary>
    public int Seed { get; init; } = 1;

    /// <summary>What counts as collinear. Default: 1e-9.</summary>
    public double CollinearityTolerance { get; init; } = 1e-9;

    /// <summary>Throws when an option lies outside its range.</summary>
    internal void Check()
    {
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(Draws);
        ArgumentOutOfRangeException.ThrowIfNegative(MaximumEnumeration);
        if (!double.IsFinite(Null))
        {
            throw new ArgumentOutOfRangeException(nameof(Null), Null, "The null hypothesis is a finite number.");
        }

        if (!Enum.IsDefined(Weights) || !Enum.IsDefined(Ties))
        {
            throw new ArgumentException("An option holds a value that its enumeration does not have.");
        }
    }
}
