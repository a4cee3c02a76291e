using Deedle;
using RareEarth.Methods.Regression;
using RareEarth.Replication.Panels;

namespace RareEarth.Replication.QuotaPrice;

/// <summary>How often an interval holds the true effect when one unit of five is treated. All numbers are simulated.</summary>
public static class CoverageExperiment
{
    /// <summary>Draws panels, fits each with two-way effects and counts the intervals that hold the truth.</summary>
    /// <param name="truth">What is true.</param>
    /// <param name="replicates">How many panels.</param>
    /// <param name="rules">By name: the options of a fit, given the panel's minerals as possible clusters.</param>
    /// <returns>
    /// Rows are rules; columns Truth, MeanEstimate, SpreadOfEstimates (their standard deviation), MeanStandardError,
    /// Coverage (share of the intervals that hold the truth) and MonteCarloError (standard error of that share).
    /// </returns>
    public static Frame<string, string> Run(
        SimulatedTruth truth, int replicates, IReadOnlyList<KeyValuePair<string, Func<Grouping, LinearModelOptions>>> rules)
    {
        ArgumentNullException.ThrowIfNull(truth);
        ArgumentNullException.ThrowIfNull(rules);
        ArgumentOutOfRangeException.ThrowIfLessThan(replicates, 2);

        // Each replicate writes its own row, so that the number of threads does not matter.
        var estimates = new Coefficient[replicates][];
        Parallel.For(0, replicates, replicate =>
        {
            Frame<(string Mineral, int Year), string> panel = SimulatedPanel.Draw(truth, replicate);
            Grouping minerals = PanelRegression.Units(panel);
            estimates[replicate] =
            [
                .. rules.Select(rule => PanelRegression.Fit(panel, SimulatedPanel.Outcome, ["DID"], PanelEffects.TwoWay, rule.Value(minerals))["DID"]),
            ];
        });

        return Frame.FromRecords(rules.Select((rule, i) => Summarise(rule.Key, truth.Effect, [.. estimates.Select(row => row[i])]))).IndexRows<string>("Rule");
    }

    private static Row Summarise(string rule, double truth, Coefficient[] estimates)
    {
        double coverage = estimates.Average(estimate => estimate.Lower <= truth && truth <= estimate.Upper ? 1.0 : 0.0);
        return new Row(
            rule,
            truth,
            estimates.Average(estimate => estimate.Estimate),
            MathNet.Numerics.Statistics.Statistics.StandardDeviation(estimates.Select(estimate => estimate.Estimate)),
            estimates.Average(estimate => estimate.StandardError),
            coverage,
            Math.Sqrt(coverage * (1 - coverage) / estimates.Length));
    }

    private sealed record Row(
        string Rule, double Truth, double MeanEstimate, double SpreadOfEstimates, double MeanStandardError, double Coverage, double MonteCarloError);
}
