using System.Numerics;

namespace RareEarth.Methods.LinearProgramming;

/// <summary>Dual steps.</summary>
internal sealed partial class RevisedSimplex
{
    /// <summary>A pivot is refused when it is this small against the terms that make it.</summary>
    public const double PivotTolerance = 1e-10;

    /// <summary>Whether no allowed column has a negative reduced cost at the present basis.</summary>
    public bool IsDualFeasible()
    {
        ComputeReduced();
        for (int j = 0; j < Table.Count; j++)
        {
            if (!_barred[j] && IsNegative(j, _reduced[j]))
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>Steps from a dual feasible basis until no basic value is negative, or a row shows that no point is feasible.</summary>
    /// <param name="limit">The largest number of steps.</param>
    public SimplexStatus SolveDual(int limit)
    {
        ComputeBasic();
        ComputeReduced();
        int idle = 0;
        for (int step = 0; step < limit; step++)
        {
            bool bland = AlwaysBland || idle > _patience;
            int place = ChooseNegative(bland);
            if (place < 0)
            {
                return SimplexStatus.Optimal;
            }

            ReadOnlySpan<double> inverseRow = _inverse.Row(place);
            Table.Combine(inverseRow, _row);
            int entering = ChooseByRatio(inverseRow, bland);
            if (entering < 0 && _steps == 0)
            {
                return SimplexStatus.Infeasible;
            }

            if (entering >= 0)
            {
                ComputeDirection(entering);
            }

            if (entering < 0 || IsDoubtful(place))
            {
                // infeasible is said only of a fresh inverse
                if (!Factorise())
                {
                    return SimplexStatus.Stalled;
                }

                ComputeBasic();
                ComputeReduced();
                continue;
            }

            double length = Basic[place] / _direction[place];
            double price = Math.Max(0, _reduced[entering]) / _row[entering];
            idle = price < 0 ? 0 : idle + 1;
            for (int i = 0; i < Rows; i++)
            {
                Basic[i] = BasisInverse.Difference(Basic[i], length * _direction[i]);
            }

            int leaving = Basis[place];
            ReducePrices(price);
            if (!Exchange(place, entering))
            {
                return SimplexStatus.Stalled;
            }

            Basic[place] = length;
            _reduced[leaving] = -price;
            _reduced[entering] = 0;
            if (_steps == 0)
            {
                ComputeBasic();
                ComputeReduced();
            }
        }

        return SimplexStatus.Stalled;
    }

    /// <summary>d −= price · row, for every column.</summary>
    private void ReducePrices(double price)
    {
        int width = Vector<double>.Count;
        Span<double> reduced = _reduced;
        ReadOnlySpan<double> row = _row;
        for (int j = 0; j < Table.Count; j += width)
        {
            (new Vector<double>(reduced.Slice(j, width)) - (price * new Vector<double>(row.Slice(j, width)))).CopyTo(reduced.Slice(j, width));
        }
    }

    /// <summary>The row whose negative value is the longest step in the geometry of the dual (steepest edge, exact for a small inverse).</summary>
    private int ChooseNegative(bool bland)
    {
        int best = -1;
        double longest = 0;
        for (int i = 0; i < Rows; i++)
        {
            double value = Basic[i];
            if (value >= 0 || Basis[i] == Free || value >= -ZeroTolerance * BasicMagnitude(i))
            {
                continue;
            }

            if (bland)
            {
                if (best < 0 || Basis[i] < Basis[best])
                {
                    best = i;
                }

                continue;
            }

            double norm = 0;
            foreach (double entry in _inverse.Row(i))
            {
                norm += entry * entry;
            }

            double length = value * value / norm;
            if (length > longest)
            {
                (best, longest) = (i, length);
            }
        }

        return best;
    }

    /// <summary>The column that keeps all reduced costs from turning negative; among ties the largest pivot, by Bland's rule the first.</summary>
    private int ChooseByRatio(ReadOnlySpan<double> inverseRow, bool bland)
    {
        double smallest = double.PositiveInfinity;
        int best = -1;
        ReadOnlySpan<double> row = _row.AsSpan(0, Table.Count);
        ReadOnlySpan<double> reduced = _reduced.AsSpan(0, Table.Count);
        for (int j = 0; j < row.Length; j++)
        {
            // the product spares most columns the quotient
            double pivot = row[j];
            if (pivot >= 0 || reduced[j] > smallest * -pivot || _place[j] >= 0 || _barred[j])
            {
                continue;
            }

            double ratio = Math.Max(0, reduced[j]) / -pivot;
            bool better = ratio < smallest || (!bland && ratio == smallest && best >= 0 && pivot < row[best]);
            if (better && -pivot > PivotTolerance * Table.Magnitude(inverseRow, j))
            {
                (best, smallest) = (j, ratio);
            }
        }

        return best;
    }
}
