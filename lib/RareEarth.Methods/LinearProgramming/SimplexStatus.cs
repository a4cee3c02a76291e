namespace RareEarth.Methods.LinearProgramming;

/// <summary>How a run of the simplex method ended.</summary>
internal enum SimplexStatus
{
    /// <summary>No column improves, and no basic variable is negative.</summary>
    Optimal,

    /// <summary>A row shows that no point satisfies the constraints.</summary>
    Infeasible,

    /// <summary>A ray improves the objective without end.</summary>
    Unbounded,

    /// <summary>The steps allowed are used up, or the basis has become singular: start again from another basis.</summary>
    Stalled,
}
