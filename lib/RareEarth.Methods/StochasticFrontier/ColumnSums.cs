using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace RareEarth.Methods.StochasticFrontier;

/// <summary>Sums over long columns, four rows at a time; always four, so that the order of the sums is the same on every processor.</summary>
internal static class ColumnSums
{
    /// <summary>Σ a·b.</summary>
    public static double Dot(double[] a, double[] b)
    {
        ReadOnlySpan<Vector256<double>> left = MemoryMarshal.Cast<double, Vector256<double>>(a), right = MemoryMarshal.Cast<double, Vector256<double>>(b);
        Vector256<double> sum = Vector256<double>.Zero;
        for (int i = 0; i < left.Length; i++)
        {
            sum += left[i] * right[i];
        }

        double total = Vector256.Sum(sum);
        for (int i = left.Length * 4; i < a.Length; i++)
        {
            total += a[i] * b[i];
        }

        return total;
    }

    /// <summary>sum += factor·column.</summary>
    public static void AddMultiple(double factor, double[] column, double[] sum)
    {
        ReadOnlySpan<Vector256<double>> from = MemoryMarshal.Cast<double, Vector256<double>>(column);
        Span<Vector256<double>> to = MemoryMarshal.Cast<double, Vector256<double>>(sum.AsSpan());
        for (int i = 0; i < from.Length; i++)
        {
            to[i] += from[i] * factor;
        }

        for (int i = from.Length * 4; i < column.Length; i++)
        {
            sum[i] += factor * column[i];
        }
    }

    /// <summary>product = a·b, row by row.</summary>
    public static void Multiply(double[] a, double[] b, double[] product)
    {
        ReadOnlySpan<Vector256<double>> left = MemoryMarshal.Cast<double, Vector256<double>>(a), right = MemoryMarshal.Cast<double, Vector256<double>>(b);
        Span<Vector256<double>> to = MemoryMarshal.Cast<double, Vector256<double>>(product.AsSpan());
        for (int i = 0; i < left.Length; i++)
        {
            to[i] = left[i] * right[i];
        }

        for (int i = left.Length * 4; i < a.Length; i++)
        {
            product[i] = a[i] * b[i];
        }
    }
}
