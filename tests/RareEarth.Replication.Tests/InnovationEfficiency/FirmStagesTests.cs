using Deedle;
using RareEarth.Methods;
using RareEarth.Methods.Efficiency;
using RareEarth.Methods.StochasticFrontier;
using RareEarth.Replication.Data;
using RareEarth.Replication.InnovationEfficiency;
using Xunit;

namespace RareEarth.Replication.Tests.InnovationEfficiency;

public sealed class FirmStagesTests
{
    private static readonly DataPackage Package = DataPackage.Open(Repository.Data);
    private static readonly InnovationTruth Truth = new() { Seed = 20231231, Targets = EfficiencyTargets.Printed(Package), EnvironmentEffect = 0.6, NoiseDeviation = 0.1 };
    private static readonly ThreeStageOptions Drop = new() { Dea = new DeaOptions { NegativeValues = NegativeValues.DropUnits } };

    [Fact]
    public void Stage_three_is_stage_one_with_adjusted_inputs()
    {
        FirmPanel panel = PublicFirms.Load(Package);
        FirmStages stages = FirmStages.Solve(panel, Drop);
        var third = stages.StageThree.Scores();

        Assert.Equal(54, stages.Result.Rows.Count); // one firm-year has a loss
        Assert.All(stages.Result.Rows, row => Assert.Equal(row.Third.VrsEfficiency!.Value, third["PTE"][Key(row.Unit)], 9));
        Assert.All(stages.Adjusted.Data.RowKeys, key => Assert.All(
            panel.Names(VariableRole.Input), input => Assert.True(stages.Adjusted.Data[input][key] >= panel.Data[input][key] * (1 - 1e-12))));
        Assert.All(stages.Adjusted.Data.RowKeys, key => Assert.Equal(panel.Data["revenue"][key], stages.Adjusted.Data["revenue"][key]));

        static (string, int) Key(string name) => (name[..^5], int.Parse(name[^4..], System.Globalization.CultureInfo.InvariantCulture));
    }

    [Fact]
    public void Means_of_stage_three_end_with_their_change_from_stage_one()
    {
        FirmStages stages = FirmStages.Solve(PublicFirms.Load(Package), Drop);
        Frame<string, string> means = stages.GroupMeans();

        Assert.Equal(["2019", "2020", "2021", "Mean", FirmStages.ChangeRow], means.RowKeys);
        Assert.Equal(
            100 * ((stages.StageThree.GroupMeans()["back PTE"]["Mean"] / stages.StageOne.GroupMeans()["back PTE"]["Mean"]) - 1), means["back PTE"][FirmStages.ChangeRow], 10);
        Assert.DoesNotContain("back n", means.ColumnKeys);
    }

    [Fact]
    public void Slopes_have_both_stages_with_shared_places()
    {
        FirmStages stages = FirmStages.Solve(PublicFirms.Load(Package), Drop);
        Frame<string, string> slopes = stages.Slopes(2021, "PTE");

        Assert.Equal(16, slopes.RowCount);
        Assert.Equal(5, slopes.RowKeys.Count(firm => slopes.GetColumn<int>("rank 1")[firm] == 1)); // five efficient firms share the first place
        Assert.Equal(stages.StageOne.Scores()["PTE"][("DMEGC Magnetics", 2021)], slopes["stage 1"]["DMEGC Magnetics"]);
        Assert.Equal("front end", slopes.GetColumn<string>("Group")["Northern Rare Earth"]);
        Assert.Throws<ArgumentException>(() => stages.Slopes(1999, "PTE"));
    }

