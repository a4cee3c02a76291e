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
    /// estimate is γ = 1.
    /// </returns>
    /// <exception cref="Methods.EstimationException">A stage fails in a panel; the message names it.</exception>
    public static Frame<string, string> Run(InnovationTruth truth, int replicates, IReadOnlyList<KeyValuePair<string, ThreeStageOptions>> options)
    {
        ArgumentNullException.ThrowIfNull(truth);
        ArgumentNullException.ThrowIfNull(options);
        ArgumentOutOfRangeException.ThrowIfLessThan(replicates, 2);
        var panels = new Scored[replicates][];
        Parallel.For(0, replicates, replicate => panels[replicate] = One(SimulatedFirms.Draw(truth, replicate), options)); // each writes its own place
        string[] names = ["stage 1", .. options.Select(option => option.Key)];
        return Frame.FromRecords(names.Select((name, i) => Summarise(name, [.. panels.Select(panel => panel[i])]))).IndexRows<string>("Scores");
    }

    private static Row Summarise(string name, Scored[] panels)
    {
        (double Mean, double Error) Over(Func<Scored, double> value) =>
            (panels.Average(value), Statistics.StandardDeviation(panels.Select(value)) / Math.Sqrt(panels.Length));
        (double bias, double biasError) = Over(panel => panel.Bias);
        (double root, double rootError) = Over(panel => panel.RootMeanSquare);
        (double rank, double rankError) = Over(panel => panel.Rank);
        return new Row(name, bias, biasError, root, rootError, rank, rankError, panels.Average(panel => panel.NoNoise));
    }

    private static Scored[] One(SimulatedFirms firms, IReadOnlyList<KeyValuePair<string, ThreeStageOptions>> options)
    {
        var scored = new List<Scored>();
        foreach ((_, ThreeStageOptions option) in options)
        {
            FirmStages stages = FirmStages.Solve(firms.Panel, option with { Dea = option.Dea with { NegativeValues = NegativeValues.DropUnits, Threads = 1 } });
            if (scored.Count == 0)
            {
                scored.Add(Score(stages.StageOne, firms, double.NaN)); // the same for all
            }

            scored.Add(Score(
                stages.StageThree, firms, stages.Result.Regressions.Average(regression => regression.Fit?.Solution == FrontierSolution.NoNoise ? 1.0 : 0.0)));
        }

        return [.. scored];
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

    private sealed record Scored(double Bias, double RootMeanSquare, double Rank, double NoNoise);

    private sealed record Row(
        string Scores, double Bias, double BiasError, double RootMeanSquare, double RootError, double RankCorrelation, double RankError, double NoNoise);
}
