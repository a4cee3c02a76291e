namespace RareEarth.Replication.TradeSecurity;

/// <summary>What is true in a simulated sample of the trade-security regression.</summary>
public sealed record SecurityTruth
{
    /// <summary>The true coefficients, one for each regressor.</summary>
    public IReadOnlyList<double> Coefficients { get; init; } = [0.5, 1, 0.2, -0.3, -1];

    /// <summary>What each regressor gains a year, in standard deviations of its innovations.</summary>
    public IReadOnlyList<double> Trends { get; init; } = [0.3, 0.4, 0.2, 0, -0.3];

    /// <summary>ρ of regressors and errors. Default: 0.7.</summary>
    public double Autocorrelation { get; init; } = 0.7;

    /// <summary>Number of years. Default: the paper's 15.</summary>
    public int Years { get; init; } = 15;

    /// <summary>Seed of the random streams.</summary>
    public int Seed { get; init; } = 20062020;
}
