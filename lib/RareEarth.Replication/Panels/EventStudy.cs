using Deedle;
using RareEarth.Methods.DifferenceInDifferences;
using RareEarth.Methods.Regression;

namespace RareEarth.Replication.Panels;

/// <summary>An event study on a panel frame, with mineral and year effects.</summary>
/// <param name="Design">The window, the base period and the years outside.</param>
/// <param name="Fit">The regression. Its row numbers count the rows of the window; <c>Design.Rows</c> leads back to those of the panel.</param>
public sealed record EventStudy(EventTimeDesign Design, LinearModelResult Fit)
{
    /// <summary>Fits the effects by year since the policy.</summary>
    /// <param name="panel">One row a mineral and year.</param>
    /// <param name="outcome">The dependent variable's column.</param>
    /// <param name="controls">Columns of further regressors.</param>
    /// <param name="treated">The treated mineral.</param>
    /// <param name="policyYear">The first year of the policy.</param>
    /// <param name="window">Leads, lags, base period and what becomes of years outside.</param>
    /// <param name="options">Covariance and the rest; clusters are cut to the rows of the window where it leaves some out.</param>
    /// <exception cref="ArgumentException">The panel has no such column or mineral.</exception>
    /// <exception cref="RareEarth.Methods.EstimationException">The policy year is outside the sample, or the data do not identify the model.</exception>
    public static EventStudy Of(
        Frame<(string Mineral, int Year), string> panel,
        string outcome,
        IEnumerable<string> controls,
        string treated,
        int policyYear,
        EventTimeOptions window,
        LinearModelOptions options)
    {
        Grouping units = PanelRegression.Units(panel);
        Grouping years = PanelRegression.Years(panel);
        EventTimeDesign design = EventTime.Build(
            units.Labels, [.. panel.RowKeys.Select(key => key.Year)], [treated], policyYear, window);

        Variable Column(string name) => design.Select(PanelRegression.Column(panel, name));
        LinearModelOptions cut = options with { Covariance = options.Covariance.Select(design.Rows) };
        return new EventStudy(design, LinearModel.Fit(
            Column(outcome), [.. design.Variables, .. controls.Select(Column)], [design.Select(units), design.Select(years)], cut));
    }

    /// <summary>
    /// The effects by year since the policy: columns Estimate, Lower and Upper. The base period has the estimate 0, by
    /// construction, and no interval; a year whose indicator was dropped is left out.
    /// </summary>
    public Frame<int, string> Effects()
    {
        var rows = Design.Indicators
            .Select(indicator => (indicator.RelativeYear, Coefficient: Fit.Find(indicator.Name)))
            .Where(row => row.Coefficient is not null)
            .Select(row => (Time: row.RelativeYear, row.Coefficient!.Estimate, row.Coefficient.Lower, row.Coefficient.Upper))
            .Append((Time: Design.Options.BasePeriod, Estimate: 0.0, Lower: double.NaN, Upper: double.NaN))
            .OrderBy(row => row.Time)
            .ToArray();
        int[] times = [.. rows.Select(row => row.Time)];
        return Frame.FromColumns(new[]
        {
            KeyValue.Create("Estimate", new Series<int, double>(times, [.. rows.Select(row => row.Estimate)])),
            KeyValue.Create("Lower", new Series<int, double>(times, [.. rows.Select(row => row.Lower)])),
            KeyValue.Create("Upper", new Series<int, double>(times, [.. rows.Select(row => row.Upper)])),
        });
    }
}
