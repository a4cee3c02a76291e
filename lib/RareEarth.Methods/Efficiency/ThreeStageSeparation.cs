namespace RareEarth.Methods.Efficiency;

/// <summary>
/// How noise is separated from inefficiency in a slack's residual e: v = e − E[u|e], E[u|e] = λσ/(1 + λ²)·(φ(q)/Φ(q) + q).
/// </summary>
public enum ThreeStageSeparation
{
    /// <summary>
    /// q = eλ/σ: Jondrow and others (1982) for e = v + u, which is what a slack's residual is (Luo 2012, Statistical Research 29(4), 104–107;
    /// Chen and others 2014, Systems Engineering 32(9), 29–33).
    /// </summary>
    Cost,

    /// <summary>
    /// q = −eλ/σ: the formula of a production frontier, e = v − u, that several papers use for slacks. Wrong there: it takes the most
    /// wasteful units for the most efficient. Offered to rerun what was done.
    /// </summary>
    Production,
}
