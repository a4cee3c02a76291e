namespace RareEarth.Methods.DifferenceInDifferences;

/// <summary>The distribution from which the critical value of a simultaneous band is simulated.</summary>
public enum EventBandDistribution
{
    /// <summary>Multivariate t with the model's degrees of freedom: with one coefficient the band is the pointwise interval.</summary>
    StudentT,

    /// <summary>Normal, as in most programs: with few degrees of freedom the band may be narrower than the pointwise intervals.</summary>
    Normal,
}
