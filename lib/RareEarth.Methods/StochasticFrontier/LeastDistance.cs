namespace RareEarth.Methods.StochasticFrontier;

/// <summary>The shortest c with q_i'c ≥ t_i in every row: Goldfarb and Idnani's dual method, for which the Hessian is the identity.</summary>
/// <remarks>
/// D. Goldfarb and A. Idnani (1983), Mathematical Programming 27, 1–33. It begins at c = 0, the unconstrained optimum, and takes in the row that is
/// violated most, until none is; at most k rows are active. The last step solves the active rows anew, as equations.
/// </remarks>
internal static class LeastDistance
{
    private const double Tolerance = 1e-12;

    /// <summary>Solves the programme.</summary>
    /// <param name="rows">−q_i and one further number for each row, row by row.</param>
    /// <param name="k">The length of q_i.</param>
    /// <param name="thresholds">t_i, of order 1.</param>
    /// <returns>c and the rows that hold with equality.</returns>
    /// <exception cref="EstimationException">The rows contradict each other, or rounding makes the method cycle.</exception>
    public static (double[] C, int[] Active) Solve(double[] rows, int k, ReadOnlySpan<double> thresholds)
    {
        int n = thresholds.Length;
        double[] c = new double[k];
        var active = new ActiveRows(k);
        double largest = 1;
        foreach (double threshold in thresholds)
        {
            largest = Math.Max(largest, Math.Abs(threshold));
        }

        for (int round = 0; round < 100 * (k + 10); round++)
        {
            (int worst, double violation) = Worst(rows, k, thresholds, c);
            if (violation <= Tolerance * largest || active.Contains(worst))
            {
                active.SolveAsEquations(c);
                return (c, active.Rows);
            }

            double[] normal = new double[k];
            for (int j = 0; j < k; j++)
            {
                normal[j] = -rows[(worst * (k + 1)) + j];
            }

            active.TakeIn(worst, normal, thresholds[worst], c);
        }

        throw new EstimationException($"The frontier that envelops the {n} rows was not found: the active rows change without end.");
    }

    private static (int Row, double Violation) Worst(double[] rows, int k, ReadOnlySpan<double> thresholds, double[] c)
    {
        int worst = 0;
        double violation = double.NegativeInfinity;
        for (int i = 0; i < thresholds.Length; i++)
        {
            double left = thresholds[i];
            for (int j = 0; j < k; j++)
            {
                left += rows[(i * (k + 1)) + j] * c[j];
            }

            if (left > violation)
            {
                (worst, violation) = (i, left);
            }
        }

        return (worst, violation);
    }
}
