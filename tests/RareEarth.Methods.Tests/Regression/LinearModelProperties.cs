using RareEarth.Methods.Regression;
using Xunit;

namespace RareEarth.Methods.Tests.Regression;

/// <summary>What must hold for any data. Each runs over many seeds; a failure names its seed.</summary>
public sealed class LinearModelProperties
{
    private const int Seeds = 25;

    [Fact]
    public void A_change_of_units_scales_the_coefficient_and_nothing_else() => ForEachSeed((panel, seed) =>
    {
        LinearModelResult before = panel.Fit();
        LinearModelResult after = LinearModel.Fit(
            panel.Y, [new Variable("x1", panel.X1.Values.Select(x => 1000 * x)), panel.X2], [panel.Units, panel.Years], panel.Clustered);

        AssertClose(before["x1"].Estimate / 1000, after["x1"].Estimate, seed);
        AssertClose(before["x1"].StandardError / 1000, after["x1"].StandardError, seed);
        AssertClose(before["x1"].P, after["x1"].P, seed);
        AssertClose(before["x2"].Estimate, after["x2"].Estimate, seed);
        AssertClose(before.RSquaredWithin, after.RSquaredWithin, seed);
    });

    [Fact]
    public void The_order_of_the_rows_does_not_matter() => ForEachSeed((panel, seed) =>
    {
        int[] order = [.. Enumerable.Range(0, panel.Y.Count)];
        new Random(seed).Shuffle(order);
        LinearModelResult before = panel.Fit();
        LinearModelResult after = LinearModel.Fit(
            panel.Y.Select(order),
            [panel.X1.Select(order), panel.X2.Select(order)],
            [panel.Units.Select(order), panel.Years.Select(order)],
            new LinearModelOptions { Covariance = CovarianceEstimator.Clustered(panel.Units.Select(order)) });

        AssertSameInference(before, after, seed);
        Assert.Equal(before.EffectLevels.Select(level => (level.Effect, level.Level, level.Role)), after.EffectLevels.Select(level => (level.Effect, level.Level, level.Role)));
        AssertClose(before.Residuals[order[0]], after.Residuals[0], seed);
    });

    [Theory]
    [InlineData(ConstantConvention.GrandMean)]
    [InlineData(ConstantConvention.BaseLevels)]
    public void Adding_to_the_outcome_moves_the_constant_alone(ConstantConvention constant) => ForEachSeed((panel, seed) =>
    {
        LinearModelOptions options = panel.Clustered with { Constant = constant };
        LinearModelResult before = LinearModel.Fit(panel.Y, [panel.X1, panel.X2], [panel.Units, panel.Years], options);
        LinearModelResult after = LinearModel.Fit(
            new Variable("y", panel.Y.Values.Select(y => y + 100)), [panel.X1, panel.X2], [panel.Units, panel.Years], options);

        AssertClose(before.Constant!.Estimate + 100, after.Constant!.Estimate, seed);
        Assert.Equal(before["x1"].Estimate, after["x1"].Estimate, 1e-10);
        Assert.Equal(before["x1"].StandardError, after["x1"].StandardError, 1e-10);
        Assert.Equal(before.RSquared, after.RSquared, 1e-10);
    });

    [Fact]
    public void Dummies_give_the_slopes_of_the_within_estimator() => ForEachSeed((panel, seed) =>
    {
        // Frisch and Waugh: residuals on residuals, without a constant
        LinearModelResult dummies = panel.Fit();
        LinearModelResult within = LinearModel.Fit(
            Swept(panel.Y), [Swept(panel.X1), Swept(panel.X2)], options: new LinearModelOptions { Constant = ConstantConvention.None });

        AssertClose(dummies["x1"].Estimate, within["x1"].Estimate, seed);
        AssertClose(dummies["x2"].Estimate, within["x2"].Estimate, seed);
        AssertClose(dummies.RSquaredWithin, within.RSquared, seed);
        AssertClose(dummies.ResidualSumOfSquares, within.ResidualSumOfSquares, seed);

        Variable Swept(Variable variable) => new(variable.Name, LinearModel.Fit(variable, [], [panel.Units, panel.Years]).Residuals);
    });

