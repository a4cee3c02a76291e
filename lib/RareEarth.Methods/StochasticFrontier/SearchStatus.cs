namespace RareEarth.Methods.StochasticFrontier;

/// <summary>How a search ended.</summary>
public enum SearchStatus
{
    /// <summary>Its stopping rule was met.</summary>
    Converged,

    /// <summary>FRONTIER's line search found no better point: the last point may be no maximum.</summary>
    NoBetterPoint,

    /// <summary>FRONTIER's line search failed along the gradient itself.</summary>
    GradientStepFailed,

    /// <summary>The limit of iterations was reached first.</summary>
    IterationLimit,

    /// <summary>The search left the numbers: a direction or a likelihood is not finite. The last point at which both were is reported.</summary>
    NotFinite,
}
