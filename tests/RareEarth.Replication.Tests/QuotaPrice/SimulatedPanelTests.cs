using Deedle;
using RareEarth.Methods.Regression;
using RareEarth.Replication.Panels;
using RareEarth.Replication.QuotaPrice;
using Xunit;

namespace RareEarth.Replication.Tests.QuotaPrice;

public sealed class SimulatedPanelTests
{
    private static readonly SimulatedTruth Truth = new() { Seed = 20061231 };

    private static double[] Outcome(SimulatedTruth truth, int replicate) =>
        [.. SimulatedPanel.Draw(truth, replicate)[SimulatedPanel.Outcome].Values];

    [Fact]
    public void The_same_seed_and_number_give_the_same_panel_and_others_another()
    {
        Assert.Equal(Outcome(Truth, 7), Outcome(Truth, 7));
        Assert.NotEqual(Outcome(Truth, 7), Outcome(Truth, 8));
        Assert.NotEqual(Outcome(Truth, 7), Outcome(Truth with { Seed = 1 }, 7));
    }

    [Fact]
    public void Without_shocks_the_true_effect_comes_out_exactly()
    {
        SimulatedTruth still = Truth with { ErrorDeviation = 0, Effect = 0.65 };
        LinearModelResult fit = PanelRegression.Fit(
            SimulatedPanel.Draw(still, 1), SimulatedPanel.Outcome, ["DID"], PanelEffects.TwoWay, new LinearModelOptions());

        Assert.Equal(0.65, fit["DID"].Estimate, 12);
    }

    [Fact]
    public void A_coverage_experiment_does_not_depend_on_how_its_panels_are_spread_over_threads()
    {
        KeyValuePair<string, Func<Grouping, LinearModelOptions>>[] rules = [new("classical", _ => new LinearModelOptions())];

        Frame<string, string> all = CoverageExperiment.Run(Truth, 24, rules);
        double[] oneByOne = [.. Enumerable.Range(0, 24).Select(replicate => PanelRegression.Fit(
            SimulatedPanel.Draw(Truth, replicate), SimulatedPanel.Outcome, ["DID"], PanelEffects.TwoWay, new LinearModelOptions())["DID"].Estimate)];

        Assert.Equal(oneByOne.Average(), all["MeanEstimate"]["classical"]);
    }

    [Fact]
    public void Coverage_is_the_share_of_intervals_that_hold_the_truth_with_its_monte_carlo_error()
    {
        // Independent shocks and classical inference: the one case in which the interval is exact.
        KeyValuePair<string, Func<Grouping, LinearModelOptions>>[] rules = [new("classical", _ => new LinearModelOptions())];
        Frame<string, string> exact = CoverageExperiment.Run(Truth with { Autocorrelation = 0 }, 600, rules);

        double coverage = exact["Coverage"]["classical"];
        double error = exact["MonteCarloError"]["classical"];
        Assert.Equal(Math.Sqrt(coverage * (1 - coverage) / 600), error, 12);
        Assert.True(Math.Abs(coverage - 0.95) < 4 * Math.Sqrt(0.95 * 0.05 / 600), $"coverage {coverage}, seed {Truth.Seed}");
    }

    [Theory]
    [InlineData(1)]
    [InlineData(-1.5)]
    [InlineData(double.NaN)]
    public void Shocks_that_grow_without_end_are_refused(double autocorrelation) =>
        Assert.Throws<ArgumentOutOfRangeException>(() => SimulatedPanel.Draw(Truth with { Autocorrelation = autocorrelation }, 0));
}
