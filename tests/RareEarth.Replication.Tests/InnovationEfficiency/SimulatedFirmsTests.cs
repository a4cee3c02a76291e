using Deedle;
using RareEarth.Methods.Efficiency;
using RareEarth.Replication.Data;
using RareEarth.Replication.InnovationEfficiency;
using Xunit;

namespace RareEarth.Replication.Tests.InnovationEfficiency;

public sealed class SimulatedFirmsTests
{
    private static readonly EfficiencyTargets Targets = EfficiencyTargets.Printed(DataPackage.Open(Repository.Data));
    private static readonly InnovationTruth Truth = new() { Seed = 20231231, Targets = Targets, EnvironmentEffect = 0.6, NoiseDeviation = 0.1 };

    [Theory]
    [InlineData(0)]
    [InlineData(17)]
    public void Group_means_of_the_truth_are_those_of_table_2(int replicate)
    {
        SimulatedFirms firms = SimulatedFirms.Draw(Truth, replicate);

        Assert.Equal(22 * 7, firms.Truth.RowCount);
        Assert.All(Targets.Technical, target => Assert.Equal(target.Value, Mean(firms, "TE", target.Key), 6));
        Assert.All(Targets.Pure, target => Assert.Equal(target.Value, Mean(firms, "PTE", target.Key), 6));
        Assert.All(firms.Truth.RowKeys, key => Assert.Equal(firms.Truth["TE"][key], firms.Truth["PTE"][key] * firms.Truth["SE"][key], 12));
        Assert.All(firms.Truth["PTE"].Values.Concat(firms.Truth["SE"].Values), value => Assert.InRange(value, 0.01, 1 + 1e-12));
    }

    [Fact]
    public void The_front_end_of_2022_is_the_completed_row()
    {
        Assert.Equal(0.704, Targets.Technical[("front", 2022)], 0.0005);
        Assert.Equal(0.977, Targets.Pure[("front", 2022)], 0.0005);
        Assert.Equal([1.039, 0.652, 1.593, 1.038, 1.226, 0.922], Targets.TechnicalChange);
    }

    [Fact]
    public void Four_firm_years_have_a_loss_and_every_row_says_that_it_is_simulated()
    {
        FirmPanel panel = SimulatedFirms.Draw(Truth).Panel;

        Assert.Equal(4, panel.Data["operating profit"].Values.Count(profit => profit < 0));
        Assert.All(panel.Data.GetColumn<string>("data").Values, word => Assert.Equal("simulated", word));
        Assert.Equal("Scores (simulated firms)", panel.Caption("Scores"));
        Assert.Equal((6, 16), (panel.Firms.Count(firm => panel.Stages[firm] == "front"), panel.Firms.Count(firm => panel.Stages[firm] == "back")));
    }

    [Fact]
    public void The_same_seed_and_number_give_the_same_panel_and_others_another()
    {
        double[] Patents(InnovationTruth truth, int replicate) => [.. SimulatedFirms.Draw(truth, replicate).Panel.Data["patents"].Values];

        Assert.Equal(Patents(Truth, 3), Patents(Truth, 3));
        Assert.NotEqual(Patents(Truth, 3), Patents(Truth, 4));
        Assert.NotEqual(Patents(Truth, 3), Patents(Truth with { Seed = 1 }, 3));
    }

    /// <summary>The truth is a truth: with inputs and outputs aggregated as the technology does, no firm lies beyond the frontier that it states.</summary>
    [Fact]
    public void Inputs_and_outputs_give_back_the_true_scores()
    {
        SimulatedFirms firms = SimulatedFirms.Draw(Truth with { EnvironmentEffect = 0, NoiseDeviation = 0 });
        Frame<(string Firm, int Year), string> data = firms.Panel.Data;
        double[] frontier = [.. Enumerable.Range(0, 7).Select(t => Targets.TechnicalChange.Take(t).Aggregate(1.0, (product, change) => product * change))];

        Assert.All(data.RowKeys, key =>
        {
            double input = Math.Cbrt(data["R&D spending"][key] / 10_000 * (data["R&D staff"][key] / 400) * (data["net fixed assets"][key] / 120_000));
            double output = (0.3 * data["patents"][key] / 80) + (0.5 * data["revenue"][key] / 300_000) + (0.2 * data["operating profit"][key] / 30_000);
            double relative = output / frontier[key.Year - 2017];
            Assert.Equal(firms.Truth["TE"][key], relative / input, 9);
            Assert.Equal(firms.Truth["PTE"][key], (1 + (relative * relative)) / 2 / input, 9);
            Assert.Equal(firms.Truth["TE"][key], firms.Truth["TE observed"][key], 12);
        });
    }

    [Fact]
    public void Scores_lie_above_the_truth_the_fewer_the_firms_the_more()
    {
        InnovationTruth still = Truth with { EnvironmentEffect = 0, NoiseDeviation = 0, Losses = 0 };
        Frame<string, string> few = RecoveryExperiment.Run(still, 4);
        Frame<string, string> many = RecoveryExperiment.Run(still with { FrontFirms = 30, BackFirms = 80 }, 2);

        Assert.Equal(Targets.Technical.Where(pair => pair.Key.Stage == "front").Sum(pair => 6 * pair.Value / 154) + Targets.Technical.Where(pair => pair.Key.Stage == "back").Sum(pair => 16 * pair.Value / 154), few["Truth"]["TE"], 6);
        Assert.Equal(few["Estimate"]["TE"] - few["Truth"]["TE"], few["Bias"]["TE"], 12);
        Assert.True(few["Bias"]["TE"] > many["Bias"]["TE"] && many["Bias"]["TE"] > 0, $"bias {few["Bias"]["TE"]} with 22 and {many["Bias"]["TE"]} with 110 firms, seed {Truth.Seed}");
        Assert.True(many["RankCorrelation"]["TE"] > few["RankCorrelation"]["TE"]);
    }

    [Fact]
    public void Without_noise_no_score_lies_below_the_truth()
    {
        SimulatedFirms firms = SimulatedFirms.Draw(Truth with { EnvironmentEffect = 0, NoiseDeviation = 0, Losses = 0 });
        var scores = FirmEfficiency.Solve(firms.Panel, new DeaOptions { Slacks = SlackMethod.None }).Scores();

        Assert.All(scores.RowKeys, key => Assert.True(scores["TE"][key] > firms.Truth["TE"][key] - 1e-8 && scores["PTE"][key] > firms.Truth["PTE"][key] - 1e-8));
    }

    [Fact]
    public void Targets_that_cannot_be_met_and_spreads_without_sense_are_refused()
    {
        var high = Targets with { Technical = Targets.Technical.ToDictionary(pair => pair.Key, _ => 0.99) };

        Assert.Contains("the TE of the front end in 2017", Assert.Throws<ArgumentException>(() => SimulatedFirms.Draw(Truth with { Targets = high })).Message, StringComparison.Ordinal);
        Assert.Throws<ArgumentOutOfRangeException>(() => SimulatedFirms.Draw(Truth with { Persistence = 1.5 }));
        Assert.Throws<ArgumentOutOfRangeException>(() => SimulatedFirms.Draw(Truth with { NoiseDeviation = double.NaN }));
    }

    private static double Mean(SimulatedFirms firms, string measure, (string Stage, int Year) group) =>
        firms.Truth.RowKeys.Where(key => key.Year == group.Year && firms.Panel.Stages[key.Firm] == group.Stage).Average(key => firms.Truth[measure][key]);
}
