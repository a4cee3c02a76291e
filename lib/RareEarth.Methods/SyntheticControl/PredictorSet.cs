namespace RareEarth.Methods.SyntheticControl;

/// <summary>What the treated unit and its synthetic control are to agree in.</summary>
public enum PredictorSet
{
    /// <summary>The outcome in every year before the policy.</summary>
    OutcomeBeforePolicy,

    /// <summary>The outcome in every year before the policy, and each control's mean over those years.</summary>
    OutcomeAndControlMeans,
}
