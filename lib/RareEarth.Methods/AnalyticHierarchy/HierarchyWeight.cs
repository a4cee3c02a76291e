namespace RareEarth.Methods.AnalyticHierarchy;

/// <summary>The weight of one node of a hierarchy.</summary>
/// <param name="Path">Names from the first level down to the node; the goal itself is not among them.</param>
/// <param name="Local">Its weight among its siblings.</param>
/// <param name="Global">Its weight in the goal: the product of the local weights on its path.</param>
/// <param name="Priorities">The priorities of its children; null when it has none.</param>
public sealed record HierarchyWeight(IReadOnlyList<string> Path, double Local, double Global, Priorities? Priorities)
{
    /// <summary>Its name.</summary>
    public string Name => Path[^1];

    /// <summary>Its level, 1 for the children of the goal.</summary>
    public int Level => Path.Count;
}
