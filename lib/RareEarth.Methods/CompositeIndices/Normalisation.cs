
namespace RareEarth.Methods.CompositeIndices;

/// <summary>How indicators in different units are made comparable.</summary>
public enum Normalisation
{
    /// <summary>(x − min)/(max − min), cost (max − x)/(max − min): from 0 to 1. The paper's. A new row may change every old value.</summary>
    MinMax,

    /// <summary>(x − mean)/s with n − 1, cost the negative: mean 0, any sign.</summary>
    ZScore,

    /// <summary>x/√Σx², cost 1 − x/√Σx²: keeps ratios, for amounts that are 0 at least.</summary>
    Vector,
}
