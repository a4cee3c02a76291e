using System.Globalization;

namespace RareEarth.Methods.Networks;

/// <summary>Turns a list of flows into positions and weights, and notes everything that is wrong on the way.</summary>
internal sealed class FlowReader
{
    private readonly Dictionary<string, int> _positions = new(StringComparer.Ordinal);
    private readonly Dictionary<(int From, int To), int> _ties = [];
    private readonly List<(int From, int To, double Weight)> _flows = [];
    private readonly List<string> _nodes = [];
    private readonly bool _isDirected;
    private readonly FlowRules _rules;

    private FlowReader(bool isDirected, FlowRules rules)
    {
        _isDirected = isDirected;
        _rules = rules;
    }

    /// <summary>Node names in order.</summary>
    public IReadOnlyList<string> Nodes => _nodes;

    /// <summary>Ties as positions of nodes, each pair once.</summary>
    public IReadOnlyList<(int From, int To, double Weight)> Ties => _flows;

    /// <summary>What no rule repairs.</summary>
    public List<FlowProblem> Problems { get; } = [];

    /// <summary>What a rule repaired.</summary>
    public List<FlowProblem> Repairs { get; } = [];

    /// <summary>Reads the flows. Without a list, nodes are taken in order of appearance.</summary>
    public static FlowReader Read(IReadOnlyList<Flow> flows, IReadOnlyList<string>? nodes, bool isDirected, FlowRules rules)
    {
        var reader = new FlowReader(isDirected, rules);
        for (int i = 0; i < (nodes?.Count ?? 0); i++)
        {
            reader.AddNode(nodes![i], i);
        }

        if (flows.Count == 0)
        {
            reader.Problems.Add(new FlowProblem(FlowProblemKind.Empty, null, "The list of flows is empty."));
        }

        for (int i = 0; i < flows.Count; i++)
        {
            ArgumentNullException.ThrowIfNull(flows[i], nameof(flows));
            reader.AddFlow(flows[i], i, nodes is not null);
        }

        return reader;
    }

    private void AddNode(string name, int position)
    {
        if (string.IsNullOrWhiteSpace(name))
        {
            Problems.Add(new FlowProblem(FlowProblemKind.NamelessNode, position, $"Node {position + 1} has no name."));
        }
        else if (!_positions.TryAdd(name, _nodes.Count))
        {
            Problems.Add(new FlowProblem(FlowProblemKind.DuplicateNode, position, $"Node '{name}' is listed twice, at {_positions[name] + 1} and {position + 1}."));
            return;
        }

        _nodes.Add(name);
    }

    private void AddFlow(Flow flow, int position, bool nodesAreGiven)
    {
        string place = Place(flow, position);
        int from = PositionOf(flow.From, position, place, nodesAreGiven);
        int to = PositionOf(flow.To, position, place, nodesAreGiven);
        if (from < 0 || to < 0)
        {
            return;
        }

        if (!double.IsFinite(flow.Weight))
        {
            Problems.Add(new FlowProblem(FlowProblemKind.NotANumber, position, $"{place}: the weight is {Text(flow.Weight)}, not a finite number."));
        }
        else if (flow.Weight < 0)
        {
            Problems.Add(new FlowProblem(FlowProblemKind.NegativeWeight, position, $"{place}: the weight is negative, {Text(flow.Weight)}."));
        }
        else if (from == to)
        {
            Note(_rules.SelfFlows == LeaveOutRule.LeaveOut, new FlowProblem(FlowProblemKind.SelfFlow, position, $"{place}: a flow of {Text(flow.Weight)} from a node to itself."));
        }
        else if (flow.Weight == 0)
        {
            Note(_rules.ZeroWeights == LeaveOutRule.LeaveOut, new FlowProblem(FlowProblemKind.ZeroWeight, position, $"{place}: the weight is 0."));
        }
        else
        {
            AddTie(from, to, flow.Weight, position, place);
        }
    }

    private void AddTie(int from, int to, double weight, int position, string place)
    {
        (int, int) key = _isDirected || from < to ? (from, to) : (to, from);
        if (_ties.TryAdd(key, _flows.Count))
        {
            _flows.Add((from, to, weight));
            return;
        }

        (int From, int To, double Weight) first = _flows[_ties[key]];
        Note(_rules.Duplicates == DuplicateFlowRule.Sum, new FlowProblem(
            FlowProblemKind.DuplicateFlow, position, $"{place}: {Text(weight)} comes on top of {Text(first.Weight)} between the same nodes."));
        _flows[_ties[key]] = first with { Weight = first.Weight + weight };
    }

    private int PositionOf(string name, int position, string place, bool nodesAreGiven)
    {
        if (string.IsNullOrWhiteSpace(name))
        {
            Problems.Add(new FlowProblem(FlowProblemKind.NamelessNode, position, $"{place}: a node has no name."));
            return -1;
        }

        if (_positions.TryGetValue(name, out int known))
        {
            return known;
        }

        if (nodesAreGiven)
        {
            Problems.Add(new FlowProblem(FlowProblemKind.UnknownNode, position, $"{place}: '{name}' is not in the list of {_nodes.Count} nodes."));
            return -1;
        }

        _positions.Add(name, _nodes.Count);
        _nodes.Add(name);
        return _nodes.Count - 1;
    }

    private void Note(bool isRepaired, FlowProblem problem) => (isRepaired ? Repairs : Problems).Add(problem);

    private static string Place(Flow flow, int position) => $"Flow {position + 1}, {flow.From} to {flow.To}";

    private static string Text(double weight) => weight.ToString("R", CultureInfo.InvariantCulture);
}
