using RareEarth.Methods.Correlation;
using RareEarth.Methods.Display;
using RareEarth.Methods.Regression;

namespace RareEarth.Methods.CompositeIndices;

/// <summary>Weights of indicators, 0 at least, adding up to 1.</summary>
[TypeFormatterSource(typeof(TableFormatterSource), PreferredMimeTypes = [TableFormatterSource.Html, TableFormatterSource.Plain])]
public sealed record IndexWeights : ITableView
{
    private readonly IReadOnlyDictionary<string, double> _values;

    private IndexWeights(string rule, IReadOnlyDictionary<string, double> values)
    {
        Rule = rule;
        _values = values;
    }

    /// <summary>How they were made.</summary>
    public string Rule { get; }

    /// <summary>The indicators that have a weight.</summary>
    public IEnumerable<string> Names => _values.Keys;

    /// <summary>The weight of an indicator.</summary>
    /// <param name="name">The indicator.</param>
    /// <exception cref="KeyNotFoundException">It has none.</exception>
    public double this[string name] => _values.TryGetValue(name, out double weight)
        ? weight
        : throw new KeyNotFoundException($"The {Rule} weights have no indicator '{name}'. They have: {string.Join(", ", Names)}.");

    /// <summary>1/m each.</summary>
    /// <param name="indicators">The indicators.</param>
    public static IndexWeights Equal(IReadOnlyList<Indicator> indicators) =>
        Scaled("equal", indicators, [.. Columns(indicators, null).Select(_ => 1.0)]);

    /// <summary>
    /// Entropy weights: w_j ∝ 1 − e_j, e_j = −(1/ln n) Σ_i p_ij ln p_ij, p_ij = z_ij/Σ_i z_ij on min–max values, with 0 · ln 0 = 0 (Shannon 1948; as in 熵权法).
    /// An indicator that is high in few rows gets much weight, whatever it means.
    /// </summary>
    /// <param name="indicators">Indicators with two rows at least.</param>
    /// <exception cref="EstimationException">An indicator is constant or has missing values.</exception>
    public static IndexWeights Entropy(IReadOnlyList<Indicator> indicators) => Scaled("entropy", indicators, [.. Columns(indicators, Normalisation.MinMax).Select(z =>
    {
        double total = z.Sum();
        return 1 + (z.Where(value => value > 0).Sum(value => value / total * Math.Log(value / total)) / Math.Log(z.Length));
    })]);

    /// <summary>
    /// CRITIC weights: w_j ∝ s_j Σ_k (1 − r_jk), s_j the standard deviation and r_jk Pearson's correlations of the min–max values (Diakoulaki, Mavrotas and
    /// Papayannakis 1995, Computers and Operations Research 22, 763–770): much weight for what varies and agrees with little else.
    /// </summary>
    /// <param name="indicators">Two indicators at least, with three rows at least.</param>
    /// <exception cref="EstimationException">An indicator is constant or has missing values, or all agree perfectly.</exception>
    public static IndexWeights Critic(IReadOnlyList<Indicator> indicators)
    {
        double[][] z = Columns(indicators, Normalisation.MinMax);
        CorrelationMatrix r = CorrelationMatrix.Of([.. z.Select((values, j) => new Variable(indicators[j].Name, values))]);
        return Scaled("CRITIC", indicators, [.. z.Select((values, j) =>
            Descriptives.SummaryStatistics.Of(indicators[j].Name, values).StandardDeviation!.Value * r.Values.Row(j).Sum(value => 1 - value))]);
    }

    /// <summary>Weights from elsewhere, as from judgement (AHP) or a paper; scaled to add up to 1.</summary>
    /// <param name="rule">Where they come from.</param>
    /// <param name="weights">A weight for each indicator, 0 at least.</param>
    /// <exception cref="ArgumentException">A weight is negative or not a number, or all are 0.</exception>
    public static IndexWeights Given(string rule, IReadOnlyDictionary<string, double> weights)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(rule);
        ArgumentNullException.ThrowIfNull(weights);
        double total = weights.Values.Sum();
        return weights.Values.All(weight => weight >= 0 && double.IsFinite(weight)) && total > 0
            ? new IndexWeights(rule, weights.ToDictionary(weight => weight.Key, weight => weight.Value / total))
            : throw new ArgumentException("Weights are 0 at least, and one of them is positive.", nameof(weights));
    }

    /// <summary>The same weights within each dimension, and dimensions by weights of their own: w_j · v_d / Σ_{k in d} w_k.</summary>
    /// <param name="indicators">The indicators, which say their dimensions.</param>
    /// <param name="dimensions">A weight for each dimension; null for equal ones.</param>
    /// <exception cref="ArgumentException">A dimension has no weight, or none of its indicators has.</exception>
    public IndexWeights ByDimension(IReadOnlyList<Indicator> indicators, IReadOnlyDictionary<string, double>? dimensions = null)
    {
        ArgumentNullException.ThrowIfNull(indicators);
        string[] all = [.. indicators.Select(indicator => indicator.Dimension).Distinct(StringComparer.Ordinal)];
        IndexWeights outer = Given("dimensions", dimensions ?? all.ToDictionary(dimension => dimension, _ => 1.0));
        var inner = new Dictionary<string, double>(StringComparer.Ordinal);
        foreach (string dimension in all)
        {
            Indicator[] members = [.. indicators.Where(indicator => indicator.Dimension == dimension)];
            double total = members.Sum(member => this[member.Name]);
            if (total == 0)
            {
                throw new ArgumentException($"No indicator of '{dimension}' has a weight.", nameof(indicators));
            }

            foreach (Indicator member in members)
            {
                inner.Add(member.Name, outer[dimension] * this[member.Name] / total);
            }
        }

        return Given($"{Rule}, within dimensions of {(dimensions is null ? "equal" : "given")} weight", inner);
    }

    /// <summary>The weights as lines of text, in the invariant culture.</summary>
    public string Summary() => View().ToText();

    /// <summary>The summary.</summary>
    public override string ToString() => Summary();

    TableView ITableView.View() => View();

    private static double[][] Columns(IReadOnlyList<Indicator> indicators, Normalisation? method)
    {
        ArgumentNullException.ThrowIfNull(indicators);
        Indicator.Check(indicators, [.. Enumerable.Range(0, indicators.Count == 0 ? 0 : indicators[0].Series.Count).Select(row => FormattableString.Invariant($"row {row}"))]);
        return [.. indicators.Select(indicator => method is { } how ? Normaliser.Apply(indicator, how) : [])];
    }

    private static IndexWeights Scaled(string rule, IReadOnlyList<Indicator> indicators, double[] weights)
    {
        double total = weights.Sum();
        return total > 0
            ? new IndexWeights(rule, indicators.Select((indicator, j) => (indicator.Name, Weight: Math.Max(weights[j], 0) / total)).ToDictionary(pair => pair.Name, pair => pair.Weight))
            : throw new EstimationException($"The {rule} weights are all 0: the indicators do not differ from one another.");
    }

    private TableView View() => new(
        "regression", $"Weights: {Rule}", ["indicator", "weight"], [.. _values.Select(weight => (string[])[weight.Key, Numbers.Fixed(weight.Value, 4)])], [], []);
}
