namespace RareEarth.Methods.Efficiency;

/// <summary>First bases, and who stands in the program.</summary>
internal sealed partial class FrontierSolver
{
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
}
