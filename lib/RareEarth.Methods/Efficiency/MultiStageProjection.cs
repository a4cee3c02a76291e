using RareEarth.Methods.LinearProgramming;

namespace RareEarth.Methods.Efficiency;

/// <summary>
/// The multi-stage choice of the point on the frontier: those inputs that can still shrink are contracted by a common factor until one
/// of them cannot, and so on; then outputs are expanded in the same way (outputs first in the output orientation).
/// </summary>
/// <remarks>
/// Coelli (1998), A multi-stage methodology for the solution of orientated DEA models, Operations Research Letters 23, 143–149. Each
/// movement is radial, so that the point does not depend on the units of measurement. An output of zero has no radial movement:
/// if only such outputs can still grow, the sum of their slacks is maximised.
/// </remarks>
internal sealed class MultiStageProjection
{
    private const double HasSlack = 1e-9;
    private const int Limit = 100_000;
    private readonly Frontier _frontier;
    private readonly RevisedSimplex _simplex;
    private readonly int _movement;
    private readonly double[] _point;
    private readonly double[] _column;

    /// <summary>Starts from the radial point (θx_o, y_o) of a scaled problem.</summary>
    public MultiStageProjection(Frontier frontier, IReadOnlyList<int> face, double[] radialColumn, double[] rightHandSide, double score)
    {
        _frontier = frontier;
        int rows = frontier.Rows;
        _column = new double[rows];
        _point = [.. Enumerable.Range(0, rows).Select(row => (radialColumn[row] * score) + rightHandSide[row])];
        Moved = new double[frontier.RowScale.Length];
        _simplex = new RevisedSimplex(rows, rows + 1 + face.Count);
        for (int row = 0; row < rows; row++)
        {
            Array.Clear(_column);
            _column[row] = frontier.LogicalSign(row);
            _simplex.Bar(_simplex.Add(_column), _column[row] == 0);
        }

        _movement = _simplex.Add(radialColumn);
        foreach (int unit in face)
        {
            frontier.Columns.CopyColumn(unit, _column);
            _simplex.Add(_column);
        }

        // θ fixed: what it bought moves to the right-hand side
        for (int row = 0; row < rows; row++)
        {
            _simplex.RightHandSide[row] = rightHandSide[row] - (radialColumn[row] * score);
        }
    }

    /// <summary>What the movements have taken from each input and added to each output, scaled.</summary>
    public double[] Moved { get; }

    /// <summary>Moves from the basis of the radial solution to an efficient point; returns the solved program.</summary>
    public RevisedSimplex Project(int[] basis)
    {
        if (!_simplex.Take(basis) || (_simplex.PlaceOf(_movement) >= 0 && !_simplex.Expel(_movement)))
        {
            throw new EstimationException("the basis of its radial solution is lost to rounding.");
        }

        _simplex.Bar(_movement, true);
        int inputs = _frontier.Reference.Inputs;
        int[] inputRows = [.. Enumerable.Range(0, inputs)];
        int[] outputRows = [.. Enumerable.Range(inputs, _frontier.Reference.Outputs)];
        foreach (int[] rows in _frontier.Orientation == Orientation.Input ? new[] { inputRows, outputRows } : [outputRows, inputRows])
        {
            MoveAll(rows);
        }

        if (!_simplex.Finish((a, b) => a.CompareTo(b)))
        {
            throw new EstimationException("the basis of its last stage is lost to rounding.");
        }

        return _simplex;
    }

    private void MoveAll(int[] rows)
    {
        for (int stage = 0; stage <= rows.Length; stage++)
        {
            int[] movable = [.. rows.Where(CanMove)];
            if (movable.Length == 0)
            {
                return;
            }

            if (movable.All(row => _point[row] == 0))
            {
                Maximise(movable, row => 1 / _frontier.RowScale[row]);
                return;
            }

            Move([.. movable.Where(row => _point[row] > 0)]);
        }
    }

    /// <summary>Whether some point that dominates the present one has slack in this row.</summary>
    private bool CanMove(int row)
    {
        double enough = HasSlack * (_point[row] > 0 ? _point[row] : 1e-3);
        if (_simplex.ValueOf(row) > enough)
        {
            return true;
        }

        Maximise([row], _ => 1);
        return _simplex.ValueOf(row) > enough;
    }

    private void Maximise(int[] columns, Func<int, double> weight)
    {
        foreach (int column in columns)
        {
            _simplex.SetCost(column, -weight(column));
        }

        Solve();
        foreach (int column in columns)
        {
            _simplex.SetCost(column, 0);
        }
    }

    /// <summary>One radial movement of some inputs, or of some outputs, as far as it goes.</summary>
    private void Move(int[] rows)
    {
        Array.Clear(_column);
        foreach (int row in rows)
        {
            // inputs: (1 − t)x̂ on the left of ≥; outputs: (1 + t)ŷ on the right of it
            _column[row] = -_point[row];
        }

        _simplex.Table.Set(_movement, _column);
        _simplex.Bar(_movement, false);
        Maximise([_movement], _ => 1);
        double length = Math.Max(0, _simplex.ValueOf(_movement));
        foreach (int row in rows)
        {
            double step = length * _point[row];
            bool isInput = row < _frontier.Reference.Inputs;
            Moved[row] += step;
            _simplex.RightHandSide[row] += step;
            _point[row] = Math.Max(0, isInput ? _point[row] - step : _point[row] + step);
        }

        _simplex.Bar(_movement, true);
        if (_simplex.PlaceOf(_movement) >= 0 && !_simplex.Expel(_movement))
        {
            throw new EstimationException("a stage of its projection is lost to rounding.");
        }
    }

    private void Solve()
    {
        SimplexStatus status = _simplex.SolvePrimal(Limit);
        if (status != SimplexStatus.Optimal)
        {
            throw new EstimationException($"a stage of its projection could not be solved (status {status}).");
        }
    }
}
