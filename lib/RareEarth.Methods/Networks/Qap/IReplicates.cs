namespace RareEarth.Methods.Networks.Qap;

/// <summary>Computes statistics under permutations; used by several threads at once.</summary>
internal interface IReplicates
{
    /// <summary>The number of statistics of one permutation.</summary>
    int Columns { get; }

    /// <summary>Computes the statistics.</summary>
    /// <param name="permutations">One permutation of the nodes after the other.</param>
    /// <param name="count">Their number.</param>
    /// <param name="statistics">Where they go: count × <see cref="Columns"/>; NaN for one that has no value.</param>
    void Compute(ReadOnlySpan<int> permutations, int count, Span<double> statistics);
}
