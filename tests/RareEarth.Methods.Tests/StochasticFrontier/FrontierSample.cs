using RareEarth.Methods.Regression;
using RareEarth.Methods.StochasticFrontier;

namespace RareEarth.Methods.Tests.StochasticFrontier;

/// <summary>Samples for frontiers: from reference tables, or made from a seed.</summary>
internal sealed record FrontierSample(Variable Y, IReadOnlyList<Variable> X)
{
    /// <summary>EG1, the data that come with FRONTIER 4.1.</summary>
    public static FrontierSample Eg1()
    {
        ReferenceTable table = ReferenceTable.Read("sfa/eg1.csv");
        return new FrontierSample(
            new Variable("output", table.Numbers("output")),
            [new Variable("capital", table.Numbers("capital")), new Variable("labour", table.Numbers("labour"))]);
    }

    /// <summary>Rows of a table with the columns y and x1 to x3, of which the last may be empty.</summary>
    public static FrontierSample Of(ReferenceTable table) => new(
        new Variable("y", table.Numbers("y")),
        [.. ((string[])["x1", "x2", "x3"]).Where(name => table.Text(0, name).Length > 0).Select(name => new Variable(name, table.Numbers(name)))]);

    /// <summary>y = 1 + Σ 0.3·x + v ∓ u with noise 0.2 and half-normal inefficiency 0.4; without inefficiency in every third seed.</summary>
    public static FrontierSample Random(int seed, int rows, int regressors, FrontierSign sign)
    {
        var random = new Random(seed);
        double[][] x = [.. Enumerable.Range(0, regressors).Select(_ => Normals(random, rows))];
        double[] v = Normals(random, rows), u = Normals(random, rows);
        double inefficiency = (sign == FrontierSign.Production ? -0.4 : 0.4) * (seed % 3 == 0 ? 0 : 1);
        return new FrontierSample(
            new Variable("y", Enumerable.Range(0, rows).Select(row => 1 + (0.3 * x.Sum(column => column[row])) + (0.2 * v[row]) + (inefficiency * Math.Abs(u[row])))),
            [.. x.Select((column, j) => new Variable($"x{j + 1}", column))]);
    }

    /// <summary>Like slacks of a first stage: at least 0, and 0 for many rows.</summary>
    public static FrontierSample Slacks(int seed, int rows)
    {
        var random = new Random(seed);
        double[][] x = [.. Enumerable.Range(0, 3).Select(_ => Normals(random, rows))];
        double[] noise = Normals(random, rows);
        return new FrontierSample(
            new Variable("slack", Enumerable.Range(0, rows).Select(row => Math.Max(0, 100 * (noise[row] + (0.5 * x[0][row]) - (0.3 * x[1][row]))))),
            [.. x.Select((column, j) => new Variable($"z{j + 1}", column))]);
    }

    public StochasticFrontierResult Fit(StochasticFrontierOptions? options = null) => FrontierModel.Fit(Y, X, options);

    private static double[] Normals(Random random, int count) =>
        [.. Enumerable.Range(0, count).Select(_ => Math.Sqrt(-2 * Math.Log(1 - random.NextDouble())) * Math.Cos(2 * Math.PI * random.NextDouble()))];
}
