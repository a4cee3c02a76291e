namespace RareEarth.Methods.Networks.Qap;

/// <summary>A Cholesky factor of a few rows: the normal equations of one replicate when dyads are missing.</summary>
internal sealed class SmallSystem
{
    private readonly double[,] _lower;

    private SmallSystem(double[,] lower) => _lower = lower;

    /// <summary>Factors a symmetric matrix; null when it is singular to the tolerance, measured on each pivot against its diagonal.</summary>
    public static SmallSystem? Of(double[,] matrix, double tolerance)
    {
        int k = matrix.GetLength(0);
        double[,] lower = new double[k, k];
        for (int j = 0; j < k; j++)
        {
            for (int i = j; i < k; i++)
            {
                double sum = matrix[i, j];
                for (int c = 0; c < j; c++)
                {
                    sum -= lower[i, c] * lower[j, c];
                }

                if (i == j && sum <= tolerance * matrix[j, j])
                {
                    return null;
                }

                lower[i, j] = i == j ? Math.Sqrt(sum) : sum / lower[j, j];
            }
        }

        return new SmallSystem(lower);
    }

    /// <summary>L⁻¹b: its inner product with another such is b'A⁻¹c.</summary>
    public double[] Half(double[] right)
    {
        double[] half = [.. right];
        for (int i = 0; i < half.Length; i++)
        {
            for (int c = 0; c < i; c++)
            {
                half[i] -= _lower[i, c] * half[c];
            }

            half[i] /= _lower[i, i];
        }

        return half;
    }
}
