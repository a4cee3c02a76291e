using System.Globalization;

namespace NotebookRunner.Sweeps.Designs;

/// <summary>
/// A Latin hypercube: each factor's range is cut into as many strata of equal probability as there are runs, each stratum
/// is hit exactly once, and the strata of different factors meet in random order.
/// </summary>
/// <remarks>
/// M. D. McKay, R. J. Beckman and W. J. Conover, "A comparison of three methods for selecting values of input variables in
/// the analysis of output from a computer code", Technometrics 21 (1979). Of whole numbers and of lists every value has the
/// same probability: with a multiple of as many runs as there are values, each value occurs equally often.
/// </remarks>
public static class LatinHypercube
{
    // A value is what the CSV says it is, digit for digit.
    private const string Digits = "G12";

    /// <summary>The points.</summary>
    /// <param name="factors">The factors.</param>
    /// <param name="runs">How many points, at least 1.</param>
    /// <param name="seed">Any number: the same one gives the same points, on every machine.</param>
    public static IReadOnlyList<SweepPoint> Points(IReadOnlyList<SweepFactor> factors, int runs, long seed)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(runs, 1);
        object[][] columns = [.. factors.Select(factor => Column(factor, runs, new RandomStream(seed, factor.Parameter.Name)))];
        return [.. Enumerable.Range(0, runs).Select(i => new SweepPoint(i + 1, [.. columns.Select(column => column[i])]))];
    }

    private static object[] Column(SweepFactor factor, int runs, RandomStream random)
    {
        int[] strata = random.Permutation(runs);
        return [.. strata.Select(stratum => ValueAt(factor, (stratum + random.Uniform()) / runs))];
    }

    /// <summary>The value below which a share of the factor's values lies.</summary>
    private static object ValueAt(SweepFactor factor, double share) => (factor.Least, factor.Greatest) switch
    {
        (int least, int greatest) => (int)WholeAt(least, greatest, share),
        (long least, long greatest) => WholeAt(least, greatest, share),
        (double least, double greatest) => Math.Clamp(Rounded(least + (share * (greatest - least))), least, greatest),
        (decimal least, decimal greatest) => Math.Clamp((decimal)Rounded((double)(least + ((decimal)share * (greatest - least)))), least, greatest),
        _ => factor.Values[IndexAt(factor.Values.Count, share)],
    };

    private static long WholeAt(long least, long greatest, double share) =>
        Math.Min(greatest, (long)(least + Math.Floor((decimal)share * ((decimal)greatest - least + 1))));

    private static int IndexAt(int count, double share) => Math.Min(count - 1, (int)(share * count));

    private static double Rounded(double value) =>
        double.Parse(value.ToString(Digits, CultureInfo.InvariantCulture), NumberStyles.Float, CultureInfo.InvariantCulture);
}
