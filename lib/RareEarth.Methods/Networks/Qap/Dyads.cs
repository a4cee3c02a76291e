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

    /// <summary>√Σ a², safe for values whose squares would overflow.</summary>
    public static double Length(ReadOnlySpan<double> a)
    {
        double largest = 0;
        foreach (double value in a)
        {
            largest = Math.Max(largest, Math.Abs(value));
        }

        if (largest == 0)
        {
            return 0;
        }

        double sum = 0;
        foreach (double value in a)
        {
            sum += value / largest * (value / largest);
        }

        return largest * Math.Sqrt(sum);
    }

    /// <summary>The mean.</summary>
    public static double Mean(double[] a) => a.Sum() / a.Length;
}
