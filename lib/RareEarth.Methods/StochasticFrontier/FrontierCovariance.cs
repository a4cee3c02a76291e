namespace RareEarth.Methods.StochasticFrontier;

/// <summary>From what the standard errors are taken. None exists at a corner (γ = 0, γ = 1) or where μ is at its bound.</summary>
public enum FrontierCovariance
{
    /// <summary>The inverse of minus the Hessian of the log likelihood.</summary>
    Hessian,

    /// <summary>The inverse of the sum of outer products of the scores (OPG, as in Berndt, Hall, Hall and Hausman 1974).</summary>
    OuterProduct,

    /// <summary>Hessian⁻¹ · outer products · Hessian⁻¹, robust to a wrong distribution of v or u.</summary>
    Sandwich,

    /// <summary>
    /// The direction matrix with which FRONTIER 4.1's search ends, which it prints as the covariance. It depends on the path of the search
    /// and only resembles an inverse Hessian. With <see cref="FrontierAlgorithm.Frontier41"/> only.
    /// </summary>
    DirectionMatrix,
}
