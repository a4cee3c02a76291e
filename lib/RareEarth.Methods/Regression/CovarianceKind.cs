namespace RareEarth.Methods.Regression;

/// <summary>The families of covariance estimators. e are residuals, h leverages, x rows of the design X, H = X(X'X)⁻¹X'.</summary>
public enum CovarianceKind
{
    /// <summary>s² (X'X)⁻¹ with s² = e'e/(n − K).</summary>
    Classical,

    /// <summary>(X'X)⁻¹ (Σ e² x x') (X'X)⁻¹ (White 1980).</summary>
    HC0,

    /// <summary>HC0 times n/(n − K), K counting every dummy: Stata's robust.</summary>
    HC1,

    /// <summary>HC0 with e²/(1 − h) for e² (MacKinnon and White 1985).</summary>
    HC2,

    /// <summary>HC0 with e²/(1 − h)² for e² (Davidson and MacKinnon 1993).</summary>
    HC3,

    /// <summary>(X'X)⁻¹ (Σ over clusters of s s') (X'X)⁻¹ with the score s = Σ x e of the cluster (Liang and Zeger 1986), times a factor.</summary>
    Clustered,

    /// <summary>
    /// V(first) + V(second) − V(first ∩ second), each a one-way clustered covariance with its factor (Cameron, Gelbach and Miller 2011,
    /// J. Business and Economic Statistics 29, 238–249; Thompson 2011, J. Financial Economics 99, 1–10).
    /// </summary>
    TwoWayClustered,

    /// <summary>
    /// Clustered with residuals (I − H)^(−1/2) e within each cluster, unbiased under equal uncorrelated errors: bias-reduced linearization
    /// (Bell and McCaffrey 2002, Survey Methodology 28, 169–181; Pustejovsky and Tipton 2018, J. Business and Economic Statistics 36, 672–683).
    /// </summary>
    CR2,

    /// <summary>
    /// HC0 with the products of residuals up to some lag, Bartlett weights 1 − l/(L + 1) (Newey and West 1987, Econometrica 55, 703–708): for rows
    /// in the order of time, robust to heteroscedasticity and to autocorrelation of short memory.
    /// </summary>
    NeweyWest,
}
