using RareEarth.Methods.Regression;

namespace RareEarth.Methods.TimeSeries;

/// <summary>The augmented Dickey–Fuller test of a unit root.</summary>
/// <remarks>
/// Δy_t = (α + βt) + γ y_{t−1} + Σ_{i≤p} δ_i Δy_{t−i} + u_t; the statistic is the t of γ (Said and Dickey 1984, Biometrika 71, 599–607). The sample is all rows that p lags leave,
/// n − 1 − p. Critical values are MacKinnon's response surface c = β∞ + β₁/T + β₂/T² + β₃/T³ for T rows in the regression (2010, Queen's Economics
/// Department Working Paper 1227, table 2, one variable).
/// </remarks>
public static class AugmentedDickeyFuller
{
    private const string Source = "MacKinnon (2010)";

    private static readonly double[] Levels = [0.01, 0.05, 0.10];

    private static readonly double[][] WithNothing = [[-2.56574, -2.2358, -3.627, 0], [-1.94100, -0.2686, -3.365, 31.223], [-1.61682, 0.2656, -2.714, 25.364]];
    private static readonly double[][] WithConstant = [[-3.43035, -6.5393, -16.786, -79.433], [-2.86154, -2.8903, -4.234, -40.040], [-2.56677, -1.5384, -2.809, 0]];
    private static readonly double[][] WithTrend = [[-3.95877, -9.0531, -28.428, -134.155], [-3.41049, -4.3904, -9.036, -45.374], [-3.12705, -2.5856, -3.925, -22.380]];

    /// <summary>Tests a series.</summary>
    /// <param name="series">The series in the order of time.</param>
    /// <param name="deterministic">What it may have besides. Default: a level.</param>
    /// <param name="rule">How the lags are chosen; null for <see cref="LagRule.Short"/>.</param>
    /// <exception cref="EstimationException">A value is missing, the series is constant, it is too short for its lags, or it follows its deterministic part exactly.</exception>
    public static StationarityTest Test(Variable series, Deterministic deterministic = Deterministic.Constant, LagRule? rule = null)
    {
        double[] y = StationarityTest.Checked(series);
        if (!Enum.IsDefined(deterministic))
        {
            throw new ArgumentOutOfRangeException(nameof(deterministic), deterministic, "Not a choice of the deterministic part.");
        }

        rule ??= LagRule.Short;
        int lags = rule.Most is { } most ? LeastCriterion(series.Name, y, deterministic, most, rule.IsBayes) : rule.CountFor(y.Length);
        LinearModelResult fit = Fit(series.Name, y, deterministic, lags, firstRow: lags + 1);
        return new StationarityTest
        {
            Name = "ADF",
            Series = series.Name,
            Null = "a unit root",
            Deterministic = deterministic,
            Lags = lags,
            Rule = rule,
            N = fit.N,
            Statistic = fit["level"].T,
            CriticalValues = CriticalValues(deterministic, fit.N),
            CriticalValueSource = Source,
            RejectsBelow = true,
        };
    }

    /// <summary>MacKinnon's critical values at 1, 5 and 10 per cent.</summary>
    /// <param name="deterministic">What the series may have besides its random part.</param>
    /// <param name="rows">T, rows in the regression.</param>
    public static IReadOnlyList<CriticalValue> CriticalValues(Deterministic deterministic, int rows)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(rows, 1);
        double[][] surface = deterministic switch { Deterministic.None => WithNothing, Deterministic.Constant => WithConstant, _ => WithTrend };
        double x = 1.0 / rows;
        return [.. surface.Select((b, i) => new CriticalValue(Levels[i], b[0] + (x * (b[1] + (x * (b[2] + (x * b[3])))))))];
    }

    private static int LeastCriterion(string name, double[] y, Deterministic deterministic, int most, bool isBayes) => Enumerable.Range(0, most + 1).MinBy(lags =>
    {
        LinearModelResult fit = Fit(name, y, deterministic, lags, firstRow: most + 1);
        return (fit.N * Math.Log(fit.ResidualSumOfSquares / fit.N)) + (fit.K * (isBayes ? Math.Log(fit.N) : 2));
    });

    // the regression of Δy_t on y_{t−1} and lags, for t from firstRow on (rows count from 0)
    private static LinearModelResult Fit(string name, double[] y, Deterministic deterministic, int lags, int firstRow)
    {
        int[] rows = firstRow < y.Length ? [.. Enumerable.Range(firstRow, y.Length - firstRow)] : [];
        int parameters = 1 + lags + (int)deterministic;
        if (rows.Length <= parameters)
        {
            throw new EstimationException($"'{name}' has {y.Length} values: an ADF test with {lags} lags leaves {rows.Length} rows for {parameters} parameters.");
        }

        Variable[] regressors =
        [
            .. deterministic == Deterministic.Trend ? new[] { new Variable("trend", rows.Select(t => (double)t)) } : [],
            new Variable("level", rows.Select(t => y[t - 1])),
            .. Enumerable.Range(1, lags).Select(lag => new Variable(FormattableString.Invariant($"change {lag} before"), rows.Select(t => y[t - lag] - y[t - lag - 1]))),
        ];
        LinearModelResult fit = LinearModel.Fit(new Variable("change", rows.Select(t => y[t] - y[t - 1])), regressors, options: new LinearModelOptions
        {
            Constant = deterministic == Deterministic.None ? ConstantConvention.None : ConstantConvention.GrandMean,
        });
        return fit.Dropped.Count > 0 || fit.Warnings.Count > 0
            ? throw new EstimationException($"'{name}' follows its own past exactly, and an ADF test cannot be run: {string.Join("; ", fit.Dropped.Select(column => column.Reason).Concat(fit.Warnings))}.")
            : fit;
    }
}
