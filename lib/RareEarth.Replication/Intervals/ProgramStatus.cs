namespace RareEarth.Replication.Intervals;

/// <summary>How a linear programme ended.</summary>
public enum ProgramStatus
{
    /// <summary>There is an optimum.</summary>
    Optimal,

    /// <summary>No point satisfies the constraints.</summary>
    Infeasible,

    /// <summary>The objective grows without end.</summary>
    Unbounded,
}
