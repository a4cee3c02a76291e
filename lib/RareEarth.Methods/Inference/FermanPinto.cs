using RareEarth.Methods.DifferenceInDifferences;
using RareEarth.Methods.Regression;

namespace RareEarth.Methods.Inference;

/// <summary>Inference for few treated groups whose variances differ with their sizes.</summary>
/// <remarks>
/// Ferman and Pinto (2019, Review of Economics and Statistics 101, 452–467). W is a group's mean residual after the policy less before, under the
/// null. var(W) = A + B/M is fitted to W² over all groups; W/√var is resampled with replacement, given the variance of the group that
/// receives it, and the contrast of treated and others compared with the estimate. A and B are held at 0 or above, which the paper leaves open.
/// </remarks>
public static class FermanPinto
{
    /// <summary>Tests the effect of a panel's policy.</summary>
    /// <param name="panel">The panel; each unit needs a year before the policy and one from it on.</param>
    /// <param name="sizes">M of each unit, above 0, in any unit: observations behind each mean, or another measure of size.</param>
    /// <param name="options">Null, ties, draws, seed; null for the defaults.</param>
    /// <exception cref="ArgumentException">A unit has no size, or one that is not above 0.</exception>
    /// <exception cref="EstimationException">A unit has no year before the policy or none from it on, the effect is not identified, or all residuals are 0.</exception>
    public static FermanPintoResult Test(DidPanel panel, IReadOnlyDictionary<string, double> sizes, FermanPintoOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(panel);
        ArgumentNullException.ThrowIfNull(sizes);
        options ??= new FermanPintoOptions();
        options.Check();
        IReadOnlyList<string> units = panel.UnitNames;
        double[] size = [.. units.Select(unit => sizes.TryGetValue(unit, out double value) && value > 0 && double.IsFinite(value)
            ? value
            : throw new ArgumentException($"'{unit}' needs a size above 0.", nameof(sizes)))];

        double estimate = TreatmentFits.Of(panel).Estimate(panel);
        double[] w = Differences(panel, options.Null);
        (double a, double b, VarianceModel model) = Variance(w, size);
        double[] deviation = [.. size.Select(m => Math.Sqrt(a + (b / m)))];
        if (deviation.Any(value => !(value > 0)))
        {
            throw new EstimationException($"The residuals of '{panel.Outcome.Name}' do not differ before and after the policy in any unit: there is nothing to resample.");
        }

        double[] standardised = [.. w.Zip(deviation, (difference, scale) => difference / scale)];
        bool[] treated = [.. units.Select(panel.TreatedUnits.Contains)];
        double[] receives = Contrast(treated, deviation);
        double resamples = Math.Pow(units.Count, units.Count);
        bool isEnumerated = resamples <= options.MaximumEnumeration;
        double[] contrasts = isEnumerated ? Enumerate(standardised, receives, (int)resamples) : Draw(standardised, receives, options);
        return new FermanPintoResult
        {
            Outcome = panel.Outcome.Name,
            Estimate = estimate,
            ResidualContrast = w.Zip(Contrast(treated, [.. w.Select(_ => 1.0)]), (difference, weight) => difference * weight).Sum(),
            Groups = [.. units.Select((unit, i) => new GroupDifference(unit, treated[i], size[i], w[i], deviation[i] * deviation[i]))],
            Model = model,
            Intercept = a,
            Slope = b,
            P = RankP.Of(Math.Abs(estimate - options.Null), contrasts, options.Ties, isEnumerated, containsObserved: isEnumerated),
            IsEnumerated = isEnumerated,
            Options = options,
        };
    }

    /// <summary>A and B of var(W) = A + B/M by least squares of W², both held at 0 or above.</summary>
    internal static (double A, double B, VarianceModel Model) Variance(double[] w, double[] size)
    {
        double[] x = [.. size.Select(m => 1 / m)];
        double[] y = [.. w.Select(value => value * value)];
        double meanX = x.Average();
        double meanY = y.Average();
        double spread = x.Sum(value => (value - meanX) * (value - meanX));
        if (spread <= 1e-20 * x.Sum(value => value * value))
        {
            return (meanY, 0, VarianceModel.EqualSizes);
        }

        double b = x.Zip(y, (u, v) => (u - meanX) * (v - meanY)).Sum() / spread;
        double a = meanY - (b * meanX);
        if (b < 0)
        {
            return (meanY, 0, VarianceModel.SlopeAtZero);
        }

        return a >= 0
            ? (a, b, VarianceModel.GroupSize)
            : (0, x.Zip(y, (u, v) => u * v).Sum() / x.Sum(value => value * value), VarianceModel.InterceptAtZero);
    }

    private static double[] Differences(DidPanel panel, double effect)
    {
        var underNull = panel with { Outcome = new Variable(panel.Outcome.Name, panel.Outcome.Values.Zip(panel.Treatment.Values, (y, d) => y - (effect * d))) };
        double[] residuals = TreatmentFits.Of(underNull).ResidualsWithoutTreatment;
        return [.. panel.UnitNames.Select(unit => Mean(unit, after: true) - Mean(unit, after: false))];

        double Mean(string unit, bool after)
        {
            double[] own = [.. residuals.Where((_, row) => panel.Units.Labels[row] == unit && panel.Years[row] >= panel.PolicyYear == after)];
            return own.Length > 0
                ? own.Average()
                : throw new EstimationException(FormattableString.Invariant(
                    $"'{unit}' has no year {(after ? "from" : "before")} {panel.PolicyYear}{(after ? " on" : "")}: its difference before and after the policy does not exist."));
        }
    }

    // weight of each receiving group in the contrast, times its deviation
    private static double[] Contrast(bool[] treated, double[] deviation)
    {
        double count = treated.Count(isTreated => isTreated);
        return [.. deviation.Select((scale, i) => treated[i] ? scale / count : -scale / (treated.Length - count))];
    }

    private static double[] Enumerate(double[] from, double[] receives, int resamples)
    {
        double[] contrasts = new double[resamples];
        for (int i = 0; i < resamples; i++)
        {
            double sum = 0;
            for (int j = 0, rest = i; j < receives.Length; j++, rest /= from.Length)
            {
                sum += receives[j] * from[rest % from.Length];
            }

            contrasts[i] = Math.Abs(sum);
        }

        return contrasts;
    }

    private static double[] Draw(double[] from, double[] receives, FermanPintoOptions options)
    {
        double[] contrasts = new double[options.Draws];
        for (int i = 0; i < contrasts.Length; i++)
        {
            var random = new ReplicateRandom(options.Seed, i);
            double sum = 0;
            foreach (double weight in receives)
            {
                sum += weight * from[random.NextBelow(from.Length)];
            }

            contrasts[i] = Math.Abs(sum);
        }

        return contrasts;
    }
}
