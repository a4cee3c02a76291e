using System.Globalization;
using Deedle;
using MathNet.Numerics.Distributions;
using MathNet.Numerics.Random;

namespace RareEarth.Replication.InnovationEfficiency;

/// <summary>One draw of <see cref="SimulatedFirms"/>.</summary>
internal sealed class FirmSimulation(InnovationTruth truth, int replicate)
{
    private const double SmallFirms = 0.75; // the share of firms below the best scale
    private const double LeastInput = 0.3; // noise takes no more of an input than leaves this share

    // an ordinary firm: 10,000 yuan, persons, 10,000 yuan; applications, 10,000 yuan, 10,000 yuan
    private static readonly double[] OrdinaryInputs = [10_000, 400, 120_000];
    private static readonly double[] OrdinaryOutputs = [80, 300_000, 30_000];
    private static readonly double[] OutputShares = [0.3, 0.5, 0.2];
    private static readonly double[] EnvironmentWeights = [0.5, 0.3, 0.2];

    private readonly MersenneTwister _random = new(StreamSeed.Of(truth.Seed, replicate));

    public SimulatedFirms Run()
    {
        SimulatedFirm[] firms =
        [
            .. Enumerable.Range(1, truth.FrontFirms).Select(number => Firm("front", 'F', number)),
            .. Enumerable.Range(1, truth.BackFirms).Select(number => Firm("back", 'B', number)),
        ];
        HashSet<int> losses = [.. Enumerable.Range(0, firms.Length * truth.Targets.Years.Count).OrderBy(_ => _random.NextDouble()).Take(truth.Losses)];

        var rows = new List<FirmYear>();
        var truths = new List<double[]>();
        double frontier = 1;
        for (int t = 0; t < truth.Targets.Years.Count; t++)
        {
            frontier *= t == 0 ? 1 : truth.Targets.TechnicalChange[t - 1];
            foreach (IGrouping<string, (SimulatedFirm Firm, int Index)> stage in firms.Select((firm, i) => (firm, i)).GroupBy(pair => pair.firm.Stage))
            {
                SimulatedFirm[] members = [.. stage.Select(pair => pair.Firm)];
                (double[] pure, double[] scale) = Efficiencies(members, stage.Key, truth.Targets.Years[t]);
                foreach ((int i, int number) in stage.Select((pair, i) => (i, pair.Index)))
                {
                    (FirmYear row, double inflation) = Observe(members[i], t, pure[i], scale[i], frontier, losses.Contains((t * firms.Length) + number));
                    rows.Add(row);
                    double te = pure[i] / Math.Cosh(scale[i]);
                    truths.Add([te, pure[i], te / pure[i], te / inflation, pure[i] / inflation]);
                }
            }
        }

        return Assemble(firms, rows, truths);
    }

    private SimulatedFirms Assemble(SimulatedFirm[] firms, List<FirmYear> rows, List<double[]> truths)
    {
        string[] columns = ["TE", "PTE", "SE", "TE observed", "PTE observed"];
        (string Firm, int Year)[] keys = [.. rows.Select(row => (row.Firm, row.Year))];
        return new SimulatedFirms
        {
            Panel = FirmPanel.Of(
                "Simulated firms", PanelOrigin.Simulated, PaperVariables.All, firms.ToDictionary(firm => firm.Name, firm => firm.Stage, StringComparer.Ordinal), rows),
            Truth = Frame.FromColumns(columns.Select((column, c) => KeyValue.Create(
                column, new Series<(string Firm, int Year), double>(keys, [.. truths.Select(row => row[c])]))).ToArray()),
            Options = truth,
        };
    }

    private SimulatedFirm Firm(string stage, char letter, int number)
    {
        double[] mix = Centred(truth.MixDeviation);
        return new SimulatedFirm(
            string.Create(CultureInfo.InvariantCulture, $"sim-{letter}{number:00}"), stage, mix, Draw(), Draw(), _random.NextDouble() < SmallFirms ? -1 : 1,
            500 + (7500 * _random.NextDouble()), 5 + (20 * _random.NextDouble()), 15 + (45 * _random.NextDouble()));
    }

