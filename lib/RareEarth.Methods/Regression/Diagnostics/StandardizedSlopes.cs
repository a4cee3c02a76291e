using RareEarth.Methods.Descriptives;
using RareEarth.Methods.Display;

namespace RareEarth.Methods.Regression.Diagnostics;

/// <summary>Coefficients per standard deviation: b s_x / s_y, beside the raw ones.</summary>
/// <remarks>
/// They are the slopes of the same regression on variables less their means over their standard deviations, and as such do not depend on units. A
/// standard deviation is the sample's: two samples with one b have different standardised ones.
/// </remarks>
[TypeFormatterSource(typeof(TableFormatterSource), PreferredMimeTypes = [TableFormatterSource.Html, TableFormatterSource.Plain])]
public sealed record StandardizedSlopes : ITableView
{
    private StandardizedSlopes(string outcome, IReadOnlyList<Row> rows)
    {
        Outcome = outcome;
        Rows = rows;
    }

    /// <summary>Name of the dependent variable.</summary>
    public string Outcome { get; }

    /// <summary>One for each regressor, in their order.</summary>
    public IReadOnlyList<Row> Rows { get; }

    /// <summary>Computes both.</summary>
    /// <param name="sample">The regression.</param>
    public static StandardizedSlopes Of(RegressionSample sample)
    {
        ArgumentNullException.ThrowIfNull(sample);
        LinearModelResult fit = sample.Fit();
        double y = Deviation(sample.Outcome);
        return new StandardizedSlopes(
            sample.Outcome.Name,
            [.. sample.Regressors.Select(regressor => new Row(regressor.Name, fit[regressor.Name].Estimate, fit[regressor.Name].Estimate * Deviation(regressor) / y))]);
    }

    /// <summary>The coefficients as lines of text, in the invariant culture.</summary>
    public string Summary() => View().ToText();

    /// <summary>The summary.</summary>
    public override string ToString() => Summary();

    TableView ITableView.View() => View();

    // a sample has two rows at least, so that there is one
    private static double Deviation(Variable variable) => SummaryStatistics.Of(variable.Name, variable.Values).StandardDeviation!.Value;

    private TableView View() => new(
        "regression", $"Raw and standardised coefficients of '{Outcome}'", ["", "raw", "standardised"],
        [.. Rows.Select(row => (string[])[row.Name, Numbers.Short(row.Raw), Numbers.Fixed(row.Standardized, 3)])],
        [], []);

    /// <summary>One regressor's coefficients.</summary>
    /// <param name="Name">The regressor.</param>
    /// <param name="Raw">b, in units of the outcome for one unit of the regressor.</param>
    /// <param name="Standardized">b s_x / s_y, standard deviations for one standard deviation.</param>
    public sealed record Row(string Name, double Raw, double Standardized);
}
