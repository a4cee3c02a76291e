namespace RareEarth.Methods.Networks.Qap;

/// <summary>Y-permutation on complete matrices: the outcome is permuted, the design and so its basis stay.</summary>
/// <remarks>With X = QR and y permuted, less its mean: a = Q'y, RSS = y'y − a'a, coefficients R⁻¹a: p products for each replicate.</remarks>
internal sealed class OutcomeReplicates : IReplicates
{
    private readonly DyadFit _fit;
    private readonly int _n;
    private readonly bool _isCoefficient;
    private readonly PermutedProducts _products;

    public OutcomeReplicates(DyadFit fit, DyadSample sample, DyadicVariable outcome, QapStatistic statistic)
    {
        _fit = fit;
        _n = sample.Nodes.Count;
        _isCoefficient = statistic == QapStatistic.Coefficient;
        double[] y = sample.Column(outcome);
        double mean = Dyads.Mean(y);
        _products = new PermutedProducts(
            _n,
            sample.Kind == DyadKind.Undirected,
            [.. fit.Basis.Q.Skip(1).Select(column => sample.Matrix(column, mirrored: false))],
            [sample.Matrix([.. y.Select(value => value - mean)], mirrored: true)]);
    }

    public int Columns => _fit.Coefficients.Length;

    public void Compute(ReadOnlySpan<int> permutations, int count, Span<double> statistics)
    {
        double[] products = _products.Compute(permutations, count);
        int k = Columns;
        double[] a = new double[k];
        a[0] = _fit.Along[0];
        for (int r = 0; r < count; r++)
        {
            products.AsSpan(r * (k - 1), k - 1).CopyTo(a.AsSpan(1));
            double rss = Math.Max(0, _fit.SumOfSquares - Dyads.Dot(a.AsSpan(1), a.AsSpan(1)));
            double error = Math.Sqrt(rss / _fit.DegreesOfFreedom);
            for (int j = 0; j < k; j++)
            {
                double coefficient = Dyads.Dot(_fit.Basis.Inverse[j], a);
                statistics[(r * k) + j] = _isCoefficient ? coefficient : coefficient == 0 ? 0 : coefficient / (_fit.Alone[j] * error);
            }
        }
    }
}
