namespace RareEarth.Methods.Regression;

/// <summary>The distribution to which t-statistics are referred.</summary>
public enum DegreesOfFreedomRule
{
    /// <summary>t with G − 1 degrees of freedom for a clustered covariance, with n − K for any other: Stata's rule, and fixest's.</summary>
    ByCovariance,

    /// <summary>t with n − K degrees of freedom, K counting every dummy: R's lm, and lmtest's coeftest when not told otherwise.</summary>
    Residual,

    /// <summary>t with G − 1 degrees of freedom, G the number of clusters. Needs a clustered covariance.</summary>
    ClustersMinusOne,

    /// <summary>The standard normal distribution.</summary>
    Normal,
}
