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
            }
        }
    }
}
