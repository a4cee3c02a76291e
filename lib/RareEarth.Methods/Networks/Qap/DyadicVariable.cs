namespace RareEarth.Methods.Networks.Qap;

/// <summary>A number for each ordered pair of named nodes: one variable of a QAP regression. NaN marks a missing pair; the diagonal is not used.</summary>
public sealed class DyadicVariable
{
    private readonly double[] _values;

    private DyadicVariable(string name, IReadOnlyList<string> nodes, double[] values)
    {
        Name = name;
        Nodes = nodes;
        _values = values;
    }

    /// <summary>The variable's name.</summary>
    public string Name { get; }

    /// <summary>Names of the nodes, of rows and of columns.</summary>
    public IReadOnlyList<string> Nodes { get; }

    /// <summary>The number of nodes.</summary>
    public int Count => Nodes.Count;

    /// <summary>The value of one pair; NaN when it is missing.</summary>
    /// <param name="row">Position of the first node, from 0.</param>
    /// <param name="column">Position of the second node, from 0.</param>
    public double this[int row, int column] => _values[(row * Count) + column];

    /// <summary>Row after row.</summary>
    internal ReadOnlySpan<double> Values => _values;

    /// <summary>Makes a variable from a rule for pairs, such as a difference between two countries.</summary>
    /// <param name="name">The variable's name.</param>
    /// <param name="nodes">Names of the nodes, each once.</param>
    /// <param name="value">The value of a pair of positions, not asked for the diagonal; NaN for missing.</param>
    /// <exception cref="ArgumentException">The variable or a node has no name, a name stands twice, or a value is infinite: the message names the pair.</exception>
    public static DyadicVariable Of(string name, IReadOnlyList<string> nodes, Func<int, int, double> value)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(name);
        ArgumentNullException.ThrowIfNull(nodes);
        ArgumentNullException.ThrowIfNull(value);
        if (nodes.Any(string.IsNullOrWhiteSpace) || nodes.Distinct(StringComparer.Ordinal).Count() < nodes.Count)
        {
            throw new ArgumentException($"The {nodes.Count} nodes of '{name}' need names, and each its own.", nameof(nodes));
        }

        int n = nodes.Count;
        double[] values = new double[n * n];
        for (int i = 0; i < n; i++)
        {
            for (int j = 0; j < n; j++)
            {
                values[(i * n) + j] = i == j ? 0 : value(i, j);
                if (double.IsInfinity(values[(i * n) + j]))
                {
                    throw new ArgumentException($"'{name}' is infinite for {nodes[i]} and {nodes[j]}.", nameof(value));
                }
            }
        }

        return new DyadicVariable(name, [.. nodes], values);
    }

    /// <summary>Makes a variable from a square matrix.</summary>
    /// <param name="name">The variable's name.</param>
    /// <param name="nodes">Names of the nodes, each once.</param>
    /// <param name="values">One row and one column for each node, in their order; NaN for missing.</param>
    /// <exception cref="ArgumentException">The matrix is not square or has another size; or as for a rule.</exception>
    public static DyadicVariable Of(string name, IReadOnlyList<string> nodes, double[,] values)
    {
        ArgumentNullException.ThrowIfNull(nodes);
        ArgumentNullException.ThrowIfNull(values);
        if (values.GetLength(0) != nodes.Count || values.GetLength(1) != nodes.Count)
        {
            throw new ArgumentException($"'{name}' has {values.GetLength(0)} rows and {values.GetLength(1)} columns for {nodes.Count} nodes.", nameof(values));
        }

        return Of(name, nodes, (i, j) => values[i, j]);
    }
}
