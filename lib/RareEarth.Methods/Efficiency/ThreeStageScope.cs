namespace RareEarth.Methods.Efficiency;

/// <summary>Over which rows of a panel something is done.</summary>
public enum ThreeStageScope
{
    /// <summary>All rows together.</summary>
    Pooled,

    /// <summary>Each period by itself.</summary>
    ByPeriod,
}
