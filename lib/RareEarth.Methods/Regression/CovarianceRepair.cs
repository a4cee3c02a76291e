namespace RareEarth.Methods.Regression;

/// <summary>The negative eigenvalues of a two-way clustered covariance, and whether they were set to 0.</summary>
/// <param name="Rule">What was asked for.</param>
/// <param name="Negative">Negative eigenvalues beyond rounding, smallest first, in squared units; empty when there is none.</param>
/// <param name="Largest">The largest eigenvalue of the same matrix, as a measure for them.</param>
public sealed record CovarianceRepair(EigenvalueRepair Rule, IReadOnlyList<double> Negative, double Largest)
{
    /// <summary>Whether the covariance was changed.</summary>
    public bool IsRepaired => Rule != EigenvalueRepair.None && Negative.Count > 0;
}
