using RareEarth.Methods.DifferenceInDifferences;
using RareEarth.Methods.Regression;

namespace RareEarth.Methods.Inference;

/// <summary>The wild cluster bootstrap of a t-statistic with the null hypothesis imposed.</summary>
/// <remarks>
/// <para>
/// Cameron, Gelbach and Miller (2008, Review of Economics and Statistics 90, 414–427), WCR: y* = fit under the null + w_g ũ, ũ the residuals under
/// the null and w_g one weight for each cluster; t* is the clustered t of (b* − null). The fit under the null drops out of b* and of the residuals, so
/// that t* depends on w through G × G sums that are made once (as in Roodman, Nielsen, MacKinnon and Webb 2019, Stata Journal 19, 4–60).
/// </para>
/// <para>
/// With one treated cluster the bootstrap under the null rejects too rarely or never, whatever the number of clusters (MacKinnon and Webb
/// 2017, J. Applied Econometrics 32, 233–254).
/// </para>
/// </remarks>
public static class WildClusterBootstrap
{
    private const double Vanishing = 1e-20;

    /// <summary>Tests one coefficient of a linear model.</summary>
    /// <param name="outcome">The dependent variable, n rows.</param>
    /// <param name="regressors">The regressors, n rows each.</param>
    /// <param name="effects">Fixed effects, n rows each; may be null or empty.</param>
    /// <param name="regressor">Name of the regressor whose coefficient is tested.</param>
    /// <param name="clusters">The cluster of each row.</param>
    /// <param name="options">Null, weights, ties, draws, seed; null for the defaults.</param>
    /// <exception cref="ArgumentException">Lengths differ, names repeat, or the regressor is not among the regressors.</exception>
    /// <exception cref="EstimationException">There is one cluster, the coefficient is not identified, or its clustered variance is 0.</exception>
    public static WildBootstrapResult Test(
        Variable outcome,
        IReadOnlyList<Variable> regressors,
        IReadOnlyList<Grouping>? effects,
        string regressor,
        Grouping clusters,
        WildBootstrapOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(outcome);
        ArgumentNullException.ThrowIfNull(regressors);
        ArgumentNullException.ThrowIfNull(clusters);
        options ??= new WildBootstrapOptions();
        options.Check();
        Sample all = Sample.Of(outcome, regressors, effects ?? [], new LinearModelOptions { Covariance = CovarianceEstimator.Clustered(clusters) });
        Variable tested = all.Regressors.FirstOrDefault(candidate => candidate.Name == regressor)
            ?? throw new ArgumentException($"There is no regressor '{regressor}'. There are: {string.Join(", ", regressors.Select(candidate => candidate.Name))}.", nameof(regressor));
        int g = Sandwich.CountOf(all.Clusters!);
        if (g < 2)
        {
            throw new EstimationException($"There is one cluster, {clusters.Name} '{all.Clusters!.Levels()[0]}': the bootstrap draws clusters and needs two at least.");
        }

        var underNull = new Variable(outcome.Name, all.Outcome.Values.Zip(tested.Values, (y, d) => y - (options.Null * d)));
        Sample others = all with { Outcome = underNull, Regressors = [.. all.Regressors.Where(candidate => candidate.Name != regressor)] };
        ClusterSums sums = ClusterSums.Of(Partialled.Of(others, hasConstant: true, options.CollinearityTolerance), tested, options.CollinearityTolerance);

        double[] ones = new double[g];
        Array.Fill(ones, 1.0);
        (double shift, double variance) = sums.At(ones);
        if (!(variance > 0))
        {
            throw new EstimationException($"The clustered variance of {regressor} is 0: what sets it apart lies inside single clusters, and there is no t to bootstrap.");
        }

        bool isEnumerated = Math.Pow(WeightsOf(options.Weights).Length, g) <= options.MaximumEnumeration;
        double[] statistics = isEnumerated ? Enumerate(sums, g, options.Weights) : Draw(sums, g, options);
        double t = shift / Math.Sqrt(variance);
        double[] sizes = [.. statistics.Select(value => double.IsNaN(value) ? double.PositiveInfinity : Math.Abs(value))];
        double factor = Math.Sqrt(Sandwich.Factor(SmallSampleCorrection.AllParameters, sums.N, g, sums.K));
        return new WildBootstrapResult
        {
            Outcome = outcome.Name,
            Regressor = regressor,
            Estimate = shift + options.Null,
            StandardError = factor * Math.Sqrt(variance),
            T = t / factor,
            ClusteredBy = clusters.Name,
            Clusters = g,
            P = RankP.Of(Math.Abs(t), sizes, options.Ties, isEnumerated, containsObserved: isEnumerated),
            IsEnumerated = isEnumerated,
            Statistics = [.. statistics.Select(value => value / factor)],
            DistinctStatistics = Distinct(sizes),
            Undefined = statistics.Count(double.IsNaN),
            Options = options,
        };
    }

