namespace RareEarth.Methods.Regression;

/// <summary>The matrix I − H of one cluster, whose inverse square root CR2 needs.</summary>
/// <param name="Cluster">The cluster's label.</param>
/// <param name="Rows">Its order, the cluster's rows among those used.</param>
/// <param name="Rank">
/// Its rank. Where it is below the order, the pseudo-inverse stands for the inverse (Pustejovsky and Tipton 2018): an effect of the cluster's
/// own takes one away, and so does each column that varies in this cluster alone.
/// </param>
public sealed record ClusterAdjustment(string Cluster, int Rows, int Rank)
{
    /// <summary>Whether the pseudo-inverse was needed.</summary>
    public bool IsSingular => Rank < Rows;
}
