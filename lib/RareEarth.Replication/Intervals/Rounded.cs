namespace RareEarth.Replication.Intervals;

/// <summary>
/// The two floating-point numbers next to the exact result of an operation, one number when it is exact. The error of the
/// rounded result is found without error by the two-sum of D. E. Knuth and by the fused multiplication and addition
/// (J.-M. Muller et al., <i>Handbook of Floating-Point Arithmetic</i>, 2018, chapter 4).
/// </summary>
/// <param name="Down">The greatest number not above the result.</param>
/// <param name="Up">The least number not below the result.</param>
internal readonly record struct Rounded(double Down, double Up)
{
    // below this the error of a product or a quotient can itself be lost to underflow
    private static readonly double Reliable = Math.ScaleB(1, -900);

    public static Rounded Sum(double a, double b)
    {
        double sum = a + b;
        double ofB = sum - a;
        return Of(sum, (a - (sum - ofB)) + (b - ofB), isReliable: true);
    }

    public static Rounded Product(double a, double b)
    {
        if (a == 0 || b == 0)
        {
            return default; // also where the other is infinite: an end that is not reached
        }

        double product = a * b;
        return Of(product, Math.FusedMultiplyAdd(a, b, -product), Math.Abs(product) > Reliable);
    }

    public static Rounded Quotient(double a, double b)
    {
        double quotient = a / b;
        double error = Math.FusedMultiplyAdd(-quotient, b, a);
        return Of(quotient, b > 0 ? error : -error, a == 0 || (Math.Abs(quotient) > Reliable && Math.Abs(a) > Reliable));
    }

    // the sign of the error says on which side of the rounded result the exact one lies
    private static Rounded Of(double value, double error, bool isReliable) => isReliable && double.IsFinite(value) && double.IsFinite(error)
        ? new Rounded(error < 0 ? Math.BitDecrement(value) : value, error > 0 ? Math.BitIncrement(value) : value)
        : new Rounded(Math.BitDecrement(value), Math.BitIncrement(value));
}
