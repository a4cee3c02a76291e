using RareEarth.Methods.Display;
using RareEarth.Methods.Inference;
using RareEarth.Methods.Regression;

namespace RareEarth.Methods.TimeSeries;

/// <summary>What a regression finds where there is nothing to find: series that have nothing to do with one another, in levels and in changes.</summary>
/// <remarks>Granger and Newbold (1974, J. Econometrics 2, 111–120). Simulated data throughout.</remarks>
[TypeFormatterSource(typeof(TableFormatterSource), PreferredMimeTypes = [TableFormatterSource.Html, TableFormatterSource.Plain])]
public sealed record SpuriousRegression : ITableView
{
    private SpuriousRegression(SpuriousOptions options, Findings levels, Findings changes)
    {
        Options = options;
        Levels = levels;
        Changes = changes;
    }

    /// <summary>The design.</summary>
    public SpuriousOptions Options { get; }

    /// <summary>What the regressions of levels find.</summary>
    public Findings Levels { get; }

    /// <summary>What the regressions of the same series in first differences find, on one row less.</summary>
    public Findings Changes { get; }

    /// <summary>Runs the demonstration.</summary>
    /// <param name="options">The design; null for the paper's.</param>
    /// <exception cref="ArgumentOutOfRangeException">An option is out of range.</exception>
    /// <exception cref="EstimationException">There are too few rows.</exception>
    public static SpuriousRegression Run(SpuriousOptions? options = null)
    {
        options ??= new SpuriousOptions();
        options.Check();
        var levels = new (double RSquared, int Significant, double DurbinWatson)[options.Replicates];
        var changes = new (double RSquared, int Significant, double DurbinWatson)[options.Replicates];
        Parallel.For(0, options.Replicates, replicate =>
        {
            var random = new ReplicateRandom(options.Seed, replicate);
            double[][] series = new double[options.Regressors + 1][];
            for (int i = 0; i < series.Length; i++)
            {
                series[i] = Draw(options, ref random);
            }

            levels[replicate] = Regress(series, options.Level);
            changes[replicate] = Regress([.. series.Select(Differences)], options.Level);
        });
        return new SpuriousRegression(options, Summarise(levels, options.Regressors), Summarise(changes, options.Regressors));
    }

    /// <summary>The findings as lines of text, in the invariant culture.</summary>
    public string Summary() => View().ToText();

    /// <summary>The summary.</summary>
    public override string ToString() => Summary();

    TableView ITableView.View() => View();

    private static double[] Draw(SpuriousOptions options, ref ReplicateRandom random)
    {
        double[] values = new double[options.Rows];
        double last = 0;
        for (int t = 0; t < values.Length; t++)
        {
            last = options.Drift + (options.Autocorrelation * last) + random.NextNormal();
            values[t] = last;
        }

        return values;
    }

    private static double[] Differences(double[] values) => [.. values.Skip(1).Zip(values, (now, before) => now - before)];

    // the first series on the others and a constant
    private static (double RSquared, int Significant, double DurbinWatson) Regress(double[][] series, double level)
    {
        double[] y = series[0];
        double[] ones = [.. y.Select(_ => 1.0)];
        LeastSquares fit = LeastSquares.Solve([ones, .. series[1..]], y);
        double rss = fit.Residuals.Sum(e => e * e);
        double mean = y.Average();
        int left = y.Length - series.Length;
        double s = Math.Sqrt(rss / left);
        int significant = Enumerable.Range(1, series.Length - 1).Count(j => TDistribution.TwoSidedP(fit.Coefficients[j] / (s * fit.InverseR.Row(j).L2Norm()), left) < level);
        return (1 - (rss / y.Sum(value => (value - mean) * (value - mean))), significant, Differences(fit.Residuals).Sum(e => e * e) / rss);
    }

    private static Findings Summarise((double RSquared, int Significant, double DurbinWatson)[] runs, int regressors)
    {
        double[] sorted = [.. runs.Select(run => run.RSquared).Order()];
        return new Findings(
            sorted, sorted[sorted.Length / 2],
            runs.Average(run => run.Significant / (double)regressors),
            runs.Average(run => run.Significant > 0 ? 1.0 : 0),
            runs.Average(run => run.DurbinWatson));
    }

    private TableView View() => new(
        "regression",
        FormattableString.Invariant($"{Options.Replicates} regressions of a series on {Options.Regressors} others that have nothing to do with it, {Options.Rows} rows"),
        ["", "levels", "first differences"],
        [
            ["median R²", Numbers.Fixed(Levels.MedianRSquared, 3), Numbers.Fixed(Changes.MedianRSquared, 3)],
            [$"coefficients significant at {Numbers.Percent(Options.Level)}", Numbers.Percent(Math.Round(Levels.SignificantShare, 3)), Numbers.Percent(Math.Round(Changes.SignificantShare, 3))],
            ["regressions with one at least", Numbers.Percent(Math.Round(Levels.AnySignificantShare, 3)), Numbers.Percent(Math.Round(Changes.AnySignificantShare, 3))],
            ["mean Durbin–Watson", Numbers.Fixed(Levels.MeanDurbinWatson, 2), Numbers.Fixed(Changes.MeanDurbinWatson, 2)],
        ],
        [],
        [FormattableString.Invariant($"Simulated data, seed {Options.Seed}; autocorrelation {Options.Autocorrelation}, drift {Options.Drift}.")]);

    /// <summary>What the regressions of one kind find.</summary>
    /// <param name="RSquared">R² of each, in increasing order.</param>
    /// <param name="MedianRSquared">The median.</param>
    /// <param name="SignificantShare">Share of coefficients that are significant; the level, if the test were right.</param>
    /// <param name="AnySignificantShare">Share of regressions with one significant coefficient at least.</param>
    /// <param name="MeanDurbinWatson">Mean of d.</param>
    public sealed record Findings(IReadOnlyList<double> RSquared, double MedianRSquared, double SignificantShare, double AnySignificantShare, double MeanDurbinWatson)
    {
        /// <summary>The share of regressions with an R² of at least a bound.</summary>
        /// <param name="bound">The bound.</param>
        public double ShareWithRSquaredOf(double bound) => RSquared.Count(value => value >= bound) / (double)RSquared.Count;
    }
}
