using MathNet.Numerics.LinearAlgebra;
using MathNet.Numerics.LinearAlgebra.Double;

namespace RareEarth.Methods.Regression;

/// <summary>The covariance of all K coefficients, dummies included, under the estimators without clusters, and the parts of those with.</summary>
/// <remarks>
/// A row's influence on β is R⁻¹ q e, with q its row of Q. A sandwich is the sum of outer products of influences, over rows or,
/// after adding them up, over clusters: it needs no product X'X.
/// </remarks>
internal static class Sandwich
{
    /// <summary>The K × K covariance, its small-sample factor included.</summary>
    /// <exception cref="EstimationException">There is a leverage of 1 under HC2 or HC3.</exception>
    public static Matrix<double> Covariance(LeastSquares fit, Design design, Sample sample, CovarianceEstimator estimator)
    {
        int n = sample.Rows.Count;
        int k = design.Columns.Count;
        switch (estimator.Kind)
        {
            case CovarianceKind.Classical:
                double rss = fit.Residuals.Sum(e => e * e);
                return fit.InverseR.TransposeAndMultiply(fit.InverseR) * (rss / (n - k));
            case CovarianceKind.HC0:
                return Meat(fit, fit.Residuals);
            case CovarianceKind.HC1:
                return Meat(fit, fit.Residuals) * ((double)n / (n - k));
            case CovarianceKind.HC2:
                return Meat(fit, ScaledByLeverage(fit, sample, 0.5));
            case CovarianceKind.HC3:
                return Meat(fit, ScaledByLeverage(fit, sample, 1));
            case CovarianceKind.NeweyWest:
                CheckOrderOfTime(sample, estimator.Lag);
                return AutocorrelationRobust(Influences(fit, fit.Residuals), estimator.Lag) * (estimator.HasSmallSampleFactor ? (double)n / (n - k) : 1);
            default:
                throw new ArgumentOutOfRangeException(nameof(estimator), estimator.Kind, "Covariances with clusters are made by CovarianceEstimate.");
        }
    }

    /// <summary>What K counts in the factor.</summary>
    public static int Parameters(Design design, Sample sample, SmallSampleCorrection correction)
    {
        int slopes = design.Columns.Count(column => column.Kind == DesignColumnKind.Regressor);
        return correction switch
        {
            SmallSampleCorrection.SlopesOnly => slopes + (design.HasConstant && sample.Effects.Count == 0 ? 1 : 0),
            SmallSampleCorrection.WithoutNestedEffects => design.Columns.Count(column =>
                column.Kind != DesignColumnKind.Dummy
                || !(sample.Effects[column.Owner].IsNestedIn(sample.Clusters!) || (sample.SecondClusters is { } second && sample.Effects[column.Owner].IsNestedIn(second)))),
            _ => design.Columns.Count,
        };
    }

    /// <summary>G × K: row g is the sum of its rows' influences; the outer products of these rows add up to the uncorrected covariance.</summary>
    public static Matrix<double> ClusterInfluences(LeastSquares fit, int[] codes, int clusters)
    {
        var scores = new DenseMatrix(clusters, fit.Q.ColumnCount);
        for (int row = 0; row < codes.Length; row++)
        {
            for (int column = 0; column < scores.ColumnCount; column++)
            {
                scores[codes[row], column] += fit.Q[row, column] * fit.Residuals[row];
            }
        }

        return scores.TransposeAndMultiply(fit.InverseR);
    }

    /// <summary>The number of clusters.</summary>
    public static int CountOf(Grouping clusters) => clusters.Levels().Count;

    /// <summary>The small-sample factor of n rows, G clusters and K parameters.</summary>
    public static double Factor(SmallSampleCorrection correction, double n, double g, double k) => correction switch
    {
        SmallSampleCorrection.None => 1,
        SmallSampleCorrection.Clusters => g / (g - 1),
        _ => g / (g - 1) * ((n - 1) / (n - k)),
    };

    // Products of rows that are L apart mean nothing when rows are missing between them, or belong to several units.
    private static void CheckOrderOfTime(Sample sample, int lag)
    {
        if (sample.Effects.Count > 0)
        {
            throw new EstimationException("Newey and West's covariance is for one series in the order of time; a model with fixed effects has rows of several units or periods.");
        }

        if (sample.Omitted.FirstOrDefault(row => row.Row > sample.Rows[0] && row.Row < sample.Rows[^1]) is { } gap)
        {
            throw new EstimationException($"Newey and West's covariance needs rows in the order of time without a gap: in row {gap.Row} {string.Join(", ", gap.Missing)} is missing.");
        }

        if (lag >= sample.Rows.Count)
        {
            throw new EstimationException($"Newey and West's covariance to lag {lag} needs more than {lag} rows; there are {sample.Rows.Count}.");
        }
    }

    // Γ₀ + Σ (1 − l/(L + 1)) (Γ_l + Γ_l'), Γ_l the sum of products of influences l rows apart
    private static Matrix<double> AutocorrelationRobust(Matrix<double> influences, int lag)
    {
        Matrix<double> covariance = OuterProduct(influences);
        int n = influences.RowCount;
        int k = influences.ColumnCount;
        for (int l = 1; l <= lag; l++)
        {
            Matrix<double> products = influences.SubMatrix(l, n - l, 0, k).TransposeThisAndMultiply(influences.SubMatrix(0, n - l, 0, k));
            covariance += (1 - (l / (lag + 1.0))) * (products + products.Transpose());
        }

        return covariance;
    }

    private static Matrix<double> Meat(LeastSquares fit, double[] residuals) => OuterProduct(Influences(fit, residuals));

    private static Matrix<double> OuterProduct(Matrix<double> influences) => influences.TransposeThisAndMultiply(influences);

    // n × K: row i is (R⁻¹ q_i e_i)'
    private static Matrix<double> Influences(LeastSquares fit, double[] residuals)
    {
        Matrix<double> scores = fit.Q.Clone();
        for (int row = 0; row < scores.RowCount; row++)
        {
            for (int column = 0; column < scores.ColumnCount; column++)
            {
                scores[row, column] *= residuals[row];
            }
        }

        return scores.TransposeAndMultiply(fit.InverseR);
    }

    private static double[] ScaledByLeverage(LeastSquares fit, Sample sample, double power)
    {
        double[] scaled = new double[fit.Residuals.Length];
        for (int row = 0; row < scaled.Length; row++)
        {
            double leverage = fit.Q.Row(row).DotProduct(fit.Q.Row(row));
            if (leverage > 1 - 1e-10)
            {
                throw new EstimationException(
                    $"Row {sample.Rows[row]} has leverage 1: the model fits it whatever its outcome, and HC2 and HC3 divide by 1 − leverage. A level that occurs once does this.");
            }

            scaled[row] = fit.Residuals[row] / Math.Pow(1 - leverage, power);
        }

        return scaled;
    }
}
