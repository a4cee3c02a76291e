using RareEarth.Methods.LinearProgramming;
using RareEarth.Methods.Regression;

namespace RareEarth.Methods.Efficiency;

/// <summary>The point on the frontier, the score held fixed.</summary>
internal sealed partial class FrontierSolver
{
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
}
