namespace RareEarth.Methods.CompositeIndices;

/// <summary>How a ratio to the base is turned round when less is better. Min–max values and z-scores have only one way: the reflection.</summary>
public enum Inversion
{
    /// <summary>100 z_0 / z_t: a half is 200, a tenth 1000. Unbounded as emissions go to zero.</summary>
    Reciprocal,

    /// <summary>200 − 100 z_t / z_0: a half is 150, nothing at all 200.</summary>
    Reflection,
}
