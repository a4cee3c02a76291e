using RareEarth.Replication.Intervals;

namespace RareEarth.Replication.Checks.Forensics;

/// <summary>
/// Significance of a coefficient whose standard error is not printed. Leaving a regressor out costs t²(1 − R²)/(n − k − 1) of
/// R², and no more than R² can be lost; so |t| ≤ √(R²(n − k − 1)/(1 − R²)).
/// </summary>
public static class Significance
{
    /// <summary>A regressor can be significant at a level: the critical value of t is not above the greatest |t| that R² allows.</summary>
    /// <param name="level">The level, as a claim with its number in percent.</param>
    /// <param name="rSquared">R².</param>
    /// <param name="observations">n.</param>
    /// <param name="regressors">k, beside the constant.</param>
    public static Relation Possible(Member level, Member rSquared, int observations, int regressors)
    {
        ArgumentNullException.ThrowIfNull(level);
        ArgumentNullException.ThrowIfNull(rSquared);
        int degreesOfFreedom = observations - regressors - 1;
        return new Relation(
            RelationKind.Fit,
            $"{level.Label}; with n = {observations} and k = {regressors} its |t| exceeds the critical value of t({degreesOfFreedom}) and not what R² allows",
            [level, rSquared],
            $"|t| from that of {level.Printed} up",
            $"at most √({Words.Of(rSquared)} · {degreesOfFreedom} / (1 − {Words.Of(rSquared)}))",
            readings =>
            {
                // an R² above 1 allows no t at all
                Interval greatest = GreatestT(readings[rSquared], observations, regressors);
                return new Evaluation(
                    Interval.Between(StudentTInterval.CriticalValue(level.Interval.Midpoint / 100, degreesOfFreedom).Lower, double.PositiveInfinity),
                    greatest.IsEmpty ? Interval.Empty : Interval.Between(0, greatest.Upper));
            });
    }

    /// <summary>The greatest |t| that R² allows a single regressor.</summary>
    /// <param name="rSquared">R².</param>
    /// <param name="observations">n.</param>
    /// <param name="regressors">k, beside the constant.</param>
    public static Interval GreatestT(Interval rSquared, int observations, int regressors) =>
        (((1 / (1 - rSquared).Intersect(Interval.NonNegative)) - 1) * (observations - regressors - 1)).Sqrt();
}
