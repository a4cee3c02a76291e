namespace RareEarth.Methods.StochasticFrontier;

/// <summary>log Φ, the inverse Mills ratio φ/Φ and its relatives, to full precision however far out in the lower tail.</summary>
internal static class NormalTail
{
    private const double RootHalf = 0.70710678118654752440;
    private const double RootTwoOverPi = 0.79788456080286535588;
    private const double RootHalfPi = 1.25331413731550025121;

    // below this the continued fraction of z + φ/Φ is used: the sum of two terms that nearly cancel loses (z²)·1e-16
    private const double ContinuedFraction = -6;

    /// <summary>log Φ(z) and φ(z)/Φ(z).</summary>
    public static (double LogCdf, double Mills) Of(double z)
    {
        double x = Math.Abs(z) * RootHalf;
        (double erfc, double scaled) = ScaledErfc.Both(x);
        return z <= 0
            ? (Math.Log(scaled / 2) - (x * x), RootTwoOverPi / scaled)
            : (LogOneMinus(erfc / 2), RootTwoOverPi * Math.Exp(-x * x) / (2 - erfc));
    }

    /// <summary>φ(z)/Φ(z), and Φ(z) without the factor exp(−z²/2) that it has for z ≤ 0: no logarithm is taken.</summary>
    public static (double Factor, double Mills) Factored(double z)
    {
        double x = Math.Abs(z) * RootHalf;
        (double erfc, double scaled) = ScaledErfc.Both(x);
        return z <= 0
            ? (scaled / 2, RootTwoOverPi / scaled)
            : (1 - (erfc / 2), RootTwoOverPi * Math.Exp(-x * x) / (2 - erfc));
    }

    /// <summary>z + φ/Φ to some nine digits, from φ/Φ: enough for a second derivative.</summary>
    public static double QuickTruncatedMean(double z, double mills)
    {
        if (z > -30)
        {
            return z + mills;
        }

        double inverse = 1 / (z * z);
        return -(1 - (inverse * (2 - (inverse * (10 - (74 * inverse)))))) / z;
    }

    /// <summary>Φ(z), which underflows to 0 below −38.</summary>
    public static double Cdf(double z)
    {
        double half = ScaledErfc.Both(Math.Abs(z) * RootHalf).Erfc / 2;
        return z <= 0 ? half : 1 - half;
    }

    /// <summary>log Φ(z).</summary>
    public static double LogCdf(double z) => Of(z).LogCdf;

    /// <summary>z + φ(z)/Φ(z), which is positive and falls as −1/z for z → −∞: the mean of a normal (z, 1) truncated to positive values.</summary>
    public static double TruncatedMean(double z)
    {
        if (z > ContinuedFraction)
        {
            return z + Of(z).Mills;
        }

        // φ/Φ = t + 1/(t + 2/(t + 3/(t + …))) with t = −z: the first term is what z cancels
        double t = -z;
        double tail = t;
        for (int level = 20; level >= 2; level--)
        {
            tail = t + (level / tail);
        }

        return 1 / tail;
    }

    /// <summary>log of Φ(z − shift)·φ(z) / (φ(z − shift)·Φ(z)), which is log E[exp(−shift·U)] for U normal (z, 1) truncated to positive values.</summary>
    /// <remarks>The ratio of Mills ratios: exponents that would cancel never arise where both arguments are negative.</remarks>
    public static double LogMomentRatio(double z, double shift)
    {
        double moved = z - shift;
        return moved <= 0 && z <= 0 ? Math.Log(LowerMills(moved) / LowerMills(z))
            : moved <= 0 ? Math.Log(LowerMills(moved)) + LogDensity(z) - LogCdf(z)
            : z <= 0 ? LogCdf(moved) - LogDensity(moved) - Math.Log(LowerMills(z))
            : LogCdf(moved) - LogCdf(z) + (shift * ((shift / 2) - z));
    }

    // Φ(z)/φ(z), z ≤ 0
    private static double LowerMills(double z) => RootHalfPi * ScaledErfc.Both(-z * RootHalf).Scaled;

    private static double LogDensity(double z) => (-z * z / 2) - 0.91893853320467274178;

    private static double LogOneMinus(double p) => p < 1e-4 ? -p * (1 + (p / 2) + (p * p / 3) + (p * p * p / 4)) : Math.Log(1 - p);
}
