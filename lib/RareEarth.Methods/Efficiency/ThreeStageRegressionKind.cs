namespace RareEarth.Methods.Efficiency;

/// <summary>What became of the second stage of one input.</summary>
public enum ThreeStageRegressionKind
{
    /// <summary>A frontier was fitted.</summary>
    Fitted,

    /// <summary>No unit has slack in this input: there is nothing to explain, and the input stays as it is.</summary>
    NoSlack,
}
