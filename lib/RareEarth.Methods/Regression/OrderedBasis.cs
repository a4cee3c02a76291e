namespace RareEarth.Methods.Regression;

/// <summary>
/// An orthonormal basis that takes columns in order and refuses one that the columns before it explain: the rank decision.
/// </summary>
/// <remarks>
/// Modified Gram–Schmidt run twice, which is orthogonal to working precision (Giraud, Langou and Rozložník 2005,
/// Numerische Mathematik 101, 87–100). It decides which columns stay; the estimates come from a Householder QR of those.
/// </remarks>
internal sealed class OrderedBasis(double tolerance)
{
    private readonly List<double[]> _basis = [];

    /// <summary>The number of columns that were taken.</summary>
    public int Count => _basis.Count;

    /// <summary>The orthonormal directions, in the order of the columns taken.</summary>
    public IReadOnlyList<double[]> Directions => _basis;

    /// <summary>Takes the column unless it is explained. Says whether it did, and ‖x − Px‖ / ‖x‖, which is 0 for a column of zeros.</summary>
    public (bool Taken, double RelativeResidual) Add(ReadOnlySpan<double> column)
    {
        double[] rest = Residual(column);
        double length = Norm(column);
        double left = Norm(rest);
        double relative = length == 0 ? 0 : left / length;
        if (relative <= tolerance)
        {
            return (false, relative);
        }

        for (int i = 0; i < rest.Length; i++)
        {
            rest[i] /= left;
        }

        _basis.Add(rest);
        return (true, relative);
    }

    /// <summary>What is left of the column after projection on the basis.</summary>
    public double[] Residual(ReadOnlySpan<double> column)
    {
        double[] rest = column.ToArray();
        for (int pass = 0; pass < 2; pass++)
        {
            foreach (double[] direction in _basis)
            {
                double along = 0;
                for (int i = 0; i < rest.Length; i++)
                {
                    along += direction[i] * rest[i];
                }

                for (int i = 0; i < rest.Length; i++)
                {
                    rest[i] -= along * direction[i];
                }
            }
        }

        return rest;
    }

    /// <summary>The Euclidean length, safe against overflow for any data that can be squared after scaling.</summary>
    public static double Norm(ReadOnlySpan<double> column)
    {
        double largest = 0;
        foreach (double value in column)
        {
            largest = Math.Max(largest, Math.Abs(value));
        }

        if (largest == 0)
        {
            return 0;
        }

        double sum = 0;
        foreach (double value in column)
        {
            sum += value / largest * (value / largest);
        }

        return largest * Math.Sqrt(sum);
    }
}
