using Deedle;
using RareEarth.Methods.DifferenceInDifferences;
using RareEarth.Methods.Regression;

namespace RareEarth.Replication.Panels;

/// <summary>Hands columns of a panel frame to <see cref="LinearModel"/>.</summary>
public static class PanelRegression
{
    /// <summary>Fits an outcome on regressors, with a dummy for each unit and each year where effects are asked for.</summary>
    /// <param name="panel">One row a unit and year. Missing cells lead to omitted rows, which the result lists.</param>
    /// <param name="outcome">The dependent variable's column.</param>
    /// <param name="regressors">The regressors' columns.</param>
    /// <param name="effects">Which fixed effects.</param>
    /// <param name="options">Covariance, degrees of freedom and the rest; its clusters must have one label a row of the panel.</param>
    /// <exception cref="ArgumentException">The panel has no such column.</exception>
    /// <exception cref="RareEarth.Methods.EstimationException">The data do not identify the model; the message says why.</exception>
    public static LinearModelResult Fit(
        Frame<(string Mineral, int Year), string> panel,
        string outcome,
        IEnumerable<string> regressors,
        PanelEffects effects,
        LinearModelOptions options)
    {
        ArgumentNullException.ThrowIfNull(panel);
        var groupings = new List<Grouping>();
        if (effects.HasFlag(PanelEffects.Unit))
        {
            groupings.Add(Units(panel));
        }

        if (effects.HasFlag(PanelEffects.Year))
        {
            groupings.Add(Years(panel));
        }

        return LinearModel.Fit(Column(panel, outcome), [.. regressors.Select(name => Column(panel, name))], groupings, options);
    }

    /// <summary>A panel with its policy, for placebos and for inference that few clusters can bear.</summary>
    /// <param name="panel">One row a unit and year.</param>
    /// <param name="outcome">The dependent variable's column.</param>
    /// <param name="controls">Columns of further regressors.</param>
    /// <param name="treated">The treated unit.</param>
    /// <param name="policyYear">The first year of the policy.</param>
    /// <param name="options">Effects, standard error, distribution of t; null for the defaults.</param>
    /// <exception cref="ArgumentException">The panel has no such column or unit.</exception>
    /// <exception cref="RareEarth.Methods.EstimationException">No row is complete, or the policy has no year before it or none from it on.</exception>
    public static DidPanel Policy(
        Frame<(string Mineral, int Year), string> panel, string outcome, IEnumerable<string> controls, string treated, int policyYear, DidOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(panel);
        ArgumentNullException.ThrowIfNull(controls);
        return DidPanel.Of(
            Column(panel, outcome), [.. controls.Select(name => Column(panel, name))], Units(panel), [.. panel.RowKeys.Select(key => key.Year)], [treated], policyYear, options);
    }

    /// <summary>The units as a grouping: the levels of an effect or the clusters of a covariance.</summary>
    public static Grouping Units(Frame<(string Mineral, int Year), string> panel) => new("mineral", panel.RowKeys.Select(key => key.Mineral));

    /// <summary>The years as a grouping.</summary>
    public static Grouping Years(Frame<(string Mineral, int Year), string> panel) => new("year", panel.RowKeys.Select(key => key.Year));

    /// <summary>A column as a variable; missing cells are NaN.</summary>
    public static Variable Column(Frame<(string Mineral, int Year), string> panel, string name)
    {
        Series<(string Mineral, int Year), double> series = panel[name];
        return new Variable(name, panel.RowKeys.Select(key => series.TryGet(key).OrDefault(double.NaN)));
    }
}
