namespace RareEarth.Methods.SyntheticControl;

/// <summary>V, the importance of each predictor in the distance that the weights minimise.</summary>
public enum PredictorWeights
{
    /// <summary>1 for each predictor in its own units. For the outcome alone this minimises the mean squared error before the policy.</summary>
    Equal,

    /// <summary>1 for each predictor after division by its standard deviation over the units; one that does not vary between units is left out.</summary>
    EqualStandardised,
}
