namespace RareEarth.Methods.AnalyticHierarchy;

/// <summary>How judgements err.</summary>
public sealed record WeightUncertaintyOptions
{
    /// <summary>σ, the standard deviation of the logarithm of a judgement: 0.2 makes a 3 lie between 2.0 and 4.4 in 19 cases of 20.</summary>
    public double LogError { get; init; } = 0.2;

    /// <summary>Replicates.</summary>
    public int Replicates { get; init; } = 1000;

    /// <summary>Seed of the random streams.</summary>
    public int Seed { get; init; } = 20141;

    /// <summary>How weights are taken from a matrix.</summary>
    public PrioritisationMethod Method { get; init; } = PrioritisationMethod.Eigenvector;

    /// <summary>The table of RI.</summary>
    public RandomIndex RandomIndex { get; init; } = RandomIndex.Saaty1980;
}
