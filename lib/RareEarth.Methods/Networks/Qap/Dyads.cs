namespace RareEarth.Methods.Networks.Qap;

/// <summary>Sums over columns of dyads.</summary>
internal static class Dyads
{
    /// <summary>Σ a·b.</summary>
    public static double Dot(ReadOnlySpan<double> a, ReadOnlySpan<double> b)
    {
        double sum = 0;
        for (int i = 0; i < a.Length; i++)
        {
            sum += a[i] * b[i];
        }

        return sum;
    }

    /// <summary>The mean.</summary>
    public static double Mean(double[] a) => a.Sum() / a.Length;
}
