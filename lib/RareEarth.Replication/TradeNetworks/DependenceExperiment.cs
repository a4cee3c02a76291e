using Deedle;
using MathNet.Numerics.Distributions;
using RareEarth.Methods.Networks.Qap;

namespace RareEarth.Replication.TradeNetworks;

/// <summary>How often the tests of a regression on pairs of nodes reject, when the truth is known. All numbers are simulated.</summary>
public static class DependenceExperiment
{
    /// <summary>The t-test of least squares, which takes the pairs for independent.</summary>
    public const string LeastSquares = "least squares t";

    /// <summary>Permutations of the outcome, statistic b: as in older programs.</summary>
    public const string YPermutationOfB = "y-permutation of b";

    /// <summary>Permutations of the outcome, statistic t.</summary>
    public const string YPermutation = "y-permutation of t";

    /// <summary>Permutations of the residual of the tested predictor, statistic t.</summary>
    public const string SemiPartialling = "double semi-partialling";

    /// <summary>Draws replicates of each truth and tests the coefficient of x with z beside it, two-sided, in four ways.</summary>
    /// <param name="truths">By name: what is true. Where the effect of x is 0, the share of rejections is the size of a test, else its power.</param>
    /// <param name="replicates">Draws of each truth, 2 at least.</param>
    /// <param name="permutations">Permutations of a test. With p = (1 + k)/(R + 1) the test is exact at a level α where α(R + 1) is whole, as 0.05 · 100 is.</param>
    /// <param name="level">The level of the tests, between 0 and 1.</param>
    /// <returns>
    /// Rows are truth and test; columns Truth, Test, Effect (that of x), Rejections (a share) and MonteCarloError (its standard error,
    /// √(s(1 − s)/replicates)).
    /// </returns>
    /// <exception cref="ArgumentOutOfRangeException">A number lies outside its range.</exception>
    public static Frame<string, string> Run(
        IReadOnlyList<KeyValuePair<string, DyadTruth>> truths, int replicates = 200, int permutations = 99, double level = 0.05)
    {
        ArgumentNullException.ThrowIfNull(truths);
        ArgumentOutOfRangeException.ThrowIfLessThan(replicates, 2);
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(permutations);
        if (!(level is > 0 and < 1))
        {
            throw new ArgumentOutOfRangeException(nameof(level), level, "A level lies between 0 and 1.");
        }

        return Frame.FromRecords(truths.SelectMany(truth => Rows(truth.Key, truth.Value, replicates, permutations, level))).IndexRows<string>("Name");
    }

    private static IEnumerable<Row> Rows(string name, DyadTruth truth, int replicates, int permutations, double level)
    {
        truth.Check();
        string[] tests = [LeastSquares, YPermutationOfB, YPermutation, SemiPartialling];

        // Each replicate writes its own row, so that the number of threads does not matter.
        double[][] p = new double[replicates][];
        Parallel.For(0, replicates, replicate => p[replicate] = PValues(truth, replicate, permutations));
        return tests.Select((test, i) =>
        {
            double share = p.Count(row => row[i] <= level) / (double)replicates;
            return new Row($"{name}, {test}", name, test, truth.Effect, share, Math.Sqrt(share * (1 - share) / replicates));
        });
    }

    private static double[] PValues(DyadTruth truth, int replicate, int permutations)
    {
        var dyads = SimulatedDyads.Draw(truth, replicate);
        var options = new QapOptions { Permutations = PermutationPlan.Random(permutations, StreamSeed.Of(truth.Seed, replicate)), Threads = 1 };
        QapRegressionResult Fit(QapMethod method, QapStatistic statistic = QapStatistic.T) => QapRegression.Fit(
            dyads.Outcome, [dyads.Tested, dyads.Other], options with { Method = method, Statistic = statistic });
        QapRegressionResult partial = Fit(QapMethod.DoubleSemiPartialling);
        return
        [
            2 * StudentT.CDF(0, 1, partial.ResidualDegreesOfFreedom, -Math.Abs(partial[dyads.Tested.Name].T)),
            Fit(QapMethod.YPermutation, QapStatistic.Coefficient)[dyads.Tested.Name].P,
            Fit(QapMethod.YPermutation)[dyads.Tested.Name].P,
            partial[dyads.Tested.Name].P,
        ];
    }

    private sealed record Row(string Name, string Truth, string Test, double Effect, double Rejections, double MonteCarloError);
}
