namespace RareEarth.Methods.Networks.Qap;

/// <summary>
/// Double semi-partialling with missing dyads. The residual carries its missing cells along; a replicate rests on the cells
/// that are observed and to which an observed residual came.
/// </summary>
/// <remarks>
/// The normal equations of a replicate are those of all observed cells less the products of the cells that fall out, which are as many as the
/// missing ones at most. Names as in <see cref="SemiPartialReplicates"/>; G is Q'Q and h is Q'r over the cells that stay.
/// </remarks>
internal sealed class SemiPartialMissing : IReplicates
{
    private readonly DyadFit _fit;
    private readonly DyadSample _sample;
    private readonly bool _isCoefficient;
    private readonly PermutedProducts _products;
    private readonly double[][] _units;
    private readonly double[][] _columns;
    private readonly double[][][] _others;

    public SemiPartialMissing(DyadFit fit, DyadSample sample, QapStatistic statistic)
    {
        int k = fit.Coefficients.Length;
        _fit = fit;
        _sample = sample;
        _isCoefficient = statistic == QapStatistic.Coefficient;
        _units = [.. Enumerable.Range(0, k).Select(j => sample.Matrix(fit.UnitResidual(j), mirrored: true))];
        _columns = [.. fit.Basis.Q.Append(fit.Residual).Select(column => sample.Matrix(column, mirrored: true))];
        _others = [.. fit.Directions.Select(Complement)];
        _products = new PermutedProducts(
            sample.Nodes.Count,
            sample.Kind == DyadKind.Undirected,
            [.. Enumerable.Range(0, k).Select(j => sample.Matrix(fit.UnitResidual(j), mirrored: false))],
            _columns);
    }

    public int Columns => _fit.Coefficients.Length;

    public void Compute(ReadOnlySpan<int> permutations, int count, Span<double> statistics)
    {
        int n = _sample.Nodes.Count;
        int k = Columns;
        int[] inverses = ReplicateRun.Inverses(permutations, n);
        double[] products = _products.Compute(inverses, count);
        for (int r = 0; r < count; r++)
        {
            ReadOnlySpan<double> product = products.AsSpan(r * (k + 1) * k, (k + 1) * k);
            (double[,] gram, int left) = GramOfWhatStays(inverses.AsSpan(r * n, n));
            double[] squares = SquaresOfWhatStays(permutations.Slice(r * n, n));
            for (int j = 0; j < k; j++)
            {
                double[] along = new double[k + 1];
                for (int i = 0; i <= k; i++)
                {
                    along[i] = product[(i * k) + j];
                }

                statistics[(r * k) + j] = left > k ? Statistic(gram, along, squares[j], left - k, j) : double.NaN;
            }
        }
    }

    // Gram matrix of Q and r (last) over the cells that stay, and the number of these cells
    private (double[,] Gram, int Left) GramOfWhatStays(ReadOnlySpan<int> inverse)
    {
        int n = inverse.Length;
        int k = Columns;
        int left = _sample.Cells.Length;
        double[,] gram = new double[k + 1, k + 1];
        for (int i = 0; i < k; i++)
        {
            gram[i, i] = 1;
        }

        gram[k, k] = _fit.ResidualSumOfSquares;
        foreach (int missing in _sample.Missing)
        {
            int cell = (inverse[missing / n] * n) + inverse[missing % n];
            if (!_sample.IsObserved[cell])
            {
                continue;
            }

            left--;
            for (int i = 0; i <= k; i++)
            {
                for (int c = 0; c <= i; c++)
                {
                    gram[i, c] -= _columns[i][cell] * _columns[c][cell];
                }
            }
        }

        for (int i = 0; i <= k; i++)
        {
            for (int c = i + 1; c <= k; c++)
            {
                gram[i, c] = gram[c, i];
            }
        }

        return (gram, left);
    }

    // the length² of each permuted unit residual over the cells that stay
    private double[] SquaresOfWhatStays(ReadOnlySpan<int> permutation)
    {
        int n = permutation.Length;
        double[] squares = [.. Enumerable.Repeat(1.0, Columns)];
        foreach (int missing in _sample.Missing)
        {
            int source = (permutation[missing / n] * n) + permutation[missing % n];
            for (int j = 0; j < squares.Length; j++)
            {
                squares[j] -= _units[j][source] * _units[j][source];
            }
        }

        return squares;
    }

    // y on the other columns and u; up to a combination of the other columns y is g·Qv + r
    private double Statistic(double[,] gram, double[] along, double square, int degreesOfFreedom, int j)
    {
        double[][] others = _others[j];
        int k = Columns;
        double g = Dyads.Dot(_fit.Directions[j], _fit.Along);
        double[] outcome = [.. _fit.Directions[j].Select(entry => g * entry), 1];
        double[] image = Times(gram, outcome);

        double[,] normal = new double[k - 1, k - 1];
        for (int i = 0; i < k - 1; i++)
        {
            double[] times = Times(gram, [.. others[i], 0]);
            for (int c = 0; c < k - 1; c++)
            {
                normal[i, c] = Dyads.Dot(others[c], times.AsSpan(0, k));
            }
        }

        SmallSystem? system = SmallSystem.Of(normal, SemiPartialReplicates.Collinear);
        if (system is null)
        {
            return double.NaN;
        }

        double[] ofUnit = system.Half([.. others.Select(other => Dyads.Dot(other, along.AsSpan(0, k)))]);
        double[] ofOutcome = system.Half([.. others.Select(other => Dyads.Dot(other, image.AsSpan(0, k)))]);
        double w = square - Dyads.Dot(ofUnit, ofUnit);
        if (w <= SemiPartialReplicates.Collinear)
        {
            return double.NaN;
        }

        double c1 = Dyads.Dot(outcome, along) - Dyads.Dot(ofUnit, ofOutcome);
        double rss = Dyads.Dot(outcome, image) - Dyads.Dot(ofOutcome, ofOutcome) - (c1 * c1 / w);
        return _isCoefficient ? c1 / w * _fit.Alone[j] : SemiPartialReplicates.StudentT(c1, w, rss, degreesOfFreedom);
    }

    private static double[] Times(double[,] matrix, double[] vector)
    {
        double[] product = new double[vector.Length];
        for (int i = 0; i < product.Length; i++)
        {
            for (int c = 0; c < vector.Length; c++)
            {
                product[i] += matrix[i, c] * vector[c];
            }
        }

        return product;
    }

    // An orthonormal basis of what is orthogonal to a unit vector: the columns but one of the reflection that maps it to an axis.
    private static double[][] Complement(double[] unit)
    {
        int k = unit.Length;
        int axis = Enumerable.Range(0, k).MaxBy(i => Math.Abs(unit[i]));
        double[] mirror = [.. unit];
        mirror[axis] += Math.CopySign(1, unit[axis]);
        double square = Dyads.Dot(mirror, mirror);
        return [.. Enumerable.Range(0, k).Where(i => i != axis).Select(i =>
            (double[])[.. Enumerable.Range(0, k).Select(c => (c == i ? 1.0 : 0.0) - (2 * mirror[c] * mirror[i] / square))])];
    }
}
