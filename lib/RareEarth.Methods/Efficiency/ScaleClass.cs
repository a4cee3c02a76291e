namespace RareEarth.Methods.Efficiency;

/// <summary>The returns to scale at a unit's place on the frontier, in DEAP's classes.</summary>
public enum ScaleClass
{
    /// <summary>"-": the CRS and the VRS score are the same.</summary>
    Constant,

    /// <summary>"irs": the NIRS score is not the VRS score; the unit is smaller than its best scale.</summary>
    Increasing,

    /// <summary>"drs": the NIRS score is the VRS score; the unit is larger than its best scale.</summary>
    Decreasing,
}
