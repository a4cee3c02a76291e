namespace RareEarth.Methods.Networks.Qap;

/// <summary>Double semi-partialling on complete matrices: the permuted residual of each column takes that column's place.</summary>
/// <remarks>
/// With X = QR, r the residuals of y, u the unit residual of column j permuted, v its direction before: a = Q'u, b = r'u, s = v'a.
/// What the other columns Z leave of u has length² w = 1 − a'a + s², and its product with y is c = b + g·s, g = v'Q'y (Frisch and Waugh). So
/// coefficient = c/w and RSS = RSS₀ + g² − c²/w: p + 1 products for each replicate, and no refit. The product with the
/// intercept's column of Q does not change under permutation.
/// </remarks>
internal sealed class SemiPartialReplicates : IReplicates
{
    // A permuted residual of which the other columns leave less than this share has no coefficient; rounding leaves about 1e-15.
    internal const double Collinear = 1e-12;

    private readonly DyadFit _fit;
    private readonly int _n;
    private readonly bool _isCoefficient;
    private readonly PermutedProducts _products;

    public SemiPartialReplicates(DyadFit fit, DyadSample sample, QapStatistic statistic)
    {
        _fit = fit;
        _n = sample.Nodes.Count;
        _isCoefficient = statistic == QapStatistic.Coefficient;
        IEnumerable<double[]> others = fit.Basis.Q.Skip(1).Append(fit.Residual);
        _products = new PermutedProducts(
            _n,
            sample.Kind == DyadKind.Undirected,
            [.. Enumerable.Range(0, Columns).Select(j => sample.Matrix(fit.UnitResidual(j), mirrored: false))],
            [.. others.Select(column => sample.Matrix(column, mirrored: true))]);
    }

    public int Columns => _fit.Coefficients.Length;

    public void Compute(ReadOnlySpan<int> permutations, int count, Span<double> statistics)
    {
        // e at (π(i), π(j)) with Q at (i, j) is e at (i, j) with Q at the inverse
        double[] products = _products.Compute(ReplicateRun.Inverses(permutations, _n), count);
        int k = Columns;
        for (int r = 0; r < count; r++)
        {
            ReadOnlySpan<double> product = products.AsSpan(r * k * k, k * k);
            for (int j = 0; j < k; j++)
            {
                statistics[(r * k) + j] = Statistic(product, j, k);
            }
        }
    }

    // product holds for Q1 … Qp and r, one after the other, the products with each column's unit residual
    private double Statistic(ReadOnlySpan<double> product, int j, int k)
    {
        double[] direction = _fit.Directions[j];
        double first = direction[0];
        double length = first * first;
        double s = first * first;
        for (int i = 1; i < k; i++)
        {
            double a = product[((i - 1) * k) + j];
            length += a * a;
            s += direction[i] * a;
        }

        double w = 1 - length + (s * s);
        if (w <= Collinear)
        {
            return double.NaN;
        }

        double g = Dyads.Dot(direction, _fit.Along);
        double c = product[((k - 1) * k) + j] + (g * s);
        double rss = _fit.ResidualSumOfSquares + (g * g) - (c * c / w);
        return _isCoefficient ? c / w * _fit.Alone[j] : StudentT(c, w, rss, _fit.DegreesOfFreedom);
    }

    /// <summary>c/√(w·RSS/df), infinite with the sign of c where RSS is zero.</summary>
    internal static double StudentT(double c, double w, double rss, int degreesOfFreedom) =>
        c == 0 ? 0 : c / Math.Sqrt(w * Math.Max(rss, 0) / degreesOfFreedom);
}
