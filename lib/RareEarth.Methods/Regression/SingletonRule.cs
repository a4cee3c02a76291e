namespace RareEarth.Methods.Regression;

/// <summary>What happens to a row that alone has its level of an effect: its dummy fits it exactly, so that it tells nothing of the slopes.</summary>
public enum SingletonRule
{
    /// <summary>It is kept and counted in n and K, and the level is listed: Stata's areg, R's lm. Slopes do not depend on it.</summary>
    Keep,

    /// <summary>
    /// It is left out and listed, and again until no level has one row: reghdfe (Correia 2015, "Singletons, cluster-robust standard errors
    /// and fixed effects"). Small-sample factors, which count n, K and clusters, are then those of the rows that carry information.
    /// </summary>
    Drop,
}
