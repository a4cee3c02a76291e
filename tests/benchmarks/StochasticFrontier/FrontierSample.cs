using RareEarth.Methods.Regression;

namespace RareEarth.Benchmarks.StochasticFrontier;

/// <summary>A production frontier with known parameters, from a seed: y = 1 + Σ 0.3·x + v − u, σ_v = 0.2, σ_u = 0.4, x normal.</summary>
internal sealed record FrontierSample(Variable Outcome, IReadOnlyList<Variable> Regressors)
{
    public static FrontierSample Of(int rows, int regressors, int seed)
    {
        var random = new Random(seed);
        double[][] x = [.. Enumerable.Range(0, regressors).Select(_ => Normals(random, rows))];
        double[] v = Normals(random, rows), u = Normals(random, rows);
        double[] y = [.. Enumerable.Range(0, rows).Select(row => 1 + (0.3 * x.Sum(column => column[row])) + (0.2 * v[row]) - Math.Abs(0.4 * u[row]))];
        return new FrontierSample(new Variable("y", y), [.. x.Select((column, j) => new Variable($"x{j + 1}", column))]);
    }

    /// <summary>Writes the sample as CSV, so that other programs time the same data.</summary>
    public void Write(string path)
    {
        IEnumerable<string> rows = Outcome.Values.Select((y, row) => string.Join(
            ',', new[] { y }.Concat(Regressors.Select(x => x.Values[row])).Select(value => value.ToString("R", System.Globalization.CultureInfo.InvariantCulture))));
        File.WriteAllLines(path, rows.Prepend(string.Join(',', Regressors.Select(x => x.Name).Prepend("y"))));
    }

    private static double[] Normals(Random random, int count) =>
        [.. Enumerable.Range(0, count).Select(_ => Math.Sqrt(-2 * Math.Log(1 - random.NextDouble())) * Math.Cos(2 * Math.PI * random.NextDouble()))];
}
