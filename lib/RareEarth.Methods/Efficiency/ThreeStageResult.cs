using RareEarth.Methods.Display;

namespace RareEarth.Methods.Efficiency;

/// <summary>All three stages.</summary>
[TypeFormatterSource(typeof(TableFormatterSource), PreferredMimeTypes = [TableFormatterSource.Html, TableFormatterSource.Plain])]
public sealed record ThreeStageResult : ITableView
{
    internal ThreeStageResult()
    {
    }

    /// <summary>The rows in the order of the data, without units that the first stage left out.</summary>
    public required IReadOnlyList<ThreeStageRow> Rows { get; init; }

    /// <summary>The periods in order of appearance; empty without periods.</summary>
    public required IReadOnlyList<string> Periods { get; init; }

    /// <summary>The first stage: one analysis, or one for each period.</summary>
    public required IReadOnlyList<DeaResult> First { get; init; }

    /// <summary>The regressions of the second stage, one for each input, or for each input and period.</summary>
    public required IReadOnlyList<ThreeStageRegression> Regressions { get; init; }

    /// <summary>The third stage: the first stage again with adjusted inputs.</summary>
    public required IReadOnlyList<DeaResult> Third { get; init; }

    /// <summary>Names of the inputs.</summary>
    public required IReadOnlyList<string> Inputs { get; init; }

    /// <summary>Names of the environment variables.</summary>
    public required IReadOnlyList<string> Environment { get; init; }

    /// <summary>What a reader should know: units left out, inputs without slack, regressions at a corner or not converged, a wrong formula.</summary>
    public required IReadOnlyList<string> Notes { get; init; }

    /// <summary>The options under which it was computed.</summary>
    public required ThreeStageOptions Options { get; init; }

    /// <summary>The arithmetic mean of first-stage scores.</summary>
    public double FirstMean => Rows.Average(row => row.First.Efficiency);

    /// <summary>The arithmetic mean of third-stage scores.</summary>
    public double ThirdMean => Rows.Average(row => row.Third.Efficiency);

    /// <summary>Spearman's correlation of first- and third-stage scores; null when the scores of a stage are all equal.</summary>
    public double? RankCorrelation => Correlation(Rows.Select(row => row.First.Efficiency), Rows.Select(row => row.Third.Efficiency));

    /// <summary>A row.</summary>
    /// <param name="unit">The unit's name in the data.</param>
    /// <exception cref="KeyNotFoundException">There is none.</exception>
    public ThreeStageRow this[string unit] => Rows.FirstOrDefault(row => row.Unit == unit) ?? throw new KeyNotFoundException($"There is no unit '{unit}'.");

    /// <summary>The regressions side by side, as papers print them.</summary>
    public TableView RegressionTable() => ThreeStageTables.Regressions(this);

    /// <summary>The scores of both stages as lines of text, in the invariant culture.</summary>
    public string Summary() => ThreeStageTables.Scores(this).ToText();

    /// <summary>The summary.</summary>
    public override string ToString() => Summary();

    TableView ITableView.View() => ThreeStageTables.Scores(this);

    internal static double? Correlation(IEnumerable<double> left, IEnumerable<double> right)
    {
        double value = MathNet.Numerics.Statistics.Correlation.Spearman(left, right);
        return double.IsNaN(value) ? null : value;
    }
}
