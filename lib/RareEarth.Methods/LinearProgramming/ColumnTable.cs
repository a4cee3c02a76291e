using System.Numerics;

namespace RareEarth.Methods.LinearProgramming;

/// <summary>
/// A matrix of few rows and many columns, to which columns can be added. It is stored row after row, so that one product of a row
/// vector with all columns runs over consecutive numbers.
/// </summary>
internal sealed class ColumnTable
{
    // capacity in whole vectors of any width, so that no loop needs a tail
    private const int Block = 8;
    private double[] _values;

    public ColumnTable(int rows, int capacity)
    {
        Rows = rows;
        Capacity = RoundUp(Math.Max(capacity, Block));
        _values = new double[Rows * Capacity];
    }

    /// <summary>The number of rows.</summary>
    public int Rows { get; }

    /// <summary>The number of columns in use.</summary>
    public int Count { get; private set; }

    /// <summary>The number of columns that there is room for, a multiple of eight; vectors over columns have this length.</summary>
    public int Capacity { get; private set; }

    public double this[int row, int column]
    {
        get => _values[(row * Capacity) + column];
        set => _values[(row * Capacity) + column] = value;
    }

    /// <summary>Adds a column and returns its number.</summary>
    public int Add(ReadOnlySpan<double> column)
    {
        if (Count == Capacity)
        {
            Grow();
        }

        Set(Count, column);
        return Count++;
    }

    /// <summary>Overwrites a column.</summary>
    public void Set(int column, ReadOnlySpan<double> values)
    {
        for (int row = 0; row < Rows; row++)
        {
            _values[(row * Capacity) + column] = values[row];
        }
    }

    /// <summary>Copies a column.</summary>
    public void CopyColumn(int column, Span<double> into)
    {
        for (int row = 0; row < Rows; row++)
        {
            into[row] = _values[(row * Capacity) + column];
        }
    }

    /// <summary>Forgets all columns from a number on.</summary>
    public void Truncate(int count) => Count = count;

    /// <summary>into[j] = Σ_i weights[i]·a[i, j] for every column, summed in the order of the rows; <paramref name="into"/> has <see cref="Capacity"/> places.</summary>
    public void Combine(ReadOnlySpan<double> weights, Span<double> into)
    {
        int width = Vector<double>.Count;
        ReadOnlySpan<double> values = _values;
        for (int j = 0; j < Count; j += width)
        {
            Vector<double> sum = Vector<double>.Zero;
            for (int row = 0, at = j; row < weights.Length; row++, at += Capacity)
            {
                sum += weights[row] * new Vector<double>(values.Slice(at, width));
            }

            sum.CopyTo(into.Slice(j, width));
        }
    }

    /// <summary>Σ_i |weights[i]·a[i, column]|: the size against which the rounding of a combination is measured.</summary>
    public double Magnitude(ReadOnlySpan<double> weights, int column)
    {
        double sum = 0;
        for (int row = 0, at = column; row < weights.Length; row++, at += Capacity)
        {
            sum += Math.Abs(weights[row] * _values[at]);
        }

        return sum;
    }

    private void Grow()
    {
        int capacity = RoundUp(2 * Capacity);
        var values = new double[Rows * capacity];
        for (int row = 0; row < Rows; row++)
        {
            Array.Copy(_values, row * Capacity, values, row * capacity, Count);
        }

        _values = values;
        Capacity = capacity;
    }

    private static int RoundUp(int count) => (count + Block - 1) / Block * Block;
}
