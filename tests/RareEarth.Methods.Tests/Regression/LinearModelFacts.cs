using RareEarth.Methods.Regression;
using Xunit;

namespace RareEarth.Methods.Tests.Regression;

/// <summary>What happens with data that are incomplete, collinear or too few: a named result or a clear error, never a silent NaN.</summary>
public sealed class LinearModelFacts
{
    private readonly Panel _panel = new(7);

    [Fact]
    public void A_world_series_under_year_effects_is_dropped_with_the_reason()
    {
        LinearModelResult fit = LinearModel.Fit(_panel.Y, [_panel.World, _panel.X1], [_panel.Units, _panel.Years], _panel.Clustered);

        DroppedColumn dropped = Assert.Single(fit.Dropped);
        Assert.Equal("world is a linear combination of the year effects", dropped.Reason);
        Assert.Equal(["year"], dropped.ExplainedBy);
        Assert.InRange(dropped.RelativeResidual, 0, 1e-13);
        Assert.Equal(["x1"], fit.Coefficients.Select(coefficient => coefficient.Name));

        KeyNotFoundException error = Assert.Throws<KeyNotFoundException>(() => fit["world"]);
        Assert.Contains("world is a linear combination of the year effects", error.Message, StringComparison.Ordinal);
        Assert.Contains("x1", Assert.Throws<KeyNotFoundException>(() => fit["X1"]).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void The_reason_names_what_is_needed_and_no_more()
    {
        var both = new Variable("both", _panel.X1.Values.Zip(_panel.World.Values, (x, w) => (2 * x) - w));
        var sum = new Variable("sum", _panel.X1.Values.Zip(_panel.X2.Values, (a, b) => a + b));
        var constant = new Variable("seven", _panel.Y.Values.Select(_ => 7.0));
        var zero = new Variable("zero", _panel.Y.Values.Select(_ => 0.0));
        var treated = new Variable("treated", _panel.Units.Labels.Select(unit => unit == "u1" ? 1.0 : 0.0));

        LinearModelResult fit = LinearModel.Fit(_panel.Y, [_panel.X1, _panel.X2, both, sum, constant, zero, treated], [_panel.Units, _panel.Years]);

        Assert.Equal(
            [
                "both is a linear combination of the year effects and x1",
                "sum is a linear combination of x1 and x2",
                "seven does not vary: it is a multiple of the constant",
                "zero is zero in every row",
                "treated is a linear combination of the unit effects",
            ],
            fit.Dropped.Select(column => column.Reason));
    }

    [Fact]
    public void Effects_of_a_panel_in_two_parts_lose_one_dummy_and_say_which()
    {
        string[] units = ["a", "a", "b", "b", "c", "c", "d", "d"];
        int[] years = [1, 2, 1, 2, 3, 4, 3, 4];
        LinearModelResult fit = LinearModel.Fit(
            new Variable("y", [1.0, 2.5, 3, 3.5, 2, 7, 1, 8]), [], [new Grouping("unit", units), new Grouping("year", years)]);

        DroppedColumn dropped = Assert.Single(fit.Dropped);
        Assert.Equal("year=4", dropped.Name);
        Assert.Equal(EffectLevelRole.Dropped, fit.EffectLevels.Single(level => level is { Effect: "year", Level: "4" }).Role);
        Assert.Equal(6, fit.K);
    }

    [Fact]
    public void Incomplete_rows_are_left_out_and_listed()
    {
        double[] y = [.. _panel.Y.Values];
        double[] x = [.. _panel.X1.Values];
        string?[] units = [.. _panel.Units.Labels];
        (y[3], x[3], x[5], units[8]) = (double.NaN, double.NaN, double.NaN, null);
        var unit = new Grouping("unit", units);

        LinearModelResult fit = LinearModel.Fit(
            new Variable("y", y), [new Variable("x1", x)], [unit], new LinearModelOptions { Covariance = CovarianceEstimator.Clustered(unit) });

        Assert.Equal([3, 5, 8], fit.OmittedRows.Select(row => row.Row));
        Assert.Equal([["y", "x1"], ["x1"], ["unit"]], fit.OmittedRows.Select(row => row.Missing.ToArray()));
        Assert.Equal(y.Length - 3, fit.N);
        Assert.Equal(fit.N, fit.Residuals.Count);
        Assert.DoesNotContain(5, fit.Rows);

        int[] kept = [.. fit.Rows];
        LinearModelResult complete = LinearModel.Fit(_panel.Y.Select(kept), [_panel.X1.Select(kept)], [_panel.Units.Select(kept)]);
        Assert.Equal(complete["x1"].Estimate, fit["x1"].Estimate);
    }

    [Fact]
    public void Missing_values_can_be_refused_by_name_and_row()
    {
        double[] x = [.. _panel.X1.Values];
        (x[2], x[4]) = (double.NaN, double.NaN);

        EstimationException error = Assert.Throws<EstimationException>(() => LinearModel.Fit(
            _panel.Y, [new Variable("CR4", x)], options: new LinearModelOptions { Missing = MissingValues.Refuse }));

        Assert.Contains("CR4 in rows 2, 4", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Misuse_is_told_from_data_that_cannot_be_estimated()
    {
        Assert.Contains("row 1", Assert.Throws<ArgumentException>(() => new Variable("ln", [1, double.NegativeInfinity])).Message, StringComparison.Ordinal);
        Assert.Contains("has 1 rows", Assert.Throws<ArgumentException>(() => LinearModel.Fit(_panel.Y, [new Variable("x", [1.0])])).Message, StringComparison.Ordinal);
        Assert.Contains("'x1'", Assert.Throws<ArgumentException>(() => LinearModel.Fit(_panel.Y, [_panel.X1, _panel.X1])).Message, StringComparison.Ordinal);
        Assert.Throws<ArgumentException>(() => LinearModel.Fit(_panel.Y, [], options: new LinearModelOptions { Constant = ConstantConvention.None }));
        Assert.Throws<ArgumentException>(() => LinearModel.Fit(
            _panel.Y, [_panel.X1], options: new LinearModelOptions { DegreesOfFreedom = DegreesOfFreedomRule.ClustersMinusOne }));
        Assert.Throws<ArgumentOutOfRangeException>(() => LinearModel.Fit(_panel.Y, [_panel.X1], options: new LinearModelOptions { ConfidenceLevel = 95 }));

        Assert.Throws<EstimationException>(() => LinearModel.Fit(new Variable("y", []), [new Variable("x", [])]));
        Assert.Throws<EstimationException>(() => LinearModel.Fit(new Variable("y", [double.NaN]), [new Variable("x", [1.0])]));
        Assert.Contains("2 rows and 2 parameters", Assert.Throws<EstimationException>(
            () => LinearModel.Fit(new Variable("y", [1.0, 2]), [new Variable("x", [1.0, 3])])).Message, StringComparison.Ordinal);
        Assert.Contains("one cluster", Assert.Throws<EstimationException>(() => LinearModel.Fit(
            _panel.Y, [_panel.X1], options: new LinearModelOptions { Covariance = CovarianceEstimator.Clustered(new Grouping("g", _panel.Y.Values.Select(_ => "same"))) })).Message, StringComparison.Ordinal);
        Assert.Throws<EstimationException>(() => LinearModel.Fit(
            _panel.Y, [new Variable("zero", _panel.Y.Values.Select(_ => 0.0))], options: new LinearModelOptions { Constant = ConstantConvention.None }));
    }

    [Fact]
    public void A_world_outcome_under_year_effects_has_slopes_of_exactly_zero()
    {
        LinearModelResult fit = LinearModel.Fit(_panel.World, [_panel.X1], [_panel.Units, _panel.Years], _panel.Clustered);

        Assert.Equal(0, fit["x1"].Estimate);
        Assert.Equal(0, fit["x1"].StandardError);
        Assert.True(double.IsNaN(fit["x1"].T));
        Assert.Equal(1, fit.RSquared);
        Assert.True(double.IsNaN(fit.RSquaredWithin));
        Assert.Contains("world is a linear combination of the unit and year effects", Assert.Single(fit.Warnings), StringComparison.Ordinal);
    }

    [Fact]
    public void A_constant_outcome_says_so()
    {
        LinearModelResult fit = LinearModel.Fit(new Variable("y", _panel.Y.Values.Select(_ => 0.1)), [_panel.X1]);

        Assert.Equal(0, fit["x1"].Estimate);
        Assert.Equal(0.1, fit.Constant!.Estimate, 1e-15);
        Assert.True(double.IsNaN(fit.RSquared));
        Assert.Contains("y does not vary", Assert.Single(fit.Warnings), StringComparison.Ordinal);
    }

    [Fact]
    public void The_only_treated_cluster_without_year_effects_has_no_variance_and_no_stars()
    {
        // The quota paper's design: DID varies in one cluster alone, whose score the normal equation for DID makes 0.
        var panel = new Panel(7, missingShare: 0);
        var did = new Variable("DID", panel.Units.Labels.Zip(panel.Years.Labels, (unit, year) => unit == "u1" && string.CompareOrdinal(year, "2005") > 0 ? 1.0 : 0.0));
        LinearModelResult fit = LinearModel.Fit(panel.Y, [did], [panel.Units], panel.Clustered);

        Assert.Equal(0, fit["DID"].StandardError);
        Assert.True(double.IsNaN(fit["DID"].P));
        Assert.Contains("The clustered variance of DID is 0", Assert.Single(fit.Warnings), StringComparison.Ordinal);
        Assert.True(LinearModel.Fit(panel.Y, [did], [panel.Units])["DID"].StandardError > 0.01);
    }

    [Fact]
    public void The_treated_cluster_of_a_balanced_panel_leaves_no_trace_in_the_standard_error()
    {
        var panel = new Panel(7, missingShare: 0);
        var did = new Variable("DID", panel.Units.Labels.Zip(panel.Years.Labels, (unit, year) => unit == "u1" && string.CompareOrdinal(year, "2005") > 0 ? 1.0 : 0.0));
        LinearModelResult fit = LinearModel.Fit(panel.Y, [did], [panel.Units, panel.Years], panel.Clustered with
        {
            Covariance = CovarianceEstimator.Clustered(panel.Units, SmallSampleCorrection.None),
        });

        Assert.Equal(["u0", "u1", "u2", "u3", "u4"], fit.ClusterInfluences.Select(cluster => cluster.Cluster));
        Assert.Equal(0, fit.ClusterInfluences[1].Influences[0], 1e-14);
        Assert.Equal(fit.Covariance[0, 0], fit.ClusterInfluences.Sum(cluster => cluster.Influences[0] * cluster.Influences[0]), 1e-14);
    }

    [Fact]
    public void A_level_with_one_row_is_listed_and_refused_by_HC3()
    {
        var effect = new Grouping("g", _panel.Y.Values.Select((_, i) => i == 4 ? "alone" : i % 2 == 0 ? "even" : "odd"));
        LinearModelResult fit = LinearModel.Fit(_panel.Y, [_panel.X1], [effect]);

        Assert.Equal(["g=alone"], fit.Singletons);
        Assert.Equal(0, fit.Residuals[4], 1e-14);
        Assert.Contains("Row 4", Assert.Throws<EstimationException>(() => LinearModel.Fit(
            _panel.Y, [_panel.X1], [effect], new LinearModelOptions { Covariance = CovarianceEstimator.HC3 })).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Degrees_of_freedom_follow_the_covariance_unless_told_otherwise()
    {
        Assert.Equal(4, _panel.Fit().DegreesOfFreedom);
        Assert.Equal(_panel.Y.Count - 2, LinearModel.Fit(_panel.Y, [_panel.X1]).DegreesOfFreedom);
        Assert.Equal(double.PositiveInfinity, LinearModel.Fit(
            _panel.Y, [_panel.X1], options: new LinearModelOptions { DegreesOfFreedom = DegreesOfFreedomRule.Normal }).DegreesOfFreedom);
    }

    [Fact]
    public void Numeric_levels_are_ordered_as_numbers()
    {
        Assert.Equal(["2", "10", "100"], new Grouping("year", ["10", "100", "2"]).Levels());
        Assert.Equal(["10", "2", "a"], new Grouping("mixed", ["a", "2", "10"]).Levels());
    }

    [Fact]
    public void The_summary_shows_estimates_conventions_and_omissions()
    {
        // R: summary(lm(c(1, 2, 4, 4, 6) ~ c(1, 2, 3, 4, 5)))
        LinearModelResult fit = LinearModel.Fit(
            new Variable("y", [1, 2, 4, double.NaN, 4, 6]), [new Variable("x", [1, 2, 3, 3, 4, 5]), new Variable("double", [2, 4, 6, 6, 8, 10])]);

        Assert.Equal(
            """
            y: least squares, n = 5
            -------------------------------------------------------------------
                        estimate  std. error       t       p  95 % from      to
            -------------------------------------------------------------------
            x             1.2000      0.1633   7.348  0.0052     0.6803  1.7197
            (constant)   -0.2000      0.5416  -0.369  0.7364    -1.9236  1.5236
            -------------------------------------------------------------------
            R² 0.9474, adjusted 0.9298, within 0.9474; residual standard error 0.5164 with 3 degrees of freedom (K = 2).
            Covariance: classical, s²(X'X)⁻¹; t with 3 degrees of freedom.
            Dropped: double is a linear combination of x.
            1 of 6 rows left out for missing values in y.
            """.ReplaceLineEndings("\n"),
            fit.Summary());
    }
}
