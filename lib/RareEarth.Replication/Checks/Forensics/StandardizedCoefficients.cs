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
    /// <summary>R² is not above what the coefficients allow: R² ≤ (Σ|βⱼ|)².</summary>
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
            $"({string.Join(" + ", coefficients.Select(coefficient => $"|{coefficient.Printed.TrimEnd('*')}|"))})²",
            $"must be at least R², printed {rSquared.Printed}",
            readings => new Evaluation(SquareOfSum(readings.All(coefficients)), Interval.Between(readings[rSquared].Lower, double.PositiveInfinity)));
    }

    /// <summary>The R² that standardized coefficients allow, whatever the correlations of the regressors.</summary>
    /// <param name="coefficients">All βⱼ of the regression.</param>
    public static Interval Range(IEnumerable<Interval> coefficients) =>
        Interval.Between(0, Math.Min(1, SquareOfSum(coefficients).Upper));

    private static Interval SquareOfSum(IEnumerable<Interval> coefficients) => IntervalMeans.Sum(coefficients.Select(coefficient => coefficient.Abs())).Power(2);

    /// <summary>
    /// No star stands on a coefficient whose t under least squares is too small for it, whatever the correlations of the
    /// regressors. Stars by permutation follow another distribution, so that a miss is a tension.
    /// </summary>
    /// <param name="coefficients">All βⱼ of the regression with their stars.</param>
    /// <param name="rSquared">R².</param>
    /// <param name="size">n.</param>
    /// <param name="levels">The level of one star, two stars, …; null for <see cref="Stars.UsualLevels"/>.</param>
    public static Relation LeastSquaresStars(IReadOnlyList<Member> coefficients, Member rSquared, Member size, IReadOnlyList<double>? levels = null)
    {
        ArgumentNullException.ThrowIfNull(coefficients);
        ArgumentNullException.ThrowIfNull(rSquared);
        ArgumentNullException.ThrowIfNull(size);
        Member[] small = [.. coefficients.Where(coefficient => IsTooSmall(coefficient, Readings.AsPrinted))];
        return new Relation(
            RelationKind.Stars,
            $"{size.Label}: with R² of {Words.Of(rSquared)} no coefficient has more stars than its greatest t under least squares earns",
            [.. coefficients, rSquared, size],
            small.Length == 0
                ? $"coefficients with too many stars among {string.Join(", ", coefficients.Select(coefficient => coefficient.Printed))}"
                : $"coefficients with too many stars: {string.Join(", ", small.Select(coefficient => $"{coefficient.Printed} with |t| at most {GreatestT(coefficient.Interval, rSquared.Interval, size.Interval, coefficients.Count).Upper.ToString("F2", System.Globalization.CultureInfo.InvariantCulture)}"))}",
            "must be none",
            readings => new Evaluation(coefficients.Count(coefficient => IsTooSmall(coefficient, readings)), 0));

        bool IsTooSmall(Member coefficient, Readings readings) => coefficient.Number!.Value.Stars is > 0 and int stars
            && GreatestT(readings[coefficient], readings[rSquared], readings[size], coefficients.Count).Upper
                < StudentTInterval.CriticalValue((levels ?? Stars.UsualLevels)[stars - 1], StudentTInterval.Normal).Lower;
    }

    /// <summary>The greatest |t| of a standardized coefficient under least squares, that with uncorrelated regressors: |β| √((n − k − 1) / (1 − R²)).</summary>
    /// <param name="coefficient">β.</param>
    /// <param name="rSquared">R².</param>
    /// <param name="observations">n.</param>
    /// <param name="regressors">k.</param>
    public static Interval GreatestT(Interval coefficient, Interval rSquared, Interval observations, int regressors) =>
        coefficient.Abs() * ((observations - regressors - 1).Intersect(Interval.NonNegative) / (1 - rSquared).Intersect(Interval.NonNegative)).Sqrt();
}
