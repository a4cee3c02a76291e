using MathNet.Numerics.LinearAlgebra;
using MathNet.Numerics.LinearAlgebra.Double;
using RareEarth.Methods.Correlation;
using RareEarth.Methods.Display;

namespace RareEarth.Methods.CompositeIndices;

/// <summary>A weighted sum of normalised indicators with its dimensions and what each indicator contributes.</summary>
/// <remarks>
/// Total_i = Σ_j w_j z_ij. The index of a dimension is the weighted mean of its indicators, Σ_{j in d} w_j z_ij / Σ_{j in d} w_j, so that with min–max values it lies between 0 and 1;
/// its contribution to the total is the numerator. A linear sum lets one indicator make up for another.
/// </remarks>
[TypeFormatterSource(typeof(TableFormatterSource), PreferredMimeTypes = [TableFormatterSource.Html, TableFormatterSource.Plain])]
public sealed record CompositeIndex : ITableView
{
    private CompositeIndex(IReadOnlyList<Indicator> indicators, IReadOnlyList<string> labels, Normalisation normalisation, IndexWeights weights, Matrix<double> normalised, Matrix<double> contributions)
    {
        Indicators = indicators;
        Labels = labels;
        Normalisation = normalisation;
        Weights = weights;
        Normalised = normalised;
        Contributions = contributions;
        Total = [.. contributions.RowSums()];
        Dimensions = [.. indicators.Select(indicator => indicator.Dimension).Distinct(StringComparer.Ordinal)];
    }

    /// <summary>The indicators.</summary>
    public IReadOnlyList<Indicator> Indicators { get; }

    /// <summary>The rows.</summary>
    public IReadOnlyList<string> Labels { get; }

    /// <summary>The dimensions in the order in which they first occur.</summary>
    public IReadOnlyList<string> Dimensions { get; }

    /// <summary>How indicators were made comparable.</summary>
    public Normalisation Normalisation { get; }

    /// <summary>The weights.</summary>
    public IndexWeights Weights { get; }

    /// <summary>z: rows × indicators.</summary>
    public Matrix<double> Normalised { get; }

    /// <summary>w z: rows × indicators; each row adds up to the total.</summary>
    public Matrix<double> Contributions { get; }

    /// <summary>The index, one for each row.</summary>
    public IReadOnlyList<double> Total { get; }

    /// <summary>Builds the index.</summary>
    /// <param name="indicators">Indicators without missing values, none constant.</param>
    /// <param name="labels">What each row is about, as in a year.</param>
    /// <param name="normalisation">How indicators are made comparable.</param>
    /// <param name="weights">The weights; null for equal ones.</param>
    /// <exception cref="ArgumentException">There is no indicator, names repeat, or lengths differ.</exception>
    /// <exception cref="EstimationException">A value is missing, or an indicator is constant.</exception>
    /// <exception cref="KeyNotFoundException">An indicator has no weight.</exception>
    public static CompositeIndex Of(IReadOnlyList<Indicator> indicators, IReadOnlyList<string> labels, Normalisation normalisation = Normalisation.MinMax, IndexWeights? weights = null)
    {
        Indicator.Check(indicators, labels);
        weights ??= IndexWeights.Equal(indicators);
        var z = DenseMatrix.OfColumnArrays(indicators.Select(indicator => Normaliser.Apply(indicator, normalisation)));
        double[] w = [.. indicators.Select(indicator => weights[indicator.Name])];
        return new CompositeIndex([.. indicators], [.. labels], normalisation, weights, z, DenseMatrix.Create(z.RowCount, z.ColumnCount, (i, j) => w[j] * z[i, j]));
    }

    /// <summary>The index of a dimension, one number for each row: the weighted mean of its indicators.</summary>
    /// <param name="dimension">The dimension.</param>
    /// <exception cref="KeyNotFoundException">There is no such dimension, or its indicators have no weight.</exception>
    public IReadOnlyList<double> Dimension(string dimension)
    {
        double weight = Members(dimension).Sum(j => Weights[Indicators[j].Name]);
        return weight > 0
            ? [.. ContributionOf(dimension).Select(value => value / weight)]
            : throw new KeyNotFoundException($"No indicator of '{dimension}' has a weight, so it has no index.");
    }

    /// <summary>What a dimension adds to the total, one number for each row.</summary>
    /// <param name="dimension">The dimension.</param>
    /// <exception cref="KeyNotFoundException">There is no such dimension.</exception>
    public IReadOnlyList<double> ContributionOf(string dimension)
    {
        int[] members = Members(dimension);
        return [.. Enumerable.Range(0, Labels.Count).Select(row => members.Sum(j => Contributions[row, j]))];
    }

    /// <summary>Ranks of the rows, 1 for the highest index.</summary>
    public double[] Rank() => Ranks.Descending(Total);

    /// <summary>The index as lines of text, in the invariant culture.</summary>
    public string Summary() => View().ToText();

    /// <summary>The summary.</summary>
    public override string ToString() => Summary();

    TableView ITableView.View() => View();

    private int[] Members(string dimension)
    {
        int[] members = [.. Enumerable.Range(0, Indicators.Count).Where(j => Indicators[j].Dimension == dimension)];
        return members.Length > 0 ? members : throw new KeyNotFoundException($"There is no dimension '{dimension}'. There are: {string.Join(", ", Dimensions)}.");
    }

    private TableView View()
    {
        double[] rank = Rank();
        IReadOnlyList<double>[] parts = [.. Dimensions.Select(dimension => Members(dimension).Sum(j => Weights[Indicators[j].Name]) > 0 ? Dimension(dimension) : ContributionOf(dimension))];
        return new TableView(
            "regression", "Composite index", ["", .. Dimensions, "total", "rank"],
            [.. Labels.Select((label, row) => (string[])[label, .. parts.Select(part => Numbers.Fixed(part[row], 3)), Numbers.Fixed(Total[row], 3), Numbers.Fixed(rank[row], rank[row] % 1 == 0 ? 0 : 1)])],
            [],
            [$"Normalisation: {Normalisation}; weights: {Weights.Rule}."]);
    }
}
