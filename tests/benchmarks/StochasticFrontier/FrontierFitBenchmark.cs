using System.Diagnostics;
using RareEarth.Methods.StochasticFrontier;

namespace RareEarth.Benchmarks.StochasticFrontier;

/// <summary>One half-normal frontier, small and large, by both algorithms. With SFA_SAMPLES=folder the samples are written for peers.py.</summary>
internal sealed class FrontierFitBenchmark : IBenchmark
{
    public string Name => "sfa-fit";

    public string Description => "half-normal frontier with 3 regressors, n = 22, 150 and 5,000: global maximum with its corners and Hessian, and FRONTIER 4.1's search";

    public void Run(TextWriter output)
    {
        foreach (int rows in (int[])[22, 150, 5000])
        {
            FrontierSample sample = FrontierSample.Of(rows, 3, seed: 20);
            if (Environment.GetEnvironmentVariable("SFA_SAMPLES") is { } folder)
            {
                sample.Write(Path.Combine(folder, FormattableString.Invariant($"sample-{rows}.csv")));
            }

            foreach (FrontierAlgorithm algorithm in Enum.GetValues<FrontierAlgorithm>())
            {
                var options = new StochasticFrontierOptions { Algorithm = algorithm };
                StochasticFrontierResult fit = FrontierModel.Fit(sample.Outcome, sample.Regressors, options);
                output.WriteLine(FormattableString.Invariant($"n = {rows}, {algorithm}: γ {fit.Gamma.Estimate:F6}, log L {fit.LogLikelihood:F6}"));
                output.WriteLine("  " + Timing.Of(() => FrontierModel.Fit(sample.Outcome, sample.Regressors, options)));
                output.WriteLine(FormattableString.Invariant($"  processor min {Processor(() => FrontierModel.Fit(sample.Outcome, sample.Regressors, options), rows > 1000 ? 5 : 100):F3} ms"));
            }
        }
    }

    // of the whole process, for a machine that has other work: the least of 15 means
    private static double Processor(Action action, int calls)
    {
        using var process = Process.GetCurrentProcess();
        return Enumerable.Range(0, 15).Min(_ =>
        {
            process.Refresh();
            TimeSpan start = process.TotalProcessorTime;
            for (int call = 0; call < calls; call++)
            {
                action();
            }

            process.Refresh();
            return (process.TotalProcessorTime - start).TotalMilliseconds / calls;
        });
    }
}
