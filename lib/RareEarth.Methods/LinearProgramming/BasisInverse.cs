using RareEarth.Methods.Regression;

namespace RareEarth.Methods.LinearProgramming;

/// <summary>The inverse of a small basis matrix, kept as a dense matrix and updated column by column.</summary>
internal sealed class BasisInverse(int rows)
{
    // A pivot this small against the entries of its column is a rounding error of a singular matrix.
    private const double SingularPivot = 1e-20;

    // A difference this small against its terms is their rounding: it becomes 0, or signs would be read into noise.
    private const double Cancelled = 1e-13;
    private readonly double[] _inverse = new double[rows * rows];
    private readonly double[] _matrix = new double[rows * rows];
    private readonly double[] _work = new double[rows * rows];
    private readonly double[] _residual = new double[rows];
    private readonly double[] _size = new double[rows];

    /// <summary>A row of the inverse.</summary>
    public ReadOnlySpan<double> Row(int row) => _inverse.AsSpan(row * rows, rows);

    /// <summary>Inverts the matrix of the basic columns by elimination with row pivots; false when it is singular to rounding.</summary>
    public bool Factorise(ColumnTable table, ReadOnlySpan<int> basis)
    {
        Array.Clear(_inverse);
        for (int i = 0; i < rows; i++)
        {
            _inverse[(i * rows) + i] = 1;
            _size[i] = 0;
            for (int k = 0; k < rows; k++)
            {
                double value = table[i, basis[k]];
                _matrix[(i * rows) + k] = value;
                _work[(i * rows) + k] = value;
                _size[i] = Math.Max(_size[i], Math.Abs(value));
            }
        }

        for (int k = 0; k < rows; k++)
        {
            int pivot = -1;
            double largest = SingularPivot;
            for (int i = k; i < rows; i++)
            {
                double relative = _size[i] == 0 ? 0 : Math.Abs(_work[(i * rows) + k]) / _size[i];
                if (relative > largest)
                {
                    (pivot, largest) = (i, relative);
                }
            }

            if (pivot < 0)
            {
                return false;
            }

            Swap(_work, k, pivot);
            Swap(_inverse, k, pivot);
            (_size[k], _size[pivot]) = (_size[pivot], _size[k]);
            Eliminate(k);
        }

        return true;
    }

    /// <summary>The basic column at a place is replaced; <paramref name="direction"/> is inverse times the new column.</summary>
    public void Replace(int place, ReadOnlySpan<double> direction)
    {
        Span<double> pivotRow = _inverse.AsSpan(place * rows, rows);
        for (int k = 0; k < rows; k++)
        {
            pivotRow[k] /= direction[place];
        }

        for (int i = 0; i < rows; i++)
        {
            double factor = direction[i];
            if (i != place && factor != 0)
            {
                Span<double> row = _inverse.AsSpan(i * rows, rows);
                for (int k = 0; k < rows; k++)
                {
                    row[k] = Difference(row[k], factor * pivotRow[k]);
                }
            }
        }
    }

    /// <summary>a − b, 0 where they cancel to rounding.</summary>
    public static double Difference(double a, double b)
    {
        double difference = a - b;
        return Math.Abs(difference) <= Cancelled * Math.Abs(a) ? 0 : difference;
    }

    /// <summary>into = inverse · vector.</summary>
    public void Multiply(ReadOnlySpan<double> vector, Span<double> into)
    {
        for (int i = 0; i < rows; i++)
        {
            double sum = 0;
            double size = 0;
            for (int k = 0; k < rows; k++)
            {
                double term = _inverse[(i * rows) + k] * vector[k];
                sum += term;
                size += Math.Abs(term);
            }

            into[i] = Math.Abs(sum) <= Cancelled * size ? 0 : sum;
        }
    }

    /// <summary>into = vector' · inverse.</summary>
    public void MultiplyFromLeft(ReadOnlySpan<double> vector, Span<double> into)
    {
        into.Clear();
        Array.Clear(_size);
        for (int i = 0; i < rows; i++)
        {
            double factor = vector[i];
            if (factor != 0)
            {
                for (int k = 0; k < rows; k++)
                {
                    double term = factor * _inverse[(i * rows) + k];
                    into[k] += term;
                    _size[k] += Math.Abs(term);
                }
            }
        }

        for (int k = 0; k < rows; k++)
        {
            into[k] = Math.Abs(into[k]) <= Cancelled * _size[k] ? 0 : into[k];
        }
    }

    /// <summary>
    /// One step of refinement of Bx = b right after <see cref="Factorise"/>: the residual is summed in two doubles, so that the
    /// solution keeps full precision however the basis was reached.
    /// </summary>
    public void Refine(ReadOnlySpan<double> rightHandSide, Span<double> solution)
    {
        for (int i = 0; i < rows; i++)
        {
            var sum = new TwofoldSum(rightHandSide[i]);
            for (int k = 0; k < rows; k++)
            {
                sum.AddProduct(-_matrix[(i * rows) + k], solution[k]);
            }

            _residual[i] = sum.High;
        }

        for (int i = 0; i < rows; i++)
        {
            double correction = 0;
            for (int k = 0; k < rows; k++)
            {
                correction += _inverse[(i * rows) + k] * _residual[k];
            }

            // a zero stays a zero
            solution[i] = solution[i] == 0 ? 0 : solution[i] + correction;
        }
    }

    /// <summary>The same for π'B = c'.</summary>
    public void RefineFromLeft(ReadOnlySpan<double> cost, Span<double> multipliers)
    {
        for (int k = 0; k < rows; k++)
        {
            var sum = new TwofoldSum(cost[k]);
            for (int i = 0; i < rows; i++)
            {
                sum.AddProduct(-multipliers[i], _matrix[(i * rows) + k]);
            }

            _residual[k] = sum.High;
        }

        for (int k = 0; k < rows; k++)
        {
            double factor = _residual[k];
            for (int i = 0; i < rows; i++)
            {
                multipliers[i] += factor * _inverse[(k * rows) + i];
            }
        }
    }

    private void Eliminate(int k)
    {
        Span<double> workRow = _work.AsSpan(k * rows, rows);
        Span<double> inverseRow = _inverse.AsSpan(k * rows, rows);
        double pivot = workRow[k];
        for (int c = 0; c < rows; c++)
        {
            workRow[c] /= pivot;
            inverseRow[c] /= pivot;
        }

        for (int i = 0; i < rows; i++)
        {
            double factor = _work[(i * rows) + k];
            if (i != k && factor != 0)
            {
                for (int c = 0; c < rows; c++)
                {
                    _work[(i * rows) + c] = Difference(_work[(i * rows) + c], factor * workRow[c]);
                    _inverse[(i * rows) + c] = Difference(_inverse[(i * rows) + c], factor * inverseRow[c]);
                }
            }
        }
    }

    private void Swap(double[] matrix, int a, int b)
    {
        if (a != b)
        {
            for (int c = 0; c < rows; c++)
            {
                (matrix[(a * rows) + c], matrix[(b * rows) + c]) = (matrix[(b * rows) + c], matrix[(a * rows) + c]);
            }
        }
    }
}
