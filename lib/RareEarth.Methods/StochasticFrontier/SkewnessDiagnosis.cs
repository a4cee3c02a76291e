using MathNet.Numerics;

namespace RareEarth.Methods.StochasticFrontier;

/// <summary>The skewness of the least-squares residuals, whose sign decides whether γ = 0 is a local maximum of the likelihood.</summary>
/// <remarks>
/// Inefficiency skews residuals to the left in a production and to the right in a cost frontier. Skewed to the other side, or not at all, least squares
/// is a local maximum (D. M. Waldman 1982, Journal of Econometrics 18, 275–279). In small samples that happens although there is
/// inefficiency; it is no proof that there is none, nor is least squares then always the global maximum.
/// </remarks>
/// <param name="Skewness">m₃/m₂^1.5 of the residuals in the outcome's own direction.</param>
/// <param name="IsWrong">Whether it has the wrong sign for the frontier, or is 0.</param>
/// <param name="N">n.</param>
public sealed record SkewnessDiagnosis(double Skewness, bool IsWrong, int N)
{
    /// <summary>Coelli's (1995) statistic √(n/6)·m₃/m₂^1.5, standard normal in large samples without inefficiency.</summary>
    public double Statistic => Skewness * Math.Sqrt(N / 6.0);

    /// <summary>One-sided p-value of no inefficiency against skewness on the right side of the frontier.</summary>
    public double P => SpecialFunctions.Erfc((IsWrong ? -1 : 1) * Math.Abs(Statistic) / Math.Sqrt(2)) / 2;
}
