using RareEarth.Methods.Regression;

namespace RareEarth.Methods.StochasticFrontier;

/// <summary>Least squares by modified Gram–Schmidt run twice: X = QR, b = R⁻¹Q'y, refined once.</summary>
/// <remarks>
/// Orthogonal to working precision (Giraud, Langou and Rozložník 2005, Numerische Mathematik 101, 87–100), in one pass with the decision on
/// rank, and on the thread of the caller: a frontier takes less time than a hand-over to another.
/// </remarks>
internal sealed class OrthogonalFit
{
    private OrthogonalFit(double[][] q, double[,] inverseR, double[] coefficients, double[] residuals)
    {
        (Q, InverseR, Coefficients, Residuals) = (q, inverseR, coefficients, residuals);
    }

    /// <summary>Orthonormal columns, k of n numbers.</summary>
    public double[][] Q { get; }

    /// <summary>R⁻¹, k × k, upper triangular.</summary>
    public double[,] InverseR { get; }

    /// <summary>b, k numbers.</summary>
    public double[] Coefficients { get; }

    /// <summary>y − Xb, n numbers.</summary>
    public double[] Residuals { get; }

    /// <summary>Fits; null and the position of the first column that those before it explain when there is one.</summary>
    public static (OrthogonalFit? Fit, int Explained) Of(double[][] columns, double[] outcome, double tolerance)
    {
        int k = columns.Length;
        double[][] q = new double[k][];
        double[,] r = new double[k, k];
        for (int j = 0; j < k; j++)
        {
            q[j] = [.. columns[j]];
            double length = OrderedBasis.Norm(columns[j]);
            for (int pass = 0; pass < 2; pass++)
            {
                for (int i = 0; i < j; i++)
                {
                    double along = ColumnSums.Dot(q[i], q[j]);
                    r[i, j] += along;
                    ColumnSums.AddMultiple(-along, q[i], q[j]);
                }
            }

            double left = OrderedBasis.Norm(q[j]);
            if (left <= tolerance * length)
            {
                return (null, j);
            }

            r[j, j] = left;
            for (int row = 0; row < q[j].Length; row++)
            {
                q[j][row] /= left;
            }
        }

        double[,] inverse = Invert(r);
        double[] b = new double[k], residuals = [.. outcome];
        for (int step = 0; step < 2; step++)
        {
            double[] correction = Times(inverse, [.. q.Select(column => ColumnSums.Dot(column, residuals))]);
            for (int j = 0; j < k; j++)
            {
                b[j] += correction[j];
                ColumnSums.AddMultiple(-correction[j], columns[j], residuals);
            }
        }

        return (new OrthogonalFit(q, inverse, b, residuals), -1);
    }

    private static double[] Times(double[,] upper, double[] vector)
    {
        double[] product = new double[vector.Length];
        for (int i = 0; i < vector.Length; i++)
        {
            for (int j = i; j < vector.Length; j++)
            {
                product[i] += upper[i, j] * vector[j];
            }
        }

        return product;
    }

    // of an upper triangular matrix by back substitution, column by column
    private static double[,] Invert(double[,] r)
    {
        int k = r.GetLength(0);
        double[,] inverse = new double[k, k];
        for (int column = 0; column < k; column++)
        {
            inverse[column, column] = 1 / r[column, column];
            for (int row = column - 1; row >= 0; row--)
            {
                double sum = 0;
                for (int i = row + 1; i <= column; i++)
                {
                    sum += r[row, i] * inverse[i, column];
                }

                inverse[row, column] = -sum / r[row, row];
            }
        }

        return inverse;
    }
}
