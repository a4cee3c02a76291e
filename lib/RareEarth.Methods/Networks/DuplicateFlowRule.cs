namespace RareEarth.Methods.Networks;

/// <summary>What happens to several flows between the same nodes.</summary>
public enum DuplicateFlowRule
{
    /// <summary>They are an error.</summary>
    Refuse,

    /// <summary>Their weights are added.</summary>
    Sum,
}
