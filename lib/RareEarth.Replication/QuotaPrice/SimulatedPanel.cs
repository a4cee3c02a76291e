using Deedle;
using MathNet.Numerics.Distributions;
using MathNet.Numerics.Random;

namespace RareEarth.Replication.QuotaPrice;

/// <summary>Panels of the paper's shape whose effect is known because they are simulated.</summary>
/// <remarks>
/// ln P_it = μ_i + λ_t + effect · DID_it + e_it with e_it = ρ e_i,t−1 + u_it. Nothing in them is observed; the outcome's column says so.
/// </remarks>
public static class SimulatedPanel
{
    /// <summary>Name of the simulated outcome.</summary>
    public const string Outcome = "LNPRI (simulated)";

    /// <summary>Draws one panel.</summary>
    /// <param name="truth">What is true in it.</param>
    /// <param name="replicate">The number of the panel. Each has a random stream of its own, so that panels do not depend on each other's order.</param>
    /// <returns>One row a mineral and year with the columns DID and <see cref="Outcome"/>.</returns>
    /// <exception cref="ArgumentOutOfRangeException">The autocorrelation does not lie between −1 and 1.</exception>
    public static Frame<(string Mineral, int Year), string> Draw(SimulatedTruth truth, int replicate)
    {
        ArgumentNullException.ThrowIfNull(truth);
        if (!(Math.Abs(truth.Autocorrelation) < 1))
        {
            throw new ArgumentOutOfRangeException(nameof(truth), truth.Autocorrelation, "The autocorrelation lies between −1 and 1, both excluded: beyond them shocks grow without end.");
        }

        var random = new MersenneTwister(StreamSeed.Of(truth.Seed, replicate));
        MineralPanelOptions design = truth.Design;
        int[] years = [.. Enumerable.Range(design.FirstYear, design.LastYear - design.FirstYear + 1)];
        double[] common = [.. years.Select(_ => Normal.Sample(random, 0, truth.YearDeviation))];

        var keys = new List<(string Mineral, int Year)>();
        var did = new List<double>();
        var outcome = new List<double>();
        foreach (string mineral in design.Minerals)
        {
            double level = Normal.Sample(random, 0, truth.MineralDeviation);

            // The first error comes from the stationary distribution, so that the first years are like all others.
            double error = Normal.Sample(random, 0, truth.ErrorDeviation / Math.Sqrt(1 - (truth.Autocorrelation * truth.Autocorrelation)));
            for (int t = 0; t < years.Length; t++)
            {
                error = t == 0 ? error : (truth.Autocorrelation * error) + Normal.Sample(random, 0, truth.ErrorDeviation);
                double treated = mineral == design.Treated && years[t] >= design.PolicyYear ? 1 : 0;
                keys.Add((mineral, years[t]));
                did.Add(treated);
                outcome.Add(level + common[t] + (truth.Effect * treated) + error);
            }
        }

        return Frame.FromColumns(new[]
        {
            KeyValue.Create("DID", new Series<(string Mineral, int Year), double>(keys, did)),
            KeyValue.Create(Outcome, new Series<(string Mineral, int Year), double>(keys, outcome)),
        });
    }
}
