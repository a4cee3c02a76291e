using Deedle;
using MathNet.Numerics.Distributions;
using MathNet.Numerics.Random;
using RareEarth.Methods.Regression;
using RareEarth.Methods.Regression.Diagnostics;

namespace RareEarth.Replication.TradeSecurity;

/// <summary>How often an interval holds a true coefficient when fifteen trending years are regressed on five trending series. All numbers are simulated.</summary>
/// <remarks>y_t = Σ b_j x_jt + u_t; x_jt = trend_j t + v_jt, v and u first-order autoregressions with the same ρ and standard normal innovations.</remarks>
public static class SimulatedSecurity
{
    /// <summary>Draws samples, fits each under each rule and counts the intervals that hold the truth.</summary>
    /// <param name="truth">What is true.</param>
    /// <param name="replicates">How many samples, 2 at least.</param>
    /// <param name="rules">By name: the covariance of the fit.</param>
    /// <returns>Rows are rules; columns Truth, MeanEstimate, SpreadOfEstimates, MeanStandardError, Coverage and MonteCarloError, of the first regressor's coefficient.</returns>
    /// <exception cref="ArgumentOutOfRangeException">The autocorrelation does not lie between −1 and 1.</exception>
    public static Frame<string, string> Run(SecurityTruth truth, int replicates, IReadOnlyList<KeyValuePair<string, CovarianceEstimator>> rules)
    {
        ArgumentNullException.ThrowIfNull(truth);
        ArgumentNullException.ThrowIfNull(rules);
        ArgumentOutOfRangeException.ThrowIfLessThan(replicates, 2);
        if (!(Math.Abs(truth.Autocorrelation) < 1))
        {
            throw new ArgumentOutOfRangeException(nameof(truth), truth.Autocorrelation, "The autocorrelation lies between −1 and 1, both excluded.");
        }

        // Each replicate writes its own row, so that the number of threads does not matter.
        var estimates = new Coefficient[replicates][];
        Parallel.For(0, replicates, replicate =>
        {
            RegressionSample sample = Draw(truth, replicate);
            estimates[replicate] = [.. rules.Select(rule => sample.Fit(rule.Value)["x1"])];
        });
        return Frame.FromRecords(rules.Select((rule, i) => Summarise(rule.Key, truth.Coefficients[0], [.. estimates.Select(row => row[i])]))).IndexRows<string>("Rule");
    }

    /// <summary>Draws one sample.</summary>
    /// <param name="truth">What is true.</param>
    /// <param name="replicate">The number of the sample, which has a random stream of its own.</param>
    public static RegressionSample Draw(SecurityTruth truth, int replicate)
    {
        ArgumentNullException.ThrowIfNull(truth);
        var random = new MersenneTwister(Stream(truth.Seed, replicate));
        double[][] x = [.. truth.Trends.Select(trend => Autoregression(random, truth).Select((v, t) => (trend * t) + v).ToArray())];
        double[] u = Autoregression(random, truth);
        int[] years = [.. Enumerable.Range(SecurityData.FirstYear, truth.Years)];
        return RegressionSample.OfYears(
            years,
            new Variable("y (simulated)", years.Select((_, t) => x.Select((series, j) => truth.Coefficients[j] * series[t]).Sum() + u[t])),
            [.. x.Select((series, j) => new Variable(FormattableString.Invariant($"x{j + 1}"), series))]);
    }

    private static double[] Autoregression(Random random, SecurityTruth truth)
    {
        double rho = truth.Autocorrelation;
        double last = Normal.Sample(random, 0, 1 / Math.Sqrt(1 - (rho * rho))); // from the stationary distribution
        double[] values = new double[truth.Years];
        for (int t = 0; t < values.Length; t++)
        {
            last = t == 0 ? last : (rho * last) + Normal.Sample(random, 0, 1);
            values[t] = last;
        }

        return values;
    }

    private static Row Summarise(string rule, double truth, Coefficient[] estimates)
    {
        double coverage = estimates.Average(estimate => estimate.Lower <= truth && truth <= estimate.Upper ? 1.0 : 0.0);
        return new Row(
            rule, truth, estimates.Average(estimate => estimate.Estimate),
            MathNet.Numerics.Statistics.Statistics.StandardDeviation(estimates.Select(estimate => estimate.Estimate)),
            estimates.Average(estimate => estimate.StandardError), coverage, Math.Sqrt(coverage * (1 - coverage) / estimates.Length));
    }

    // Neighbouring seeds would give related streams; this spreads them (the finaliser of SplitMix64, Steele, Lea and Flood 2014).
    private static int Stream(int seed, int replicate)
    {
        ulong z = ((ulong)(uint)seed << 32) + (uint)replicate + 0x9E3779B97F4A7C15UL;
        z = (z ^ (z >> 30)) * 0xBF58476D1CE4E5B9UL;
        z = (z ^ (z >> 27)) * 0x94D049BB133111EBUL;
        return (int)((z ^ (z >> 31)) >> 33);
    }

    private sealed record Row(string Rule, double Truth, double MeanEstimate, double SpreadOfEstimates, double MeanStandardError, double Coverage, double MonteCarloError);
}
