namespace RareEarth.Methods.Efficiency;

/// <summary>Where a unit stands.</summary>
public enum EfficiencyClass
{
    /// <summary>On the frontier, and nothing can be improved: score 1 and no slack.</summary>
    Efficient,

    /// <summary>On the frontier, but some input or output can be improved alone: score 1 with slack.</summary>
    WeaklyEfficient,

    /// <summary>Score 1; slacks were not asked for, so that it may be either of the two.</summary>
    EfficientUpToSlacks,

    /// <summary>Score below 1.</summary>
    Inefficient,
}
