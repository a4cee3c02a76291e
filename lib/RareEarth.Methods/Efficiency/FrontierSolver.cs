using RareEarth.Methods.LinearProgramming;

namespace RareEarth.Methods.Efficiency;

/// <summary>
/// Solves one unit after another against a frontier, each from the last one's basis. Only candidates for peers stand in the
/// program; after each solution all other units are priced, and those that would improve it join.
/// </summary>
/// <remarks>
/// What it returns depends on the units solved before it in the last bits only; the order in which a solver gets its units is fixed
/// by <see cref="FrontierBatch"/>, never by threads.
/// </remarks>
internal sealed partial class FrontierSolver
{
    private const int Joining = 4; // candidates at a time

    // What is zero where slacks are maximised. Multipliers are refined until one that should be zero is about 1e-30 of the largest;
    // a price is a sum of their products, exact up to the rounding of each multiplier.
    private const double ZeroMultiplier = 1e-18;
    private const double ZeroPrice = 1e-14;
    private const double Acceptable = 1e-9;
    private readonly Frontier _frontier;
    private readonly RevisedSimplex _simplex;
    private readonly int _radial;
    private readonly List<int> _units = [];
    private readonly int[] _columnOf;
    private readonly double[] _priced;
    private readonly double[] _buffer;
    private readonly double[] _radialColumn;
    private readonly Comparison<int> _order;
    private double _rightScale;
    private double _radialScale;
    private int _excluded = -1;
    private bool _hasBasis;

    public FrontierSolver(Frontier frontier, IEnumerable<int> candidates)
    {
        _frontier = frontier;
        int rows = frontier.Rows;
        _buffer = new double[rows];
        _radialColumn = new double[rows];
        _priced = new double[frontier.Columns.Capacity];
        _columnOf = new int[frontier.Reference.Count];
        Array.Fill(_columnOf, -1);
        int[] first = [.. candidates];
        _simplex = new RevisedSimplex(rows, rows + 1 + first.Length + 32);
        for (int row = 0; row < rows; row++)
        {
            Array.Clear(_buffer);
            _buffer[row] = frontier.LogicalSign(row);
            _simplex.Bar(_simplex.Add(_buffer), _buffer[row] == 0);
        }

        Array.Clear(_buffer);
        _radial = _simplex.Add(_buffer, 1);
        _simplex.Free = _radial;
        _order = (a, b) => Key(a).CompareTo(Key(b));
        foreach (int unit in first)
        {
            Join(unit);
        }
    }

    /// <summary>The reference units that stand in the program, in the order in which they joined.</summary>
    public IReadOnlyList<int> Candidates => _units;

    /// <summary>Solves for a unit.</summary>
    /// <param name="values">m inputs and s outputs.</param>
    /// <param name="self">Its number in the reference set, or -1.</param>
    /// <param name="exclude">Whether it is left out of the reference set.</param>
    /// <param name="slacks">Whether and how slacks are found.</param>
    /// <returns>The solution, or null when no combination of the reference set satisfies the constraints.</returns>
    /// <exception cref="EstimationException">The method did not end, or its solution does not satisfy the constraints.</exception>
    public RadialSolution? Solve(ReadOnlySpan<double> values, int self, bool exclude, SlackMethod slacks)
    {
        Pose(values);
        _excluded = exclude ? self : -1;
        BarExcluded(true);
        try
        {
            SimplexStatus status = Run(self);
            if (status == SimplexStatus.Stalled)
            {
                Everyone();
                _hasBasis = false;
                _simplex.AlwaysBland = true;
                status = Run(self);
                _simplex.AlwaysBland = false;
            }

            if (status == SimplexStatus.Infeasible)
            {
                return null;
            }

            DeaCheck check = CheckSolution();
            if (status != SimplexStatus.Optimal || check.Primal > Acceptable || check.Dual > Acceptable || check.Gap > Acceptable)
            {
                throw new EstimationException(
                    $"its linear program could not be solved to {Acceptable:R} (status {status}; primal {check.Primal:0.0e+0}, dual {check.Dual:0.0e+0}, gap {check.Gap:0.0e+0}): the values may span too many powers of ten.");
            }

            double score = _simplex.ValueOf(_radial);
            double[] multipliers = [.. _simplex.Multipliers];
            return slacks switch
            {
                SlackMethod.TwoStage => Result(_simplex, MaximiseSlacks(), score, multipliers, check),
                SlackMethod.MultiStage => MultiStage(score, multipliers, check),
                _ => Result(_simplex, _units, score, multipliers, check),
            };
        }
        finally
        {
            BarExcluded(false);
        }
    }

    private void BarExcluded(bool bar)
    {
        if (_excluded < 0)
        {
            return;
        }

        _hasBasis = false; // a basis may hold the unit that is left out
        if (_columnOf[_excluded] >= 0)
        {
            _simplex.Bar(_columnOf[_excluded], bar);
        }
    }

    /// <summary>Puts the unit's radial column and right-hand side, scaled, into the program.</summary>
    private void Pose(ReadOnlySpan<double> values)
    {
        int inputs = _frontier.Reference.Inputs;
        double[] right = _simplex.RightHandSide;
        Array.Clear(_radialColumn);
        Array.Clear(right);
        for (int row = 0; row < values.Length; row++)
        {
            double scaled = values[row] * _frontier.RowScale[row];
            (row < inputs ? _radialColumn : right)[row] = scaled;
        }

        if (_frontier.HasScaleRow)
        {
            (_frontier.Orientation == Orientation.Input ? right : _radialColumn)[_frontier.ScaleRow] = 1;
        }

        double largest = right.Max();
        _rightScale = _frontier.IsHomogeneous && largest > 0 ? 1 / Frontier.PowerOfTwo(largest) : 1;
        _radialScale = 1 / Frontier.PowerOfTwo(_radialColumn.Max());
        for (int row = 0; row < right.Length; row++)
        {
            right[row] *= _rightScale;
            _radialColumn[row] *= _radialScale;
        }

        _simplex.Table.Set(_radial, _radialColumn);
    }

    private SimplexStatus Run(int self)
    {
        if (!(_hasBasis && _simplex.Factorise() && _simplex.IsDualFeasible()) && !TakeFirstBasis())
        {
            return SimplexStatus.Stalled;
        }

        _hasBasis = false;
        bool dual = true;
        for (int round = 0; round < 1000; round++)
        {
            int limit = 200 + (20 * _frontier.Rows) + _simplex.Table.Count;
            SimplexStatus status = dual ? _simplex.SolveDual(limit) : SimplexStatus.Optimal;
            if (status == SimplexStatus.Infeasible)
            {
                if (!Widen(self))
                {
                    return SimplexStatus.Infeasible;
                }

                if (!TakeFirstBasis())
                {
                    return SimplexStatus.Stalled;
                }

                continue;
            }

            status = status == SimplexStatus.Optimal ? _simplex.SolvePrimal(limit) : status;
            if (status != SimplexStatus.Optimal || !_simplex.Finish(_order))
            {
                return SimplexStatus.Stalled;
            }

            dual = _simplex.PrimalViolation() > 10 * RevisedSimplex.ZeroTolerance;
            if (!dual && !PriceEveryone())
            {
                _hasBasis = true;
                return SimplexStatus.Optimal;
            }
        }

        return SimplexStatus.Stalled;
    }
}
