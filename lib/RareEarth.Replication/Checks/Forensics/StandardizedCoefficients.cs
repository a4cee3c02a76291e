using RareEarth.Replication.Intervals;

namespace RareEarth.Replication.Checks.Forensics;

/// <summary>
/// Standardized coefficients and the R² of their regression. With β the coefficients of least squares on variables of mean 0
/// and variance 1 and C the correlations of the regressors, R² = β′Cβ (the explained
/// part of a variance of 1; J. Cohen et al., <i>Applied Multiple Regression/Correlation Analysis</i>, 2003, chapter 3). No
/// correlation exceeds 1, so that R² is at most (Σ|βⱼ|)².
/// </summary>
public static class StandardizedCoefficients
{
    /// <summary>R² is not above what the coefficients allow: R² ≤ min(1, (Σ|βⱼ|)²).</summary>
    /// <param name="rSquared">R².</param>
    /// <param name="coefficients">All βⱼ of the regression.</param>
    public static Relation Bound(Member rSquared, IReadOnlyList<Member> coefficients)
    {
        ArgumentNullException.ThrowIfNull(rSquared);
        ArgumentNullException.ThrowIfNull(coefficients);
        return new Relation(
            RelationKind.Fit,
            $"{rSquared.Label} is not above the square of the sum of its {coefficients.Count} standardized coefficients, without their signs",
            [rSquared, .. coefficients],
            $"from 0 to ({string.Join(" + ", coefficients.Select(coefficient => $"|{coefficient.Printed.TrimEnd('*')}|"))})²",
            Words.Printed(rSquared),
            readings => new Evaluation(Range(readings.All(coefficients)), readings[rSquared]));
    }

    /// <summary>The R² that standardized coefficients allow, whatever the correlations of the regressors.</summary>
    /// <param name="coefficients">All βⱼ of the regression.</param>
    public static Interval Range(IEnumerable<Interval> coefficients) =>
        Interval.Between(0, Math.Min(1, IntervalMeans.Sum(coefficients.Select(coefficient => coefficient.Abs())).Power(2).Upper));
}
