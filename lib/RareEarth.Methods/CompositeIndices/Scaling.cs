namespace RareEarth.Methods.CompositeIndices;

/// <summary>How the indicators of a tree are made comparable.</summary>
public enum Scaling
{
    /// <summary>100 z_t / z_0, with z_0 the value of the base row.</summary>
    RatioToBase,

    /// <summary>(z − min) / (max − min).</summary>
    MinMax,

    /// <summary>(z − mean) / s.</summary>
    ZScore,
}
