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
    public static Relation Bound(Member logLikelihood, Member variance, Member observations)
    {
        ArgumentNullException.ThrowIfNull(logLikelihood);
        ArgumentNullException.ThrowIfNull(variance);
        ArgumentNullException.ThrowIfNull(observations);
        return new Relation(
            RelationKind.Likelihood,
            $"{logLikelihood.Label} is not above what {Words.Of(observations)} observations with σ² = {Words.Of(variance)} allow",
            [logLikelihood, variance, observations],
            $"up to −{Words.Of(observations)} / 2 · ln(π · {Words.Of(variance)} / 2)",
            $"{Words.Printed(logLikelihood)} (so that n is at most {Words.Signed(Math.Floor(MostObservations(logLikelihood.Interval, variance.Interval).Upper))})",
            readings =>
            {
                Interval most = -(readings[observations] / 2) * (Pi * readings[variance] / 2).Log();
                return new Evaluation(most.IsEmpty ? Interval.Empty : Interval.Between(double.NegativeInfinity, most.Upper), readings[logLikelihood]);
            });
    }

    /// <summary>The bound on the number of observations that <see cref="Bound"/> sets when π σ² / 2 is above 1: n ≤ −2 ln L / ln(π σ² / 2).</summary>
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
}
