namespace RareEarth.Methods.Regression;

/// <summary>
/// The factor by which a cluster-robust covariance is multiplied. With n rows, G clusters and K parameters,
/// programs differ in whether there is a factor and in what K counts, which moves standard errors by several percent.
/// </summary>
public enum SmallSampleCorrection
{
    /// <summary>1: the sandwich as it stands (CR0; sandwich's HC0 with cadjust = FALSE; plm's HC0).</summary>
    None,

    /// <summary>G/(G − 1) (sandwich's HC0 with cadjust = TRUE).</summary>
    Clusters,

    /// <summary>G/(G − 1) · (n − 1)/(n − K), K counting the constant and every dummy: Stata's regress and areg, sandwich's HC1.</summary>
    AllParameters,

    /// <summary>
    /// G/(G − 1) · (n − 1)/(n − K), K leaving out the dummies of effects that are nested in the clusters but counting the
    /// constant: Stata's xtreg, reghdfe and fixest.
    /// </summary>
    WithoutNestedEffects,

    /// <summary>
    /// G/(G − 1) · (n − 1)/(n − K), K counting the slopes alone, and the constant too where there are no effects: plm's sss, which
    /// counts the columns that are left after the within transformation.
    /// </summary>
    SlopesOnly,
}
