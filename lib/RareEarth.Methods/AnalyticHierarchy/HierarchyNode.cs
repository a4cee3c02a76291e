namespace RareEarth.Methods.AnalyticHierarchy;

/// <summary>A goal, criterion or alternative of a hierarchy.</summary>
public sealed record HierarchyNode
{
    private HierarchyNode(string name, JudgementMatrix? judgements, IReadOnlyList<HierarchyNode> children)
    {
        Name = name;
        Judgements = judgements;
        Children = children;
    }

    /// <summary>Its name.</summary>
    public string Name { get; }

    /// <summary>The comparison of its children; null when it has none.</summary>
    public JudgementMatrix? Judgements { get; }

    /// <summary>What it is made of; none at the lowest level.</summary>
    public IReadOnlyList<HierarchyNode> Children { get; }

    /// <summary>A node of the lowest level.</summary>
    /// <param name="name">Its name.</param>
    /// <exception cref="ArgumentException">The name is empty.</exception>
    public static HierarchyNode Leaf(string name)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(name);
        return new HierarchyNode(name, null, []);
    }

    /// <summary>A node whose children are all of the lowest level, named as in the matrix.</summary>
    /// <param name="name">Its name.</param>
    /// <param name="judgements">The comparison of the children.</param>
    public static HierarchyNode Of(string name, JudgementMatrix judgements)
    {
        ArgumentNullException.ThrowIfNull(judgements);
        return Of(name, judgements, [.. judgements.Names.Select(Leaf)]);
    }

    /// <summary>A node with its children.</summary>
    /// <param name="name">Its name.</param>
    /// <param name="judgements">The comparison of the children, by their names.</param>
    /// <param name="children">The children, in the order of the matrix.</param>
    /// <exception cref="ArgumentException">The name is empty, or the matrix does not compare these children; the message says which is missing.</exception>
    public static HierarchyNode Of(string name, JudgementMatrix judgements, IReadOnlyList<HierarchyNode> children)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(name);
        ArgumentNullException.ThrowIfNull(judgements);
        ArgumentNullException.ThrowIfNull(children);
        return judgements.Names.SequenceEqual(children.Select(child => child.Name))
            ? new HierarchyNode(name, judgements, [.. children])
            : throw new ArgumentException(
                $"The judgements of '{name}' compare {string.Join(", ", judgements.Names)}; its children are {string.Join(", ", children.Select(child => child.Name))}.", nameof(children));
    }
}
