namespace RareEarth.Methods.Inference;

/// <summary>What stands for the treated unit's outcome without the policy in a permutation over time.</summary>
public enum CounterfactualProxy
{
    /// <summary>Unit and year effects and controls, as in the panel's regression, the null imposed on all years.</summary>
    DifferenceInDifferences,

    /// <summary>The average of other units with weights that are not negative and add up to 1, fitted to all years, the null imposed. Controls have no part in it.</summary>
    SyntheticControl,
}
