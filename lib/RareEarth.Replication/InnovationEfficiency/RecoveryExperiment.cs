using Deedle;
using MathNet.Numerics.Statistics;
using RareEarth.Methods.Efficiency;

namespace RareEarth.Replication.InnovationEfficiency;

/// <summary>Whether data envelopment analysis finds the true efficiencies of simulated firms. All numbers are simulated.</summary>
public static class RecoveryExperiment
{
    private static readonly string[] Measures = ["TE", "PTE", "SE"];

    /// <summary>Draws panels, analyses each year by year and compares scores with the truth.</summary>
    /// <param name="truth">What is true. Without environment and noise the scores have nothing to be blamed for but the number of firms.</param>
    /// <param name="replicates">How many panels; at least 2.</param>
    /// <returns>
    /// Rows TE, PTE and SE; columns Truth and Estimate (means over firms, years and panels), Bias with its MonteCarloError (standard error over
    /// panels), RootMeanSquare (of the errors of single firms), RankCorrelation (Spearman's within a year, mean) and OnFrontier (share of scores of 1).
    /// </returns>
    public static Frame<string, string> Run(InnovationTruth truth, int replicates)
    {
        ArgumentNullException.ThrowIfNull(truth);
        ArgumentOutOfRangeException.ThrowIfLessThan(replicates, 2);
        var errors = new Panel[replicates][];
        Parallel.For(0, replicates, replicate => errors[replicate] = One(SimulatedFirms.Draw(truth, replicate))); // each writes its own place
        return Frame.FromRecords(Measures.Select((measure, m) =>
        {
            Panel[] panels = [.. errors.Select(panel => panel[m])];
            return new
            {
                Measure = measure,
                Truth = panels.Average(panel => panel.Truth),
                Estimate = panels.Average(panel => panel.Estimate),
                Bias = panels.Average(panel => panel.Estimate - panel.Truth),
                MonteCarloError = Statistics.StandardDeviation(panels.Select(panel => panel.Estimate - panel.Truth)) / Math.Sqrt(replicates),
                RootMeanSquare = Math.Sqrt(panels.Average(panel => panel.Square)),
                RankCorrelation = panels.Average(panel => panel.Rank),
                OnFrontier = panels.Average(panel => panel.OnFrontier),
            };
        })).IndexRows<string>("Measure");
    }

    private static Panel[] One(SimulatedFirms firms)
    {
        Frame<(string Firm, int Year), string> scores = FirmEfficiency.Solve(
            firms.Panel, new DeaOptions { NegativeValues = NegativeValues.DropUnits, Slacks = SlackMethod.None, Threads = 1 }).Scores();
        return [.. Measures.Select(measure =>
        {
            Series<(string Firm, int Year), double> estimate = scores[measure], truth = firms.Truth[measure];
            (string Firm, int Year)[] keys = [.. scores.RowKeys];
            return new Panel(
                keys.Average(key => truth[key]),
                keys.Average(key => estimate[key]),
                keys.Average(key => Math.Pow(estimate[key] - truth[key], 2)),
                keys.GroupBy(key => key.Year).Select(year => Spearman([.. year.Select(key => estimate[key])], [.. year.Select(key => truth[key])])).Where(double.IsFinite).Average(),
                keys.Average(key => estimate[key] > 1 - 1e-8 ? 1.0 : 0.0));
        })];
    }

    private static double Spearman(double[] a, double[] b) => Correlation.Spearman(a, b);

    private sealed record Panel(double Truth, double Estimate, double Square, double Rank, double OnFrontier);
}
