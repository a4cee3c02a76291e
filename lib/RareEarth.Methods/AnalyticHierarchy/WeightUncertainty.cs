using RareEarth.Methods.Display;
using RareEarth.Methods.Inference;

namespace RareEarth.Methods.AnalyticHierarchy;

/// <summary>How far the weights of a judgement matrix move when its judgements carry error.</summary>
/// <remarks>
/// Each judgement above the diagonal is multiplied by e^(σ z), z standard normal, independently, so that the matrix stays reciprocal and 3 may as well be 3 e^σ as 3 e^−σ.
/// Replicate k has a random stream of its own, from the seed and k.
/// </remarks>
[TypeFormatterSource(typeof(TableFormatterSource), PreferredMimeTypes = [TableFormatterSource.Html, TableFormatterSource.Plain])]
public sealed record WeightUncertainty : ITableView
{
    private WeightUncertainty(Priorities central, WeightUncertaintyOptions options, IReadOnlyList<IReadOnlyList<double>> draws, int consistent)
    {
        Central = central;
        Options = options;
        Draws = draws;
        ConsistentShare = consistent / (double)draws.Count;
        SameOrderShare = draws.Count(draw => Order(draw).SequenceEqual(Order(central.Weights))) / (double)draws.Count;
    }

    /// <summary>The weights without error.</summary>
    public Priorities Central { get; }

    /// <summary>Size of the error, replicates and seed.</summary>
    public WeightUncertaintyOptions Options { get; }

    /// <summary>The weights of every replicate.</summary>
    public IReadOnlyList<IReadOnlyList<double>> Draws { get; }

    /// <summary>Share of replicates with CR below 0.10.</summary>
    public double ConsistentShare { get; }

    /// <summary>Share of replicates that rank the items as the weights without error do.</summary>
    public double SameOrderShare { get; }

    /// <summary>Draws judgements with error and computes their weights.</summary>
    /// <param name="matrix">The judgements.</param>
    /// <param name="options">Size of the error, replicates and seed; null for the defaults.</param>
    /// <exception cref="ArgumentException">σ is below 0 or not finite, or there is no replicate.</exception>
    public static WeightUncertainty Of(JudgementMatrix matrix, WeightUncertaintyOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(matrix);
        WeightUncertaintyOptions chosen = options ?? new WeightUncertaintyOptions();
        if (!(chosen.LogError >= 0) || !double.IsFinite(chosen.LogError) || chosen.Replicates < 1)
        {
            throw new ArgumentException(FormattableString.Invariant($"The error is 0 at least and finite, and one replicate is needed; there are {chosen.LogError} and {chosen.Replicates}."), nameof(options));
        }

        var draws = new double[chosen.Replicates][];
        bool[] isConsistent = new bool[chosen.Replicates];
        Parallel.For(0, chosen.Replicates, replicate =>
        {
            var random = new ReplicateRandom(chosen.Seed, replicate);
            double[] judgements = [.. matrix.UpperTriangle];
            for (int place = 0; place < judgements.Length; place++)
            {
                judgements[place] *= Math.Exp(chosen.LogError * random.NextNormal());
            }

            Priorities priorities = Priorities.Of(JudgementMatrix.FromUpperTriangle(judgements), chosen.Method, chosen.RandomIndex);
            draws[replicate] = [.. priorities.Weights];
            isConsistent[replicate] = priorities.ConsistencyRatio < 0.10;
        });
        return new WeightUncertainty(Priorities.Of(matrix, chosen.Method, chosen.RandomIndex), chosen, draws, isConsistent.Count(each => each));
    }

    /// <summary>The range of an item's weight that holds a share of the replicates, with as many below as above; linear between order statistics.</summary>
    /// <param name="item">The item, from 0.</param>
    /// <param name="share">The share, above 0 and up to 1.</param>
    public (double Lower, double Upper) Range(int item, double share = 0.95)
    {
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(share);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(share, 1);
        double[] sorted = [.. Draws.Select(draw => draw[item]).Order()];
        return (At((1 - share) / 2), At((1 + share) / 2));

        double At(double p)
        {
            double place = p * (sorted.Length - 1);
            int below = (int)Math.Floor(place), above = Math.Min(below + 1, sorted.Length - 1);
            return sorted[below] + ((place - below) * (sorted[above] - sorted[below]));
        }
    }

    /// <summary>Ranges as lines of text, in the invariant culture.</summary>
    public string Summary() => View().ToText();

    /// <summary>The summary.</summary>
    public override string ToString() => Summary();

    TableView ITableView.View() => View();

    private static int[] Order(IReadOnlyList<double> weights) => [.. Enumerable.Range(0, weights.Count).OrderByDescending(item => weights[item])];

    private TableView View() => new(
        "priorities", FormattableString.Invariant($"Weights under judgement error, σ = {Options.LogError} in logarithms"), ["", "weight", "2.5 %", "97.5 %"],
        [.. Central.Matrix.Names.Select((name, i) => (string[])[name, Numbers.Fixed(Central.Weights[i], 4), Numbers.Fixed(Range(i).Lower, 4), Numbers.Fixed(Range(i).Upper, 4)])],
        [["same order", Numbers.Percent(SameOrderShare), "", ""], ["CR < 0.10", Numbers.Percent(ConsistentShare), "", ""]],
        [FormattableString.Invariant($"{Options.Replicates} replicates, seed {Options.Seed}.")]);
}
