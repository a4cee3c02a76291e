namespace RareEarth.Methods.AnalyticHierarchy;

/// <summary>Total consistency of one level of a hierarchy: the indices of its matrices, each weighted by its node's global weight.</summary>
/// <param name="Level">The level that is compared, 1 for the children of the goal.</param>
/// <param name="ConsistencyIndex">CI = Σ gₖ CIₖ.</param>
/// <param name="RandomIndex">RI = Σ gₖ RIₖ.</param>
public sealed record LevelConsistency(int Level, double ConsistencyIndex, double RandomIndex)
{
    /// <summary>CR = CI / RI; 0 where no matrix has more than two items, which are always consistent.</summary>
    public double ConsistencyRatio => RandomIndex == 0 ? 0 : ConsistencyIndex / RandomIndex;
}
