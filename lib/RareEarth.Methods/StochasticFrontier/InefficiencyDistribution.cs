namespace RareEarth.Methods.StochasticFrontier;

/// <summary>The distribution of the inefficiency term u ≥ 0.</summary>
public enum InefficiencyDistribution
{
    /// <summary>|N(0, σ<sub>u</sub>²)| (Aigner, Lovell and Schmidt 1977).</summary>
    HalfNormal,

    /// <summary>N(μ, σ<sub>u</sub>²) truncated to u ≥ 0 (Stevenson 1980).</summary>
    TruncatedNormal,
}
