using MathNet.Numerics.LinearAlgebra;

namespace RareEarth.Methods.Regression;

/// <summary>The covariance of all K coefficients with what its estimator has to say beside it.</summary>
/// <param name="Matrix">K × K.</param>
/// <param name="Influences">G × K, the clusters' contributions; null where there are none, or two groupings.</param>
/// <param name="Repair">Negative eigenvalues of a two-way covariance; null for the others.</param>
/// <param name="BiasReduced">What CR2 found; null for the others.</param>
internal sealed record CovarianceEstimate(Matrix<double> Matrix, Matrix<double>? Influences, CovarianceRepair? Repair, BiasReducedLinearization? BiasReduced)
{
    /// <summary>Estimates the covariance.</summary>
    /// <exception cref="EstimationException">There is one cluster, a leverage of 1 under HC2 or HC3, or a negative two-way variance.</exception>
    public static CovarianceEstimate Of(LeastSquares fit, Design design, Sample sample, CovarianceEstimator estimator)
    {
        foreach (Grouping clusters in new[] { sample.Clusters, sample.SecondClusters }.OfType<Grouping>())
        {
            IReadOnlyList<string> levels = clusters.Levels();
            if (levels.Count < 2)
            {
                throw new EstimationException($"There is one cluster, {clusters.Name} '{levels[0]}': a clustered covariance needs two at least.");
            }
        }

        switch (estimator.Kind)
        {
            case CovarianceKind.Clustered:
                IReadOnlyList<string> names = sample.Clusters!.Levels();
                Matrix<double> influences = Sandwich.ClusterInfluences(fit, sample.Clusters.Codes(names), names.Count);
                double factor = Sandwich.Factor(estimator.Correction, sample.Rows.Count, names.Count, Sandwich.Parameters(design, sample, estimator.Correction));
                return new CovarianceEstimate(influences.TransposeThisAndMultiply(influences) * factor, influences, null, null);
            case CovarianceKind.CR2:
                var reduced = BiasReducedLinearization.Of(fit, sample.Clusters!);
                return new CovarianceEstimate(reduced.Influences.TransposeThisAndMultiply(reduced.Influences), reduced.Influences, null, reduced);
            case CovarianceKind.TwoWayClustered:
                return TwoWay(fit, design, sample, estimator);
            default:
                return new CovarianceEstimate(Sandwich.Covariance(fit, design, sample, estimator), null, null, null);
        }
    }

    private static CovarianceEstimate TwoWay(LeastSquares fit, Design design, Sample sample, CovarianceEstimator estimator)
    {
        int[] slopes = [.. Enumerable.Range(0, design.Columns.Count).Where(i => design.Columns[i].Kind == DesignColumnKind.Regressor)];
        (Matrix<double> matrix, CovarianceRepair report) = TwoWaySandwich.Repair(TwoWaySandwich.Covariance(fit, design, sample, estimator), slopes, estimator.Repair);
        string[] negative = [.. slopes
            .Where(i => matrix[i, i] < 0 && matrix[i, i] < -1e-12 * Math.Abs(report.Largest))
            .Select(i => sample.Regressors[design.Columns[i].Owner].Name)];
        return negative.Length > 0
            ? throw new EstimationException(
                $"The two-way clustered variance of {string.Join(", ", negative)} is negative, as a difference of covariances may be: choose an EigenvalueRepair, or cluster one way.")
            : new CovarianceEstimate(matrix, null, report, null);
    }
}
