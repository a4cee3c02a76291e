using RareEarth.Methods.Display;

namespace RareEarth.Methods.Regression.Diagnostics;

/// <summary>The regression once without each row: how far coefficients hang on a single year.</summary>
[TypeFormatterSource(typeof(TableFormatterSource), PreferredMimeTypes = [TableFormatterSource.Html, TableFormatterSource.Plain])]
public sealed record LeaveOneOut : ITableView
{
    private LeaveOneOut(LinearModelResult full, IReadOnlyList<(string Label, LinearModelResult Fit)> fits)
    {
        Full = full;
        Fits = fits;
    }

    /// <summary>The fit of all rows.</summary>
    public LinearModelResult Full { get; }

    /// <summary>The fit without each row, in the rows' order.</summary>
    public IReadOnlyList<(string Label, LinearModelResult Fit)> Fits { get; }

    /// <summary>Fits the regression without each row in turn.</summary>
    /// <param name="sample">The regression.</param>
    /// <exception cref="EstimationException">There are fewer than k + 3 rows, or the rest is not usable without some row, which the message names.</exception>
    public static LeaveOneOut Of(RegressionSample sample)
    {
        ArgumentNullException.ThrowIfNull(sample);
        return new LeaveOneOut(sample.Fit(), [.. Enumerable.Range(0, sample.N).Select(row =>
        {
            try
            {
                return (sample.Labels[row], sample.Without(row).Fit());
            }
            catch (EstimationException failure)
            {
                throw new EstimationException($"Without {sample.Labels[row]} the regression cannot be run: {failure.Message}", failure);
            }
        })]);
    }

    /// <summary>The range of a coefficient over the fits, and the rows at its ends.</summary>
    /// <param name="name">The regressor.</param>
    /// <exception cref="KeyNotFoundException">There is no such regressor.</exception>
    public (double Least, string LeastWithout, double Greatest, string GreatestWithout) RangeOf(string name)
    {
        (string Label, double Value)[] values = [.. Fits.Select(fit => (fit.Label, fit.Fit[name].Estimate))];
        (string Label, double Value) least = values.MinBy(value => value.Value);
        (string Label, double Value) greatest = values.MaxBy(value => value.Value);
        return (least.Value, least.Label, greatest.Value, greatest.Label);
    }

    /// <summary>The ranges as lines of text, in the invariant culture.</summary>
    public string Summary() => View().ToText();

    /// <summary>The summary.</summary>
    public override string ToString() => Summary();

    TableView ITableView.View() => View();

    private TableView View() => new(
        "regression", $"Coefficients of '{Full.Outcome}' without one row at a time", ["", "all rows", "least", "without", "greatest", "without"],
        [.. Full.Coefficients.Select(coefficient =>
        {
            (double least, string leastWithout, double greatest, string greatestWithout) = RangeOf(coefficient.Name);
            return (string[])[coefficient.Name, Numbers.Short(coefficient.Estimate), Numbers.Short(least), leastWithout, Numbers.Short(greatest), greatestWithout];
        })],
        [], []);
}
