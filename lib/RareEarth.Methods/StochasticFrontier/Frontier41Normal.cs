namespace RareEarth.Methods.StochasticFrontier;

/// <summary>The normal distribution as FRONTIER 4.1 computes it, which moves its estimates in the seventh digit and its behaviour near γ = 1.</summary>
/// <remarks>
/// Its constants 1/√(2π), 1/3, 1/10 and π are of single precision, so that Φ is off by some 1e-8; its series ends after
/// 17 terms, which puts Φ(−2.49) off by 4e-7 of itself. Φ is kept between 1e-16 and 1 − 1e-16 and φ
/// above 1e-16: a row beyond 8 standard deviations costs no more than 37 in log L, and its gradient is not that of the likelihood.
/// </remarks>
internal static class Frontier41Normal
{
    /// <summary>π as the program has it.</summary>
    public const double Pi = 3.1415926f;

    /// <summary>Below this Φ is cut off.</summary>
    public const double LeastArgument = -8;

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

    // the terms y^n/(n!(2n + 1)) of the series from n = 18 on
    private static double Omitted(double y)
    {
        double power = Math.Pow(y, 18) / 6402373705728000, sum = 0;
        for (int n = 18; n <= 22; n++)
        {
            sum += power / ((2 * n) + 1);
            power *= y / (n + 1);
        }

        return sum;
    }

    private static double Cdf(double x)
    {
        double p;
        if (Math.Abs(x) < SeriesEnd)
        {
            double y = -0.5 * x * x;
            p = 0.5 + (Excess * (NormalTail.Cdf(x) - 0.5)) + (InverseRootTwoPi * x * ((y * (ExcessOfThird + (y * ExcessOfTenth))) - Omitted(y)));
        }
        else
        {
            double tail = Excess * NormalTail.Cdf(-Math.Abs(x));
            p = x < 0 ? tail : 1 - tail;
        }

        return Math.Clamp(p, Least, 1 - Least);
    }
}