    /// <summary>Tests the effect of a panel's policy, its units being the clusters.</summary>
    /// <param name="panel">The panel.</param>
    /// <param name="options">Null, weights, ties, draws, seed; null for the defaults.</param>
    /// <exception cref="EstimationException">The effect is not identified, or its clustered variance is 0.</exception>
    public static WildBootstrapResult Test(DidPanel panel, WildBootstrapOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(panel);
        return Test(panel.Outcome, [panel.Treatment, .. panel.Controls], panel.Effects, DidPanel.TreatmentName, panel.Units, options);
    }

    private static double[] WeightsOf(WildWeights weights) => weights == WildWeights.Rademacher
        ? [1, -1]
        : [1, -1, Math.Sqrt(0.5), -Math.Sqrt(0.5), Math.Sqrt(1.5), -Math.Sqrt(1.5)];

    // counts through the vectors as through numbers in base 2 or 6, so that the first is the vector of ones
    private static double[] Enumerate(ClusterSums sums, int g, WildWeights weights)
    {
        double[] values = WeightsOf(weights);
        double[] statistics = new double[(int)Math.Round(Math.Pow(values.Length, g))];
        double[] w = new double[g];
        for (int i = 0; i < statistics.Length; i++)
        {
            for (int cluster = 0, rest = i; cluster < g; cluster++, rest /= values.Length)
            {
                w[cluster] = values[rest % values.Length];
            }

            statistics[i] = sums.T(w);
        }

        return statistics;
    }

    private static double[] Draw(ClusterSums sums, int g, WildBootstrapOptions options)
    {
        double[] values = WeightsOf(options.Weights);
        double[] statistics = new double[options.Draws];
        double[] w = new double[g];
        for (int i = 0; i < statistics.Length; i++)
        {
            var random = new ReplicateRandom(options.Seed, i);
            for (int cluster = 0; cluster < g; cluster++)
            {
                w[cluster] = values[random.NextBelow(values.Length)];
            }

            statistics[i] = sums.T(w);
        }

        return statistics;
    }

    private static int Distinct(double[] sizes)
    {
        double[] sorted = [.. sizes.Where(double.IsFinite).Order()];
        int distinct = sorted.Length > 0 ? 1 : 0;
        for (int i = 1; i < sorted.Length; i++)
        {
            distinct += sorted[i] - sorted[i - 1] > 1e-8 * sorted[i] ? 1 : 0;
        }

        return distinct;
    }

    /// <summary>What b* and its clustered variance need of the data: b* = Σ a_h w_h, score_g = Σ_h s_gh w_h − b* c_g.</summary>
    private sealed class ClusterSums(double[] a, double[,] s, double[] c, int n, int k)
    {
        private readonly double _square = c.Sum();

        public int N => n;

        public int K => k;

        public static ClusterSums Of(Partialled others, Variable tested, double tolerance)
        {
            double[] d = new double[others.N];
            double square = others.Project(tested.Span, d);
            if (!(Math.Sqrt(square) > tolerance * OrderedBasis.Norm(tested.Span)))
            {
                throw new EstimationException($"{tested.Name} has no coefficient to test: it is a linear combination of the other regressors and the effects.");
            }

            Grouping clusters = others.Sample.Clusters!;
            IReadOnlyList<string> levels = clusters.Levels();
            int[] codes = clusters.Codes(levels);
            int g = levels.Count;
            double[] a = new double[g];
            double[] c = new double[g];
            var s = new double[g, g];
            double[] own = new double[others.N];
            double[] left = new double[others.N];
            for (int h = 0; h < g; h++)
            {
                for (int i = 0; i < own.Length; i++)
                {
                    own[i] = codes[i] == h ? others.Outcome[i] : 0;
                    a[h] += d[i] * own[i] / square;
                    c[h] += codes[i] == h ? d[i] * d[i] : 0;
                }

                others.Project(own, left);
                for (int i = 0; i < left.Length; i++)
                {
                    s[codes[i], h] += d[i] * left[i];
                }
            }

            return new ClusterSums(a, s, c, others.N, others.K + 1);
        }

        /// <summary>b* less the null, and its clustered variance without factor: 0 where only rounding is left.</summary>
        public (double Shift, double Variance) At(double[] w)
        {
            double shift = 0;
            for (int h = 0; h < w.Length; h++)
            {
                shift += a[h] * w[h];
            }

            double sum = 0;
            double scale = 0;
            for (int i = 0; i < w.Length; i++)
            {
                double score = -shift * c[i];
                double size = Math.Abs(score);
                for (int h = 0; h < w.Length; h++)
                {
                    score += s[i, h] * w[h];
                    size += Math.Abs(s[i, h] * w[h]);
                }

                sum += score * score;
                scale += size * size;
            }

            return (shift, sum <= Vanishing * scale ? 0 : sum / (_square * _square));
        }

        public double T(double[] w)
        {
            (double shift, double variance) = At(w);
            return variance > 0 ? shift / Math.Sqrt(variance) : double.NaN;
        }
    }
}
