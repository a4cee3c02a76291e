using MathNet.Numerics.LinearAlgebra;
using MathNet.Numerics.LinearAlgebra.Factorization;

namespace RareEarth.Methods.Regression;

/// <summary>The two-way clustered covariance, V(first) + V(second) − V(first ∩ second), and the repair of its eigenvalues.</summary>
internal static class TwoWaySandwich
{
    // Eigenvalues above this share of −the largest are rounding.
    private const double Rounding = 1e-12;

    /// <summary>The K × K covariance before any repair.</summary>
    /// <exception cref="EstimationException">One of the groupings has one cluster.</exception>
    public static Matrix<double> Covariance(LeastSquares fit, Design design, Sample sample, CovarianceEstimator estimator)
    {
        Grouping first = sample.Clusters!;
        Grouping second = sample.SecondClusters!;
        int smallest = Math.Min(Sandwich.CountOf(first), Sandwich.CountOf(second));
        int parameters = Sandwich.Parameters(design, sample, estimator.Correction);
        return Part(first) + Part(second) - Part(Intersection(first, second));

        Matrix<double> Part(Grouping clusters)
        {
            IReadOnlyList<string> levels = clusters.Levels();
            int g = estimator.TwoWayFactor == TwoWayFactor.Smallest ? smallest : levels.Count;
            Matrix<double> influences = Sandwich.ClusterInfluences(fit, clusters.Codes(levels), levels.Count);
            return influences.TransposeThisAndMultiply(influences) * Sandwich.Factor(estimator.Correction, sample.Rows.Count, g, parameters);
        }
    }

    /// <summary>The pairs of labels that occur.</summary>
    public static Grouping Intersection(Grouping first, Grouping second) => new(
        $"{first.Name} and {second.Name}",
        first.Labels.Zip(second.Labels, (a, b) => FormattableString.Invariant($"{a.Length}:{a}{b}")));

    /// <summary>Finds negative eigenvalues and, under the rule, sets them to 0.</summary>
    /// <param name="covariance">K × K.</param>
    /// <param name="slopes">Positions of the slopes.</param>
    /// <param name="rule">What is to be done.</param>
    public static (Matrix<double> Covariance, CovarianceRepair Report) Repair(Matrix<double> covariance, int[] slopes, EigenvalueRepair rule)
    {
        int[] positions = rule == EigenvalueRepair.ClipAllParameters ? [.. Enumerable.Range(0, covariance.RowCount)] : slopes;
        if (positions.Length == 0)
        {
            return (covariance, new CovarianceRepair(rule, [], 0));
        }

        Matrix<double> block = Matrix<double>.Build.Dense(positions.Length, positions.Length, (i, j) => (covariance[positions[i], positions[j]] + covariance[positions[j], positions[i]]) / 2);
        Evd<double> evd = block.Evd(Symmetricity.Symmetric);
        double[] values = [.. evd.EigenValues.Select(value => value.Real)];
        double largest = values.Max();
        var report = new CovarianceRepair(rule, [.. values.Where(value => value < -Rounding * Math.Abs(largest)).Order()], largest);
        if (!report.IsRepaired)
        {
            return (covariance, report);
        }

        Matrix<double> clipped = evd.EigenVectors * Matrix<double>.Build.DenseDiagonal(values.Length, values.Length, i => Math.Max(values[i], 0)) * evd.EigenVectors.Transpose();
        Matrix<double> repaired = covariance.Clone();
        for (int i = 0; i < positions.Length; i++)
        {
            for (int j = 0; j < positions.Length; j++)
            {
                repaired[positions[i], positions[j]] = clipped[i, j];
            }
        }

        return (repaired, report);
    }
}
