namespace RareEarth.Replication.Checks.Forensics;

/// <summary>Which denominator a standard deviation has.</summary>
public enum Spread
{
    /// <summary>n − 1, the default of statistical programs.</summary>
    Sample,

    /// <summary>n.</summary>
    Population,

    /// <summary>The paper does not say and either may be meant.</summary>
    Unstated,
}
