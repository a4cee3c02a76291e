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

    private CovarianceEstimator(Grouping first, Grouping second, SmallSampleCorrection correction, TwoWayFactor factor, EigenvalueRepair repair)
        : this(CovarianceKind.TwoWayClustered, first, correction)
    {
        SecondClusters = second;
        TwoWayFactor = factor;
        Repair = repair;
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

    /// <summary>L, the largest lag of Newey and West's covariance; 0 for the others.</summary>
    public int Lag { get; private init; }

    /// <summary>Whether Newey and West's covariance carries the factor n/(n − K); false for the others.</summary>
    public bool HasSmallSampleFactor { get; private init; }

    /// <summary>The family of the estimator.</summary>
    public CovarianceKind Kind { get; }

    /// <summary>The clusters, of a two-way covariance the first; null for the kinds without clusters.</summary>
    public Grouping? Clusters { get; }

    /// <summary>The second clusters; null unless <see cref="Kind"/> is <see cref="CovarianceKind.TwoWayClustered"/>.</summary>
    public Grouping? SecondClusters { get; }

    /// <summary>Which number of clusters the factors of a two-way covariance use; of no consequence for the others.</summary>
    public TwoWayFactor TwoWayFactor { get; }

    /// <summary>What becomes of negative eigenvalues of a two-way covariance; of no consequence for the others, which have none.</summary>
    public EigenvalueRepair Repair { get; }

    /// <summary>The factor of a clustered covariance; <see cref="SmallSampleCorrection.None"/> for the others.</summary>
    public SmallSampleCorrection Correction { get; }

    /// <summary>What it is in words, as in "clustered by mineral, factor G/(G−1)·(n−1)/(n−K), K counts all parameters".</summary>
    public string Description => Kind switch
    {
        CovarianceKind.Classical => "classical, s²(X'X)⁻¹",
        CovarianceKind.HC1 => "HC1, factor n/(n−K)",
        CovarianceKind.Clustered => $"clustered by {Clusters!.Name}, {FactorInWords}",
        CovarianceKind.TwoWayClustered => $"clustered by {Clusters!.Name} and by {SecondClusters!.Name}, {FactorInWords}"
            + (Correction == SmallSampleCorrection.None ? "" : TwoWayFactor == TwoWayFactor.EachItsOwn ? ", each part with its own G" : ", each part with the smaller G")
            + RepairInWords,
        CovarianceKind.NeweyWest => FormattableString.Invariant($"Newey–West, Bartlett weights to lag {Lag}{(HasSmallSampleFactor ? ", factor n/(n−K)" : "")}"),
        CovarianceKind.CR2 => $"CR2 (bias-reduced) clustered by {Clusters!.Name}",
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

    private string RepairInWords => Repair switch
    {
        EigenvalueRepair.None => "",
        EigenvalueRepair.ClipAllParameters => ", negative eigenvalues set to 0 over all parameters",
        _ => ", negative eigenvalues set to 0 over the slopes",
    };

    /// <summary>Robust to heteroscedasticity and to autocorrelation of short memory, for rows in the order of time without a gap.</summary>
    /// <param name="lag">L, the largest lag whose products are counted; 0 gives HC0. <see cref="NeweyWestLag"/> has the usual rule.</param>
    /// <param name="smallSampleFactor">Whether the covariance is multiplied by n/(n − K), as Stata's newey does; the default is sandwich's, without.</param>
    /// <exception cref="ArgumentOutOfRangeException">The lag is negative.</exception>
    public static CovarianceEstimator NeweyWest(int lag, bool smallSampleFactor = false) => lag >= 0
        ? new CovarianceEstimator(CovarianceKind.NeweyWest, null, SmallSampleCorrection.None) { Lag = lag, HasSmallSampleFactor = smallSampleFactor }
        : throw new ArgumentOutOfRangeException(nameof(lag), lag, "A lag is 0 at least.");

    /// <summary>⌊4 (n/100)^(2/9)⌋, the rule of thumb for the lag of n rows (Newey and West 1994, Review of Economic Studies 61, 631–653): 2 for 15.</summary>
    /// <param name="rows">n, 1 at least.</param>
    public static int NeweyWestLag(int rows) => rows >= 1
        ? (int)Math.Floor(4 * Math.Pow(rows / 100.0, 2.0 / 9))
        : throw new ArgumentOutOfRangeException(nameof(rows), rows, "There is one row at least.");

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

    /// <summary>Robust to any correlation of two rows that share a cluster of either grouping (Cameron, Gelbach and Miller 2011).</summary>
    /// <param name="first">One label for each row of the data, as in the unit.</param>
    /// <param name="second">One label for each row of the data, as in the year.</param>
    /// <param name="correction">The small-sample factor of each of the three parts; the default is that of R's vcovCL with HC1.</param>
    /// <param name="factor">Which G the factors use.</param>
    /// <param name="repair">What becomes of negative eigenvalues, which the difference of covariances may have.</param>
    /// <exception cref="ArgumentException">Both groupings have one name.</exception>
    /// <exception cref="ArgumentOutOfRangeException">A choice is none of its enumeration's.</exception>
    public static CovarianceEstimator TwoWayClustered(
        Grouping first,
        Grouping second,
        SmallSampleCorrection correction = SmallSampleCorrection.AllParameters,
        TwoWayFactor factor = TwoWayFactor.EachItsOwn,
        EigenvalueRepair repair = EigenvalueRepair.None)
    {
        ArgumentNullException.ThrowIfNull(first);
        ArgumentNullException.ThrowIfNull(second);
        if (!Enum.IsDefined(correction) || !Enum.IsDefined(factor) || !Enum.IsDefined(repair))
        {
            throw new ArgumentOutOfRangeException(nameof(correction), "A choice of the two-way covariance is none of its enumeration's.");
        }

        return first.Name == second.Name
            ? throw new ArgumentException($"Both groupings are called '{first.Name}'; a two-way covariance needs two.", nameof(second))
            : new CovarianceEstimator(first, second, correction, factor, repair);
    }

    /// <summary>
    /// Cluster-robust with the residuals adjusted so that the covariance is unbiased under equal uncorrelated errors. Its t has
    /// Satterthwaite degrees of freedom of each coefficient's own, unless another rule is asked for.
    /// </summary>
    /// <param name="clusters">One label for each row of the data.</param>
    public static CovarianceEstimator CR2(Grouping clusters) =>
        new(CovarianceKind.CR2, clusters ?? throw new ArgumentNullException(nameof(clusters)), SmallSampleCorrection.None);

    /// <summary>The same estimator for some rows only: its clusters are cut down to them.</summary>
    /// <param name="rows">Row numbers from 0.</param>
    /// <exception cref="ArgumentOutOfRangeException">A row number is negative or too large.</exception>
    public CovarianceEstimator Select(IReadOnlyList<int> rows) => Kind switch
    {
        CovarianceKind.TwoWayClustered => new CovarianceEstimator(Clusters!.Select(rows), SecondClusters!.Select(rows), Correction, TwoWayFactor, Repair),
        _ => Clusters is null ? this : new CovarianceEstimator(Kind, Clusters.Select(rows), Correction),
    };

    /// <summary>The description.</summary>
    public override string ToString() => Description;
}
