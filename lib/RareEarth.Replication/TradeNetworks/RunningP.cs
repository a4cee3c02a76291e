using Deedle;
using RareEarth.Methods.Networks.Qap;

namespace RareEarth.Replication.TradeNetworks;

/// <summary>The p-value that a shorter run would have given, as permutations are added.</summary>
public static class RunningP
{
    /// <summary>Two-sided p of the first permutations of several runs, with the band in which such values are expected.</summary>
    /// <param name="runs">By name: regressions with random permutations, the same but for the seed. A shorter run with the same seed begins with the same permutations.</param>
    /// <param name="coefficient">Name of the coefficient.</param>
    /// <param name="counts">Numbers of permutations, 1 at least, none above that of the runs.</param>
    /// <returns>
    /// Rows are numbers of permutations R; one column a run, and Lower and Upper: p̄ ± 2√(p̄(1 − p̄)/R) cut to 0 and 1, where p̄ is the p-value of all
    /// runs' permutations together.
    /// </returns>
    /// <exception cref="ArgumentException">There is no run, a count is out of range, a run enumerates, or a permutation has no statistic, so that its place in the order is not known.</exception>
    /// <exception cref="KeyNotFoundException">A run has no such coefficient.</exception>
    public static Frame<int, string> Of(IReadOnlyList<KeyValuePair<string, QapRegressionResult>> runs, string coefficient, IReadOnlyList<int> counts)
    {
        ArgumentNullException.ThrowIfNull(runs);
        ArgumentNullException.ThrowIfNull(counts);
        if (runs.Count == 0)
        {
            throw new ArgumentException("There is no run.", nameof(runs));
        }

        PermutationTest[] tests = [.. runs.Select(run => run.Value[coefficient].Test)];
        foreach ((KeyValuePair<string, QapRegressionResult> run, PermutationTest test) in runs.Zip(tests))
        {
            if (test.IsExact || test.Undefined > 0)
            {
                throw new ArgumentException(
                    test.IsExact ? $"'{run.Key}' enumerates all permutations: p has no course." : $"'{run.Key}' has {test.Undefined} permutations without a statistic: their place in the order is not known.",
                    nameof(runs));
            }

            if (counts.Any(count => count < 1 || count > test.Count))
            {
                throw new ArgumentException($"'{run.Key}' has {test.Count} permutations: counts lie from 1 to that.", nameof(counts));
            }
        }

        double pooled = (1.0 + tests.Sum(test => test.CountBeyond)) / (1.0 + tests.Sum(test => test.Count));
        double Half(int count) => 2 * Math.Sqrt(pooled * (1 - pooled) / count);
        IEnumerable<KeyValuePair<string, Series<int, double>>> courses = runs.Zip(tests, (run, test) =>
            KeyValue.Create(run.Key, new Series<int, double>(counts, Course(test, run.Value.Options.TieTolerance, counts))));
        return Frame.FromColumns(courses.Concat(
        [
            KeyValue.Create("Lower", new Series<int, double>(counts, counts.Select(count => Math.Max(0, pooled - Half(count))))),
            KeyValue.Create("Upper", new Series<int, double>(counts, counts.Select(count => Math.Min(1, pooled + Half(count))))),
        ]));
    }

    private static IEnumerable<double> Course(PermutationTest test, double tieTolerance, IReadOnlyList<int> counts)
    {
        double threshold = Math.Abs(test.Observed) * (1 - tieTolerance);
        int[] beyond = new int[test.Count + 1];
        for (int r = 0; r < test.Count; r++)
        {
            beyond[r + 1] = beyond[r] + (Math.Abs(test.Replicates[r]) >= threshold ? 1 : 0);
        }

        return counts.Select(count => test.Rule == PValueRule.Plain ? (double)beyond[count] / count : (1.0 + beyond[count]) / (count + 1.0));
    }
}
