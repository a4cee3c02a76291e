namespace RareEarth.Methods.StochasticFrontier;

/// <summary>How the estimate is found; the two can differ a lot, because the likelihood has several maxima.</summary>
public enum FrontierAlgorithm
{
    /// <summary>The global maximum of the likelihood, corners γ = 0 and γ = 1 included.</summary>
    Maximum,

    /// <summary>
    /// As FRONTIER 4.1 searches: least squares, a grid of γ, then Davidon, Fletcher and Powell's method with its line search and its
    /// stopping rule. It stops short of the corner γ = 1, which is where γ = 0.99 in papers comes from.
    /// </summary>
    Frontier41,
}
