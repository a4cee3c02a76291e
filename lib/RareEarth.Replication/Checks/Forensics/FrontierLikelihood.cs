using RareEarth.Replication.Intervals;

namespace RareEarth.Replication.Checks.Forensics;

/// <summary>
/// The log likelihood of a stochastic frontier with half-normal inefficiency against its σ² = σᵥ² + σᵤ², its γ = σᵤ² / σ² and
/// the number of observations (G. E. Battese and G. S. Corra, Australian Journal of Agricultural Economics 21, 1977).
/// </summary>
public static class FrontierLikelihood
{
    private static readonly Interval Pi = Interval.Between(Math.BitDecrement(Math.PI), Math.BitIncrement(Math.PI));

    /// <summary>
    /// ln L = −n/2 ln(π σ² / 2) + Σ ln Φ(zᵢ) − Σ εᵢ² / (2 σ²) ≤ −n/2 ln(π σ² / 2), because no probability is above 1 and no
    /// square below 0. The bound holds at every parameter and for every data set.
    /// </summary>
    /// <param name="logLikelihood">ln L.</param>
    /// <param name="variance">σ².</param>
    /// <param name="observations">n.</param>
    public static Relation Bound(Member logLikelihood, Member variance, Member observations) => Bound(logLikelihood, variance, ObservationCount.Of(observations));

    /// <summary>The same bound for a number of observations that is counted from others, such as units times years.</summary>
    /// <param name="logLikelihood">ln L.</param>
    /// <param name="variance">σ².</param>
    /// <param name="observations">n.</param>
    public static Relation Bound(Member logLikelihood, Member variance, ObservationCount observations)
    {
        ArgumentNullException.ThrowIfNull(logLikelihood);
        ArgumentNullException.ThrowIfNull(variance);
        ArgumentNullException.ThrowIfNull(observations);
        return new Relation(
            RelationKind.Likelihood,
            $"{logLikelihood.Label} is not above what {observations.Words} observations with σ² = {Words.Of(variance)} allow",
            [logLikelihood, variance, .. observations.Members],
            $"up to −n / 2 · ln(π · {Words.Of(variance)} / 2) with n = {observations.Words}",
            $"{Words.Printed(logLikelihood)} (so that n is at most {Words.Signed(Math.Floor(MostObservations(logLikelihood.Interval, variance.Interval).Upper))})",
            readings => UpTo(-(observations.Count(readings) / 2) * (Pi * readings[variance] / 2).Log(), readings[logLikelihood]));
    }

    /// <summary>
    /// ln L ≤ −n/2 ln(2 π σᵥ²) with σᵥ² = (1 − γ) σ²: whatever the distribution of the inefficiency, in a cross-section or with
    /// one draw for each unit of a panel, the density of the data given the inefficiency is at most (2 π σᵥ²)^(−n/2), and so
    /// is its mean over the inefficiency.
    /// </summary>
    /// <param name="logLikelihood">ln L.</param>
    /// <param name="variance">σ².</param>
    /// <param name="gamma">γ.</param>
    /// <param name="observations">n.</param>
    public static Relation NoiseBound(Member logLikelihood, Member variance, Member gamma, ObservationCount observations)
    {
        ArgumentNullException.ThrowIfNull(logLikelihood);
        ArgumentNullException.ThrowIfNull(variance);
        ArgumentNullException.ThrowIfNull(gamma);
        ArgumentNullException.ThrowIfNull(observations);
        Interval most = -2 * logLikelihood.Interval / (2 * Pi * Noise(variance.Interval, gamma.Interval)).Log();
        return new Relation(
            RelationKind.Likelihood,
            $"{logLikelihood.Label} is not above what {observations.Words} observations allow, whatever the distribution of the inefficiency",
            [logLikelihood, variance, gamma, .. observations.Members],
            $"up to −n / 2 · ln(2π (1 − {Words.Of(gamma)}) · {Words.Of(variance)}) with n = {observations.Words}",
            $"{Words.Printed(logLikelihood)}{(most.IsUnbounded || most.IsEmpty ? "" : $" (so that n is at most {Words.Signed(Math.Floor(most.Upper))})")}",
            readings => UpTo(
                -(observations.Count(readings) / 2) * (2 * Pi * Noise(readings[variance], readings[gamma])).Log(), readings[logLikelihood]));
    }

    /// <summary>The bound on the number of observations that <see cref="Bound(Member, Member, Member)"/> sets when π σ² / 2 is above 1: n ≤ −2 ln L / ln(π σ² / 2).</summary>
    /// <param name="logLikelihood">ln L.</param>
    /// <param name="variance">σ².</param>
    public static Interval MostObservations(Interval logLikelihood, Interval variance) => -2 * logLikelihood / (Pi * variance / 2).Log();

    /// <summary>
    /// An estimate of n, no bound: the least-squares fit has ln L₀ = ln L − LR / 2 = −n/2 (ln(2 π s²) + 1), and its residual
    /// variance s² is in large samples that of the composed error, σ² (1 − 2 γ / π).
    /// </summary>
    /// <param name="logLikelihood">ln L.</param>
    /// <param name="ratio">LR, the one-sided likelihood ratio statistic.</param>
    /// <param name="variance">σ².</param>
    /// <param name="gamma">γ.</param>
    public static Interval Observations(Interval logLikelihood, Interval ratio, Interval variance, Interval gamma)
    {
        Interval residual = variance * (1 - (2 * gamma.Intersect(Interval.Between(0, 1)) / Pi));
        return -2 * (logLikelihood - (ratio / 2)) / ((2 * Pi * residual).Log() + 1);
    }

    /// <summary>
    /// The stars of the one-sided likelihood ratio statistic of γ = 0 are those of ½ χ²(0) + ½ χ²(1), whose critical value is
    /// the square of the normal quantile of 1 − α: 1.642, 2.706, 5.412 at 10, 5 and 1 % (D. A. Kodde and F. C. Palm,
    /// Econometrica 54, 1986).
    /// </summary>
    /// <param name="ratio">The statistic with its stars.</param>
    public static Relation Stars(Member ratio)
    {
        ArgumentNullException.ThrowIfNull(ratio);
        int stars = ratio.Number!.Value.Stars;
        Interval band = Interval.Between(
            stars == 0 ? 0 : Critical[stars - 1].Lower, stars == Critical.Length ? double.PositiveInfinity : Critical[stars].Upper);
        return new Relation(
            RelationKind.Stars,
            $"the stars of {ratio.Label} are those of the mixed χ² with one restriction",
            [ratio],
            Words.Of(ratio),
            $"printed with {(stars == 0 ? "no star" : new string('*', stars))}",
            readings => new Evaluation(readings[ratio], band));
    }

    private static Interval Noise(Interval variance, Interval gamma) => (1 - gamma.Intersect(Interval.Between(0, 1))) * variance;

    private static Evaluation UpTo(Interval most, Interval printed) =>
        new(most.IsEmpty ? Interval.Empty : Interval.Between(double.NegativeInfinity, most.Upper), printed);

    // squares of the normal quantiles of 0.90, 0.95 and 0.99, cut after the fourteenth decimal
    private static Interval[] Critical { get; } =
    [
        Interval.Between(1.28155156554460, 1.28155156554461).Power(2),
        Interval.Between(1.64485362695147, 1.64485362695148).Power(2),
        Interval.Between(2.32634787404084, 2.32634787404085).Power(2),
    ];
}
