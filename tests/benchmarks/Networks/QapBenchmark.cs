using System.Globalization;
using RareEarth.Methods.Networks.Qap;

namespace RareEarth.Benchmarks.Networks;

/// <summary>QAP regressions of the trade-dependence paper's size.</summary>
internal sealed class QapBenchmark : IBenchmark
{
    public string Name => "qap";

    public string Description => "QAP regression, 5 predictors, 5,000 permutations";

    public void Run(TextWriter output)
    {
        foreach ((int n, QapMethod method) in new[]
        {
            (60, QapMethod.DoubleSemiPartialling), (160, QapMethod.DoubleSemiPartialling), (60, QapMethod.YPermutation), (160, QapMethod.YPermutation),
        })
        {
            (DyadicVariable y, DyadicVariable[] x) = Data(n);
            var options = new QapOptions { Method = method };
            void Fit() => QapRegression.Fit(y, x, options);
            output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"n = {n}, {method}: {Timing.Of(Fit, 11, 4)}, {CpuTime.Of(Fit, 5)}"));
        }

        using var process = System.Diagnostics.Process.GetCurrentProcess();
        output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"largest working set of the process: {process.PeakWorkingSet64 / 1048576.0:0} MB"));
    }

    /// <summary>x1 … x5 uniform, y = 0.3·x1 + 0.1·x2 + uniform; peers.R and peers.py make the same.</summary>
    public static (DyadicVariable Outcome, DyadicVariable[] Predictors) Data(int n)
    {
        var numbers = new BenchmarkNumbers(850511);
        string[] nodes = [.. Enumerable.Range(1, n).Select(i => i.ToString(CultureInfo.InvariantCulture))];
        double[][,] x = [.. Enumerable.Range(0, 5).Select(_ => numbers.Matrix(n))];
        double[,] noise = numbers.Matrix(n);
        return (
            DyadicVariable.Of("y", nodes, (i, j) => (0.3 * x[0][i, j]) + (0.1 * x[1][i, j]) + noise[i, j]),
            [.. x.Select((matrix, p) => DyadicVariable.Of($"x{p + 1}", nodes, matrix))]);
    }
}
