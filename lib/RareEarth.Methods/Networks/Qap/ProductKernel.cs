using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace RareEarth.Methods.Networks.Qap;

/// <summary>The inner loop of <see cref="PermutedProducts"/>: one row of the fixed matrices with one row of the permuted ones.</summary>
/// <remarks>Sums live in registers over the row. A fused multiply-add rounds once, on every machine.</remarks>
internal static class ProductKernel
{
    /// <summary>Fixed matrices that are taken together.</summary>
    public const int Lanes = 8;

    /// <summary>The most permuted matrices that are taken together; 4 and 1 are the other widths.</summary>
    public const int MostWidth = 6;

    /// <summary>Adds row[j, lane] · other[columns[j], k] to sum[k, lane].</summary>
    /// <param name="row">One cell after the other, <see cref="Lanes"/> numbers each.</param>
    /// <param name="other">One cell after the other, <paramref name="width"/> numbers each.</param>
    /// <param name="columns">For each cell of the row, its column in the other.</param>
    /// <param name="width">6, 4 or 1.</param>
    /// <param name="sum">width × lanes.</param>
    public static void Add(ReadOnlySpan<double> row, ReadOnlySpan<double> other, ReadOnlySpan<int> columns, int width, Span<double> sum)
    {
        ref double r = ref MemoryMarshal.GetReference(row);
        ref double o = ref MemoryMarshal.GetReference(other);
        ref double s = ref MemoryMarshal.GetReference(sum);
        switch (width)
        {
            case 6:
                AddSix(ref r, ref o, columns, ref s);
                break;
            case 4:
                AddFour(ref r, ref o, columns, ref s);
                break;
            default:
                AddOne(ref r, ref o, columns, ref s);
                break;
        }
    }

    private static void AddSix(ref double row, ref double other, ReadOnlySpan<int> columns, ref double sum)
    {
        Vector256<double> a0 = Load(ref sum, 0), a1 = Load(ref sum, 4), b0 = Load(ref sum, 8), b1 = Load(ref sum, 12);
        Vector256<double> c0 = Load(ref sum, 16), c1 = Load(ref sum, 20), d0 = Load(ref sum, 24), d1 = Load(ref sum, 28);
        Vector256<double> e0 = Load(ref sum, 32), e1 = Load(ref sum, 36), f0 = Load(ref sum, 40), f1 = Load(ref sum, 44);
        for (int j = 0; j < columns.Length; j++)
        {
            Vector256<double> low = Load(ref row, j * Lanes), high = Load(ref row, (j * Lanes) + 4);
            ref double cell = ref Unsafe.Add(ref other, columns[j] * 6);
            Step(low, high, cell, ref a0, ref a1);
            Step(low, high, Unsafe.Add(ref cell, 1), ref b0, ref b1);
            Step(low, high, Unsafe.Add(ref cell, 2), ref c0, ref c1);
            Step(low, high, Unsafe.Add(ref cell, 3), ref d0, ref d1);
            Step(low, high, Unsafe.Add(ref cell, 4), ref e0, ref e1);
            Step(low, high, Unsafe.Add(ref cell, 5), ref f0, ref f1);
        }

        Store(a0, a1, ref sum, 0);
        Store(b0, b1, ref sum, 8);
        Store(c0, c1, ref sum, 16);
        Store(d0, d1, ref sum, 24);
        Store(e0, e1, ref sum, 32);
        Store(f0, f1, ref sum, 40);
    }

    private static void AddFour(ref double row, ref double other, ReadOnlySpan<int> columns, ref double sum)
    {
        Vector256<double> a0 = Load(ref sum, 0), a1 = Load(ref sum, 4), b0 = Load(ref sum, 8), b1 = Load(ref sum, 12);
        Vector256<double> c0 = Load(ref sum, 16), c1 = Load(ref sum, 20), d0 = Load(ref sum, 24), d1 = Load(ref sum, 28);
        for (int j = 0; j < columns.Length; j++)
        {
            Vector256<double> low = Load(ref row, j * Lanes), high = Load(ref row, (j * Lanes) + 4);
            ref double cell = ref Unsafe.Add(ref other, columns[j] * 4);
            Step(low, high, cell, ref a0, ref a1);
            Step(low, high, Unsafe.Add(ref cell, 1), ref b0, ref b1);
            Step(low, high, Unsafe.Add(ref cell, 2), ref c0, ref c1);
            Step(low, high, Unsafe.Add(ref cell, 3), ref d0, ref d1);
        }

        Store(a0, a1, ref sum, 0);
        Store(b0, b1, ref sum, 8);
        Store(c0, c1, ref sum, 16);
        Store(d0, d1, ref sum, 24);
    }

    // One permuted matrix: four cells at a time, because a sum waits for the one before it.
    private static void AddOne(ref double row, ref double other, ReadOnlySpan<int> columns, ref double sum)
    {
        Vector256<double> a0 = Load(ref sum, 0), a1 = Load(ref sum, 4);
        Vector256<double> b0 = default, b1 = default, c0 = default, c1 = default, d0 = default, d1 = default;
        int j = 0;
        for (; j + 3 < columns.Length; j += 4)
        {
            int at = j * Lanes;
            Step(Load(ref row, at), Load(ref row, at + 4), Unsafe.Add(ref other, columns[j]), ref a0, ref a1);
            Step(Load(ref row, at + 8), Load(ref row, at + 12), Unsafe.Add(ref other, columns[j + 1]), ref b0, ref b1);
            Step(Load(ref row, at + 16), Load(ref row, at + 20), Unsafe.Add(ref other, columns[j + 2]), ref c0, ref c1);
            Step(Load(ref row, at + 24), Load(ref row, at + 28), Unsafe.Add(ref other, columns[j + 3]), ref d0, ref d1);
        }

        for (; j < columns.Length; j++)
        {
            Step(Load(ref row, j * Lanes), Load(ref row, (j * Lanes) + 4), Unsafe.Add(ref other, columns[j]), ref a0, ref a1);
        }

        Store(a0 + b0 + (c0 + d0), a1 + b1 + (c1 + d1), ref sum, 0);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void Step(Vector256<double> low, Vector256<double> high, double value, ref Vector256<double> sumLow, ref Vector256<double> sumHigh)
    {
        Vector256<double> spread = Vector256.Create(value);
        sumLow = Vector256.FusedMultiplyAdd(low, spread, sumLow);
        sumHigh = Vector256.FusedMultiplyAdd(high, spread, sumHigh);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector256<double> Load(ref double start, int at) => Vector256.LoadUnsafe(ref start, (nuint)at);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void Store(Vector256<double> low, Vector256<double> high, ref double start, int at)
    {
        low.StoreUnsafe(ref start, (nuint)at);
        high.StoreUnsafe(ref start, (nuint)(at + 4));
    }
}
