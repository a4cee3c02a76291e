namespace RareEarth.Methods.CompositeIndices;

/// <summary>How parts make a whole.</summary>
public enum Aggregation
{
    /// <summary>Σ w x: what one part lacks another makes up for, point by point.</summary>
    Linear,

    /// <summary>Π x^w: a part that falls by half weighs as much as one that doubles. For positive values.</summary>
    Geometric,
}
