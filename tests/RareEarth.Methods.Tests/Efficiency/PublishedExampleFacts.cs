using RareEarth.Methods.Efficiency;
using Xunit;

namespace RareEarth.Methods.Tests.Efficiency;

/// <summary>Numbers that others print, in every digit printed.</summary>
public sealed class PublishedExampleFacts
{
    private static readonly double[,] TextbookInputs =
        { { 5, 13 }, { 16, 12 }, { 16, 26 }, { 17, 15 }, { 18, 14 }, { 23, 6 }, { 25, 10 }, { 27, 22 }, { 37, 14 }, { 42, 25 }, { 5, 17 } };

    private static readonly double[,] TextbookOutputs = { { 12 }, { 14 }, { 25 }, { 26 }, { 8 }, { 9 }, { 27 }, { 30 }, { 31 }, { 26 }, { 12 } };

    /// <summary>DEAP 2.1, example 1 (Coelli 1996, CEPA Working Paper 96/08): EG1-out.txt.</summary>
    [Fact]
    public void Deap_example_1_constant_returns()
    {
        DeaResult result = Dea.Solve(
            DeaData.Of(new double[,] { { 2, 5 }, { 2, 4 }, { 6, 6 }, { 3, 2 }, { 6, 2 } }, new double[,] { { 1 }, { 2 }, { 3 }, { 1 }, { 2 } }),
            new DeaOptions { ReturnsToScale = ReturnsToScale.Constant, Slacks = SlackMethod.MultiStage });

        Printed.AssertRow("0.500 1.000 0.833 0.714 1.000", result.Units.Select(unit => unit.Efficiency));
        Printed.AssertRow("0.810", [result.MeanEfficiency]);
        Printed.AssertRow("0.000 0.000 0.000 0.000 0.000", result.Units.Select(unit => unit.OutputSlacks[0]));
        Printed.AssertRow("0.000 0.000 0.000 0.000 0.000", result.Units.Select(unit => unit.InputSlacks[0]));
        Printed.AssertRow("0.500 0.000 0.000 0.000 0.000", result.Units.Select(unit => unit.InputSlacks[1]));
        Assert.Equal(["2", "2", "2 5", "2 5", "5"], result.Units.Select(unit => string.Join(' ', unit.Peers.Select(peer => peer.Unit))));
        Printed.AssertRow("0.500 1.000 1.000 0.500 0.214 0.286 1.000", result.Units.SelectMany(unit => unit.Peers.Select(peer => peer.Weight)));
        Assert.Equal([0, 3, 0, 0, 2], result.PeerCounts());
        Printed.AssertRow("1.000 2.000 3.000 1.000 2.000", result.Units.Select(unit => unit.OutputTargets[0]));
        Printed.AssertRow("1.000 2.000 2.000 4.000 5.000 5.000 2.143 1.429 6.000 2.000", result.Units.SelectMany(unit => unit.InputTargets));
    }

    /// <summary>DEAP 2.1, example 2 (Coelli 1996): the efficiency summary of EG2-out.txt.</summary>
    [Fact]
    public void Deap_example_2_variable_returns()
    {
        DeaResult result = Dea.Solve(
            DeaData.Of(new double[,] { { 2 }, { 4 }, { 3 }, { 5 }, { 6 } }, new double[,] { { 1 }, { 2 }, { 3 }, { 4 }, { 5 } }),
            new DeaOptions { Slacks = SlackMethod.MultiStage });

        Printed.AssertRow("0.500 0.500 1.000 0.800 0.833", result.Units.Select(unit => unit.CrsEfficiency!.Value));
        Printed.AssertRow("1.000 0.625 1.000 0.900 1.000", result.Units.Select(unit => unit.VrsEfficiency!.Value));
        Printed.AssertRow("0.500 0.800 1.000 0.889 0.833", result.Units.Select(unit => unit.ScaleEfficiency!.Value));
        Assert.Equal(
            [ScaleClass.Increasing, ScaleClass.Increasing, ScaleClass.Constant, ScaleClass.Decreasing, ScaleClass.Decreasing],
            result.Units.Select(unit => unit.Scale!.Value));
        Printed.AssertRow(
            "0.727 0.905 0.804",
            [result.Units.Average(unit => unit.CrsEfficiency!.Value), result.Units.Average(unit => unit.VrsEfficiency!.Value), result.Units.Average(unit => unit.ScaleEfficiency!.Value)]);
    }

    /// <summary>Eleven units of DEA.jl's tests (test/dea.jl, stated as checked against R), ten digits.</summary>
    [Theory]
    [InlineData(ReturnsToScale.Constant, Orientation.Input, "1 .6222896791 .8198562444 1 .3103709311 .5555555556 1 .7576690896 .8201058201 .4905660377 1")]
    [InlineData(ReturnsToScale.Variable, Orientation.Input, "1 .8699861687 1 1 .7116402116 1 1 1 1 .4931209269 1")]
    [InlineData(ReturnsToScale.Variable, Orientation.Output, "1 1.507518797 1 1 3.203947368 1 1 1 1 1.192307692 1")]
    public void Textbook_units_of_DEA_jl(ReturnsToScale returns, Orientation orientation, string printed)
    {
        DeaResult result = Dea.Solve(DeaData.Of(TextbookInputs, TextbookOutputs), new DeaOptions { ReturnsToScale = returns, Orientation = orientation });

        Printed.AssertRow(printed, result.Units.Select(unit => unit.Farrell));
    }

