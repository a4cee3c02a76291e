namespace Deedle;

/// <summary>Statistics of the values that are there. Of nothing all are NaN, the sum too.</summary>
internal static class Statistic
{
    public static double Sum(double[] values) => values.Length == 0 ? double.NaN : values.Sum();

    public static double Mean(double[] values) => values.Length == 0 ? double.NaN : values.Sum() / values.Length;

    public static double Min(double[] values) => values.Length == 0 ? double.NaN : values.Min();

    public static double Max(double[] values) => values.Length == 0 ? double.NaN : values.Max();

    public static double Median(double[] values) => Quantile(values, 0.5);

    /// <summary>
    /// The standard deviation with n - 1, by subtracting raw sums of powers. That loses all digits of large numbers
    /// that differ little (1e9+1, 1e9+2, 1e9+3 give 0): the package does so, and so must the stand-in.
    /// </summary>
    public static double StdDev(double[] values)
    {
        double n = values.Length;
        if (n < 2)
        {
            return double.NaN;
        }

        double sum = values.Sum();
        double squares = values.Sum(x => x * x);
        return Math.Sqrt(Math.Max(0, ((n * squares) - (sum * sum)) / ((n * n) - n)));
    }

    /// <summary>The quantile, interpolated between neighbours.</summary>
    public static double Quantile(double[] values, double share)
    {
        if (values.Length == 0)
        {
            return double.NaN;
        }

        double[] sorted = values.Order().ToArray();
        double at = share * (sorted.Length - 1);
        int below = (int)Math.Floor(at);
        int above = Math.Min(below + 1, sorted.Length - 1);
        return at == below ? sorted[below] : sorted[below] + ((at - below) * (sorted[above] - sorted[below]));
    }
}
