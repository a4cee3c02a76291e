using RareEarth.Methods.Regression;

namespace RareEarth.Methods.DifferenceInDifferences;

/// <summary>The model behind a difference-in-differences. The defaults are unit and year effects and standard errors clustered by unit.</summary>
public sealed record DidOptions
{
    /// <summary>Whether each unit has an effect. Default: yes.</summary>
    public bool UnitEffects { get; init; } = true;

    /// <summary>Whether each year has an effect. Default: yes.</summary>
    public bool YearEffects { get; init; } = true;

    /// <summary>The standard error. Default: clustered by unit.</summary>
    public DidCovariance Covariance { get; init; } = DidCovariance.ClusteredByUnit;

    /// <summary>The small-sample factor of the clustered standard error. Default: that of Stata's areg.</summary>
    public SmallSampleCorrection Correction { get; init; } = SmallSampleCorrection.AllParameters;

    /// <summary>The distribution of t. Default: t with G − 1 degrees of freedom when clustered, else n − K.</summary>
    public DegreesOfFreedomRule DegreesOfFreedom { get; init; } = DegreesOfFreedomRule.ByCovariance;

    /// <summary>What counts as collinear, as in <see cref="LinearModelOptions.CollinearityTolerance"/>. Default: 1e-9.</summary>
    public double CollinearityTolerance { get; init; } = 1e-9;

    /// <summary>The same choices for a linear model.</summary>
    /// <param name="units">The unit of each row.</param>
    public LinearModelOptions ForLinearModel(Grouping units) => new()
    {
        Covariance = Covariance == DidCovariance.Classical ? CovarianceEstimator.Classical : CovarianceEstimator.Clustered(units, Correction),
        DegreesOfFreedom = DegreesOfFreedom,
        CollinearityTolerance = CollinearityTolerance,
    };
}
