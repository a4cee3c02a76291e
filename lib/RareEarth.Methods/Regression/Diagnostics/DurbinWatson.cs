using MathNet.Numerics.LinearAlgebra;
using MathNet.Numerics.LinearAlgebra.Double;
using MathNet.Numerics.LinearAlgebra.Factorization;

namespace RareEarth.Methods.Regression.Diagnostics;

/// <summary>The test of residuals that follow one another, for rows in the order of time.</summary>
/// <remarks>
/// d = Σ (e_t − e_{t−1})² / Σ e_t² (Durbin and Watson 1950, Biometrika 37, 409–428), about 2(1 − r). Under normal errors d is a ratio of quadratic
/// forms whose weights depend on the design, so that the exact p-value needs no table of bounds: P(d ≤ d₀) = P(Σ (λ_i − d₀) z_i² ≤ 0), λ_i the
/// eigenvalues of M A M, by <see cref="QuadraticForm"/>. lmtest's dwtest computes the same by Pan's algorithm.
/// </remarks>
public static class DurbinWatson
{
    /// <summary>Tests against positive autocorrelation, the alternative of series that trend.</summary>
    /// <param name="sample">The regression, rows in the order of time.</param>
    /// <exception cref="EstimationException">The residuals are all 0.</exception>
    public static DiagnosticTest Test(RegressionSample sample)
    {
        ArgumentNullException.ThrowIfNull(sample);
        LeastSquares fit = sample.Solve();
        double squares = Residuals.SumOfSquares(fit.Residuals);
        if (squares == 0)
        {
            throw new EstimationException($"The fit of '{sample.Outcome.Name}' is exact: there are no residuals that could be correlated.");
        }

        double d = Residuals.SumOfSquares(Differences(fit.Residuals)) / squares;
        double p = 1 - QuadraticForm.ProbabilityAboveZero([.. Eigenvalues(fit.Q).Select(value => value - d)]);
        return new DiagnosticTest("Durbin–Watson", "no autocorrelation; against a positive one", "d", d, "exact, for this design", p);
    }

    /// <summary>The correlation of residuals one row apart, Σ e_t e_{t−1} / Σ e_t².</summary>
    /// <param name="residuals">Residuals in the order of time, not all 0.</param>
    public static double FirstAutocorrelation(IReadOnlyList<double> residuals)
    {
        ArgumentNullException.ThrowIfNull(residuals);
        return residuals.Skip(1).Zip(residuals, (now, before) => now * before).Sum() / residuals.Sum(e => e * e);
    }

    private static double[] Differences(double[] values) => [.. values.Skip(1).Zip(values, (now, before) => now - before)];

    // the n − K largest of M A M, M = I − QQ', A the second-difference matrix whose form is Σ (e_t − e_{t−1})²; the other K are 0
    private static double[] Eigenvalues(Matrix<double> q)
    {
        int n = q.RowCount;
        var differences = DenseMatrix.Create(n - 1, n, (i, j) => j == i + 1 ? 1 : j == i ? -1 : 0);
        Matrix<double> rest = differences - (differences * q * q.Transpose());
        Svd<double> svd = rest.Svd(computeVectors: false);
        return [.. svd.S.Take(n - q.ColumnCount).Select(value => value * value)];
    }
}
