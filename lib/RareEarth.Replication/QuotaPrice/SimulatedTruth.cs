namespace RareEarth.Replication.QuotaPrice;

/// <summary>What is true in simulated panels.</summary>
public sealed record SimulatedTruth
{
    /// <summary>The seed; each panel's stream is derived from it and the panel's number.</summary>
    public required int Seed { get; init; }

    /// <summary>The effect of the policy, in log points. Default: 0.65, about what the paper finds.</summary>
    public double Effect { get; init; } = 0.65;

    /// <summary>ρ, the correlation of a price's shocks from one year to the next, between −1 and 1. Default: 0.7.</summary>
    public double Autocorrelation { get; init; } = 0.7;

    /// <summary>Standard deviation of a year's new shock to one mineral, in log points.</summary>
    public double ErrorDeviation { get; init; } = 0.25;

    /// <summary>Standard deviation of what all minerals share in a year.</summary>
    public double YearDeviation { get; init; } = 0.3;

    /// <summary>Standard deviation of the minerals' levels.</summary>
    public double MineralDeviation { get; init; } = 2;

    /// <summary>Minerals, years and policy year.</summary>
    public MineralPanelOptions Design { get; init; } = new();
}
