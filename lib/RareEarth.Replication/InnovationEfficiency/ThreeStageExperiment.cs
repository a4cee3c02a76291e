using Deedle;
using MathNet.Numerics.Statistics;
using RareEarth.Methods.Efficiency;
using RareEarth.Methods.StochasticFrontier;

namespace RareEarth.Replication.InnovationEfficiency;

/// <summary>Whether the second and third stage bring scores nearer to the truth. All numbers are simulated.</summary>
public static class ThreeStageExperiment
{
    /// <summary>Draws panels with environment and noise and compares the scores of stages 1 and 3 with what firms do by themselves.</summary>
    /// <param name="truth">What is true.</param>
    /// <param name="replicates">How many panels; at least 2.</param>
    /// <param name="options">By name: the second stages to be compared.</param>
    /// <returns>
    /// Rows are "stage 1" and the names; columns, for TE by the firm's own doing: Bias and BiasError, RootMeanSquare and RootError, RankCorrelation
    /// (Spearman's within a year, mean) and RankError; the errors are Monte Carlo standard errors over panels. NoNoise is the share of regressions whose
    /// estimate is γ = 1; Panels are the panels that could be run, the others are left out.
    /// </returns>
    /// <exception cref="Methods.EstimationException">A second stage can be run on fewer than two panels; the message says why on the last that failed.</exception>
    public static Frame<string, string> Run(InnovationTruth truth, int replicates, IReadOnlyList<KeyValuePair<string, ThreeStageOptions>> options)
    {
        ArgumentNullException.ThrowIfNull(truth);
        ArgumentNullException.ThrowIfNull(options);
        ArgumentOutOfRangeException.ThrowIfLessThan(replicates, 2);
        var panels = new Attempt[replicates][];
        Parallel.For(0, replicates, replicate => panels[replicate] = One(SimulatedFirms.Draw(truth, replicate), options)); // each writes its own place
        string[] names = ["stage 1", .. options.Select(option => option.Key)];
        return Frame.FromRecords(names.Select((name, i) => Summarise(name, [.. panels.Select(panel => panel[i])]))).IndexRows<string>("Scores");
    }

    private static Row Summarise(string name, Attempt[] attempts)
    {
        Scored[] panels = [.. attempts.Where(attempt => attempt.Scored is not null).Select(attempt => attempt.Scored!)];
        if (panels.Length < 2)
        {
            throw new Methods.EstimationException($"{name}: of {attempts.Length} panels {panels.Length} could be run. {attempts.Last(attempt => attempt.Failure is not null).Failure}");
        }

        (double Mean, double Error) Over(Func<Scored, double> value) =>
            (panels.Average(value), Statistics.StandardDeviation(panels.Select(value)) / Math.Sqrt(panels.Length));
        (double bias, double biasError) = Over(panel => panel.Bias);
        (double root, double rootError) = Over(panel => panel.RootMeanSquare);
        (double rank, double rankError) = Over(panel => panel.Rank);
        return new Row(name, bias, biasError, root, rootError, rank, rankError, panels.Average(panel => panel.NoNoise), panels.Length);
    }

    private static Attempt[] One(SimulatedFirms firms, IReadOnlyList<KeyValuePair<string, ThreeStageOptions>> options)
    {
        var dea = new DeaOptions { NegativeValues = NegativeValues.DropUnits, Threads = 1 };
        return
        [
            new Attempt(Score(FirmEfficiency.Solve(firms.Panel, dea with { Slacks = SlackMethod.None }), firms, double.NaN), null),
            .. options.Select(option =>
            {
                try
                {
                    FirmStages stages = FirmStages.Solve(firms.Panel, option.Value with { Dea = dea });
                    double noNoise = stages.Result.Regressions.Average(regression => regression.Fit?.Solution == FrontierSolution.NoNoise ? 1.0 : 0.0);
                    return new Attempt(Score(stages.StageThree, firms, noNoise), null);
                }
                catch (Methods.EstimationException failure)
                {
                    return new Attempt(null, failure.Message);
                }
            }),
        ];
    }

    private static Scored Score(FirmEfficiency efficiency, SimulatedFirms firms, double noNoise)
    {
        Frame<(string Firm, int Year), string> scores = efficiency.Scores();
        Series<(string Firm, int Year), double> estimate = scores["TE"], truth = firms.Truth["TE"];
        (string Firm, int Year)[] keys = [.. scores.RowKeys];
        return new Scored(
            keys.Average(key => estimate[key] - truth[key]),
            Math.Sqrt(keys.Average(key => Math.Pow(estimate[key] - truth[key], 2))),
            keys.GroupBy(key => key.Year).Average(year => Correlation.Spearman(year.Select(key => estimate[key]), year.Select(key => truth[key]))),
            noNoise);
    }

    private sealed record Attempt(Scored? Scored, string? Failure);

    private sealed record Scored(double Bias, double RootMeanSquare, double Rank, double NoNoise);

    private sealed record Row(
        string Scores, double Bias, double BiasError, double RootMeanSquare, double RootError, double RankCorrelation, double RankError, double NoNoise, int Panels);
}
