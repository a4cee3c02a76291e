using RareEarth.Methods.LinearProgramming;
using RareEarth.Methods.Regression;

namespace RareEarth.Methods.Efficiency;

/// <summary>
/// Solves one unit after another against a frontier, each from the last one's basis. Only candidates for peers stand in the
/// program; after each solution all other units are priced, and those that would improve it join.
/// </summary>
/// <remarks>
/// What it returns depends on the units solved before it in the last bits only; the order in which a solver gets its units is fixed
/// by <see cref="FrontierBatch"/>, never by threads.
/// </remarks>
internal sealed class FrontierSolver
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

    /// <summary>A dual feasible basis that needs no search: one input alone bears the multiplier, or the scale row does.</summary>
    private bool TakeFirstBasis()
    {
        int[] basis = [.. Enumerable.Range(0, _frontier.Rows)];
        bool scaleBearsIt = _frontier.HasScaleRow && _frontier.Orientation == Orientation.Output && _frontier.Returns != ReturnsToScale.NonDecreasing;
        int row = scaleBearsIt ? _frontier.ScaleRow : LargestInput();
        basis[row] = _radial;
        if (_frontier.Returns == ReturnsToScale.Variable && _frontier.Orientation == Orientation.Input)
        {
            if (!_units.Exists(unit => unit != _excluded))
            {
                Join(_excluded == 0 ? 1 : 0);
            }

            basis[_frontier.ScaleRow] = _columnOf[_units.Where(unit => unit != _excluded).MaxBy(unit => _frontier.Columns[row, unit])];
        }

        return _simplex.Take(basis);
    }

    private int LargestInput() => Enumerable.Range(0, _frontier.Reference.Inputs).MaxBy(row => _radialColumn[row]);

    /// <summary>After a verdict of infeasible: the unit itself joins, then everyone. False when everyone is there already.</summary>
    private bool Widen(int self)
    {
        if (self >= 0 && self != _excluded && _columnOf[self] < 0)
        {
            Join(self);
            return true;
        }

        return Everyone();
    }

    private bool Everyone()
    {
        int before = _units.Count;
        for (int unit = 0; unit < _columnOf.Length; unit++)
        {
            if (_columnOf[unit] < 0 && unit != _excluded)
            {
                Join(unit);
            }
        }

        return _units.Count > before;
    }

    private void Join(int unit)
    {
        _frontier.Columns.CopyColumn(unit, _buffer);
        _columnOf[unit] = _simplex.Add(_buffer);
        _units.Add(unit);
    }

    private int Key(int column) => column <= _radial ? column : _radial + 1 + _units[column - _radial - 1];

    /// <summary>Prices every unit of the reference set; the worst of those that would improve the solution join. False when there is none.</summary>
    private bool PriceEveryone()
    {
        _frontier.Columns.Combine(_simplex.Multipliers, _priced);
        Span<(double Value, int Unit)> worst = stackalloc (double, int)[Joining];
        worst.Fill((0, -1));
        for (int unit = 0; unit < _columnOf.Length; unit++)
        {
            double value = _priced[unit]; // minus the reduced cost
            if (value <= 0 || _columnOf[unit] >= 0 || unit == _excluded)
            {
                continue;
            }

            double relative = value / _frontier.Columns.Magnitude(_simplex.Multipliers, unit);
            if (relative > RevisedSimplex.ZeroTolerance && relative > worst[^1].Value)
            {
                int at = Joining - 1;
                for (; at > 0 && worst[at - 1].Value < relative; at--)
                {
                    worst[at] = worst[at - 1];
                }

                worst[at] = (relative, unit);
            }
        }

        foreach ((_, int unit) in worst)
        {
            if (unit >= 0)
            {
                Join(unit);
            }
        }

        return worst[0].Unit >= 0;
    }

    /// <summary>Constraints, signs and objectives, from the data; <see cref="_priced"/> holds the multipliers' prices of all units.</summary>
    private DeaCheck CheckSolution()
    {
        double dual = 0;
        for (int unit = 0; unit < _columnOf.Length; unit++)
        {
            if (_priced[unit] > 0 && unit != _excluded)
            {
                dual = Math.Max(dual, _priced[unit] / _frontier.Columns.Magnitude(_simplex.Multipliers, unit));
            }
        }

        double primal = _simplex.PrimalViolation();
        double objective = _simplex.ValueOf(_radial);
        double dualObjective = 0;
        for (int row = 0; row < _frontier.Rows; row++)
        {
            double left = -_simplex.RightHandSide[row];
            double size = Math.Abs(left);
            for (int place = 0; place < _frontier.Rows; place++)
            {
                double entry = _simplex.Table[row, _simplex.Basis[place]];
                left += entry * _simplex.Basic[place];
                size += Math.Abs(entry) * _simplex.BasicMagnitude(place);
            }

            primal = size > 0 ? Math.Max(primal, Math.Abs(left) / size) : primal;
            dualObjective += _simplex.Multipliers[row] * _simplex.RightHandSide[row];
        }

        return new DeaCheck(primal, dual, Math.Abs(objective - dualObjective) / Math.Max(1, Math.Abs(objective)));
    }

    /// <summary>
    /// The second program: the sum of slacks in the units of the data, over the units that price to zero, which are all that an
    /// optimal solution can use. So the score stays where it is without a constraint that rounding could make infeasible.
    /// </summary>
    private List<int> MaximiseSlacks()
    {
        int logicals = _frontier.RowScale.Length;
        if (!BarAllButFace(out bool any))
        {
            throw new EstimationException("its multipliers are lost to rounding: the values may span too many powers of ten.");
        }

        if (any)
        {
            double smallest = _frontier.RowScale.Min();
            for (int row = 0; row < logicals; row++)
            {
                _simplex.SetCost(row, -smallest / _frontier.RowScale[row]);
            }

            _simplex.SetCost(_radial, 0);
            SimplexStatus status = _simplex.SolvePrimal(1000 + (50 * _frontier.Rows));
            if (status == SimplexStatus.Stalled)
            {
                _simplex.AlwaysBland = true;
                status = _simplex.SolvePrimal(100_000);
                _simplex.AlwaysBland = false;
            }

            bool finished = _simplex.Finish(_order);
            for (int row = 0; row < logicals; row++)
            {
                _simplex.SetCost(row, 0);
            }

            _simplex.SetCost(_radial, 1);
            if (status != SimplexStatus.Optimal || !finished || _simplex.PrimalViolation() > Acceptable)
            {
                throw new EstimationException($"the sum of its slacks could not be maximised (status {status}).");
            }
        }

        UnbarAll();
        return _units;
    }

    private RadialSolution MultiStage(double score, double[] multipliers, DeaCheck check)
    {
        if (!BarAllButFace(out bool any))
        {
            throw new EstimationException("its multipliers are lost to rounding: the values may span too many powers of ten.");
        }

        int[] face = [.. _units.Where(unit => _simplex.PlaceOf(_columnOf[unit]) >= 0 || !_simplex.IsBarred(_columnOf[unit]))];
        UnbarAll();
        if (!any)
        {
            return Result(_simplex, _units, score, multipliers, check);
        }

        var stages = new MultiStageProjection(_frontier, face, _radialColumn, _simplex.RightHandSide, score);
        RevisedSimplex projected = stages.Project([.. _simplex.Basis.Select(column => column <= _radial ? column : _radial + 1 + Array.IndexOf(face, _units[column - _radial - 1]))]);
        return Result(projected, face, score, multipliers, check, stages.Moved);
    }

    /// <summary>Bars every column whose reduced cost is positive; units that price to zero join first. False when the bounds make no sense.</summary>
    private bool BarAllButFace(out bool any)
    {
        ReadOnlySpan<double> multipliers = _simplex.Multipliers;
        double total = 0, largest = 1;
        foreach (double multiplier in multipliers)
        {
            total += Math.Abs(multiplier);
            largest = Math.Max(largest, Math.Abs(multiplier));
        }

        any = false;
        double bound = 1e-12 * total; // entries are below 2
        for (int unit = 0; unit < _columnOf.Length; unit++)
        {
            bool onFace = unit != _excluded && Math.Abs(_priced[unit]) <= bound
                && Math.Abs(Price(unit)) <= ZeroPrice * _frontier.Columns.Magnitude(multipliers, unit);
            if (onFace && _columnOf[unit] < 0)
            {
                Join(unit);
            }

            if (_columnOf[unit] is int column and >= 0)
            {
                _simplex.Bar(column, !onFace);
                any |= onFace && _simplex.PlaceOf(column) < 0;
            }
        }

        for (int row = 0; row < _frontier.Rows; row++)
        {
            double size = Math.Abs(multipliers[row]);
            bool onFace = _frontier.LogicalSign(row) != 0 && size <= ZeroMultiplier * largest;
            _simplex.Bar(row, !onFace);
            any |= onFace && _simplex.PlaceOf(row) < 0;
        }

        return double.IsFinite(total);
    }

    /// <summary>A unit's price with the products summed in two doubles.</summary>
    private double Price(int unit)
    {
        var sum = new TwofoldSum(0);
        for (int row = 0; row < _frontier.Rows; row++)
        {
            sum.AddProduct(_simplex.Multipliers[row], _frontier.Columns[row, unit]);
        }

        return sum.High;
    }

    private void UnbarAll()
    {
        for (int row = 0; row < _frontier.Rows; row++)
        {
            _simplex.Bar(row, _frontier.LogicalSign(row) == 0);
        }

        foreach (int unit in _units)
        {
            _simplex.Bar(_columnOf[unit], false);
        }
    }

    /// <summary>Back to the units of the data.</summary>
    private RadialSolution Result(
        RevisedSimplex solved, IReadOnlyList<int> unitOfColumn, double scaledScore, double[] scaledMultipliers, DeaCheck check, double[]? moved = null)
    {
        double score = scaledScore * _radialScale / _rightScale;
        bool output = _frontier.Orientation == Orientation.Output;

        // what is found for λ/φ, multiplied by φ
        double stretch = output ? 1 / score : 1;
        int values = _frontier.RowScale.Length;
        var slacks = new double[values];
        for (int row = 0; row < values; row++)
        {
            double slack = Math.Max(0, solved.ValueOf(row)) + (moved?[row] ?? 0);
            double size = Math.Max(_radialColumn[row] * scaledScore, _simplex.RightHandSide[row]) + slack;
            slacks[row] = slack <= RevisedSimplex.ZeroTolerance * size ? 0 : slack / (_frontier.RowScale[row] * _rightScale) * stretch;
        }

        var weights = new List<(int Unit, double Weight)>();
        for (int place = 0; place < solved.Rows; place++)
        {
            int column = solved.Basis[place];
            if (column > _radial && solved.Basic[place] > RevisedSimplex.ZeroTolerance * solved.Basic.Max(Math.Abs))
            {
                int unit = unitOfColumn[column - _radial - 1];
                weights.Add((unit, solved.Basic[place] * _frontier.ColumnScale[unit] / _rightScale * stretch));
            }
        }

        weights.Sort((a, b) => a.Unit.CompareTo(b.Unit));
        return new RadialSolution
        {
            Score = score,
            Peers = [.. weights.Select(weight => weight.Unit)],
            Weights = [.. weights.Select(weight => weight.Weight)],
            Slacks = slacks,
            Multipliers = [.. scaledMultipliers.Select((multiplier, row) => multiplier * _radialScale * (row < values ? _frontier.RowScale[row] : 1) * stretch)],
            Check = check,
        };
    }
}
