using MathNet.Numerics.Distributions;
using MathNet.Numerics.Random;
using RareEarth.Methods.Networks.Qap;

namespace RareEarth.Replication.TradeNetworks;

/// <summary>Pairs of nodes whose coefficients are known because they are simulated. Nothing in them is observed; the outcome's name says so.</summary>
/// <param name="Outcome">y.</param>
/// <param name="Tested">x, whose coefficient a test is about.</param>
/// <param name="Other">z.</param>
public sealed record SimulatedDyads(DyadicVariable Outcome, DyadicVariable Tested, DyadicVariable Other)
{
    // mean and standard deviation of exp(N(0, 1))
    private static readonly double LogNormalMean = Math.Exp(0.5);
    private static readonly double LogNormalDeviation = Math.Sqrt((Math.E - 1) * Math.E);

    /// <summary>Draws one replicate.</summary>
    /// <param name="truth">What is true in it.</param>
    /// <param name="replicate">Its number. Each has a random stream of its own, so that replicates do not depend on each other's order.</param>
    /// <exception cref="ArgumentOutOfRangeException">A number of <paramref name="truth"/> lies outside its range.</exception>
    public static SimulatedDyads Draw(DyadTruth truth, int replicate)
    {
        ArgumentNullException.ThrowIfNull(truth);
        truth.Check();
        var random = new MersenneTwister(StreamSeed.Of(truth.Seed, replicate));
        int n = truth.Nodes;
        double rest = Math.Sqrt(1 - (truth.Correlation * truth.Correlation));
        double[,] x = Part(random, n, truth.NodeShare, isSkewed: false);
        double[,] own = Part(random, n, truth.OtherNodeShare, isSkewed: false);
        double[,] error = Part(random, n, truth.ErrorNodeShare, truth.IsSkewed);
        double Z(int i, int j) => (truth.Correlation * x[i, j]) + (rest * own[i, j]);

        string[] nodes = [.. Enumerable.Range(1, n).Select(i => FormattableString.Invariant($"n{i}"))];
        return new SimulatedDyads(
            DyadicVariable.Of("y (simulated)", nodes, (i, j) => (truth.Effect * x[i, j]) + (truth.OtherEffect * Z(i, j)) + error[i, j]),
            DyadicVariable.Of("x", nodes, (i, j) => x[i, j]),
            DyadicVariable.Of("z", nodes, Z));
    }

    private static double[,] Part(MersenneTwister random, int n, double nodeShare, bool isSkewed)
    {
        double[] senders = [.. Enumerable.Range(0, n).Select(_ => Normal.Sample(random, 0, 1))];
        double[] receivers = [.. Enumerable.Range(0, n).Select(_ => Normal.Sample(random, 0, 1))];
        double ofNodes = Math.Sqrt(nodeShare / 2), ofPairs = Math.Sqrt(1 - nodeShare);
        double[,] part = new double[n, n];
        for (int i = 0; i < n; i++)
        {
            for (int j = 0; j < n; j++)
            {
                double pair = Normal.Sample(random, 0, 1);
                pair = isSkewed ? (Math.Exp(pair) - LogNormalMean) / LogNormalDeviation : pair;
                part[i, j] = (ofNodes * (senders[i] + receivers[j])) + (ofPairs * pair);
            }
        }

        return part;
    }
}
