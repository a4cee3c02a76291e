namespace RareEarth.Methods.StochasticFrontier;

/// <summary>The distribution of u given e: normal (μ*, σ*²) truncated to u ≥ 0, with μ* = (1 − γ)μ − γe (production) and σ*² = γ(1 − γ)σ².</summary>
/// <remarks>
/// J. Jondrow, C. A. K. Lovell, I. S. Materov and P. Schmidt (1982), Journal of Econometrics 19, 233–238; G. E. Battese and T. Coelli (1988),
/// Journal of Econometrics 38, 387–399. At γ = 1 u is −e (production) or e (cost) exactly, at γ = 0 it is 0.
/// </remarks>
internal static class ConditionalInefficiency
{
    /// <summary>E[u|e] for a residual turned so that inefficiency is negative.</summary>
    public static double Mean(double turned, double sigmaSquared, double gamma, double mu)
    {
        if (gamma is 0 or 1)
        {
            return gamma == 0 ? 0 : Math.Max(0, -turned);
        }

        double spread = Math.Sqrt(gamma * (1 - gamma) * sigmaSquared);
        return spread * NormalTail.TruncatedMean(Centre(turned, gamma, mu) / spread);
    }

    /// <summary>log E[exp(−u)|e], or log E[exp(u)|e].</summary>
    /// <param name="turned">The residual, turned so that inefficiency is negative.</param>
    /// <param name="sigmaSquared">σ².</param>
    /// <param name="gamma">γ.</param>
    /// <param name="mu">μ.</param>
    /// <param name="sign">−1 for exp(−u), 1 for exp(u).</param>
    public static double LogMeanExp(double turned, double sigmaSquared, double gamma, double mu, int sign)
    {
        if (gamma is 0 or 1)
        {
            return sign * Mean(turned, sigmaSquared, gamma, mu);
        }

        double spread = Math.Sqrt(gamma * (1 - gamma) * sigmaSquared);
        return NormalTail.LogMomentRatio(Centre(turned, gamma, mu) / spread, -sign * spread);
    }

    /// <summary><see cref="LogMeanExp"/> with FRONTIER 4.1's Φ, so that its printed efficiencies agree in their last digit; where that Φ is cut off, the exact one.</summary>
    public static double LogMeanExpOfFrontier41(double turned, double sigmaSquared, double gamma, double mu, int sign)
    {
        double spread = Math.Sqrt(gamma * (1 - gamma) * sigmaSquared);
        double z = Centre(turned, gamma, mu) / spread, moved = z + (sign * spread);
        return Math.Min(z, moved) < Frontier41Normal.LeastArgument
            ? LogMeanExp(turned, sigmaSquared, gamma, mu, sign)
            : Frontier41Normal.LogCdf(moved) - Frontier41Normal.LogCdf(z) + (sign * spread * z) + (spread * spread / 2);
    }

    private static double Centre(double turned, double gamma, double mu) => ((1 - gamma) * mu) - (gamma * turned);
}
