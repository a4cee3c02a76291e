using MathNet.Numerics;

namespace RareEarth.Methods.StochasticFrontier;

/// <summary>The likelihood-ratio test of no inefficiency, γ = 0 (and μ = 0): LR = 2(log L − log L of least squares), never below 0.</summary>
/// <remarks>
/// Under the null γ lies on the edge of its range, so that LR is a mixture: ½χ²₀ + ½χ²₁ for the half-normal, ½χ²₁ + ½χ²₂ for the truncated
/// normal (D. A. Kodde and F. C. Palm 1986, Econometrica 54, 1243–1248; T. Coelli 1995, Journal of Productivity Analysis 6, 247–268).
/// </remarks>
/// <param name="Statistic">LR.</param>
/// <param name="Restrictions">1 for the half-normal, 2 for the truncated normal.</param>
/// <param name="IsFloored">Whether 2(log L − log L of least squares) was negative: the search ended below least squares, and LR is set to 0.</param>
public sealed record OneSidedTest(double Statistic, int Restrictions, bool IsFloored)
{
    /// <summary>P(mixed χ² ≥ LR); 1 at LR = 0.</summary>
    public double P => Statistic <= 0 ? 1
        : Restrictions == 1 ? 0.5 * UpperTail(1)
        : 0.5 * (UpperTail(1) + UpperTail(2));

    /// <summary>The value that LR exceeds with probability 5 %, Kodde and Palm's Table 1: 2.706, with two restrictions 5.138.</summary>
    public double Critical5 => Restrictions == 1 ? 2.706 : 5.138;

    /// <summary>The value that LR exceeds with probability 1 %, Kodde and Palm's Table 1: 5.412, with two restrictions 8.273.</summary>
    public double Critical1 => Restrictions == 1 ? 5.412 : 8.273;

    private double UpperTail(int degrees) => SpecialFunctions.GammaUpperRegularized(degrees / 2.0, Statistic / 2);
}
