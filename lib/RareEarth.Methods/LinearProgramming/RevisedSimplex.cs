namespace RareEarth.Methods.LinearProgramming;

/// <summary>
/// Revised simplex method for min c'x, Ax = b, x ≥ 0, with few rows and many columns: an explicit inverse of the basis, dual steps
/// from a dual feasible basis, primal steps from a primal feasible one. The columns are to be scaled to about one.
/// </summary>
/// <remarks>
/// Signs are judged against the rounding of what was summed, never against a fixed number, so that a unit a million times smaller
/// than its peers is treated like any other. One column may be free of sign; once basic it never leaves. After a run of steps
/// that move nothing the choice of pivots follows Bland (1977, Mathematics of Operations Research 2, 103–107), which cannot cycle.
/// </remarks>
internal sealed partial class RevisedSimplex
{
    /// <summary>A sum is taken for zero when it is this small against the sum of its terms' sizes.</summary>
    public const double ZeroTolerance = 1e-11;

    private const int StepsBetweenFactorisations = 24;
    private const double DoubtfulPivot = 1e-6;
    private readonly BasisInverse _inverse;
    private readonly double[] _direction;
    private readonly double[] _column;
    private readonly double[] _basicCost;
    private readonly int _patience;
    private double[] _cost;
    private double[] _reduced;
    private double[] _row;
    private bool[] _barred;
    private int[] _place; // where a column is in the basis, or -1
    private int _steps;

    /// <summary>Creates a program without columns.</summary>
    /// <param name="rows">The number of constraints.</param>
    /// <param name="capacity">The number of columns to make room for.</param>
    public RevisedSimplex(int rows, int capacity)
    {
        Rows = rows;
        Table = new ColumnTable(rows, capacity);
        _inverse = new BasisInverse(rows);
        _direction = new double[rows];
        _column = new double[rows];
        _basicCost = new double[rows];
        Basis = new int[rows];
        Basic = new double[rows];
        RightHandSide = new double[rows];
        Multipliers = new double[rows];
        _patience = 10 + (3 * rows);
        _cost = new double[Table.Capacity];
        _reduced = new double[Table.Capacity];
        _row = new double[Table.Capacity];
        _barred = new bool[Table.Capacity];
        _place = new int[Table.Capacity];
    }

    /// <summary>The number of constraints.</summary>
    public int Rows { get; }

    /// <summary>The columns.</summary>
    public ColumnTable Table { get; }

    /// <summary>b; change it between solutions only.</summary>
    public double[] RightHandSide { get; }

    /// <summary>The basic columns, a number for each row.</summary>
    public int[] Basis { get; }

    /// <summary>The values of the basic columns.</summary>
    public double[] Basic { get; }

    /// <summary>π, the multipliers of the rows at the last basis that was optimal.</summary>
    public double[] Multipliers { get; }

    /// <summary>The column without a sign, or -1.</summary>
    public int Free { get; set; } = -1;

    /// <summary>Whether every choice follows Bland's rule from the first step on.</summary>
    public bool AlwaysBland { get; set; }

    /// <summary>Adds a column with its cost and returns its number.</summary>
    public int Add(ReadOnlySpan<double> column, double cost = 0)
    {
        int number = Table.Add(column);
        if (_cost.Length < Table.Capacity)
        {
            Array.Resize(ref _cost, Table.Capacity);
            Array.Resize(ref _barred, Table.Capacity);
            Array.Resize(ref _place, Table.Capacity);
            _reduced = new double[Table.Capacity];
            _row = new double[Table.Capacity];
        }

        _cost[number] = cost;
        _barred[number] = false;
        _place[number] = -1;
        return number;
    }

    /// <summary>The cost of a column.</summary>
    public void SetCost(int column, double cost) => _cost[column] = cost;

    /// <summary>Whether a column may not enter the basis.</summary>
    public bool IsBarred(int column) => _barred[column];

    /// <summary>Forbids a column to enter the basis, or allows it.</summary>
    public void Bar(int column, bool barred) => _barred[column] = barred;

    /// <summary>Where a column is in the basis, or -1.</summary>
    public int PlaceOf(int column) => _place[column];

    /// <summary>The value of a column, 0 unless basic.</summary>
    public double ValueOf(int column) => _place[column] < 0 ? 0 : Basic[_place[column]];

    /// <summary>Takes a basis; false when its columns are dependent.</summary>
    public bool Take(ReadOnlySpan<int> basis)
    {
        Array.Fill(_place, -1, 0, Table.Count);
        basis.CopyTo(Basis);
        for (int i = 0; i < Rows; i++)
        {
            _place[Basis[i]] = i;
        }

        return Factorise();
    }

    /// <summary>Inverts the present basis anew; false when it is singular.</summary>
    public bool Factorise()
    {
        _steps = 0;
        return _inverse.Factorise(Table, Basis);
    }

    /// <summary>
    /// Recomputes values and multipliers from the basis alone, sorted, freshly inverted and refined, so that they do not depend on the
    /// steps that led to it.
    /// </summary>
    public bool Finish(Comparison<int> order)
    {
        Basis.AsSpan().Sort(order);
        for (int i = 0; i < Rows; i++)
        {
            _place[Basis[i]] = i;
        }

        if (!Factorise())
        {
            return false;
        }

        ComputeBasic();
        _inverse.Refine(RightHandSide, Basic);
        ComputeMultipliers();

        // twice, so that a multiplier that is zero comes out far below the smallest that is not
        _inverse.RefineFromLeft(_basicCost, Multipliers);
        _inverse.RefineFromLeft(_basicCost, Multipliers);
        return true;
    }

    /// <summary>The most negative basic value, relative to the terms that make it; 0 when none is negative.</summary>
    public double PrimalViolation()
    {
        double worst = 0;
        for (int i = 0; i < Rows; i++)
        {
            if (Basis[i] != Free && Basic[i] < 0)
            {
                worst = Math.Max(worst, -Basic[i] / BasicMagnitude(i));
            }
        }

        return worst;
    }

    private void ComputeBasic() => _inverse.Multiply(RightHandSide, Basic);

    private void ComputeMultipliers()
    {
        for (int i = 0; i < Rows; i++)
        {
            _basicCost[i] = _cost[Basis[i]];
        }

        _inverse.MultiplyFromLeft(_basicCost, Multipliers);
    }

    /// <summary>d = c − π'A for every column; 0 exactly for the basic ones.</summary>
    private void ComputeReduced()
    {
        ComputeMultipliers();
        Table.Combine(Multipliers, _reduced);
        for (int j = 0; j < Table.Count; j++)
        {
            _reduced[j] = _place[j] >= 0 ? 0 : _cost[j] - _reduced[j];
        }
    }

    /// <summary>Whether a reduced cost is negative beyond the rounding of its terms.</summary>
    private bool IsNegative(int column, double reduced) =>
        reduced < 0 && reduced < -ZeroTolerance * (Math.Abs(_cost[column]) + Table.Magnitude(Multipliers, column));

    /// <summary>Σ_k |B⁻¹[i, k]·b_k|: the terms that make a basic value.</summary>
    public double BasicMagnitude(int place)
    {
        ReadOnlySpan<double> row = _inverse.Row(place);
        double sum = 0;
        for (int k = 0; k < row.Length; k++)
        {
            sum += Math.Abs(row[k] * RightHandSide[k]);
        }

        return Math.Max(sum, double.Epsilon);
    }

    /// <summary>inverse · column, into <see cref="_direction"/>.</summary>
    private void ComputeDirection(int column)
    {
        Table.CopyColumn(column, _column);
        _inverse.Multiply(_column, _direction);
    }
}
