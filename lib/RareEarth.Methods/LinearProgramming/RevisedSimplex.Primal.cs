namespace RareEarth.Methods.LinearProgramming;

/// <summary>Primal steps.</summary>
internal sealed partial class RevisedSimplex
{
    /// <summary>Steps from a primal feasible basis, freshly inverted or left by other steps, until no column improves.</summary>
    /// <param name="limit">The largest number of steps.</param>
    public SimplexStatus SolvePrimal(int limit)
    {
        ComputeBasic();
        int idle = 0;
        for (int step = 0; step < limit; step++)
        {
            ComputeReduced();
            bool bland = AlwaysBland || idle > _patience;
            int entering = ChooseEntering(bland);
            if (entering < 0)
            {
                return SimplexStatus.Optimal;
            }

            ComputeDirection(entering);
            int place = ChooseLeaving(entering, bland);
            if (place < 0 && _steps == 0)
            {
                return SimplexStatus.Unbounded;
            }

            if (place < 0 || IsDoubtful(place))
            {
                // unbounded is said only of a fresh inverse
                if (!Factorise())
                {
                    return SimplexStatus.Stalled;
                }

                ComputeBasic();
                continue;
            }

            double length = Math.Max(0, Basic[place]) / _direction[place];
            idle = length > 0 ? 0 : idle + 1;
            for (int i = 0; i < Rows; i++)
            {
                Basic[i] = BasisInverse.Difference(Basic[i], length * _direction[i]);
            }

            if (!Exchange(place, entering))
            {
                return SimplexStatus.Stalled;
            }

            Basic[place] = length;
            if (_steps == 0)
            {
                ComputeBasic();
            }
        }

        return SimplexStatus.Stalled;
    }

    /// <summary>The column whose reduced cost is the most negative against its terms; by Bland's rule the first negative one.</summary>
    private int ChooseEntering(bool bland)
    {
        int best = -1;
        double worst = 0;
        for (int j = 0; j < Table.Count; j++)
        {
            double reduced = _reduced[j];
            if (reduced >= 0 || _barred[j] || !IsNegative(j, reduced))
            {
                continue;
            }

            if (bland)
            {
                return j;
            }

            double relative = reduced / (Math.Abs(_cost[j]) + Table.Magnitude(Multipliers, j));
            if (relative < worst)
            {
                (best, worst) = (j, relative);
            }
        }

        return best;
    }

    /// <summary>The row that limits the step; among ties the largest pivot, by Bland's rule the smallest column.</summary>
    private int ChooseLeaving(int entering, bool bland)
    {
        // two passes after Harris: the shortest step with a little room, then the best pivot within it
        double bound = double.PositiveInfinity;
        Table.CopyColumn(entering, _column);
        for (int i = 0; i < Rows; i++)
        {
            if (IsPivot(i))
            {
                bound = Math.Min(bound, (Math.Max(0, Basic[i]) + (ZeroTolerance * 1e-2 * BasicMagnitude(i))) / _direction[i]);
            }
        }

        int best = -1;
        for (int i = 0; i < Rows; i++)
        {
            if (IsPivot(i) && Math.Max(0, Basic[i]) / _direction[i] <= bound
                && (best < 0 || (bland ? Basis[i] < Basis[best] : _direction[i] > _direction[best])))
            {
                best = i;
            }
        }

        return best;
    }

    private bool IsPivot(int place)
    {
        if (Basis[place] == Free || _direction[place] <= 0)
        {
            return false;
        }

        ReadOnlySpan<double> row = _inverse.Row(place);
        double magnitude = 0;
        for (int k = 0; k < row.Length; k++)
        {
            magnitude += Math.Abs(row[k] * _column[k]);
        }

        return _direction[place] > PivotTolerance * magnitude;
    }
}
