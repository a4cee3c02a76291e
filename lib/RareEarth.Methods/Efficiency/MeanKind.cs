namespace RareEarth.Methods.Efficiency;

/// <summary>How changes are averaged.</summary>
public enum MeanKind
{
    /// <summary>The n-th root of the product, as DEAP prints: the mean index is the product of the mean parts.</summary>
    Geometric,

    /// <summary>The sum over n. The mean index is not the product of the mean parts.</summary>
    Arithmetic,
}
