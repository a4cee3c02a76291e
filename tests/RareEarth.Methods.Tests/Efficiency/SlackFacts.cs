using RareEarth.Methods.Efficiency;
using Xunit;

namespace RareEarth.Methods.Tests.Efficiency;

public sealed class SlackFacts
{
    // o = (1, 4, 4) can go to B = (1, 4, 1), to C = (1, 2, 4), or between them
    private static readonly DeaData Corner = DeaData.Of(
        new double[,] { { 1, 4, 4 }, { 1, 4, 1 }, { 1, 2, 4 } }, new double[,] { { 1 }, { 1 }, { 1 } }, ["o", "B", "C"]);

    [Fact]
    public void Two_stages_take_the_largest_sum()
    {
        DeaUnit unit = Dea.Solve(Corner)["o"];

        Assert.Equal(EfficiencyClass.WeaklyEfficient, unit.Class);
        Assert.Equal([0, 0, 3], unit.InputSlacks);
        Assert.Equal([1, 4, 1], unit.InputTargets);
        Assert.Equal([new DeaPeer("B", 1)], unit.Peers);
    }

    [Fact]
    public void Several_stages_keep_the_mix()
    {
        // δ(4, 4) = λB + (1 − λ)C in the second and third input: 2 + 2λ = 4 − 3λ, λ = 0.4, δ = 0.7
        DeaUnit unit = Dea.Solve(Corner, new DeaOptions { Slacks = SlackMethod.MultiStage })["o"];

        Assert.Equal([1, 2.8, 2.8], unit.InputTargets.Select(value => Math.Round(value, 12)));
        Assert.Equal([0.4, 0.6], unit.Peers.Select(peer => Math.Round(peer.Weight, 12)));
        Assert.Equal(2.4, unit.SlackSum, 1e-12);
    }

    [Fact]
    public void The_unit_of_measurement_changes_the_two_stage_target_and_not_the_other()
    {
        DeaData scaled = DeaData.Of(new double[,] { { 1, 400, 4 }, { 1, 400, 1 }, { 1, 200, 4 } }, new double[,] { { 1 }, { 1 }, { 1 } }, ["o", "B", "C"]);

        Assert.Equal([1, 200, 4], Dea.Solve(scaled)["o"].InputTargets);
        Assert.Equal([1, 280, 2.8], Dea.Solve(scaled, new DeaOptions { Slacks = SlackMethod.MultiStage })["o"].InputTargets.Select(value => Math.Round(value, 10)));
    }

    [Fact]
    public void An_output_of_zero_gets_its_slack_without_a_radial_movement()
    {
        DeaData data = DeaData.Of(new double[,] { { 1 }, { 1 } }, new double[,] { { 1, 0 }, { 1, 3 } }, ["o", "B"]);
        DeaUnit unit = Dea.Solve(data, new DeaOptions { Slacks = SlackMethod.MultiStage })["o"];

        Assert.Equal([0, 3], unit.OutputSlacks);
        Assert.Equal([1, 3], unit.OutputTargets);
    }

    [Fact]
    public void Total_slack_is_radial_movement_and_slack_together()
    {
        // DEAP's example 1: unit 1 shrinks to half and has 0.5 left of its second input
        DeaUnit unit = Dea.Solve(
            DeaData.Of(new double[,] { { 2, 5 }, { 2, 4 }, { 6, 6 }, { 3, 2 }, { 6, 2 } }, new double[,] { { 1 }, { 2 }, { 3 }, { 1 }, { 2 } }),
            new DeaOptions { ReturnsToScale = ReturnsToScale.Constant })["1"];

        Assert.Equal([0, 0.5], unit.InputSlacks);
        Assert.Equal([1, 3], unit.TotalInputSlacks);
        Assert.Equal([1, 2], unit.InputTargets);
    }

    [Fact]
    public void In_the_output_orientation_targets_grow_by_Farrells_measure()
    {
        DeaUnit unit = Dea.Solve(
            DeaData.Of(new double[,] { { 2 }, { 4 }, { 3 }, { 5 }, { 6 } }, new double[,] { { 1 }, { 2 }, { 3 }, { 4 }, { 5 } }), new DeaOptions { Orientation = Orientation.Output })["2"];

        // at x = 4 the frontier between (3, 3) and (6, 5) lies at 11/3
        Assert.Equal(11.0 / 6, unit.Farrell, 1e-14);
        Assert.Equal(6.0 / 11, unit.Efficiency, 1e-14);
        Assert.Equal(11.0 / 3, unit.OutputTargets[0], 1e-14);
        Assert.Equal(5.0 / 3, unit.TotalOutputSlacks[0], 1e-14);
        Assert.Equal([0], unit.TotalInputSlacks);
    }

    [Fact]
    public void Without_slacks_weak_efficiency_is_not_told()
    {
        DeaUnit unit = Dea.Solve(Corner, new DeaOptions { Slacks = SlackMethod.None })["o"];

        Assert.Equal(EfficiencyClass.EfficientUpToSlacks, unit.Class);
        Assert.Empty(unit.InputSlacks);
        Assert.Empty(unit.InputTargets);
    }
}
