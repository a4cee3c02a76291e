using RareEarth.Methods.Correlation;
using RareEarth.Methods.Display;
using RareEarth.Methods.Inference;
using RareEarth.Methods.Regression;

namespace RareEarth.Methods.CompositeIndices;

/// <summary>How far the ranks of rows hang on choices that the data do not make: normalisation and weights.</summary>
/// <remarks>
/// Every normalisation that the indicators permit is combined with every set of weights named, and with weights drawn at random, uniform on all that are 0 at least and add up to 1.
/// Spearman's correlation with the ranks of the first combination says how much of the order stays.
/// </remarks>
[TypeFormatterSource(typeof(TableFormatterSource), PreferredMimeTypes = [TableFormatterSource.Html, TableFormatterSource.Plain])]
public sealed record RankStability : ITableView
{
    private RankStability(IReadOnlyList<string> labels, IReadOnlyList<Combination> combinations, IReadOnlyList<Range> ranges, int draws, int seed)
    {
        Labels = labels;
        Combinations = combinations;
        Ranges = ranges;
        Draws = draws;
        Seed = seed;
    }

    /// <summary>The rows.</summary>
    public IReadOnlyList<string> Labels { get; }

    /// <summary>The named combinations; the first is the one that the others are compared with.</summary>
    public IReadOnlyList<Combination> Combinations { get; }

    /// <summary>For each row the range of its ranks over named combinations and random weights.</summary>
    public IReadOnlyList<Range> Ranges { get; }

    /// <summary>Sets of random weights, under the first normalisation.</summary>
    public int Draws { get; }

    /// <summary>Seed of the random weights.</summary>
    public int Seed { get; }

    /// <summary>Runs all combinations.</summary>
    /// <param name="indicators">Two indicators at least.</param>
    /// <param name="labels">The rows, three at least.</param>
    /// <param name="weights">Sets of weights, one at least; the first is the reference.</param>
    /// <param name="normalisations">Normalisations, one at least; the first is the reference.</param>
    /// <param name="draws">Sets of random weights, 0 at least.</param>
    /// <param name="seed">Seed of the random weights.</param>
    /// <exception cref="ArgumentException">There is no set of weights or no normalisation.</exception>
    /// <exception cref="EstimationException">An index cannot be made, or the reference ranks all rows alike.</exception>
    public static RankStability Of(
        IReadOnlyList<Indicator> indicators, IReadOnlyList<string> labels, IReadOnlyList<IndexWeights> weights, IReadOnlyList<Normalisation> normalisations, int draws = 1000, int seed = 20061)
    {
        ArgumentNullException.ThrowIfNull(weights);
        ArgumentNullException.ThrowIfNull(normalisations);
        ArgumentOutOfRangeException.ThrowIfNegative(draws);
        if (weights.Count == 0 || normalisations.Count == 0)
        {
            throw new ArgumentException("Stability needs one set of weights and one normalisation at least.");
        }

        (string Normalisation, string Weights, double[] Ranks)[] named =
        [
            .. normalisations.SelectMany(_ => weights, (how, set) => (how.ToString(), set.Rule, CompositeIndex.Of(indicators, labels, how, set).Rank())),
        ];
        double[] reference = named[0].Ranks;
        double[][] random =
        [
            .. Enumerable.Range(0, draws).Select(draw => CompositeIndex.Of(indicators, labels, normalisations[0], Random(indicators, seed, draw)).Rank()),
        ];
        double[][] all = [.. named.Select(combination => combination.Ranks), .. random];
        return new RankStability(
            [.. labels],
            [.. named.Select(combination => new Combination(combination.Normalisation, combination.Weights, combination.Ranks, Agreement(reference, combination.Ranks)))],
            [.. labels.Select((label, row) => new Range(label, reference[row], all.Min(ranks => ranks[row]), all.Max(ranks => ranks[row]), random.Length == 0 ? null : random.Count(ranks => ranks[row] == 1) / (double)random.Length))],
            draws, seed);
    }

    /// <summary>The combinations as lines of text, in the invariant culture.</summary>
    public string Summary() => View().ToText();

    /// <summary>The summary.</summary>
    public override string ToString() => Summary();

    TableView ITableView.View() => View();

    private static double Agreement(double[] reference, double[] ranks) => CorrelationMatrix
        .Of([new Variable("reference", reference), new Variable("ranks", ranks)], CorrelationKind.Spearman)["reference", "ranks"].R;

    // exponential variables over their sum: uniform on the simplex
    private static IndexWeights Random(IReadOnlyList<Indicator> indicators, int seed, int draw)
    {
        var random = new ReplicateRandom(seed, draw);
        var weights = new Dictionary<string, double>(StringComparer.Ordinal);
        foreach (Indicator indicator in indicators)
        {
            weights.Add(indicator.Name, -Math.Log(1 - random.NextUniform()));
        }

        return IndexWeights.Given("random", weights);
    }

    private TableView View() => new(
        "regression", "Rank agreement of the combinations with the first", ["normalisation", "weights", "first", "last", "Spearman's ρ"],
        [.. Combinations.Select(combination => (string[])[combination.Normalisation, combination.Weights, LabelAt(combination, best: true), LabelAt(combination, best: false), Numbers.Fixed(combination.Agreement, 3)])],
        [],
        Draws == 0 ? [] : [FormattableString.Invariant($"{Draws} sets of random weights beside them, seed {Seed}; the ranges of ranks cover both.")]);

    private string LabelAt(Combination combination, bool best)
    {
        double rank = best ? combination.Ranks.Min() : combination.Ranks.Max();
        return Labels[combination.Ranks.TakeWhile(other => other != rank).Count()];
    }

    /// <summary>One combination of choices.</summary>
    /// <param name="Normalisation">The normalisation.</param>
    /// <param name="Weights">The weights.</param>
    /// <param name="Ranks">Rank of each row, 1 for the highest index.</param>
    /// <param name="Agreement">Spearman's correlation with the first combination.</param>
    public sealed record Combination(string Normalisation, string Weights, IReadOnlyList<double> Ranks, double Agreement);

    /// <summary>The range of one row's ranks.</summary>
    /// <param name="Label">The row.</param>
    /// <param name="Reference">Its rank under the first combination.</param>
    /// <param name="Best">Its best rank under any.</param>
    /// <param name="Worst">Its worst.</param>
    /// <param name="FirstShare">Share of random weights under which it is first; null without random weights.</param>
    public sealed record Range(string Label, double Reference, double Best, double Worst, double? FirstShare);
}
