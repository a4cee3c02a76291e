namespace RareEarth.Methods.Regression;

/// <summary>What became of one level of a fixed effect.</summary>
public enum EffectLevelRole
{
    /// <summary>Its contrast with the base level was estimated.</summary>
    Estimated,

    /// <summary>The first level in order, with which the others are compared.</summary>
    Base,

    /// <summary>Its dummy is a linear combination of the columns before it, as happens between effects of a panel that falls into parts.</summary>
    Dropped,
}
