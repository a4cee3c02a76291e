namespace RareEarth.Methods.StochasticFrontier;

/// <summary>The normal distribution as FRONTIER 4.1 computes it, which moves its estimates in the seventh digit and its behaviour near γ = 1.</summary>
/// <remarks>
/// Its constants 1/√(2π), 1/3, 1/10 and π are of single precision, so that Φ is off by some 1e-8. Φ is kept between 1e-16 and 1 − 1e-16 and φ
/// above 1e-16: a row beyond 8 standard deviations costs no more than 37 in log L, and its gradient is not that of the likelihood.
/// </remarks>
internal static class Frontier41Normal
{
    /// <summary>π as the program has it.</summary>
    public const double Pi = 3.1415926f;

    private const double InverseRootTwoPi = 0.3989422804f;
    private const double Excess = InverseRootTwoPi / 0.39894228040143267794;
    private const double ExcessOfThird = 0.3333333333f - (1.0 / 3);
    private const double ExcessOfTenth = 0.1f - 0.1;
    private const double Least = 1e-16;

    // up to here Φ is a series in x, beyond a continued fraction
    private const double SeriesEnd = 2.5;

    /// <summary>log Φ(x).</summary>
    public static double LogCdf(double x) => Math.Log(Cdf(x));

    /// <summary>φ(x)/Φ(x) + x.</summary>
    public static double TruncatedMean(double x) => (Math.Max(InverseRootTwoPi * Math.Exp(-0.5 * x * x), Least) / Cdf(x)) + x;

    private static double Cdf(double x)
    {
        double p;
        if (Math.Abs(x) < SeriesEnd)
        {
            double y = -0.5 * x * x;
            p = 0.5 + (Excess * (NormalTail.Cdf(x) - 0.5)) + (InverseRootTwoPi * x * y * (ExcessOfThird + (y * ExcessOfTenth)));
        }
        else
        {
            double tail = Excess * NormalTail.Cdf(-Math.Abs(x));
            p = x < 0 ? tail : 1 - tail;
        }

        return Math.Clamp(p, Least, 1 - Least);
    }
}
