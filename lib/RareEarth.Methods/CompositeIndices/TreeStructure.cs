namespace RareEarth.Methods.CompositeIndices;

/// <summary>The nodes of an index tree, checked: one total, parents that exist, indicators at the bottom and nowhere else, weights with sum 1.</summary>
public sealed record TreeStructure
{
    private const double WeightRoom = 1e-9;

    private readonly Dictionary<string, TreeNode[]> _children;

    private TreeStructure(TreeNode total, IReadOnlyList<TreeNode> nodes, Dictionary<string, TreeNode[]> children)
    {
        Total = total;
        Nodes = nodes;
        _children = children;
    }

    /// <summary>The node without a parent.</summary>
    public TreeNode Total { get; }

    /// <summary>Every node, in the order given.</summary>
    public IReadOnlyList<TreeNode> Nodes { get; }

    /// <summary>The nodes without children, in the order given: the indicators.</summary>
    public IReadOnlyList<TreeNode> Leaves => [.. Nodes.Where(node => !_children.ContainsKey(node.Name))];

    /// <summary>Checks the nodes.</summary>
    /// <param name="nodes">The nodes.</param>
    /// <param name="indicators">The names of the indicators that there are data for.</param>
    /// <exception cref="ArgumentException">A name is used twice, there is not one total, a parent does not exist or is below itself, a node has neither
    /// children nor data or has both, an indicator is not in the tree, or the weights below a node do not sum to one. The message names the node.</exception>
    public static TreeStructure Of(IReadOnlyList<TreeNode> nodes, IReadOnlyList<string> indicators)
    {
        ArgumentNullException.ThrowIfNull(nodes);
        ArgumentNullException.ThrowIfNull(indicators);
        var byName = new Dictionary<string, TreeNode>(StringComparer.Ordinal);
        foreach (TreeNode node in nodes)
        {
            if (!byName.TryAdd(node.Name, node))
            {
                throw new ArgumentException($"'{node.Name}' is in the tree twice.", nameof(nodes));
            }
        }

        TreeNode[] tops = [.. nodes.Where(node => node.Parent is null)];
        if (tops.Length != 1)
        {
            throw new ArgumentException($"A tree has one total, without a parent; here are {tops.Length}{(tops.Length == 0 ? "" : ": " + string.Join(", ", tops.Select(top => top.Name)))}.", nameof(nodes));
        }

        foreach (TreeNode node in nodes)
        {
            CheckPath(node, byName);
        }

        Dictionary<string, TreeNode[]> children = nodes.Where(node => node.Parent is not null).GroupBy(node => node.Parent!, StringComparer.Ordinal).ToDictionary(group => group.Key, group => group.ToArray(), StringComparer.Ordinal);
        foreach (TreeNode node in nodes)
        {
            bool hasData = indicators.Contains(node.Name);
            if (children.TryGetValue(node.Name, out TreeNode[]? parts) == hasData)
            {
                throw new ArgumentException(hasData ? $"'{node.Name}' has data of its own and parts as well: which of them is it?" : $"'{node.Name}' has no parts and no data: a child is missing.", nameof(nodes));
            }

            if (parts is not null)
            {
                CheckWeights(node, parts);
            }
        }

        string[] strangers = [.. indicators.Where(name => !byName.ContainsKey(name))];
        return strangers.Length == 0
            ? new TreeStructure(tops[0], [.. nodes], children)
            : throw new ArgumentException($"There are data for {string.Join(", ", strangers)}, which the tree does not have.", nameof(indicators));
    }

    /// <summary>The parts of a node; none of an indicator.</summary>
    /// <param name="name">The node.</param>
    public IReadOnlyList<TreeNode> Children(string name) => _children.TryGetValue(name, out TreeNode[]? parts) ? parts : [];

    /// <summary>The weight of a node in another above it: the product of the weights in between; 0 when it is not below it.</summary>
    /// <param name="name">The lower node.</param>
    /// <param name="above">The upper one; the node itself has weight 1.</param>
    /// <exception cref="KeyNotFoundException">There is no such node.</exception>
    public double Weight(string name, string above)
    {
        if (Node(name).Name == Node(above).Name)
        {
            return 1;
        }

        return Node(name).Parent is { } parent ? Node(name).Weight * Weight(parent, above) : 0;
    }

    /// <summary>A node.</summary>
    /// <param name="name">Its name.</param>
    /// <exception cref="KeyNotFoundException">There is none; the message lists them.</exception>
    public TreeNode Node(string name) => Nodes.FirstOrDefault(node => node.Name == name)
        ?? throw new KeyNotFoundException($"There is no '{name}' in the tree; there are {string.Join(", ", Nodes.Select(node => node.Name))}.");

    private static void CheckPath(TreeNode node, Dictionary<string, TreeNode> byName)
    {
        var seen = new HashSet<string>(StringComparer.Ordinal) { node.Name };
        for (TreeNode at = node; at.Parent is not null;)
        {
            if (!byName.TryGetValue(at.Parent, out TreeNode? parent))
            {
                throw new ArgumentException($"'{at.Name}' is part of '{at.Parent}', which the tree does not have.", nameof(node));
            }

            if (!seen.Add(parent.Name))
            {
                throw new ArgumentException($"'{parent.Name}' is below itself.", nameof(node));
            }

            at = parent;
        }
    }

    private static void CheckWeights(TreeNode node, TreeNode[] parts)
    {
        double sum = parts.Sum(part => part.Weight);
        if (parts.Any(part => !(part.Weight >= 0)) || !(Math.Abs(sum - 1) <= WeightRoom))
        {
            throw new ArgumentException(
                FormattableString.Invariant($"The weights below '{node.Name}' sum to {sum:0.######}, not to one, or one is below 0: {string.Join(", ", parts.Select(part => FormattableString.Invariant($"{part.Name} {part.Weight:0.######}")))}."), nameof(parts));
        }
    }
}