    /// <summary>The last unit of DEA.jl's example is on the frontier with slack: its second input is 17, the first unit's 13.</summary>
    [Fact]
    public void The_eleventh_textbook_unit_is_weakly_efficient()
    {
        DeaUnit unit = Dea.Solve(DeaData.Of(TextbookInputs, TextbookOutputs), new DeaOptions { ReturnsToScale = ReturnsToScale.Constant }).Units[10];

        Assert.Equal(EfficiencyClass.WeaklyEfficient, unit.Class);
        Assert.Equal(4, unit.InputSlacks[1], 1e-12);
        Assert.Equal([new DeaPeer("1", 1)], unit.Peers);
    }

    /// <summary>Cooper, Seiford and Tone (2007), Data Envelopment Analysis, 2nd edition, the hospital case: twelve hospitals, doctors and nurses, outpatients and inpatients.</summary>
    [Theory]
    [InlineData(ReturnsToScale.Constant, "1 1 0.883 1 0.763 0.835 0.902 0.796 0.960 0.871 0.955 0.958")]
    [InlineData(ReturnsToScale.Variable, "1 1 0.896 1 0.882 0.939 1 0.799 0.989 1 1 1")]
    public void Hospitals_of_Cooper_Seiford_and_Tone(ReturnsToScale returns, string printed)
    {
        DeaData data = DeaData.Of(
            new double[,] { { 20, 151 }, { 19, 131 }, { 25, 160 }, { 27, 168 }, { 22, 158 }, { 55, 255 }, { 33, 235 }, { 31, 206 }, { 30, 244 }, { 50, 268 }, { 53, 306 }, { 38, 284 } },
            new double[,] { { 100, 90 }, { 150, 50 }, { 160, 55 }, { 180, 72 }, { 94, 66 }, { 230, 90 }, { 220, 88 }, { 152, 80 }, { 190, 100 }, { 250, 100 }, { 260, 147 }, { 250, 120 } },
            [.. "ABCDEFGHIJKL".Select(letter => letter.ToString())]);
        DeaResult result = Dea.Solve(data, new DeaOptions { ReturnsToScale = returns });

        Printed.AssertRow(printed, result.Units.Select(unit => unit.Efficiency));
    }

    /// <summary>Cooper, Seiford and Tone (2007), example 2.2: two inputs, one output of 1; F is on the frontier with slack.</summary>
    [Fact]
    public void Two_inputs_and_a_weakly_efficient_unit_of_Cooper_Seiford_and_Tone()
    {
        DeaData data = DeaData.Of(
            new double[,] { { 4, 3 }, { 7, 3 }, { 8, 1 }, { 4, 2 }, { 2, 4 }, { 10, 1 } },
            new double[,] { { 1 }, { 1 }, { 1 }, { 1 }, { 1 }, { 1 } },
            [.. "ABCDEF".Select(letter => letter.ToString())]);
        DeaResult result = Dea.Solve(data, new DeaOptions { ReturnsToScale = ReturnsToScale.Constant });

        Printed.AssertRow("0.8571 0.6316 1 1 1 1", result.Units.Select(unit => unit.Efficiency));
        Assert.Equal(EfficiencyClass.WeaklyEfficient, result["F"].Class);
        Assert.Equal([2, 0], result["F"].InputSlacks);
        Assert.Equal([new DeaPeer("C", 1)], result["F"].Peers);
    }

    /// <summary>
    /// Power plants of Doyle and Green (1993) in Tone (2002, European Journal of Operational Research 143, p. 38): radial super-efficiency under
    /// constant returns. Under variable returns D4 and D6 are infeasible, as the help of R's deaR says.
    /// </summary>
    [Fact]
    public void Super_efficiency_of_power_plants()
    {
        DeaData data = DeaData.Of(
            new double[,] { { 80, 600, 54, 8 }, { 65, 200, 97, 1 }, { 83, 400, 72, 4 }, { 40, 1000, 75, 7 }, { 52, 600, 20, 3 }, { 94, 700, 36, 5 } },
            new double[,] { { 90, 5 }, { 58, 1 }, { 60, 7 }, { 80, 10 }, { 72, 8 }, { 96, 6 } },
            ["D1", "D2", "D3", "D4", "D5", "D6"]);

        SuperEfficiencyResult constant = SuperEfficiency.Solve(data, new DeaOptions { ReturnsToScale = ReturnsToScale.Constant });
        SuperEfficiencyResult variable = SuperEfficiency.Solve(data);

        Printed.AssertRow("1.0283 2.4167 1.3125 1.625 2.4026 1.0628", constant.Units.Select(unit => unit.Efficiency!.Value));
        Assert.Equal(["D4", "D6"], variable.Units.Where(unit => unit.IsInfeasible).Select(unit => unit.Name));
        Assert.Contains("'D4' has no score", variable["D4"].Problem, StringComparison.Ordinal);
    }
}
