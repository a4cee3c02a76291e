using MathNet.Numerics.LinearAlgebra;
using MathNet.Numerics.LinearAlgebra.Double;

namespace RareEarth.Methods.SyntheticControl;

/// <summary>min ‖Aw − b‖² over w ≥ 0, Σw = 1, by an active set.</summary>
/// <remarks>
/// The scheme of Lawson and Hanson (1974, Solving Least Squares Problems, chapter 23) on the simplex: least squares on the columns in use, the sum held by
/// writing the others as differences from one of them; a step that would make a weight negative stops at 0 and drops its column; at a minimum of the
/// columns in use, the column whose gradient lies furthest below theirs comes in. The objective falls with each minimum, so that no set returns.
/// </remarks>
internal static class SimplexLeastSquares
{
    private const double Tolerance = 1e-12;

    /// <summary>Solves for the columns' weights.</summary>
    /// <param name="columns">The columns of A, one at least, of the length of b.</param>
    /// <param name="target">b.</param>
    /// <exception cref="EstimationException">The steps do not end.</exception>
    public static SimplexSolution Solve(double[][] columns, double[] target)
    {
        int count = columns.Length;
        double norm = Math.Sqrt(columns.Sum(column => column.Sum(value => value * value)));
        double scale = norm * (norm + Math.Sqrt(target.Sum(value => value * value)));
        int first = Enumerable.Range(0, count).MinBy(j => columns[j].Zip(target, (a, b) => (a - b) * (a - b)).Sum());
        double[] w = new double[count];
        w[first] = 1;
        List<int> used = [first];
        int steps = 0;
        int limit = 100 + (20 * count);
        while (true)
        {
            double[] gradient = Gradient(columns, target, w);
            double common = used.Average(j => gradient[j]);
            int entering = Enumerable.Range(0, count).Except(used).OrderBy(j => gradient[j]).FirstOrDefault(-1);
            if (entering < 0 || gradient[entering] >= common - (Tolerance * scale))
            {
                return Report(columns, target, w, gradient, scale, steps);
            }

            used.Add(entering);
            while (true)
            {
                if (++steps > limit)
                {
                    throw new EstimationException($"The weights of {count} columns did not settle in {limit} steps.");
                }

                double[] next = Minimum(columns, target, used);
                int[] negative = [.. Enumerable.Range(0, used.Count).Where(i => next[i] <= 0)];
                if (negative.Length == 0)
                {
                    Array.Clear(w);
                    for (int i = 0; i < used.Count; i++)
                    {
                        w[used[i]] = next[i];
                    }

                    break;
                }

                double step = negative.Min(i => w[used[i]] / (w[used[i]] - next[i]));
                for (int i = 0; i < used.Count; i++)
                {
                    w[used[i]] += step * (next[i] - w[used[i]]);
                }

                int blocking = negative.MinBy(i => w[used[i]]);
                w[used[blocking]] = 0;
                used.RemoveAt(blocking);
            }
        }
    }

    // A'(Aw − b)
    private static double[] Gradient(double[][] columns, double[] target, double[] w)
    {
        double[] residual = [.. target.Select((b, t) => columns.Select((column, j) => w[j] * column[t]).Sum() - b)];
        return [.. columns.Select(column => column.Zip(residual, (a, r) => a * r).Sum())];
    }

    // least squares with Σ = 1 on the columns in use: the last takes what the others leave
    private static double[] Minimum(double[][] columns, double[] target, List<int> used)
    {
        double[] last = columns[used[^1]];
        if (used.Count == 1)
        {
            return [1];
        }

        Matrix<double> differences = DenseMatrix.Create(target.Length, used.Count - 1, (t, i) => columns[used[i]][t] - last[t]);
        Vector<double> rest = DenseVector.Create(target.Length, t => target[t] - last[t]);
        Vector<double> others = target.Length >= used.Count - 1 ? differences.QR(MathNet.Numerics.LinearAlgebra.Factorization.QRMethod.Thin).Solve(rest) : differences.PseudoInverse() * rest;
        if (others.Any(value => !double.IsFinite(value)))
        {
            others = differences.PseudoInverse() * rest; // columns that coincide: the shortest of many solutions
        }

        return [.. others, 1 - others.Sum()];
    }

    private static SimplexSolution Report(double[][] columns, double[] target, double[] w, double[] gradient, double scale, int steps)
    {
        int[] positive = [.. Enumerable.Range(0, w.Length).Where(j => w[j] > 0)];
        double common = positive.Select(j => w[j] * gradient[j]).Sum();
        double violation = scale == 0 ? 0 : Enumerable.Range(0, w.Length).Max(j => w[j] > 0 ? Math.Abs(gradient[j] - common) : Math.Max(0, common - gradient[j])) / scale;
        violation = Math.Max(violation, Math.Max(Math.Abs(w.Sum() - 1), Math.Max(0, -w.Min())));

        // Columns that could share the minimum: their affine independence makes it unique.
        int[] candidates = [.. Enumerable.Range(0, w.Length).Where(j => w[j] > 0 || gradient[j] <= common + (Tolerance * scale))];
        bool isUnique = candidates.Length == 1 || (candidates.Length - 1 <= target.Length && Rank(columns, candidates) == candidates.Length - 1);
        double objective = target.Select((b, t) => Square(columns.Select((column, j) => w[j] * column[t]).Sum() - b)).Sum();
        return new SimplexSolution(w, objective, violation, isUnique, steps);
    }

    private static int Rank(double[][] columns, int[] candidates)
    {
        Matrix<double> differences = DenseMatrix.Create(columns[0].Length, candidates.Length - 1, (t, i) => columns[candidates[i]][t] - columns[candidates[^1]][t]);
        Vector<double> values = differences.Svd(computeVectors: false).S;
        return values.Count(value => value > 1e-10 * values[0]);
    }

    private static double Square(double value) => value * value;
}