    /// <summary>PTE and the log distance from the best scale, their means on target.</summary>
    private (double[] Pure, double[] Scale) Efficiencies(SimulatedFirm[] firms, string stage, int year)
    {
        double fresh = Math.Sqrt(1 - (truth.Persistence * truth.Persistence));
        double[] pureRank = [.. firms.Select(firm => (truth.Persistence * firm.PureRank) + (fresh * Draw()))];
        double[] scaleRank = [.. firms.Select(firm => (truth.Persistence * firm.ScaleRank) + (fresh * Draw()))];
        double[] Pure(double a) => [.. pureRank.Select(e => 1 / (1 + Math.Max(0, a + (truth.PureSpread * e))))];
        double[] Scale(double c) => [.. scaleRank.Select(e => Math.Max(0, c + (truth.ScaleSpread * e)))];

        double[] pure = Pure(Solve(a => Pure(a).Average(), truth.Targets.Pure[(stage, year)], $"the PTE of the {stage} end in {year}"));
        double[] scale = Scale(Solve(
            c => Scale(c).Zip(pure, (distance, pte) => pte / Math.Cosh(distance)).Average(), truth.Targets.Technical[(stage, year)], $"the TE of the {stage} end in {year}"));
        return (pure, scale);
    }

    private (FirmYear Row, double Inflation) Observe(SimulatedFirm firm, int t, double pure, double scale, double frontier, bool isLoss)
    {
        double relative = Math.Exp(firm.ScaleSign * scale);
        double input = (1 + (relative * relative)) / 2 / pure;
        double[] mix = Centred(truth.MixDeviation / 3);
        double[] own = [.. OrdinaryInputs.Select((ordinary, k) => ordinary * input * Math.Exp(firm.Mix[k] + mix[k]))];

        double subsidy = firm.Subsidy * Math.Exp(0.3 * Draw());
        double age = firm.Age + t;
        double burden = (EnvironmentWeights[0] * subsidy / 8000) + (EnvironmentWeights[1] * age / 32) + (EnvironmentWeights[2] * firm.LargestShare / 60);
        double[] observed = [.. own.Select((x, k) =>
            Math.Max(LeastInput * x, x + ((truth.IsProportional ? x : OrdinaryInputs[k]) * ((truth.EnvironmentEffect * burden) + (truth.NoiseDeviation * Draw())))))];
        double inflation = Math.Pow(observed.Zip(own, (seen, x) => seen / x).Aggregate(1.0, (product, factor) => product * factor), 1.0 / 3);

        double output = relative * frontier;
        double profit = isLoss ? -0.1 - (0.2 * _random.NextDouble()) : Math.Max(0.02, OutputShares[2] + (0.08 * Draw()));
        double patents = (1 - profit) * OutputShares[0] / (OutputShares[0] + OutputShares[1]) * Math.Exp(0.2 * Draw());
        double[] shares = [patents, 1 - profit - patents, profit];
        double[] outputs = [.. shares.Select((share, k) => OrdinaryOutputs[k] * share / OutputShares[k] * output)];

        double[] values = [.. observed, .. outputs, subsidy, age, firm.LargestShare];
        return (
            new FirmYear(firm.Name, truth.Targets.Years[t], PaperVariables.All.Zip(values).ToDictionary(pair => pair.First.Name, pair => pair.Second, StringComparer.Ordinal)),
            inflation);
    }

    /// <summary>Three normal numbers whose sum is 0, so that the mix of inputs does not change their geometric mean.</summary>
    private double[] Centred(double deviation)
    {
        double[] draws = [Draw(), Draw(), Draw()];
        double mean = draws.Average();
        return [.. draws.Select(draw => deviation * (draw - mean))];
    }

    private double Draw() => Normal.Sample(_random, 0, 1);

    /// <summary>Where a falling mean meets its target, by bisection.</summary>
    private static double Solve(Func<double, double> mean, double target, string what)
    {
        double low = -20, high = 20;
        if (mean(low) < target - 1e-12 || mean(high) > target)
        {
            throw new ArgumentException(string.Create(
                CultureInfo.InvariantCulture, $"The target {target} for {what} cannot be met: it lies outside {mean(high):0.000} to {mean(low):0.000}."));
        }

        for (int i = 0; i < 60; i++)
        {
            double middle = (low + high) / 2;
            (low, high) = mean(middle) >= target - 1e-12 ? (middle, high) : (low, middle);
        }

        return low;
    }

    /// <summary>What lasts of a firm.</summary>
    private sealed record SimulatedFirm(
        string Name, string Stage, double[] Mix, double PureRank, double ScaleRank, int ScaleSign, double Subsidy, double Age, double LargestShare);
}
