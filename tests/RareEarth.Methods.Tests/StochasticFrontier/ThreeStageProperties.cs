using RareEarth.Methods.Efficiency;
using RareEarth.Methods.Regression;
using RareEarth.Methods.StochasticFrontier;
using Xunit;

namespace RareEarth.Methods.Tests.StochasticFrontier;

/// <summary>What must hold for any data, and the conventions side by side. A failure names its seed.</summary>
public sealed class ThreeStageProperties
{
    private static readonly ThreeStageOptions ByPeriod = new() { Regressions = ThreeStageScope.ByPeriod };

    [Fact]
    public void Inputs_only_grow_and_the_unit_in_the_worst_place_keeps_its_own() => ForEach((sample, result, seed) =>
    {
        for (int input = 0; input < 2; input++)
        {
            ThreeStageRegression regression = result.Regressions[input];
            for (int row = 0; row < result.Rows.Count; row++)
            {
                double added = result.Rows[row].AdjustedInputs[input] - sample.Inputs[input][row];
                Assert.True(added >= 0, $"seed {seed}");
                Assert.Equal(regression.EnvironmentAdjustments[row] + regression.NoiseAdjustments[row], added, 1e-9 * sample.Inputs[input][row]);
                Assert.Equal(regression.Slacks[row], regression.Environment[row] + regression.Inefficiency[row] + regression.Noise[row], 1e-9 * sample.Inputs[input][row]);
            }

            Assert.Equal(0, regression.EnvironmentAdjustments.Min());
            Assert.Equal(0, regression.NoiseAdjustments.Min());
        }
    });

    [Fact]
    public void Units_and_origin_of_the_environment_do_not_matter() => ForEach((sample, result, seed) =>
    {
        ThreeStageSample other = sample with { Environment = [[.. sample.Environment[0].Select(z => (1000 * z) - 7)], sample.Environment[1]] };
        Same(result, other.Solve(), seed);
    });

    [Fact]
    public void The_order_of_the_units_does_not_matter() => ForEach((sample, result, seed) =>
    {
        int[] order = [.. Enumerable.Range(0, sample.Units.Length)];
        new Random(seed).Shuffle(order);
        Same(result, sample.Select(order).Solve(), seed);
    });

    [Fact]
    public void Every_convention_is_run_and_the_first_is_the_default()
    {
        ThreeStageSample sample = ThreeStageSample.Random(5);
        var pooled = ThreeStageSensitivity.Run(sample.Data, sample.Variables);
        var panel = ThreeStageSensitivity.Run(sample.Data, sample.Variables, sample.Periods);
        Assert.Equal(8, pooled.Runs.Count);
        Assert.Equal(16, panel.Runs.Select(run => run.Convention).Distinct().Count());
        Assert.All(panel.Runs, run => Assert.Null(run.Failure));
        Assert.Equal(new ThreeStageConvention(FrontierAlgorithm.Maximum, ThreeStageScope.Pooled, ThreeStageSeparation.Cost, FrontierSign.Cost), panel.Runs[0].Convention);

        ThreeStageResult standard = sample.Solve();
        Assert.Equal(standard.Rows.Select(row => row.Third.Efficiency), pooled.Runs[0].Result!.Rows.Select(row => row.Third.Efficiency));
        foreach (ThreeStageConventionRun run in panel.Runs)
        {
            ThreeStageConvention convention = run.Convention;
            ThreeStageResult alone = sample.Solve(
                new ThreeStageOptions
                {
                    Regressions = convention.Regressions,
                    Separation = convention.Separation,
                    Regression = new StochasticFrontierOptions { Sign = convention.Sign, Algorithm = convention.Algorithm },
                },
                withPeriods: true);
            Assert.Equal(alone.Rows.Select(row => row.Third.Efficiency), run.Result!.Rows.Select(row => row.Third.Efficiency));
        }

        Assert.Equal(panel.Runs.Max(run => run.Result!.ThirdMean), panel.HighestMean);
        Assert.True(panel.LowestMean < panel.HighestMean);
        ThreeStageSpread unit = panel.Units[7];
        Assert.Equal(panel.Runs.Min(run => run.Result!.Rows[7].Third.Efficiency), unit.Lowest);
        Assert.Equal(panel.Runs.Max(run => run.Result!.Rows[7].ThirdRank), unit.WorstRank);
        Assert.Contains("maximum, pooled, cost formula, cost sign", panel.Summary(), StringComparison.Ordinal);
    }

    [Fact]
    public void A_convention_that_cannot_be_run_says_why_and_the_others_are_run()
    {
        ThreeStageSample sample = ThreeStageSample.Random(6, rows: 12); // four rows a period, three coefficients
        var grid = ThreeStageSensitivity.Run(sample.Data, sample.Variables, sample.Periods);
        Assert.All(grid.Runs.Where(run => run.Convention.Regressions == ThreeStageScope.ByPeriod), run =>
            Assert.StartsWith("Second stage, input 'staff', period '2017': 4 rows cannot carry", run.Failure, StringComparison.Ordinal));
        Assert.All(grid.Runs.Where(run => run.Convention.Regressions == ThreeStageScope.Pooled), run => Assert.NotNull(run.Result));
        Assert.Contains("cannot be run", grid.ToString(), StringComparison.Ordinal);

        Variable constant = new("z", Enumerable.Repeat(1.0, 12));
        Assert.StartsWith("No convention can be run.", Assert.Throws<EstimationException>(() => ThreeStageSensitivity.Run(sample.Data, [constant])).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Threads_do_not_change_a_bit()
    {
        ThreeStageSample sample = ThreeStageSample.Random(8);
        ThreeStageResult one = sample.Solve(ByPeriod with { Dea = new DeaOptions { Threads = 1 } }, withPeriods: true);
        ThreeStageResult four = sample.Solve(ByPeriod with { Dea = new DeaOptions { Threads = 4 } }, withPeriods: true);
        Assert.Equal(one.Rows.Select(row => row.Third.Efficiency), four.Rows.Select(row => row.Third.Efficiency));
    }

    private static void Same(ThreeStageResult expected, ThreeStageResult actual, int seed) => Assert.All(expected.Rows, row => Assert.True(
        Math.Abs(row.Third.Efficiency - actual[row.Unit].Third.Efficiency) < 1e-6, FormattableString.Invariant($"seed {seed}, {row.Unit}: {row.Third.Efficiency:R} and {actual[row.Unit].Third.Efficiency:R}")));

    private static void ForEach(Action<ThreeStageSample, ThreeStageResult, int> check)
    {
        for (int seed = 1; seed <= 20; seed++)
        {
            ThreeStageSample sample = ThreeStageSample.Random(seed);
            check(sample, sample.Solve(), seed);
        }
    }
}
