using RareEarth.Methods.LinearProgramming;

namespace RareEarth.Methods.Efficiency;

/// <summary>Prices of all units, and the check of a solution.</summary>
internal sealed partial class FrontierSolver
{
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
}
