namespace RareEarth.Methods.Regression;

/// <summary>The choices behind a linear model that the data do not make. The defaults are those of Stata's regress and areg.</summary>
public sealed record LinearModelOptions
{
    /// <summary>How the covariance of the coefficients is estimated. Default: classical.</summary>
    public CovarianceEstimator Covariance { get; init; } = CovarianceEstimator.Classical;

    /// <summary>The distribution of t. Default: t with G − 1 degrees of freedom when clustered, Satterthwaite's for CR2, else n − K.</summary>
    public DegreesOfFreedomRule DegreesOfFreedom { get; init; } = DegreesOfFreedomRule.ByCovariance;

    /// <summary>The probability that a confidence interval is meant to hold, between 0 and 1. Default: 0.95.</summary>
    public double ConfidenceLevel { get; init; } = 0.95;

    /// <summary>What is reported as the constant. Default: the grand mean, as areg does.</summary>
    public ConstantConvention Constant { get; init; } = ConstantConvention.GrandMean;

    /// <summary>What happens to rows with a missing value. Default: they are left out and listed.</summary>
    public MissingValues Missing { get; init; } = MissingValues.OmitRows;

    /// <summary>What happens to a row that alone has its level of an effect. Default: it is kept and the level listed, as areg does.</summary>
    public SingletonRule Singletons { get; init; } = SingletonRule.Keep;

    /// <summary>
    /// A column is dropped when what the columns before it leave of it is at most this share of its length,
    /// ‖x − Px‖ ≤ tolerance · ‖x‖. Between 0 and 1; default 1e-9.
    /// </summary>
    /// <remarks>
    /// A true combination leaves about 1e-15 by rounding. Among the reference data the closest to collinear is NIST's Filip, a
    /// polynomial of degree ten: its last column keeps 5e-8 of its length, which this default retains and R's lm (1e-7) drops.
    /// </remarks>
    public double CollinearityTolerance { get; init; } = 1e-9;

    /// <summary>Throws when an option lies outside its range.</summary>
    internal void Check()
    {
        ArgumentNullException.ThrowIfNull(Covariance);
        if (!(ConfidenceLevel > 0 && ConfidenceLevel < 1))
        {
            throw new ArgumentOutOfRangeException(nameof(ConfidenceLevel), ConfidenceLevel, "A confidence level lies between 0 and 1, as in 0.95.");
        }

        if (!(CollinearityTolerance > 0 && CollinearityTolerance < 1))
        {
            throw new ArgumentOutOfRangeException(nameof(CollinearityTolerance), CollinearityTolerance, "The tolerance is a share of a column's length, between 0 and 1.");
        }

        if (!Enum.IsDefined(DegreesOfFreedom) || !Enum.IsDefined(Constant) || !Enum.IsDefined(Missing) || !Enum.IsDefined(Singletons))
        {
            throw new ArgumentException("An option holds a value that its enumeration does not have.");
        }

        if (DegreesOfFreedom == DegreesOfFreedomRule.ClustersMinusOne && Covariance.Clusters is null)
        {
            throw new ArgumentException("G − 1 degrees of freedom need clusters: choose CovarianceEstimator.Clustered, or another rule.");
        }

        if (DegreesOfFreedom == DegreesOfFreedomRule.Satterthwaite && Covariance.Kind != CovarianceKind.CR2)
        {
            throw new ArgumentException("Satterthwaite's degrees of freedom are those of CR2: choose CovarianceEstimator.CR2, or another rule.");
        }
    }
}
