namespace RareEarth.Methods.Efficiency;

/// <summary>What the technology assumes about the sum of the weights λ.</summary>
public enum ReturnsToScale
{
    /// <summary>CRS, the CCR model: no restriction.</summary>
    Constant,

    /// <summary>VRS, the BCC model: Σλ = 1.</summary>
    Variable,

    /// <summary>NIRS: Σλ ≤ 1.</summary>
    NonIncreasing,

    /// <summary>NDRS: Σλ ≥ 1.</summary>
    NonDecreasing,
}
