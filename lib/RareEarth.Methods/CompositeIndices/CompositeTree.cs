using RareEarth.Methods.Display;

namespace RareEarth.Methods.CompositeIndices;

/// <summary>An index of indices: indicators at the bottom, weights at every node, a total on top.</summary>
[TypeFormatterSource(typeof(TableFormatterSource), PreferredMimeTypes = [TableFormatterSource.Html, TableFormatterSource.Plain])]
public sealed record CompositeTree : ITableView
{
    private readonly Dictionary<string, double[]> _values;

    private CompositeTree(TreeStructure structure, IReadOnlyList<string> labels, TreeOptions options, Dictionary<string, double[]> values)
    {
        Structure = structure;
        Labels = labels;
        Options = options;
        _values = values;
    }

    /// <summary>Nodes and weights.</summary>
    public TreeStructure Structure { get; }

    /// <summary>The rows, as in years.</summary>
    public IReadOnlyList<string> Labels { get; }

    /// <summary>The choices behind it.</summary>
    public TreeOptions Options { get; }

    /// <summary>The total, one number for each row.</summary>
    public IReadOnlyList<double> Total => _values[Structure.Total.Name];

    /// <summary>The index of a node, or the scaled values of an indicator.</summary>
    /// <param name="name">The node.</param>
    /// <exception cref="KeyNotFoundException">There is none.</exception>
    public IReadOnlyList<double> this[string name] => _values[Structure.Node(name).Name];

    /// <summary>Computes the index of every node.</summary>
    /// <param name="nodes">Nodes and weights.</param>
    /// <param name="indicators">One for each node without parts, without missing values (see <see cref="FilledSeries"/>).</param>
    /// <param name="labels">What each row is about.</param>
    /// <param name="options">The choices; null for the defaults.</param>
    /// <exception cref="ArgumentException">The tree is not sound (see <see cref="TreeStructure.Of"/>), or lengths differ.</exception>
    /// <exception cref="EstimationException">A value is missing; the base value is zero; an inverse indicator is zero; an indicator is constant where it has to be divided by its range; or a
    /// geometric mean is asked of a value that is not positive. The message names indicator and row.</exception>
    public static CompositeTree Of(IReadOnlyList<TreeNode> nodes, IReadOnlyList<Indicator> indicators, IReadOnlyList<string> labels, TreeOptions? options = null)
    {
        Indicator.Check(indicators, labels);
        TreeOptions chosen = options ?? new TreeOptions();
        TreeStructure structure = TreeStructure.Of(nodes, [.. indicators.Select(indicator => indicator.Name)]);
        Dictionary<string, double[]> values = indicators.ToDictionary(indicator => indicator.Name, indicator => Scale(indicator, labels, chosen), StringComparer.Ordinal);
        if (chosen.Aggregation == Aggregation.Geometric)
        {
            foreach ((string name, double[] x) in values)
            {
                int row = Array.FindIndex(x, value => !(value > 0));
                if (row >= 0)
                {
                    throw new EstimationException(FormattableString.Invariant($"'{name}' is {x[row]:0.######} in {labels[row]} after scaling: a geometric mean needs positive values. Use ratios, or linear sums."));
                }
            }
        }

        Fill(structure.Total.Name);
        return new CompositeTree(structure, [.. labels], chosen, values);

        double[] Fill(string name)
        {
            if (!values.TryGetValue(name, out double[]? own))
            {
                (double Weight, double[] X)[] parts = [.. structure.Children(name).Select(child => (child.Weight, Fill(child.Name)))];
                values[name] = own = [.. Enumerable.Range(0, labels.Count).Select(row => chosen.Aggregation == Aggregation.Linear
                    ? parts.Sum(part => part.Weight * part.X[row])
                    : Math.Exp(parts.Sum(part => part.Weight * Math.Log(part.X[row]))))];
            }

            return own;
        }
    }

    /// <summary>What each indicator adds to the change of a node from one row to another; the parts add up to the change.</summary>
    /// <remarks>
    /// Linear: W_j (x_jt − x_js), W_j the indicator's weight in the node. Geometric: W_j L(I_t, I_s) ln(x_jt / x_js) with the logarithmic mean
    /// L(a, b) = (a − b) / ln(a / b), L(a, a) = a (B. W. Ang, Energy Policy 32, 2004): exact as well, and without a remainder.
    /// </remarks>
    /// <param name="from">The row before, from 0.</param>
    /// <param name="to">The row after.</param>
    /// <param name="node">The node; null for the total.</param>
    /// <returns>Contributions in points of the node's index, indicator by indicator.</returns>
    public IReadOnlyList<(string Indicator, double Points)> Contributions(int from, int to, string? node = null)
    {
        string above = node ?? Structure.Total.Name;
        double before = this[above][from], after = this[above][to];
        double mean = before == after ? before : (after - before) / Math.Log(after / before);
        return
        [
            .. Structure.Leaves.Select(leaf => (leaf.Name, Weight: Structure.Weight(leaf.Name, above))).Where(leaf => leaf.Weight > 0).Select(leaf => (
                leaf.Name,
                leaf.Weight * (Options.Aggregation == Aggregation.Linear ? this[leaf.Name][to] - this[leaf.Name][from] : mean * Math.Log(this[leaf.Name][to] / this[leaf.Name][from])))),
        ];
    }

    /// <summary>The indices as lines of text, in the invariant culture.</summary>
    public string Summary() => View().ToText();

    /// <summary>The summary.</summary>
    public override string ToString() => Summary();

    TableView ITableView.View() => View();

    private static double[] Scale(Indicator indicator, IReadOnlyList<string> labels, TreeOptions options)
    {
        if (options.Scaling != Scaling.RatioToBase)
        {
            return Normaliser.Apply(indicator, options.Scaling == Scaling.MinMax ? Normalisation.MinMax : Normalisation.ZScore);
        }

        ArgumentOutOfRangeException.ThrowIfNegative(options.BaseRow);
        ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual(options.BaseRow, labels.Count);
        IReadOnlyList<double> z = indicator.Series.Values;
        double start = z[options.BaseRow];
        if (start == 0)
        {
            throw new EstimationException($"'{indicator.Name}' is zero in the base row {labels[options.BaseRow]}: no ratio to it exists. Choose another base.");
        }

        if (indicator.Direction == IndicatorDirection.Benefit)
        {
            return [.. z.Select(value => 100 * (value / start))];
        }

        int zero = options.Inversion == Inversion.Reciprocal ? z.ToList().IndexOf(0) : -1;
        return zero >= 0
            ? throw new EstimationException($"'{indicator.Name}' counts inversely and is zero in {labels[zero]}: it has no reciprocal. Use the reflection.")
            : [.. z.Select(value => options.Inversion == Inversion.Reciprocal ? 100 * (start / value) : 200 - (100 * (value / start)))];
    }

    private TableView View() => new(
        "index", $"{Structure.Total.Name}, {Options.Scaling}, {Options.Aggregation}", ["", "weight", .. Labels],
        [.. Structure.Nodes.Where(node => Structure.Children(node.Name).Count > 0).Select(node => (string[])[node.Name, Numbers.Fixed(node.Weight, 3), .. this[node.Name].Select(value => Numbers.Fixed(value, 2))])],
        [], []);
}
