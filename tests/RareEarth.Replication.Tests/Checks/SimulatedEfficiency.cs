using MathNet.Numerics.Distributions;
using RareEarth.Replication.Checks.Forensics;
using static RareEarth.Replication.Tests.Checks.SimulatedCell;

namespace RareEarth.Replication.Tests.Checks;

/// <summary>Generators for what studies of efficiency print: means of groups in two stages, frontiers of panels.</summary>
internal static class SimulatedEfficiency
{
    public static SimulatedTable MeanBeforeGrowth(Random random)
    {
        double[] sizes = [random.Next(1, 20), random.Next(1, 20)];
        double[] before = [.. sizes.Select(_ => 0.3 + (0.6 * random.NextDouble()))], after = [.. sizes.Select(_ => 0.3 + (0.6 * random.NextDouble()))];
        double mean = ((sizes[0] * before[0]) + (sizes[1] * before[1])) / sizes.Sum();
        return new SimulatedTable(
            "mean before growth",
            [Of("mean", mean, 3), .. new[] { 0, 1 }.SelectMany(i => new[] { Of($"level {i}", after[i], 3), Of($"rate {i}", 100 * ((after[i] / before[i]) - 1), 2, "%") })],
            m => [GroupGrowth.MeanBefore(m[0], [new GrownGroup(m[1], m[2], sizes[0]), new GrownGroup(m[3], m[4], sizes[1])])],
            cells => SimulatedTable.MissesZero(cells, x => (((sizes[0] * x[1] / (1 + x[2])) + (sizes[1] * x[3] / (1 + x[4]))) / sizes.Sum()) - x[0]));
    }

    // a panel with one exponential inefficiency for each unit: neither half-normal nor a cross-section. The likelihood of a
    // unit is the mean over its inefficiency, here by a sum over quantiles, of the density of its rows
    public static SimulatedTable FrontierNoise(Random random)
    {
        const int Draws = 200;
        int units = random.Next(2, 12), years = random.Next(1, 6);
        double variance = Math.Pow(10, -1 + (6 * random.NextDouble())), gamma = 0.1 + (0.8 * random.NextDouble());
        double noise = Math.Sqrt(variance * (1 - gamma)), scale = Math.Sqrt(variance * gamma);
        double[] inefficiencies = [.. Enumerable.Range(0, Draws).Select(i => -scale * Math.Log(1 - ((i + 0.5) / Draws)))];
        double logLikelihood = 0;
        for (int unit = 0; unit < units; unit++)
        {
            double inefficiency = inefficiencies[random.Next(Draws)];
            double[] errors = [.. Enumerable.Range(0, years).Select(_ => inefficiency + Normal.Sample(random, 0, noise))];
            double[] logs = [.. inefficiencies.Select(u => errors.Sum(e => Normal.PDFLn(u, noise, e)))];
            logLikelihood += logs.Max() + Math.Log(logs.Average(log => Math.Exp(log - logs.Max())));
        }

        return new SimulatedTable(
            "noise of a frontier",
            [Of("ln L", logLikelihood, 2), Of("σ²", variance, 3), Of("γ", gamma, 2), Count("units", units), Count("first", 2000), Count("last", 1999 + years)],
            m => [FrontierLikelihood.NoiseBound(m[0], m[1], m[2], ObservationCount.Panel(m[3], m[4], m[5]))],
            null);
    }
}