    [Fact]
    public void A_duplicated_column_is_dropped_by_name() => ForEachSeed((panel, seed) =>
    {
        LinearModelResult fit = LinearModel.Fit(
            panel.Y, [panel.X1, panel.X2, new Variable("again", panel.X1.Values)], [panel.Units, panel.Years], panel.Clustered);

        DroppedColumn dropped = Assert.Single(fit.Dropped);
        Assert.Equal("again is a linear combination of x1", dropped.Reason);
        Assert.Equal(["x1"], dropped.ExplainedBy);
        AssertSameInference(panel.Fit(), fit, seed);
    });

    [Fact]
    public void New_names_of_clusters_do_not_matter() => ForEachSeed((panel, seed) =>
    {
        var renamed = new Grouping("other", panel.Units.Labels.Select(label => $"{9 - (label[1] - '0')} of nine"));
        LinearModelResult after = LinearModel.Fit(
            panel.Y, [panel.X1, panel.X2], [panel.Units, panel.Years], new LinearModelOptions { Covariance = CovarianceEstimator.Clustered(renamed) });

        AssertSameInference(panel.Fit(), after, seed);
    });

    [Fact]
    public void Clusters_of_one_row_each_are_heteroscedasticity_robust() => ForEachSeed((panel, seed) =>
    {
        var rows = new Grouping("row", Enumerable.Range(0, panel.Y.Count));
        LinearModelResult clustered = LinearModel.Fit(panel.Y, [panel.X1, panel.X2], options: new LinearModelOptions { Covariance = CovarianceEstimator.Clustered(rows) });
        LinearModelResult hc1 = LinearModel.Fit(panel.Y, [panel.X1, panel.X2], options: new LinearModelOptions { Covariance = CovarianceEstimator.HC1 });

        // n/(n−1)·(n−1)/(n−K) = n/(n−K)
        AssertClose(hc1["x1"].StandardError, clustered["x1"].StandardError, seed);
    });

    [Fact]
    public void Fitted_values_add_up_from_base_constant_effects_and_slopes() => ForEachSeed((panel, seed) =>
    {
        LinearModelResult fit = LinearModel.Fit(
            panel.Y, [panel.X1, panel.X2], [panel.Units, panel.Years], new LinearModelOptions { Constant = ConstantConvention.BaseLevels });
        double Effect(string name, string level) =>
            fit.EffectLevels.Single(candidate => candidate.Effect == name && candidate.Level == level).Coefficient?.Estimate ?? 0;

        for (int i = 0; i < fit.N; i++)
        {
            double sum = fit.Constant!.Estimate + Effect("unit", panel.Units.Labels[i]) + Effect("year", panel.Years.Labels[i])
                + (fit["x1"].Estimate * panel.X1.Values[i]) + (fit["x2"].Estimate * panel.X2.Values[i]);
            AssertClose(fit.Fitted[i], sum, seed);
            AssertClose(panel.Y.Values[i], fit.Fitted[i] + fit.Residuals[i], seed);
        }
    });

    private static void ForEachSeed(Action<Panel, int> property)
    {
        for (int seed = 1; seed <= Seeds; seed++)
        {
            property(new Panel(seed), seed);
        }
    }

    private static void AssertSameInference(LinearModelResult expected, LinearModelResult actual, int seed)
    {
        foreach (Coefficient coefficient in expected.Coefficients)
        {
            Coefficient other = actual[coefficient.Name];
            AssertClose(coefficient.Estimate, other.Estimate, seed);
            AssertClose(coefficient.StandardError, other.StandardError, seed);
            AssertClose(coefficient.P, other.P, seed);
        }

        AssertClose(expected.RSquared, actual.RSquared, seed);
        Assert.Equal(expected.K, actual.K);
    }

    private static void AssertClose(double expected, double actual, int seed) => Digits.AssertAgree(expected, actual, 8, FormattableString.Invariant($"seed {seed}"));
}
