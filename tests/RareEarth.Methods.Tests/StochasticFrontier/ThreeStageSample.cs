using RareEarth.Methods.Efficiency;
using RareEarth.Methods.Regression;

namespace RareEarth.Methods.Tests.StochasticFrontier;

/// <summary>Units in good and bad environments, two inputs and one output, from a seed; in three periods.</summary>
internal sealed record ThreeStageSample(string[] Units, double[][] Inputs, double[] Output, double[][] Environment, string[] Periods)
{
    public static ThreeStageSample Random(int seed, int rows = 45)
    {
        var random = new Random(seed);
        double Draw(double from, double to) => from + ((to - from) * random.NextDouble());
        double[][] environment = [[.. Enumerable.Range(0, rows).Select(_ => Draw(0, 1))], [.. Enumerable.Range(0, rows).Select(_ => Draw(10, 40))]];
        double[] output = [.. Enumerable.Range(0, rows).Select(_ => Draw(5, 50))];
        double[][] inputs =
        [
            [.. output.Select((y, row) => y * (1 + (0.5 * environment[0][row]) + Draw(0, 0.6)))],
            [.. output.Select((y, row) => 100 * (2 + y) * (1 + (0.01 * environment[1][row]) + Draw(0, 0.4)))],
        ];
        return new ThreeStageSample(
            [.. Enumerable.Range(0, rows).Select(row => $"u{row}")], inputs, output, environment, [.. Enumerable.Range(0, rows).Select(row => $"{2017 + (row % 3)}")]);
    }

    public DeaData Data => DeaData.Of(Units, [new Variable("staff", Inputs[0]), new Variable("assets", Inputs[1])], [new Variable("revenue", Output)]);

    public Variable[] Variables => [new Variable("subsidy", Environment[0]), new Variable("age", Environment[1])];

    public ThreeStageSample Select(int[] rows) => new(
        [.. rows.Select(row => Units[row])],
        [.. Inputs.Select(column => (double[])[.. rows.Select(row => column[row])])],
        [.. rows.Select(row => Output[row])],
        [.. Environment.Select(column => (double[])[.. rows.Select(row => column[row])])],
        [.. rows.Select(row => Periods[row])]);

    public ThreeStageResult Solve(ThreeStageOptions? options = null, bool withPeriods = false) => ThreeStageDea.Solve(Data, Variables, withPeriods ? Periods : null, options);
}
