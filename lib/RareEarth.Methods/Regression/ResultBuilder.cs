using MathNet.Numerics.LinearAlgebra;

namespace RareEarth.Methods.Regression;

/// <summary>Turns estimates and covariance of all K parameters into the result that is handed out.</summary>
internal sealed class ResultBuilder(
    Sample sample, Design design, LeastSquares fit, Matrix<double> covariance, LinearModelOptions options, bool isExplained)
{
    // Residuals this small against the outcome are rounding; a clustered variance this small against HC0's is, too.
    private const double ExactFit = 1e-12;
    private const double VanishingVariance = 1e-20;

    private readonly int _n = sample.Rows.Count;
    private readonly int _k = design.Columns.Count;
    private readonly List<string> _warnings = [];

    // HC0's covariance, against which a clustered one is judged; null where nothing is clustered
    private readonly Matrix<double>? _scale = sample.Clusters is null ? null : Sandwich.Covariance(fit, design, sample, CovarianceEstimator.HC0);

    public LinearModelResult Build()
    {
        ClusterInfo? clusters = Clusters();
        double degreesOfFreedom = DegreesOfFreedom(clusters);
        double critical = TDistribution.CriticalValue(options.ConfidenceLevel, degreesOfFreedom);
        double[] y = sample.Outcome.Span.ToArray();
        int[] slopes = [.. Enumerable.Range(0, _k).Where(i => design.Columns[i].Kind == DesignColumnKind.Regressor)];

        double rss = fit.Residuals.Sum(e => e * e);
        double within = Square(OrderedBasis.Norm(design.OutcomeWithin));
        double total = isExplained && sample.Effects.Count == 0 ? 0 : design.HasConstant ? AboutMean(y) : y.Sum(value => value * value);
        double rSquared = total == 0 ? double.NaN : 1 - (rss / total);
        WarnOfDegenerateFit(rss, y, total, slopes);

        return new LinearModelResult
        {
            Outcome = sample.Outcome.Name,
            Coefficients = [.. slopes.Select(i => Infer(NameOf(i), fit.Coefficients[i], Variance(i, i), critical, degreesOfFreedom))],
            Constant = Constant(critical, degreesOfFreedom),
            Effects = [.. sample.Effects.Select(effect => effect.Name)],
            EffectLevels = [.. EffectLevels(critical, degreesOfFreedom)],
            Covariance = Matrix<double>.Build.Dense(slopes.Length, slopes.Length, (i, j) => Variance(slopes[i], slopes[j])),
            N = _n,
            K = _k,
            DegreesOfFreedom = degreesOfFreedom,
            Clusters = clusters,
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

    private static Coefficient Infer(string name, double estimate, double variance, double critical, double degreesOfFreedom)
    {
        double error = Math.Sqrt(Math.Max(variance, 0));
        double t = error == 0 ? double.NaN : estimate / error;
        return new Coefficient(name, estimate, error, t, TDistribution.TwoSidedP(t, degreesOfFreedom), estimate - (critical * error), estimate + (critical * error));
    }

    private string NameOf(int slope) => sample.Regressors[design.Columns[slope].Owner].Name;

    // Rounding leaves about 1e-32 of a variance that is 0, and a t of 1e16 with three stars.
    private bool Vanishes(int i) => _scale is not null && covariance[i, i] <= VanishingVariance * _scale[i, i];

    private double Variance(int i, int j) => Vanishes(i) || Vanishes(j) ? 0 : covariance[i, j];

    private ClusterInfo? Clusters()
    {
        if (sample.Clusters is not { } clusters)
        {
            return null;
        }

        int[] sizes = [.. clusters.Labels.GroupBy(label => label, StringComparer.Ordinal).Select(group => group.Count())];
        return new ClusterInfo(clusters.Name, sizes.Length, sizes.Min(), sizes.Max(), Sandwich.Parameters(design, sample, options.Covariance.Correction));
    }

    private IEnumerable<ClusterInfluence> ClusterInfluences(int[] slopes)
    {
        if (sample.Clusters is not { } clusters)
        {
            yield break;
        }

        IReadOnlyList<string> levels = clusters.Levels();
        int[] codes = clusters.Codes(levels);
        Matrix<double> influences = Sandwich.ClusterInfluences(fit, codes, levels.Count);
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
        _ => clusters is null ? _n - _k : clusters.Count - 1,
    };

    /// <summary>Every constant is a'β: a picks the constant, and for the grand mean averages the dummies over the rows.</summary>
    private Coefficient? Constant(double critical, double degreesOfFreedom)
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
        double estimate = a.Zip(fit.Coefficients, (weight, value) => weight * value).Sum();
        double variance = weights * covariance * weights;
        bool vanishes = _scale is not null && variance <= VanishingVariance * (weights * _scale * weights);
        return Infer("(constant)", estimate, vanishes ? 0 : variance, critical, degreesOfFreedom);
    }

    private IEnumerable<EffectLevel> EffectLevels(double critical, double degreesOfFreedom)
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
                    : new EffectLevel(name, label, EffectLevelRole.Estimated, Infer($"{name}={label}", fit.Coefficients[column], Variance(column, column), critical, degreesOfFreedom));
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
            _warnings.Add(
                $"The clustered variance of {string.Join(", ", vanishing)} is 0: what sets it apart lies inside single clusters, whose scores least squares makes 0. There is no t.");
        }
    }
}
