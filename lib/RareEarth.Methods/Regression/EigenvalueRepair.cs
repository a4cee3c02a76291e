namespace RareEarth.Methods.Regression;

/// <summary>
/// What becomes of negative eigenvalues of a two-way clustered covariance. As a difference it need not be positive semi-definite,
/// and a variance may come out negative; Cameron, Gelbach and Miller (2011) set such eigenvalues to 0.
/// </summary>
public enum EigenvalueRepair
{
    /// <summary>Nothing: the matrix is as computed, the result warns of negative eigenvalues, and a negative variance is an error.</summary>
    None,

    /// <summary>They are set to 0 in the covariance of all K parameters, dummies included: R's vcovCL with fix = TRUE on a model with dummies.</summary>
    ClipAllParameters,

    /// <summary>They are set to 0 in the covariance of the slopes alone: what programs do that sweep the effects out first.</summary>
    ClipSlopes,
}
