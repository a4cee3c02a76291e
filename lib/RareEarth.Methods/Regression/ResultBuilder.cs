using System.Globalization;
using MathNet.Numerics.LinearAlgebra;

namespace RareEarth.Methods.Regression;

/// <summary>Turns estimates and covariance of all K parameters into the result that is handed out.</summary>
internal sealed class ResultBuilder(
    Sample sample, Design design, LeastSquares fit, CovarianceEstimate estimate, LinearModelOptions options, bool isExplained)
{
    // Residuals this small against the outcome are rounding; a clustered variance this small against HC0's is, too.
    private const double ExactFit = 1e-12;
    private const double VanishingVariance = 1e-20;
    private const int MostNamed = 6;

    private readonly int _n = sample.Rows.Count;
    private readonly int _k = design.Columns.Count;
    private readonly Matrix<double> _covariance = estimate.Matrix;
    private readonly List<string> _warnings = [];

    // HC0's covariance, against which a clustered one is judged; null where nothing is clustered
    private readonly Matrix<double>? _scale = sample.Clusters is null ? null : Sandwich.Covariance(fit, design, sample, CovarianceEstimator.HC0);

    // degrees of freedom and critical value of all coefficients that have none of their own
    private Reference _common = new(double.NaN, double.NaN);

    public LinearModelResult Build()
    {
        ClusterInfo? clusters = ClustersOf(sample.Clusters);
        double degreesOfFreedom = DegreesOfFreedom(clusters);
        _common = new Reference(degreesOfFreedom, TDistribution.CriticalValue(options.ConfidenceLevel, degreesOfFreedom));
        double[] y = sample.Outcome.Span.ToArray();
        int[] slopes = [.. Enumerable.Range(0, _k).Where(i => design.Columns[i].Kind == DesignColumnKind.Regressor)];

        double rss = fit.Residuals.Sum(e => e * e);
        double within = Square(OrderedBasis.Norm(design.OutcomeWithin));
        double total = isExplained && sample.Effects.Count == 0 ? 0 : design.HasConstant ? AboutMean(y) : y.Sum(value => value * value);
        double rSquared = total == 0 ? double.NaN : 1 - (rss / total);
        WarnOfDegenerateFit(rss, y, total, slopes);
        WarnOfCovariance();

        return new LinearModelResult
        {
            Outcome = sample.Outcome.Name,
            Coefficients = [.. slopes.Select(i => Infer(NameOf(i), fit.Coefficients[i], Variance(i, i), Unit(i)))],
            Constant = Constant(),
            Effects = [.. sample.Effects.Select(effect => effect.Name)],
            EffectLevels = [.. EffectLevels()],
            Covariance = Matrix<double>.Build.Dense(slopes.Length, slopes.Length, (i, j) => Variance(slopes[i], slopes[j])),
            N = _n,
            K = _k,
            DegreesOfFreedom = degreesOfFreedom,
            Clusters = clusters,
            SecondClusters = ClustersOf(sample.SecondClusters),
            Repair = estimate.Repair,
            Adjustments = estimate.BiasReduced?.Adjustments ?? [],
            ClusterInfluences = [.. ClusterInfluences(slopes)],
            RSquared = rSquared,
            AdjustedRSquared = 1 - ((1 - rSquared) * (design.HasConstant ? _n - 1 : _n) / (_n - _k)),
            RSquaredWithin = isExplained ? double.NaN : 1 - (rss / within),
            ResidualStandardError = Math.Sqrt(rss / (_n - _k)),
            ResidualSumOfSquares = rss,
            Residuals = fit.Residuals,
            Fitted = [.. y.Zip(fit.Residuals, (value, residual) => value - residual)],
            Rows = sample.Rows,
            Dropped = design.Dropped,
            OmittedRows = sample.Omitted,
            Singletons = [.. Singletons()],
            SingletonRows = sample.SingletonRows,
            Warnings = _warnings,
            Options = options,
        };
    }

    private static double Square(double value) => value * value;

    private static double AboutMean(double[] values)
    {
        double mean = values.Average();
        return values.All(value => value == values[0]) ? 0 : values.Sum(value => Square(value - mean));
    }

    /// <summary>Inference on a'β with the given variance; a is asked for only where each combination has degrees of freedom of its own.</summary>
    private Coefficient Infer(string name, double value, double variance, Func<Vector<double>> combination)
    {
        double error = Math.Sqrt(Math.Max(variance, 0));
        if (error == 0)
        {
            return new Coefficient(name, value, 0, double.NaN, double.NaN, value, value) { DegreesOfFreedom = double.NaN };
        }

        Reference reference = IsSatterthwaite ? Satterthwaite(combination()) : _common;
        double t = value / error;
        return new Coefficient(
            name, value, error, t, TDistribution.TwoSidedP(t, reference.DegreesOfFreedom), value - (reference.Critical * error), value + (reference.Critical * error))
        {
            DegreesOfFreedom = reference.DegreesOfFreedom,
        };
    }

    private bool IsSatterthwaite => estimate.BiasReduced is not null
        && options.DegreesOfFreedom is DegreesOfFreedomRule.ByCovariance or DegreesOfFreedomRule.Satterthwaite;

    private Reference Satterthwaite(Vector<double> combination)
    {
        double own = estimate.BiasReduced!.DegreesOfFreedom(combination);
        return new Reference(own, TDistribution.CriticalValue(options.ConfidenceLevel, own));
    }

    private Func<Vector<double>> Unit(int i) => () => Vector<double>.Build.Dense(_k, j => j == i ? 1 : 0);

    private string NameOf(int slope) => sample.Regressors[design.Columns[slope].Owner].Name;

    // Rounding leaves about 1e-32 of a variance that is 0, and a t of 1e16 with three stars.
    private bool Vanishes(int i) => _scale is not null && _covariance[i, i] <= VanishingVariance * _scale[i, i];

    private double Variance(int i, int j) => Vanishes(i) || Vanishes(j) ? 0 : _covariance[i, j];

    private ClusterInfo? ClustersOf(Grouping? clusters)
    {
        if (clusters is null)
        {
            return null;
        }

        int[] sizes = [.. clusters.Labels.GroupBy(label => label, StringComparer.Ordinal).Select(group => group.Count())];
        return new ClusterInfo(clusters.Name, sizes.Length, sizes.Min(), sizes.Max(), Sandwich.Parameters(design, sample, options.Covariance.Correction));
    }

    private IEnumerable<ClusterInfluence> ClusterInfluences(int[] slopes)
    {
        if (sample.Clusters is not { } clusters || estimate.Influences is not { } influences)
        {
            yield break;
        }

        IReadOnlyList<string> levels = clusters.Levels();
        int[] codes = clusters.Codes(levels);
        for (int g = 0; g < levels.Count; g++)
        {
            int cluster = g;
            yield return new ClusterInfluence(levels[g], codes.Count(code => code == cluster), [.. slopes.Select(i => influences[cluster, i])]);
        }
    }

    private double DegreesOfFreedom(ClusterInfo? clusters) => options.DegreesOfFreedom switch
    {
        DegreesOfFreedomRule.Normal => double.PositiveInfinity,
        DegreesOfFreedomRule.Residual => _n - _k,
        _ => clusters is null ? _n - _k : Math.Min(clusters.Count, sample.SecondClusters is { } second ? Sandwich.CountOf(second) : int.MaxValue) - 1,
    };

    /// <summary>Every constant is a'β: a picks the constant, and for the grand mean averages the dummies over the rows.</summary>
    private Coefficient? Constant()
    {
        if (options.Constant == ConstantConvention.None)
        {
            return null;
        }

        double[] a = new double[_k];
        for (int i = 0; i < _k; i++)
        {
            a[i] = design.Columns[i].Kind switch
            {
                DesignColumnKind.Constant => 1,
                DesignColumnKind.Dummy when options.Constant == ConstantConvention.GrandMean => design.Columns[i].Values.Average(),
                _ => 0,
            };
        }

        Vector<double> weights = Vector<double>.Build.Dense(a);
        double value = a.Zip(fit.Coefficients, (weight, coefficient) => weight * coefficient).Sum();
        double variance = weights * _covariance * weights;
        bool vanishes = _scale is not null && variance <= VanishingVariance * (weights * _scale * weights);
        return Infer("(constant)", value, vanishes ? 0 : variance, () => weights);
    }

    private IEnumerable<EffectLevel> EffectLevels()
    {
        for (int effect = 0; effect < sample.Effects.Count; effect++)
        {
            string name = sample.Effects[effect].Name;
            for (int level = 0; level < design.Levels[effect].Count; level++)
            {
                string label = design.Levels[effect][level];
                int column = IndexOf(effect, level);
                yield return level == 0 ? new EffectLevel(name, label, EffectLevelRole.Base, null)
                    : column < 0 ? new EffectLevel(name, label, EffectLevelRole.Dropped, null)
                    : new EffectLevel(name, label, EffectLevelRole.Estimated, Infer($"{name}={label}", fit.Coefficients[column], Variance(column, column), Unit(column)));
            }
        }
    }

    private int IndexOf(int effect, int level)
    {
        for (int i = 0; i < _k; i++)
        {
            if (design.Columns[i] is { Kind: DesignColumnKind.Dummy } column && column.Owner == effect && column.Level == level)
            {
                return i;
            }
        }

        return -1;
    }

    private IEnumerable<string> Singletons() => sample.Effects.SelectMany((effect, i) => design.Codes[i]
        .CountBy(code => code)
        .Where(count => count.Value == 1)
        .OrderBy(count => count.Key)
        .Select(count => $"{effect.Name}={design.Levels[i][count.Key]}"));

    private void WarnOfDegenerateFit(double rss, double[] y, double total, int[] slopes)
    {
        string outcome = sample.Outcome.Name;
        if (isExplained)
        {
            _warnings.Add(total == 0
                ? $"{outcome} does not vary: every slope is 0, and R² and t are undefined."
                : $"{outcome} is a linear combination of the {string.Join(" and ", sample.Effects.Select(effect => effect.Name))} effects: every slope is exactly 0, and t and the within R² are undefined.");
            return;
        }

        if (Math.Sqrt(rss) <= ExactFit * OrderedBasis.Norm(y))
        {
            _warnings.Add($"The residuals of {outcome} are zero to rounding: standard errors, t and p are rounding noise.");
            return;
        }

        string[] vanishing = [.. slopes.Where(Vanishes).Select(NameOf)];
        if (vanishing.Length > 0)
        {
            _warnings.Add(estimate.Repair is { IsRepaired: true }
                ? $"The two-way clustered variance of {string.Join(", ", vanishing)} is 0 after the repair: nothing of it was positive. There is no t."
                : $"The clustered variance of {string.Join(", ", vanishing)} is 0: what sets it apart lies inside single clusters, whose scores least squares makes 0. There is no t.");
        }
    }

    private void WarnOfCovariance()
    {
        if (estimate.Repair is { Negative.Count: > 0 } repair)
        {
            _warnings.Add(string.Create(
                CultureInfo.InvariantCulture,
                $"The two-way clustered covariance has {repair.Negative.Count} negative eigenvalue{(repair.Negative.Count == 1 ? "" : "s")}, down to {repair.Negative[0]:0.###e+0} beside a largest of {repair.Largest:0.###e+0}: {(repair.IsRepaired ? "set to 0" : "left as they are")}."));
        }

        ClusterAdjustment[] singular = [.. estimate.BiasReduced?.Adjustments.Where(adjustment => adjustment.IsSingular) ?? []];
        if (singular.Length > 0)
        {
            string examples = string.Join(", ", singular.Take(MostNamed).Select(adjustment => $"{adjustment.Cluster} {adjustment.Rank} of {adjustment.Rows}"));
            _warnings.Add(
                $"CR2 uses the pseudo-inverse of I − H in {singular.Length} of {estimate.BiasReduced!.Adjustments.Count} clusters, where its rank is below the number of rows ({examples}{(singular.Length > MostNamed ? ", …" : "")}).");
        }
    }

    /// <summary>The distribution of a t.</summary>
    private sealed record Reference(double DegreesOfFreedom, double Critical);
}
