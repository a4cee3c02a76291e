namespace RareEarth.Methods.StochasticFrontier;

/// <summary>Cholesky factor of the leading block of a small symmetric matrix, and solutions with it.</summary>
internal sealed class SmallCholesky(int capacity)
{
    private readonly double[] _factor = new double[capacity * capacity];
    private int _size;

    /// <summary>Factors minus the leading block; false when it is not positive definite.</summary>
    public bool FactorNegative(double[,] matrix, int size)
    {
        _size = size;
        for (int i = 0; i < size; i++)
        {
            for (int j = 0; j <= i; j++)
            {
                double sum = -matrix[i, j];
                for (int k = 0; k < j; k++)
                {
                    sum -= _factor[(i * size) + k] * _factor[(j * size) + k];
                }

                if (i > j)
                {
                    _factor[(i * size) + j] = sum / _factor[(j * size) + j];
                }
                else if (sum > 1e-14 * Math.Abs(matrix[i, i]) && double.IsFinite(sum))
                {
                    _factor[(i * size) + i] = Math.Sqrt(sum);
                }
                else
                {
                    return false;
                }
            }
        }

        return true;
    }

    /// <summary>Solves (−M)x = g in place and gives g'x, for a gradient g the square of Newton's decrement.</summary>
    public double Solve(Span<double> g)
    {
        double squared = 0;
        for (int i = 0; i < _size; i++)
        {
            double sum = g[i];
            for (int k = 0; k < i; k++)
            {
                sum -= _factor[(i * _size) + k] * g[k];
            }

            g[i] = sum / _factor[(i * _size) + i];
            squared += g[i] * g[i];
        }

        for (int i = _size - 1; i >= 0; i--)
        {
            double sum = g[i];
            for (int k = i + 1; k < _size; k++)
            {
                sum -= _factor[(k * _size) + i] * g[k];
            }

            g[i] = sum / _factor[(i * _size) + i];
        }

        return squared;
    }
}
