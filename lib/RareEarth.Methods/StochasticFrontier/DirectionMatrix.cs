namespace RareEarth.Methods.StochasticFrontier;

/// <summary>Davidon, Fletcher and Powell's approximation of the inverse Hessian, updated as FRONTIER 4.1 does.</summary>
internal sealed class DirectionMatrix(int size)
{
    // at a cosine between the direction and the gradient below this the matrix is thrown away
    private const double LeastCosine = 1e-16;

    private readonly double[,] _h = new double[size, size];

    /// <summary>The matrix.</summary>
    public double[,] Values => (double[,])_h.Clone();

    /// <summary>Makes it the identity.</summary>
    public void Reset()
    {
        for (int i = 0; i < size; i++)
        {
            for (int j = 0; j < size; j++)
            {
                _h[i, j] = i == j ? 1 : 0;
            }
        }
    }

    /// <summary>Takes in a step and the change of the gradient over it; the diagonal is kept positive.</summary>
    public void Update(double[] step, double[] change, double[] gradient)
    {
        double[] hc = new double[size], ch = new double[size];
        double curvature = 0, length = 0;
        for (int i = 0; i < size; i++)
        {
            for (int j = 0; j < size; j++)
            {
                hc[i] -= _h[i, j] * change[j];
                ch[i] += change[j] * _h[j, i];
            }

            curvature += step[i] * change[i];
            length += ch[i] * change[i];
        }

        for (int i = 0; i < size; i++)
        {
            for (int j = 0; j < size; j++)
            {
                _h[i, j] += (step[i] * step[j] / curvature) + (hc[i] * ch[j] / length);
            }
        }

        for (int i = 0; i < size; i++)
        {
            _h[i, i] = Math.Abs(_h[i, i]);
        }

        double[] moved = Times(gradient);
        double product = 0, movedSquared = 0, squared = 0;
        for (int i = 0; i < size; i++)
        {
            product += moved[i] * gradient[i];
            movedSquared += moved[i] * moved[i];
            squared += gradient[i] * gradient[i];
        }

        if (Math.Abs(product / Math.Sqrt(movedSquared * squared)) < LeastCosine)
        {
            Array.Clear(_h);
            for (int i = 0; i < size; i++)
            {
                _h[i, i] = step[i] / gradient[i];
            }
        }
    }

    /// <summary>The matrix times a vector.</summary>
    public double[] Times(double[] vector)
    {
        double[] product = new double[size];
        for (int i = 0; i < size; i++)
        {
            for (int j = 0; j < size; j++)
            {
                product[i] += _h[i, j] * vector[j];
            }
        }

        return product;
    }
}
