using RareEarth.Methods.DifferenceInDifferences;
using RareEarth.Methods.Inference;
using RareEarth.Methods.Regression;
using RareEarth.Methods.SyntheticControl;
using RareEarth.Methods.Tests.Regression;
using Xunit;

namespace RareEarth.Methods.Tests.DifferenceInDifferences;

/// <summary>Designs in which something cannot be identified: each ends in a result or an error that says what and why.</summary>
public sealed class SingularDesignFacts
{
    private readonly Panel _data = new(11, missingShare: 0);
    private readonly DidPanel _panel = RandomPolicy.Draw(11, missingShare: 0);

    [Fact]
    public void Controls_that_vary_over_time_only_are_dropped_and_change_nothing()
    {
        var second = new Variable("second", _data.World.Values.Select(value => Math.Exp(value / 10)));
        DidPanel with = Panel([_data.World, second]);
        DidPanel without = Panel([]);

        Assert.Equal(["world", "second"], with.Fit().Dropped.Select(column => column.Name));
        Assert.All(with.Fit().Dropped, column => Assert.Equal(["year"], column.ExplainedBy));
        Assert.Equal(["DID"], with.Fit().Coefficients.Select(coefficient => coefficient.Name));
        AssertSame(Placebo.RandomRows(without, 10).Fits, Placebo.RandomRows(with, 10).Fits);
        AssertSame(Placebo.AllBlocks(without).Fits, Placebo.AllBlocks(with).Fits);
        Assert.Equal(WildClusterBootstrap.Test(without).P.Value, WildClusterBootstrap.Test(with).P.Value);
        Assert.Equal(MovingBlockPermutation.Test(without).P.Value, MovingBlockPermutation.Test(with).P.Value);
    }

