using RareEarth.Methods.Regression;

namespace RareEarth.Methods.SpecificationCurves;

/// <summary>What one specification gives.</summary>
/// <param name="Estimate">The estimate in question.</param>
/// <param name="StandardError">Its standard error, in the same units.</param>
/// <param name="P">Its two-sided p-value.</param>
/// <param name="Lower">Lower end of its confidence interval.</param>
/// <param name="Upper">Upper end of its confidence interval.</param>
public sealed record SpecificationEstimate(double Estimate, double StandardError, double P, double Lower, double Upper)
{
    /// <summary>That of a regression coefficient.</summary>
    /// <param name="coefficient">The coefficient.</param>
    public static SpecificationEstimate Of(Coefficient coefficient)
    {
        ArgumentNullException.ThrowIfNull(coefficient);
        return new SpecificationEstimate(coefficient.Estimate, coefficient.StandardError, coefficient.P, coefficient.Lower, coefficient.Upper);
    }
}
