namespace RareEarth.Methods.StochasticFrontier;

/// <summary>The choices behind a stochastic frontier that the data do not make.</summary>
public sealed record StochasticFrontierOptions
{
    /// <summary>The bound of |μ|/σ_u in FRONTIER 4.1's start-up file.</summary>
    internal const double Frontier41MuBound = 2;

    /// <summary>The bound of |μ|/σ_u for the maximum: beyond it the truncated normal is an exponential (μ below) or no inefficiency at all (μ above) to a few digits.</summary>
    internal const double MaximumMuBound = 20;

    /// <summary>The side of the frontier on which units lie. Default: production, y = x'b + v − u.</summary>
    public FrontierSign Sign { get; init; } = FrontierSign.Production;

    /// <summary>The distribution of u. Default: half-normal.</summary>
    public InefficiencyDistribution Inefficiency { get; init; } = InefficiencyDistribution.HalfNormal;

    /// <summary>How the estimate is found. Default: the global maximum.</summary>
    public FrontierAlgorithm Algorithm { get; init; } = FrontierAlgorithm.Maximum;

    /// <summary>From what standard errors are taken. Default: the Hessian.</summary>
    public FrontierCovariance Covariance { get; init; } = FrontierCovariance.Hessian;

    /// <summary>The largest |μ|/σ_u of a truncated normal; null for 2 in FRONTIER's search, as there, and 20 for the maximum.</summary>
    public double? MuBound { get; init; }

    /// <summary>FRONTIER 4.1's settings; used by <see cref="FrontierAlgorithm.Frontier41"/> only.</summary>
    public Frontier41Settings Frontier41 { get; init; } = new();

    /// <summary>A regressor of which the ones before it leave at most this share of its length is collinear. Default 1e-9.</summary>
    public double CollinearityTolerance { get; init; } = 1e-9;

    /// <summary>Throws when an option lies outside its range.</summary>
    internal void Check()
    {
        ArgumentNullException.ThrowIfNull(Frontier41);
        Frontier41.Check();
        if (!Enum.IsDefined(Sign) || !Enum.IsDefined(Inefficiency) || !Enum.IsDefined(Algorithm) || !Enum.IsDefined(Covariance))
        {
            throw new ArgumentException("An option holds a value that its enumeration does not have.");
        }

        if (MuBound is { } bound && !(bound > 0 && bound <= 1000))
        {
            throw new ArgumentOutOfRangeException(nameof(MuBound), bound, "The bound of |μ|/σ_u lies between 0 and 1000.");
        }

        if (!(CollinearityTolerance > 0 && CollinearityTolerance < 1))
        {
            throw new ArgumentOutOfRangeException(nameof(CollinearityTolerance), CollinearityTolerance, "The tolerance is a share of a column's length, between 0 and 1.");
        }

        if (Covariance == FrontierCovariance.DirectionMatrix && Algorithm != FrontierAlgorithm.Frontier41)
        {
            throw new ArgumentException("A direction matrix is left by FRONTIER's search only: choose FrontierAlgorithm.Frontier41, or another covariance.");
        }
    }
}
