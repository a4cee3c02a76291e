using System.Numerics;

namespace RareEarth.Methods.Regression;

/// <summary>
/// A regression of which all columns but one are fixed: they are factored once, and each candidate for the last column then costs one projection.
/// </summary>
/// <remarks>
/// Frisch and Waugh (1933), Lovell (1963): with M = I − QQ', Q spanning the fixed columns, the last column's coefficient is
/// d'My / d'Md and the residuals of the full regression are My − b Md.
/// </remarks>
internal sealed class Partialled
{
    // A projection that leaves less than this share of a column has lost digits, which a second one restores.
    private const double Reorthogonalise = 0.1;

    private readonly double[] _rows;
    private readonly int _width;

    private Partialled(Sample sample, Design design)
    {
        Sample = sample;
        Design = design;
        N = sample.Rows.Count;
        K = design.Columns.Count;
        int lane = Vector<double>.Count;
        _width = (K + lane - 1) / lane * lane;
        _rows = new double[N * _width];
        for (int j = 0; j < K; j++)
        {
            double[] direction = design.Basis[j];
            for (int i = 0; i < N; i++)
            {
                _rows[(i * _width) + j] = direction[i];
            }
        }

        Outcome = design.Residual(sample.Outcome.Span);
    }

    /// <summary>The complete rows.</summary>
    public Sample Sample { get; }

    /// <summary>The fixed columns.</summary>
    public Design Design { get; }

    /// <summary>Rows used.</summary>
    public int N { get; }

    /// <summary>Fixed columns that stayed.</summary>
    public int K { get; }

    /// <summary>My, n numbers.</summary>
    public double[] Outcome { get; }

    /// <summary>Length of the scratch space that a projection needs.</summary>
    public int Scratch => _width;

    /// <summary>Factors the fixed columns: regressors, constant and effects of the sample.</summary>
    public static Partialled Of(Sample sample, bool hasConstant, double tolerance) => new(sample, Design.Of(sample, hasConstant, tolerance));

    /// <summary>Writes Md for the indicator d of some rows. Returns ‖Md‖².</summary>
    /// <param name="ones">Rows in which d is 1.</param>
    /// <param name="into">n numbers.</param>
    /// <param name="along">Scratch space, <see cref="Scratch"/> numbers.</param>
    public double Project(ReadOnlySpan<int> ones, Span<double> into, Span<double> along)
    {
        along.Clear();
        foreach (int row in ones)
        {
            Add(_rows.AsSpan(row * _width, _width), along);
        }

        into.Clear();
        foreach (int row in ones)
        {
            into[row] = 1;
        }

        double left = Subtract(into, along);
        return left > Reorthogonalise * Reorthogonalise * ones.Length ? left : ProjectAgain(into, along);
    }

    /// <summary>Writes Md. Returns ‖Md‖².</summary>
    /// <param name="column">d, n numbers.</param>
    /// <param name="into">n numbers.</param>
    public double Project(ReadOnlySpan<double> column, Span<double> into)
    {
        double[] along = new double[_width];
        column.CopyTo(into);
        ProjectAgain(into, along);
        return ProjectAgain(into, along);
    }

    private double ProjectAgain(Span<double> column, Span<double> along)
    {
        along.Clear();
        for (int i = 0; i < N; i++)
        {
            AddMultiple(column[i], _rows.AsSpan(i * _width, _width), along);
        }

        return Subtract(column, along);
    }

    // column −= Q along; the sum of squares of what is left
    private double Subtract(Span<double> column, ReadOnlySpan<double> along)
    {
        double squares = 0;
        for (int i = 0; i < N; i++)
        {
            double left = column[i] - Dot(_rows.AsSpan(i * _width, _width), along);
            column[i] = left;
            squares += left * left;
        }

        return squares;
    }

    private static void Add(ReadOnlySpan<double> row, Span<double> into)
    {
        for (int j = 0; j < row.Length; j += Vector<double>.Count)
        {
            (new Vector<double>(into[j..]) + new Vector<double>(row[j..])).CopyTo(into[j..]);
        }
    }

    private static void AddMultiple(double factor, ReadOnlySpan<double> row, Span<double> into)
    {
        for (int j = 0; j < row.Length; j += Vector<double>.Count)
        {
            (new Vector<double>(into[j..]) + (factor * new Vector<double>(row[j..]))).CopyTo(into[j..]);
        }
    }

    private static double Dot(ReadOnlySpan<double> a, ReadOnlySpan<double> b)
    {
        Vector<double> sum = Vector<double>.Zero;
        for (int j = 0; j < a.Length; j += Vector<double>.Count)
        {
            sum += new Vector<double>(a[j..]) * new Vector<double>(b[j..]);
        }

        return Vector.Sum(sum);
    }
}
