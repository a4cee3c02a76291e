namespace RareEarth.Methods.Networks.Qap;

/// <summary>The cells on which a QAP regression rests, after its matrices have been checked.</summary>
internal sealed class DyadSample
{
    private DyadSample(IReadOnlyList<string> nodes, DyadKind kind, bool[] isObserved)
    {
        Nodes = nodes;
        Kind = kind;
        IsObserved = isObserved;
        Cells = [.. AllCells(nodes.Count, kind).Where(cell => isObserved[cell])];
        Missing = [.. AllCells(nodes.Count, kind).Where(cell => !isObserved[cell])];
    }

    public IReadOnlyList<string> Nodes { get; }

    public DyadKind Kind { get; }

    /// <summary>For each cell of the matrix, row after row, whether every variable has a value there; false on the diagonal.</summary>
    public bool[] IsObserved { get; }

    /// <summary>The observed cells that are observations: off the diagonal, or below it.</summary>
    public int[] Cells { get; }

    /// <summary>The others of them.</summary>
    public int[] Missing { get; }

    /// <summary>Cells where all these variables have a value.</summary>
    public static DyadSample Of(IReadOnlyList<DyadicVariable> variables, DyadKind kind)
    {
        IReadOnlyList<string> nodes = variables[0].Nodes;
        foreach (DyadicVariable variable in variables)
        {
            if (!variable.Nodes.SequenceEqual(nodes))
            {
                throw new ArgumentException(Mismatch(variables[0], variable));
            }

            if (kind == DyadKind.Undirected)
            {
                CheckSymmetry(variable);
            }
        }

        int n = nodes.Count;
        bool[] isObserved = new bool[n * n];
        for (int cell = 0; cell < n * n; cell++)
        {
            isObserved[cell] = cell / n != cell % n && variables.All(variable => !double.IsNaN(variable.Values[cell]));
        }

        return new DyadSample(nodes, kind, isObserved);
    }

    /// <summary>Refuses a node without any observed pair, and names those that lack one direction.</summary>
    /// <exception cref="EstimationException">A node has no observed pair: permuting it would mean nothing.</exception>
    public IEnumerable<string> CheckNodes()
    {
        int n = Nodes.Count;
        var warnings = new List<string>();
        for (int i = 0; i < n; i++)
        {
            bool hasRow = Enumerable.Range(0, n).Any(j => IsObserved[(i * n) + j]);
            bool hasColumn = Enumerable.Range(0, n).Any(j => IsObserved[(j * n) + i]);
            if (!hasRow && !hasColumn)
            {
                throw new EstimationException($"Node '{Nodes[i]}' has no pair in which every variable has a value: its row and its column are missing. Leave it out of all matrices.");
            }

            if (!hasRow || !hasColumn)
            {
                warnings.Add($"Node '{Nodes[i]}' has no complete pair as {(hasRow ? "second" : "first")} of the two: its {(hasRow ? "column" : "row")} is missing.");
            }
        }

        return warnings;
    }

    /// <summary>A variable's values in the observed cells.</summary>
    public double[] Column(DyadicVariable variable)
    {
        double[] column = new double[Cells.Length];
        for (int at = 0; at < column.Length; at++)
        {
            column[at] = variable.Values[Cells[at]];
        }

        return column;
    }

    /// <summary>A matrix that holds these values in the observed cells and 0 elsewhere.</summary>
    /// <param name="column">One value for each of <see cref="Cells"/>.</param>
    /// <param name="mirrored">Whether, for undirected pairs, cells above the diagonal get them too.</param>
    public double[] Matrix(ReadOnlySpan<double> column, bool mirrored)
    {
        int n = Nodes.Count;
        double[] matrix = new double[n * n];
        for (int at = 0; at < column.Length; at++)
        {
            matrix[Cells[at]] = column[at];
            if (mirrored && Kind == DyadKind.Undirected)
            {
                matrix[(Cells[at] % n * n) + (Cells[at] / n)] = column[at];
            }
        }

        return matrix;
    }

    private static IEnumerable<int> AllCells(int n, DyadKind kind) =>
        from i in Enumerable.Range(0, n)
        from j in Enumerable.Range(0, kind == DyadKind.Undirected ? i : n)
        where i != j
        select (i * n) + j;

    private static void CheckSymmetry(DyadicVariable variable)
    {
        for (int i = 0; i < variable.Count; i++)
        {
            for (int j = 0; j < i; j++)
            {
                if (!variable[i, j].Equals(variable[j, i]))
                {
                    throw new EstimationException(FormattableString.Invariant(
                        $"'{variable.Name}' is {variable[i, j]:R} for {variable.Nodes[i]} and {variable.Nodes[j]}, and {variable[j, i]:R} the other way round: undirected pairs need symmetric matrices. Use DyadKind.Directed."));
                }
            }
        }
    }

    private static string Mismatch(DyadicVariable first, DyadicVariable other)
    {
        if (first.Count != other.Count)
        {
            return $"'{first.Name}' has {first.Count} nodes and '{other.Name}' {other.Count}: all matrices need the same nodes in the same order.";
        }

        int at = Enumerable.Range(0, first.Count).First(i => first.Nodes[i] != other.Nodes[i]);
        return $"Node {at + 1} is '{first.Nodes[at]}' in '{first.Name}' and '{other.Nodes[at]}' in '{other.Name}': all matrices need the same nodes in the same order.";
    }
}
