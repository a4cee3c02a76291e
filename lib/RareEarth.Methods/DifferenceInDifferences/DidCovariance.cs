namespace RareEarth.Methods.DifferenceInDifferences;

/// <summary>The standard error of each fit of a placebo experiment.</summary>
public enum DidCovariance
{
    /// <summary>Classical, s²(X'X)⁻¹.</summary>
    Classical,

    /// <summary>Clustered by unit.</summary>
    ClusteredByUnit,
}
