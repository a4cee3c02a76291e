using MathNet.Numerics.LinearAlgebra;
using MathNet.Numerics.LinearAlgebra.Double;
using MathNet.Numerics.LinearAlgebra.Factorization;

namespace RareEarth.Methods.Regression;

/// <summary>CR2: the clustered covariance with residuals (I − H)^(−1/2) e inside each cluster, and Satterthwaite's degrees of freedom.</summary>
/// <remarks>
/// With Q_g the rows of Q in cluster g and Q_g = U σ V', (I − H)_gg = I − Q_g Q_g' has the eigenvalues 1 − σ² along U and 1 elsewhere, so that
/// Q_g'(I − H)^(−1/2) = V σ/√(1 − σ²) U': nothing of the size n_g × n_g is formed. Dummies are columns of Q; for effects nested in the
/// clusters this equals the variant in which they were swept out (Pustejovsky and Tipton 2018, theorem 2).
/// </remarks>
internal sealed class BiasReducedLinearization
{
    // An eigenvalue of I − H below this counts as 0; rounding leaves about 1e-15.
    private const double Singular = 1e-10;

    private readonly Matrix<double> _inverseR;
    private readonly Factors[] _clusters;

    private BiasReducedLinearization(Matrix<double> inverseR, Factors[] clusters, Matrix<double> influences, IReadOnlyList<ClusterAdjustment> adjustments)
    {
        _inverseR = inverseR;
        _clusters = clusters;
        Influences = influences;
        Adjustments = adjustments;
    }

    /// <summary>G × K: row g is the cluster's adjusted influence; the outer products of these rows add up to the covariance.</summary>
    public Matrix<double> Influences { get; }

    /// <summary>Order and rank of each cluster's I − H.</summary>
    public IReadOnlyList<ClusterAdjustment> Adjustments { get; }

    /// <summary>Factors each cluster's rows of Q.</summary>
    public static BiasReducedLinearization Of(LeastSquares fit, Grouping clusters)
    {
        IReadOnlyList<string> levels = clusters.Levels();
        int[] codes = clusters.Codes(levels);
        int k = fit.Q.ColumnCount;
        var factors = new Factors[levels.Count];
        var scores = new DenseMatrix(levels.Count, k);
        var adjustments = new ClusterAdjustment[levels.Count];
        for (int g = 0; g < levels.Count; g++)
        {
            int[] rows = [.. Enumerable.Range(0, codes.Length).Where(row => codes[row] == g)];
            var q = DenseMatrix.Create(rows.Length, k, (i, j) => fit.Q[rows[i], j]);
            Svd<double> svd = q.Svd();
            int size = Math.Min(rows.Length, k);
            double[] sigma = [.. svd.S.Select(value => Math.Min(value, 1))];
            double[] scale = [.. sigma.Select(value => (1 - value) * (1 + value) > Singular ? value / Math.Sqrt((1 - value) * (1 + value)) : 0)];
            factors[g] = new Factors(svd.VT.SubMatrix(0, size, 0, k), sigma, scale);
            adjustments[g] = new ClusterAdjustment(levels[g], rows.Length, rows.Length - sigma.Count(value => (1 - value) * (1 + value) <= Singular));

            Vector<double> along = svd.U.SubMatrix(0, rows.Length, 0, size).TransposeThisAndMultiply(DenseVector.Create(rows.Length, i => fit.Residuals[rows[i]]));
            scores.SetRow(g, factors[g].RightTransposed.TransposeThisAndMultiply(DenseVector.Create(size, i => scale[i] * along[i])));
        }

        return new BiasReducedLinearization(fit.InverseR, factors, scores.TransposeAndMultiply(fit.InverseR), adjustments);
    }

    /// <summary>Satterthwaite's degrees of freedom of the variance of c'β; NaN when that variance is 0 whatever the errors.</summary>
    public double DegreesOfFreedom(Vector<double> contrast)
    {
        // a_g = A_g Q_g z; p_g'p_h = a_g'a_g [g = h] − (Q_g'a_g)'(Q_h'a_h), p_g being the cluster's part of the variance as a form in the errors
        Vector<double> z = _inverseR.TransposeThisAndMultiply(contrast);
        int count = _clusters.Length;
        double[] own = new double[count];
        var inner = new Vector<double>[count];
        for (int g = 0; g < count; g++)
        {
            Factors factors = _clusters[g];
            Vector<double> a = (factors.RightTransposed * z).MapIndexed((i, value) => factors.Scale[i] * value);
            own[g] = a.DotProduct(a);
            inner[g] = factors.RightTransposed.TransposeThisAndMultiply(a.MapIndexed((i, value) => factors.Sigma[i] * value));
        }

        double trace = 0;
        double squares = 0;
        for (int g = 0; g < count; g++)
        {
            double diagonal = own[g] - inner[g].DotProduct(inner[g]);
            trace += diagonal;
            squares += diagonal * diagonal;
            for (int h = 0; h < g; h++)
            {
                double cross = inner[g].DotProduct(inner[h]);
                squares += 2 * cross * cross;
            }
        }

        return squares > 0 ? trace * trace / squares : double.NaN;
    }

    /// <summary>Q_g = U σ V' of one cluster; scale is σ/√(1 − σ²), 0 where I − H is singular.</summary>
    private sealed record Factors(Matrix<double> RightTransposed, double[] Sigma, double[] Scale);
}
