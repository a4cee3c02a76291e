namespace RareEarth.Methods.SyntheticControl;

/// <summary>The choices behind a synthetic control.</summary>
public sealed record SyntheticControlOptions
{
    /// <summary>What is to agree. Default: the outcome in every year before the policy.</summary>
    public PredictorSet Predictors { get; init; } = PredictorSet.OutcomeBeforePolicy;

    /// <summary>V. Default: equal weights.</summary>
    public PredictorWeights V { get; init; } = PredictorWeights.Equal;

    /// <summary>Whether, in placebos, the truly treated units may be part of another unit's synthetic control. Default: no.</summary>
    public bool TreatedAsDonors { get; init; }

    /// <summary>Throws when an option lies outside its range.</summary>
    internal void Check()
    {
        if (!Enum.IsDefined(Predictors) || !Enum.IsDefined(V))
        {
            throw new ArgumentException("An option holds a value that its enumeration does not have.");
        }
    }
}
