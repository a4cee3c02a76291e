namespace RareEarth.Methods.Regression;

/// <summary>How the covariance of the coefficients is estimated.</summary>
/// <remarks>
/// Every variant is written out because programs give different numbers under one name: see <see cref="SmallSampleCorrection"/>.
/// With few clusters no variant is trustworthy, and with one treated cluster of a balanced panel the treated cluster's score is
/// exactly 0, so that its rows leave no trace in the standard error (MacKinnon and Webb 2017, J. Applied Econometrics 32, 233–254).
/// </remarks>
public sealed record CovarianceEstimator
{
    private CovarianceEstimator(CovarianceKind kind, Grouping? clusters, SmallSampleCorrection correction)
    {
        Kind = kind;
        Clusters = clusters;
        Correction = correction;
    }

    /// <summary>Equal variances, no correlation: s² (X'X)⁻¹.</summary>
    public static CovarianceEstimator Classical { get; } = new(CovarianceKind.Classical, null, SmallSampleCorrection.None);

    /// <summary>Heteroscedasticity-robust without a factor.</summary>
    public static CovarianceEstimator HC0 { get; } = new(CovarianceKind.HC0, null, SmallSampleCorrection.None);

    /// <summary>Heteroscedasticity-robust with the factor n/(n − K): Stata's robust.</summary>
    public static CovarianceEstimator HC1 { get; } = new(CovarianceKind.HC1, null, SmallSampleCorrection.None);

    /// <summary>Heteroscedasticity-robust with residuals scaled by 1/√(1 − h).</summary>
    public static CovarianceEstimator HC2 { get; } = new(CovarianceKind.HC2, null, SmallSampleCorrection.None);

    /// <summary>Heteroscedasticity-robust with residuals scaled by 1/(1 − h).</summary>
    public static CovarianceEstimator HC3 { get; } = new(CovarianceKind.HC3, null, SmallSampleCorrection.None);

    /// <summary>The family of the estimator.</summary>
    public CovarianceKind Kind { get; }

    /// <summary>The clusters; null unless <see cref="Kind"/> is <see cref="CovarianceKind.Clustered"/>.</summary>
    public Grouping? Clusters { get; }

    /// <summary>The factor of a clustered covariance; <see cref="SmallSampleCorrection.None"/> for the others.</summary>
    public SmallSampleCorrection Correction { get; }

    /// <summary>What it is in words, as in "clustered by mineral, factor G/(G−1)·(n−1)/(n−K), K counts all parameters".</summary>
    public string Description => Kind switch
    {
        CovarianceKind.Classical => "classical, s²(X'X)⁻¹",
        CovarianceKind.HC1 => "HC1, factor n/(n−K)",
        CovarianceKind.Clustered => $"clustered by {Clusters!.Name}, {FactorInWords}",
        _ => Kind.ToString(),
    };

    private string FactorInWords => Correction switch
    {
        SmallSampleCorrection.None => "no factor (CR0)",
        SmallSampleCorrection.Clusters => "factor G/(G−1)",
        SmallSampleCorrection.AllParameters => "factor G/(G−1)·(n−1)/(n−K), K counts all parameters",
        SmallSampleCorrection.WithoutNestedEffects => "factor G/(G−1)·(n−1)/(n−K), K leaves out effects nested in the clusters",
        _ => "factor G/(G−1)·(n−1)/(n−K), K counts slopes only",
    };

    /// <summary>Cluster-robust: any heteroscedasticity, any correlation within a cluster, none between clusters.</summary>
    /// <param name="clusters">One label for each row of the data.</param>
    /// <param name="correction">The small-sample factor; the default is that of Stata's regress and areg.</param>
    /// <exception cref="ArgumentOutOfRangeException">The correction is none of the enumeration's.</exception>
    public static CovarianceEstimator Clustered(Grouping clusters, SmallSampleCorrection correction = SmallSampleCorrection.AllParameters)
    {
        ArgumentNullException.ThrowIfNull(clusters);
        return Enum.IsDefined(correction)
            ? new CovarianceEstimator(CovarianceKind.Clustered, clusters, correction)
            : throw new ArgumentOutOfRangeException(nameof(correction), correction, "Not a small-sample correction.");
    }

    /// <summary>The description.</summary>
    public override string ToString() => Description;
}
