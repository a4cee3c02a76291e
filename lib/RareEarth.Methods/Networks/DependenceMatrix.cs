using RareEarth.Methods.Networks.Qap;

namespace RareEarth.Methods.Networks;

/// <summary>A dependence for each ordered pair of nodes, row = the node that depends, column = the partner; a pair without a value has a reason.</summary>
public sealed class DependenceMatrix
{
    private readonly double[,] _values;
    private readonly DependenceStatus[,] _status;

    internal DependenceMatrix(string name, IReadOnlyList<string> nodes, Func<int, int, (double Value, DependenceStatus Status)> cell)
    {
        Name = name;
        Nodes = nodes;
        _values = new double[nodes.Count, nodes.Count];
        _status = new DependenceStatus[nodes.Count, nodes.Count];
        for (int a = 0; a < nodes.Count; a++)
        {
            for (int b = 0; b < nodes.Count; b++)
            {
                (_values[a, b], _status[a, b]) = a == b ? (0, DependenceStatus.Self) : cell(a, b);
            }
        }
    }

    /// <summary>Which dependence it is.</summary>
    public string Name { get; }

    /// <summary>Names of the nodes, of rows and of columns.</summary>
    public IReadOnlyList<string> Nodes { get; }

    /// <summary>The dependence of one node on another; null where it is not defined.</summary>
    /// <param name="node">Position of the node that depends.</param>
    /// <param name="partner">Position of the partner.</param>
    public double? this[int node, int partner] => HasValue(_status[node, partner]) ? _values[node, partner] : null;

    /// <summary>Whether a dependence has a value, and why not.</summary>
    /// <param name="node">Position of the node that depends.</param>
    /// <param name="partner">Position of the partner.</param>
    public DependenceStatus Status(int node, int partner) => _status[node, partner];

    /// <summary>The ordered pairs of different nodes that have no value, with the reason.</summary>
    public IEnumerable<(string Node, string Partner, DependenceStatus Status)> Undefined() =>
        from a in Enumerable.Range(0, Nodes.Count)
        from b in Enumerable.Range(0, Nodes.Count)
        where a != b && !HasValue(_status[a, b])
        select (Nodes[a], Nodes[b], _status[a, b]);

    /// <summary>The number of ordered pairs of different nodes with each status.</summary>
    public IReadOnlyDictionary<DependenceStatus, int> Counts() =>
        _status.Cast<DependenceStatus>().Where(status => status != DependenceStatus.Self).CountBy(status => status).ToDictionary();

    /// <summary>The matrix as a variable of a QAP regression; pairs without a value are missing there.</summary>
    /// <param name="name">The variable's name; null for this matrix's own.</param>
    public DyadicVariable ToDyads(string? name = null) => DyadicVariable.Of(name ?? Name, Nodes, (a, b) => this[a, b] ?? double.NaN);

    /// <summary>The positive dependences as a directed network, from the node that depends to its partner.</summary>
    /// <exception cref="EstimationException">No dependence is positive.</exception>
    public Network ToNetwork() => Network.Directed(
        [
            .. from a in Enumerable.Range(0, Nodes.Count)
               from b in Enumerable.Range(0, Nodes.Count)
               where this[a, b] > 0
               select new Flow(Nodes[a], Nodes[b], _values[a, b]),
        ],
        Nodes);

    private static bool HasValue(DependenceStatus status) => status is DependenceStatus.Defined or DependenceStatus.ZeroByRule;
}
