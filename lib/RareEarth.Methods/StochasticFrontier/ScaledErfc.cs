namespace RareEarth.Methods.StochasticFrontier;

/// <summary>The complementary error function and its scaled form erfcx(x) = exp(x²)·erfc(x), for x ≥ 0.</summary>
/// <remarks>
/// Rational Chebyshev approximations of W. J. Cody, "Rational Chebyshev approximations for the error function",
/// Mathematics of Computation 23 (1969), 631–637; relative error some 1e-16. The scaled form neither underflows nor loses
/// digits however large x is, which is what the tail of a frontier's likelihood needs.
/// </remarks>
internal static class ScaledErfc
{
    private const double Middle = 0.46875;
    private const double Far = 4;
    private const double InverseRootPi = 0.56418958354775628695;

    /// <summary>erfc(x) and erfcx(x) for x ≥ 0.</summary>
    public static (double Erfc, double Scaled) Both(double x)
    {
        double square = x * x;
        if (x <= Middle)
        {
            double erfc = 1 - Near(x, square);
            return (erfc, Math.Exp(square) * erfc);
        }

        double scaled = x <= Far ? InTheMiddle(x) : FarOut(x, square);
        return (Math.Exp(-square) * scaled, scaled);
    }

    // erf(x), x ≤ 0.46875
    private static double Near(double x, double s)
    {
        double p = (((((1.85777706184603153e-1 * s) + 3.16112374387056560) * s) + 1.13864154151050156e2) * s) + 3.77485237685302021e2;
        double q = ((((s + 2.36012909523441209e1) * s) + 2.44024637934444173e2) * s) + 1.28261652607737228e3;
        return x * ((p * s) + 3.20937758913846947e3) / ((q * s) + 2.84423683343917062e3);
    }

    private static double InTheMiddle(double x)
    {
        double p = (((((2.15311535474403846e-8 * x) + 5.64188496988670089e-1) * x) + 8.88314979438837594) * x) + 6.61191906371416295e1;
        p = (((((p * x) + 2.98635138197400131e2) * x) + 8.81952221241769090e2) * x) + 1.71204761263407058e3;
        double q = ((((x + 1.57449261107098347e1) * x) + 1.17693950891312499e2) * x) + 5.37181101862009858e2;
        q = (((((q * x) + 1.62138957456669019e3) * x) + 3.29079923573345963e3) * x) + 4.36261909014324716e3;
        return ((((p * x) + 2.05107837782607147e3) * x) + 1.23033935479799725e3)
            / ((((q * x) + 3.43936767414372164e3) * x) + 1.23033935480374942e3);
    }

    private static double FarOut(double x, double square)
    {
        double s = 1 / square;
        double p = (((((1.63153871373020978e-2 * s) + 3.05326634961232344e-1) * s) + 3.60344899949804439e-1) * s) + 1.25781726111229246e-1;
        double q = ((((s + 2.56852019228982242) * s) + 1.87295284992346725) * s) + 5.27905102951428412e-1;
        double tail = s * ((((p * s) + 1.60837851487422766e-2) * s) + 6.58749161529837803e-4)
            / ((((q * s) + 6.05183413124413191e-2) * s) + 2.33520497626869185e-3);
        return (InverseRootPi - tail) / x;
    }
}
