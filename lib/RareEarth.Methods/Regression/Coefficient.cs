namespace RareEarth.Methods.Regression;

/// <summary>One estimated coefficient with its inference.</summary>
/// <param name="Name">The regressor's name.</param>
/// <param name="Estimate">The estimate, in units of the outcome for one unit of the regressor.</param>
/// <param name="StandardError">The square root of its entry in the covariance matrix, in the estimate's units.</param>
/// <param name="T">Estimate over standard error; NaN when the standard error is 0, which the result's warnings then say.</param>
/// <param name="P">Two-sided p-value of a zero coefficient under the result's distribution of t; NaN when <paramref name="T"/> is.</param>
/// <param name="Lower">Lower end of the confidence interval, in the estimate's units.</param>
/// <param name="Upper">Upper end of the confidence interval, in the estimate's units.</param>
public sealed record Coefficient(string Name, double Estimate, double StandardError, double T, double P, double Lower, double Upper)
{
    /// <summary>
    /// Degrees of freedom of <see cref="T"/>; infinity for the normal distribution, NaN where there is no t. They differ between the
    /// coefficients of a model under <see cref="DegreesOfFreedomRule.Satterthwaite"/> only.
    /// </summary>
    public required double DegreesOfFreedom { get; init; }
}
