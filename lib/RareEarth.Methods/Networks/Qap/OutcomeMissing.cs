using RareEarth.Methods.Regression;

namespace RareEarth.Methods.Networks.Qap;

/// <summary>
/// Y-permutation with missing dyads. The outcome carries its missing cells along; a replicate rests on the cells in which all predictors
/// are observed and to which an observed outcome came.
/// </summary>
/// <remarks>As <see cref="SemiPartialMissing"/>: X'X of all cells of the design, less the products of the cells that fall out.</remarks>
internal sealed class OutcomeMissing : IReplicates
{
    private readonly DyadSample _design;
    private readonly DyadSample _outcome;
    private readonly DyadBasis _basis;
    private readonly double[][] _columns;
    private readonly double[] _y;
    private readonly double _mean;
    private readonly bool _isCoefficient;
    private readonly PermutedProducts _products;

    public OutcomeMissing(DyadSample design, DyadSample outcomeSample, DyadicVariable outcome, IReadOnlyList<DyadicVariable> predictors, QapOptions options)
    {
        _design = design;
        _outcome = outcomeSample;
        _isCoefficient = options.Statistic == QapStatistic.Coefficient;
        _basis = DyadBasis.Of([.. predictors.Select(design.Column)], [.. predictors.Select(predictor => predictor.Name)], options.CollinearityTolerance);
        _columns = [.. _basis.Q.Select(column => design.Matrix(column, mirrored: true))];
        double[] y = outcomeSample.Column(outcome);
        _mean = Dyads.Mean(y);
        _y = outcomeSample.Matrix([.. y.Select(value => value - _mean)], mirrored: true);
        _products = new PermutedProducts(
            design.Nodes.Count, design.Kind == DyadKind.Undirected, [.. _basis.Q.Select(column => design.Matrix(column, mirrored: false))], [_y]);
    }

    public int Columns => _columns.Length;

    public void Compute(ReadOnlySpan<int> permutations, int count, Span<double> statistics)
    {
        int n = _design.Nodes.Count;
        int k = Columns;
        double[] products = _products.Compute(permutations, count);
        int[] inverses = ReplicateRun.Inverses(permutations, n);
        for (int r = 0; r < count; r++)
        {
            (double[,] gram, int left) = GramOfWhatStays(inverses.AsSpan(r * n, n));
            double square = SquareOfWhatStays(permutations.Slice(r * n, n));
            Span<double> target = statistics.Slice(r * k, k);
            SmallSystem? system = left > k ? SmallSystem.Of(gram, SemiPartialReplicates.Collinear) : null;
            if (system is null)
            {
                target.Fill(double.NaN);
                continue;
            }

            double[] half = system.Half(products.AsSpan(r * k, k).ToArray());
            double error = Math.Sqrt(Math.Max(0, square - Dyads.Dot(half, half)) / (left - k));
            for (int j = 0; j < k; j++)
            {
                double[] row = system.Half(_basis.Inverse[j]);
                double coefficient = Dyads.Dot(row, half) + (j == 0 ? _mean : 0);
                target[j] = _isCoefficient ? coefficient : coefficient == 0 ? 0 : coefficient / (OrderedBasis.Norm(row) * error);
            }
        }
    }

    // Q'Q over the cells of the design to which an observed outcome comes, and the number of these cells
    private (double[,] Gram, int Left) GramOfWhatStays(ReadOnlySpan<int> inverse)
    {
        int n = inverse.Length;
        int k = Columns;
        int left = _design.Cells.Length;
        double[,] gram = new double[k, k];
        for (int i = 0; i < k; i++)
        {
            gram[i, i] = 1;
        }

        foreach (int missing in _outcome.Missing)
        {
            int cell = (inverse[missing / n] * n) + inverse[missing % n];
            if (!_design.IsObserved[cell])
            {
                continue;
            }

            left--;
            for (int i = 0; i < k; i++)
            {
                for (int c = 0; c < k; c++)
                {
                    gram[i, c] -= _columns[i][cell] * _columns[c][cell];
                }
            }
        }

        return (gram, left);
    }

    private double SquareOfWhatStays(ReadOnlySpan<int> permutation)
    {
        int n = permutation.Length;
        double square = 0;
        foreach (int cell in _design.Cells)
        {
            double value = _y[(permutation[cell / n] * n) + permutation[cell % n]];
            square += value * value;
        }

        return square;
    }
}
