namespace RareEarth.Methods.Networks.Qap;

/// <summary>One coefficient of a QAP regression.</summary>
/// <param name="Name">The predictor's name, or <see cref="QapRegression.Intercept"/>.</param>
/// <param name="Estimate">The least-squares coefficient, in units of the outcome for one unit of the predictor.</param>
/// <param name="Standardised">The coefficient in standard deviations, b·sd(x)/sd(y) over the dyads used; null for the intercept.</param>
/// <param name="StandardError">The classical standard error, as if dyads were independent: it scales t and is no inference by itself.</param>
/// <param name="T">Estimate over standard error.</param>
/// <param name="VarianceInflation">1/(1 − R²) of the predictor on the others over the dyads used; null for the intercept.</param>
/// <param name="Test">The statistic against its permutation distribution.</param>
public sealed record QapCoefficient(
    string Name, double Estimate, double? Standardised, double StandardError, double T, double? VarianceInflation, PermutationTest Test)
{
    /// <summary>Two-sided p-value of <see cref="Test"/>.</summary>
    public double P => Test.PTwoSided;
}