    [Fact]
    public void Regressions_have_the_form_of_table_1_and_a_line_along_zero_is_0()
    {
        Frame<string, string> maximum = FirmStages.Solve(PublicFirms.Load(Package), Drop).Regressions();

        Assert.Equal(["constant", "other income", "sigma-squared", "gamma", "log likelihood", "LR test", "n", "slacks of 0"], maximum.RowKeys);
        Assert.Equal(["slack of R&D expense", "slack of R&D staff", "slack of non-current assets"], maximum.ColumnKeys);
        // 20 firm-years are efficient, and their environments surround those of the others
        Assert.Equal(["0", "0", "1.0000", "-295.14", "46.80***", "54", "20"], Rows(maximum, "constant", "other income", "gamma", "log likelihood", "LR test", "n", "slacks of 0"));

        static IEnumerable<string> Rows(Frame<string, string> frame, params string[] rows) => rows.Select(row => frame.GetColumn<string>("slack of R&D expense")[row]);
    }

    [Fact]
    public void All_sixteen_conventions_run_on_simulated_firms()
    {
        ThreeStageSensitivity conventions = FirmStages.Conventions(SimulatedFirms.Draw(Truth).Panel, Drop);

        Assert.Equal(16, conventions.Runs.Count);
        Assert.All(conventions.Runs, run => Assert.Null(run.Failure));
        Assert.True(conventions.HighestMean > conventions.LowestMean);
    }

    [Fact]
    public void An_experiment_does_not_depend_on_how_its_panels_are_spread_over_threads()
    {
        KeyValuePair<string, ThreeStageOptions>[] options = [new("stage 3", new ThreeStageOptions())];
        Frame<string, string> all = ThreeStageExperiment.Run(Truth, 3, options);
        double[] oneByOne = [.. Enumerable.Range(0, 3).Select(replicate =>
        {
            SimulatedFirms firms = SimulatedFirms.Draw(Truth, replicate);
            Frame<(string Firm, int Year), string> scores = FirmStages.Solve(firms.Panel, Drop).StageThree.Scores();
            return scores.RowKeys.Average(key => scores["TE"][key] - firms.Truth["TE"][key]);
        })];

        Assert.Equal(["stage 1", "stage 3"], all.RowKeys);
        Assert.Equal(oneByOne.Average(), all["Bias"]["stage 3"], 12);
        Assert.Equal(MathNet.Numerics.Statistics.Statistics.StandardDeviation(oneByOne) / Math.Sqrt(3), all["BiasError"]["stage 3"], 12);
        Assert.InRange(all["RankCorrelation"]["stage 1"], 0, 1);
        Assert.False(all["NoNoise"].TryGet("stage 1").HasValue);
        Assert.Equal(3, all.GetColumn<int>("Panels")["stage 3"]);
    }

    [Fact]
    public void A_second_stage_that_cannot_be_run_is_named()
    {
        // five firms a year, and four coefficients
        InnovationTruth few = Truth with { FrontFirms = 1, BackFirms = 4 };
        ThreeStageOptions byYear = new() { Regressions = ThreeStageScope.ByPeriod };

        string message = Assert.Throws<RareEarth.Methods.EstimationException>(() => ThreeStageExperiment.Run(few, 2, [new("stage 3", byYear)])).Message;
        Assert.StartsWith("stage 3: of 2 panels 0 could be run. Second stage", message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_search_of_FRONTIER_s_that_leaves_the_range_of_gamma_is_told_with_its_place()
    {
        // panel 5: the search for the slack of R&D staff in 2017 ends above 1
        SimulatedFirms firms = SimulatedFirms.Draw(new InnovationTruth { Seed = Truth.Seed, Targets = Truth.Targets, Losses = 0, EnvironmentEffect = 1.5 }, 5);
        ThreeStageOptions options = Drop with
        {
            Regression = new StochasticFrontierOptions { Sign = FrontierSign.Cost, Algorithm = FrontierAlgorithm.Frontier41 },
            Regressions = ThreeStageScope.ByPeriod,
        };

        EstimationException error = Assert.Throws<EstimationException>(() => FirmStages.Solve(firms.Panel, options));
        Assert.Contains("outside 0 to 1", error.Message, StringComparison.Ordinal);
        Assert.Contains("2017", error.Message, StringComparison.Ordinal);
    }
}
