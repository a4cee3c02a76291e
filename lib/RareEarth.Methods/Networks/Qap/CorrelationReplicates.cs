using RareEarth.Methods.Regression;

namespace RareEarth.Methods.Networks.Qap;

/// <summary>Pearson's r of one matrix with a permuted one over the pairs that are then complete.</summary>
/// <remarks>The nine products of 1, x, x² with 1, y, y², 0 where missing, hold every sum that r needs; x and y are scaled first.</remarks>
internal sealed class CorrelationReplicates : IReplicates
{
    // Of a constant, rounding leaves about 1e-15.
    internal const double Constant = 1e-13;

    private readonly PermutedProducts _products;

    public CorrelationReplicates(DyadicVariable first, DyadicVariable second, DyadKind kind) =>
        _products = new PermutedProducts(first.Count, kind == DyadKind.Undirected, Powers(first, kind, mirrored: false), Powers(second, kind, mirrored: true));

    public int Columns => 1;

    public void Compute(ReadOnlySpan<int> permutations, int count, Span<double> statistics)
    {
        double[] products = _products.Compute(permutations, count);
        for (int r = 0; r < count; r++)
        {
            // rows 1, y, y²; columns 1, x, x²
            ReadOnlySpan<double> p = products.AsSpan(9 * r, 9);
            double m = p[0];
            double xx = p[2] - (p[1] * p[1] / m);
            double yy = p[6] - (p[3] * p[3] / m);
            double xy = p[4] - (p[1] * p[3] / m);
            bool isDefined = m >= 3 && xx > Constant * p[2] && yy > Constant * p[6];
            statistics[r] = isDefined ? Math.Clamp(xy / Math.Sqrt(xx * yy), -1, 1) : double.NaN;
        }
    }

    private static double[][] Powers(DyadicVariable variable, DyadKind kind, bool mirrored)
    {
        var sample = DyadSample.Of([variable], kind);
        double[] column = sample.Column(variable);
        double mean = column.Length == 0 ? 0 : Dyads.Mean(column);
        double[] deviations = [.. column.Select(value => value - mean)];
        double length = OrderedBasis.Norm(deviations) is > 0 and var spread ? spread : 1;
        double[] scaled = [.. deviations.Select(value => value / length)];
        return
        [
            sample.Matrix([.. column.Select(_ => 1.0)], mirrored),
            sample.Matrix(scaled, mirrored),
            sample.Matrix([.. scaled.Select(value => value * value)], mirrored),
        ];
    }
}
