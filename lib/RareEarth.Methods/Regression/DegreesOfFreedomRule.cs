namespace RareEarth.Methods.Regression;

/// <summary>The distribution to which t-statistics are referred.</summary>
public enum DegreesOfFreedomRule
{
    /// <summary>
    /// t with G − 1 degrees of freedom for a clustered covariance (the smaller G of a two-way one), Satterthwaite's for CR2, n − K for any
    /// other: Stata's rule, and fixest's.
    /// </summary>
    ByCovariance,

    /// <summary>t with n − K degrees of freedom, K counting every dummy: R's lm, and lmtest's coeftest when not told otherwise.</summary>
    Residual,

    /// <summary>t with G − 1 degrees of freedom, G the number of clusters (the smaller of two). Needs clusters.</summary>
    ClustersMinusOne,

    /// <summary>The standard normal distribution.</summary>
    Normal,

    /// <summary>
    /// t with degrees of freedom of each coefficient's own, (Σ p_g'p_g)² / ΣΣ (p_g'p_h)², which match mean and variance of its CR2 variance
    /// under equal uncorrelated errors (Bell and McCaffrey 2002). Needs CR2.
    /// </summary>
    Satterthwaite,
}
