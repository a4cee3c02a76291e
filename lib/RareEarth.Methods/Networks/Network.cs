using RareEarth.Methods.Networks.Qap;

namespace RareEarth.Methods.Networks;

/// <summary>
/// A weighted network of named nodes: each ordered pair of nodes (unordered, if undirected) has one tie of positive weight or none, and no
/// node has a tie to itself.
/// </summary>
/// <remarks>Immutable. Ties are kept by row and by column, sorted by node, so that every result is the same for any order of the flows.</remarks>
public sealed class Network
{
    private const int ShownProblems = 8;
    private readonly Dictionary<string, int> _positions;

    private Network(FlowReader reader, bool isDirected)
    {
        Nodes = [.. reader.Nodes];
        IsDirected = isDirected;
        Repairs = [.. reader.Repairs];
        TieCount = reader.Ties.Count;
        _positions = Nodes.Select((name, i) => (name, i)).ToDictionary(pair => pair.name, pair => pair.i, StringComparer.Ordinal);
        IEnumerable<(int From, int To, double Weight)> reversed = reader.Ties.Select(tie => (tie.To, tie.From, tie.Weight));
        Out = isDirected ? TieRows.Of(Nodes.Count, reader.Ties) : TieRows.Of(Nodes.Count, [.. reader.Ties, .. reversed]);
        In = isDirected ? TieRows.Of(Nodes.Count, [.. reversed]) : Out;
    }

    /// <summary>Names of the nodes, in the order given, or of first appearance.</summary>
    public IReadOnlyList<string> Nodes { get; }

    /// <summary>n, the number of nodes.</summary>
    public int Count => Nodes.Count;

    /// <summary>m, the number of ties; an undirected tie counts once.</summary>
    public int TieCount { get; }

    /// <summary>Whether a tie from a to b says nothing of one from b to a.</summary>
    public bool IsDirected { get; }

    /// <summary>Flows that a rule added up or left out; empty under the default rules.</summary>
    public IReadOnlyList<FlowProblem> Repairs { get; }

    /// <summary>Ties by the node that they leave.</summary>
    internal TieRows Out { get; }

    /// <summary>Ties by the node that they enter.</summary>
    internal TieRows In { get; }

    /// <summary>Makes a directed network.</summary>
    /// <param name="flows">The ties.</param>
    /// <param name="nodes">Names of the nodes, those without ties too; null takes them from the flows, in order of first appearance.</param>
    /// <param name="rules">What happens to duplicates, self-trade and zeros; null refuses them.</param>
    /// <exception cref="EstimationException">The list is empty or holds something that no rule repairs: the message lists kind and place of each problem.</exception>
    public static Network Directed(IReadOnlyList<Flow> flows, IReadOnlyList<string>? nodes = null, FlowRules? rules = null) =>
        Of(flows, nodes, rules, isDirected: true);

    /// <summary>Makes an undirected network: each flow is a tie between its two nodes.</summary>
    /// <param name="flows">The ties; one that comes in both directions is a duplicate.</param>
    /// <param name="nodes">Names of the nodes, those without ties too; null takes them from the flows, in order of first appearance.</param>
    /// <param name="rules">What happens to duplicates, self-trade and zeros; null refuses them.</param>
    /// <exception cref="EstimationException">The list is empty or holds something that no rule repairs: the message lists kind and place of each problem.</exception>
    public static Network Undirected(IReadOnlyList<Flow> flows, IReadOnlyList<string>? nodes = null, FlowRules? rules = null) =>
        Of(flows, nodes, rules, isDirected: false);

    /// <summary>Everything that would keep a network from being made, in the order of the list; empty when nothing would.</summary>
    /// <param name="flows">The ties.</param>
    /// <param name="nodes">Names of the nodes, or null.</param>
    /// <param name="rules">What happens to duplicates, self-trade and zeros; null refuses them.</param>
    /// <param name="isDirected">Whether the network would be directed.</param>
    public static IReadOnlyList<FlowProblem> Check(IReadOnlyList<Flow> flows, IReadOnlyList<string>? nodes = null, FlowRules? rules = null, bool isDirected = true)
    {
        ArgumentNullException.ThrowIfNull(flows);
        return FlowReader.Read(flows, nodes, isDirected, rules ?? new FlowRules()).Problems;
    }

    /// <summary>The weight of the tie from one node to another, 0 when there is none.</summary>
    /// <param name="from">Name of the node that it leaves.</param>
    /// <param name="to">Name of the node that it enters.</param>
    /// <exception cref="KeyNotFoundException">The network has no such node.</exception>
    public double Weight(string from, string to) => Out.Weight(PositionOf(from), PositionOf(to));

    /// <summary>The position of a node in <see cref="Nodes"/>.</summary>
    /// <param name="node">Its name.</param>
    /// <exception cref="KeyNotFoundException">The network has no such node.</exception>
    public int PositionOf(string node) => _positions.TryGetValue(node, out int position)
        ? position
        : throw new KeyNotFoundException($"The network has no node '{node}' among its {Count}.");

    /// <summary>The ties as flows, by the node that they leave; an undirected tie once.</summary>
    public IEnumerable<Flow> Flows() =>
        from i in Enumerable.Range(0, Count)
        from tie in Out.Row(i)
        where IsDirected || i < tie.Node
        select new Flow(Nodes[i], Nodes[tie.Node], tie.Weight);

    /// <summary>The weights as a matrix for a QAP regression, row = node that a tie leaves; 0 where there is no tie.</summary>
    /// <param name="name">The variable's name.</param>
    public DyadicVariable ToDyads(string name) => DyadicVariable.Of(name, Nodes, (i, j) => Out.Weight(i, j));

    private static Network Of(IReadOnlyList<Flow> flows, IReadOnlyList<string>? nodes, FlowRules? rules, bool isDirected)
    {
        ArgumentNullException.ThrowIfNull(flows);
        var reader = FlowReader.Read(flows, nodes, isDirected, rules ?? new FlowRules());
        if (reader.Problems.Count == 0 && reader.Ties.Count == 0)
        {
            reader.Problems.Add(new FlowProblem(FlowProblemKind.Empty, null, $"All {flows.Count} flows were left out: no tie remains."));
        }

        if (reader.Problems.Count > 0)
        {
            IEnumerable<string> shown = reader.Problems.Take(ShownProblems).Select(problem => $"{problem.Kind}: {problem.Words}");
            string more = reader.Problems.Count > ShownProblems ? $" And {reader.Problems.Count - ShownProblems} more; Network.Check lists all." : "";
            throw new EstimationException($"No network can be made of these flows. {string.Join(" ", shown)}{more}");
        }

        return new Network(reader, isDirected);
    }
}