    [Fact]
    public void One_unit_is_refused_everywhere()
    {
        int[] rows = [.. Enumerable.Range(0, _data.Y.Count).Where(row => _data.Units.Labels[row] == "u1")];
        EstimationException all = Assert.Throws<EstimationException>(() => DidPanel.Of(_data.Y.Select(rows), [], _data.Units.Select(rows), Years(rows), ["u1"], 2006));
        Assert.Contains("Every unit is treated", all.Message, StringComparison.Ordinal);

        var one = new Grouping("g", _data.Y.Values.Select(_ => "same"));
        foreach (CovarianceEstimator estimator in new[] { CovarianceEstimator.Clustered(one), CovarianceEstimator.CR2(one), CovarianceEstimator.TwoWayClustered(_data.Units, one), CovarianceEstimator.TwoWayClustered(one, _data.Units) })
        {
            Assert.Contains("There is one cluster, g 'same'", Assert.Throws<EstimationException>(
                () => LinearModel.Fit(_data.Y, [_data.X1], options: new LinearModelOptions { Covariance = estimator })).Message, StringComparison.Ordinal);
        }

        Assert.Contains("one cluster", Assert.Throws<EstimationException>(
            () => WildClusterBootstrap.Test(_data.Y, [_data.X1], null, "x1", one)).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_policy_without_treated_units_or_outside_the_sample_is_refused()
    {
        Assert.Contains("No unit is treated", Message(() => Panel([], treated: [])), StringComparison.Ordinal);
        Assert.Contains("2000 to 2011", Message(() => Panel([], policyYear: 2000)), StringComparison.Ordinal);
        Assert.Contains("2000 to 2011", Message(() => Panel([], policyYear: 2012)), StringComparison.Ordinal);
        Assert.Contains("'gold'", Assert.Throws<ArgumentException>(() => Panel([], treated: ["gold"])).Message, StringComparison.Ordinal);
        Assert.Contains("No unit is treated", Message(() => _panel.Without("u1")), StringComparison.Ordinal);
    }

    [Fact]
    public void A_treatment_that_controls_explain_has_no_estimate()
    {
        DidPanel copy = Panel([new Variable("copy", _panel.Treatment.Values)]);
        Assert.Equal(["copy"], copy.Fit().Dropped.Select(column => column.Name));
        foreach (Func<object> attempt in new Func<object>[]
        {
            () => Placebo.RandomRows(copy, 10),
            () => RandomisationInference.OverUnits(copy),
            () => WildClusterBootstrap.Test(copy),
            () => FermanPinto.Test(copy, Sizes(copy)),
        })
        {
            Assert.Contains("linear combination", Message(attempt), StringComparison.Ordinal);
        }
    }

    [Fact]
    public void A_placebo_that_controls_explain_is_listed_with_the_reason()
    {
        var copy = new Variable("copy", _panel.With(["u3"], 2006).Treatment.Values);
        PlaceboDistribution space = RandomisationInference.OverUnits(Panel([copy]));

        PlaceboFailure failure = Assert.Single(space.Failures);
        Assert.Equal("u3 from 2006", failure.Label);
        Assert.Contains("linear combination of the effects and controls", failure.Reason, StringComparison.Ordinal);
        Assert.Equal(4, space.RankP.Count);
        Assert.Contains("not ranked: 1 (u3 from 2006)", space.Summary(), StringComparison.Ordinal);
    }

    [Fact]
    public void Without_year_effects_the_treated_clusters_variance_is_0_and_said_to_be()
    {
        DidPanel unitOnly = Panel([], options: new DidOptions { YearEffects = false });
        Assert.Contains("its variance is 0", Message(() => Placebo.RandomRows(unitOnly, 10)), StringComparison.Ordinal);
        Assert.Contains("no t to bootstrap", Message(() => WildClusterBootstrap.Test(unitOnly)), StringComparison.Ordinal);
        Assert.True(RandomisationInference.OverUnits(Panel([], options: new DidOptions { YearEffects = false, Covariance = DidCovariance.Classical })).RankP.Value >= 0.2);
    }

    [Fact]
    public void An_incomplete_panel_is_refused_where_years_must_be_complete()
    {
        int gap = Enumerable.Range(0, _data.Y.Count).First(row => _data.Units.Labels[row] == "u2" && _data.Years.Labels[row] == "2004");
        int own = Enumerable.Range(0, _data.Y.Count).First(row => _data.Units.Labels[row] == "u1" && _data.Years.Labels[row] == "2004");
        DidPanel control = Missing(gap);
        DidPanel treated = Missing(own);

        Assert.Equal([gap], control.OmittedRows.Select(row => row.Row));
        Assert.False(control.IsBalanced);
        Assert.Contains("'u2' has no row in 2004", Message(() => SyntheticControlFit.Of(control)), StringComparison.Ordinal);
        Assert.Contains("u1 has no row in 2004", Message(() => MovingBlockPermutation.Test(treated)), StringComparison.Ordinal);
        Assert.Equal(12, MovingBlockPermutation.Test(control).Years.Count);
        Assert.Contains("'u2' has no year before 2006", Message(() =>
        {
            DidPanel late = Missing([.. Enumerable.Range(0, _data.Y.Count).Where(row => _data.Units.Labels[row] == "u2" && string.CompareOrdinal(_data.Years.Labels[row], "2006") < 0)]);
            return FermanPinto.Test(late, Sizes(late));
        }), StringComparison.Ordinal);
    }

    [Fact]
    public void Sizes_must_be_there_and_positive()
    {
        Assert.Contains("'u0' needs a size", Assert.Throws<ArgumentException>(() => FermanPinto.Test(_panel, new Dictionary<string, double>())).Message, StringComparison.Ordinal);
        Assert.Throws<ArgumentException>(() => FermanPinto.Test(_panel, _panel.UnitNames.ToDictionary(unit => unit, _ => 0.0)));
        Assert.Throws<ArgumentException>(() => WildClusterBootstrap.Test(_data.Y, [_data.X1], null, "x2", _data.Units));
        Assert.Throws<ArgumentOutOfRangeException>(() => Placebo.RandomRows(_panel, 60));
        Assert.Throws<ArgumentOutOfRangeException>(() => Placebo.RandomRows(_panel, 10, new PlaceboOptions { Draws = 0 }));
        Assert.Throws<ArgumentOutOfRangeException>(() => WildClusterBootstrap.Test(_panel, new WildBootstrapOptions { Null = double.NaN }));
        Assert.Throws<ArgumentException>(() => DidPanel.Of(_data.Y, [new Variable("DID", _data.X1.Values)], _data.Units, Years(), ["u1"], 2006));
    }

    private static string Message(Func<object> attempt) => Assert.Throws<EstimationException>(attempt).Message;

    private static void AssertSame(IReadOnlyList<PlaceboFit> expected, IReadOnlyList<PlaceboFit> actual)
    {
        Assert.Equal(expected.Count, actual.Count);
        for (int i = 0; i < expected.Count; i++)
        {
            Digits.AssertAgree(expected[i].Estimate, actual[i].Estimate, 9, expected[i].Label);
            Digits.AssertAgree(expected[i].StandardError, actual[i].StandardError, 9, expected[i].Label);
        }
    }

    private static Dictionary<string, double> Sizes(DidPanel panel) => panel.UnitNames.ToDictionary(unit => unit, unit => 1.0 + unit[1]);

    private int[] Years(int[]? rows = null)
    {
        int[] all = [.. _data.Years.Labels.Select(label => int.Parse(label, System.Globalization.CultureInfo.InvariantCulture))];
        return rows is null ? all : [.. rows.Select(row => all[row])];
    }

    private DidPanel Panel(Variable[] controls, string[]? treated = null, int policyYear = 2006, DidOptions? options = null) =>
        DidPanel.Of(_data.Y, controls, _data.Units, Years(), treated ?? ["u1"], policyYear, options);

    private DidPanel Missing(params int[] rows) =>
        DidPanel.Of(new Variable("y", _data.Y.Values.Select((value, row) => rows.Contains(row) ? double.NaN : value)), [], _data.Units, Years(), ["u1"], 2006);
}
