namespace RareEarth.Methods.CompositeIndices;

/// <summary>Which way an indicator counts.</summary>
public enum IndicatorDirection
{
    /// <summary>More is better for what the index measures.</summary>
    Benefit,

    /// <summary>Less is better.</summary>
    Cost,
}
