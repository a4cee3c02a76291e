namespace RareEarth.Methods.DifferenceInDifferences;

/// <summary>What becomes of years that lie outside the event window. Papers often do not say, and the estimates depend on it.</summary>
public enum OutsideWindow
{
    /// <summary>They get no indicator, so that they join the base period in what the coefficients are compared with.</summary>
    PooledIntoBase,

    /// <summary>The first indicator also holds for all earlier years, the last for all later ones.</summary>
    BinnedAtEnds,

    /// <summary>Their rows are left out, for treated and control units alike.</summary>
    WindowOnly,
}
