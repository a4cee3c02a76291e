using RareEarth.Methods.Regression;

namespace RareEarth.Methods.TimeSeries;

/// <summary>The test of Kwiatkowski, Phillips, Schmidt and Shin, whose null hypothesis is stationarity.</summary>
/// <remarks>
/// η = Σ_t S_t² / (n² s²(l)), S_t the partial sums of the residuals e from a level or a trend, s²(l) = (1/n) (Σ e² + 2 Σ_{s≤l} (1 − s/(l + 1)) Σ e_t e_{t−s}).
/// Critical values for many rows: table 1 of Kwiatkowski et al. (1992, J. Econometrics 54, 159–178). With 15 rows they are a rough guide.
/// </remarks>
public static class Kpss
{
    private static readonly double[] Levels = [0.01, 0.025, 0.05, 0.10];
    private static readonly double[] AboutLevel = [0.739, 0.574, 0.463, 0.347];
    private static readonly double[] AboutTrend = [0.216, 0.176, 0.146, 0.119];

    /// <summary>Tests a series.</summary>
    /// <param name="series">The series in the order of time.</param>
    /// <param name="deterministic">A level, the default, or a level and a trend.</param>
    /// <param name="rule">How the lags are chosen; null for <see cref="LagRule.Short"/>. An information criterion has no meaning here.</param>
    /// <exception cref="ArgumentException">The rule is an information criterion, or nothing deterministic is allowed.</exception>
    /// <exception cref="EstimationException">A value is missing, the series is constant, lies on a line, or is too short for its lags; or its long-run variance is not positive.</exception>
    public static StationarityTest Test(Variable series, Deterministic deterministic = Deterministic.Constant, LagRule? rule = null)
    {
        double[] y = StationarityTest.Checked(series);
        rule ??= LagRule.Short;
        if (rule.IsByCriterion)
        {
            throw new ArgumentException("KPSS has no regression whose AIC or BIC could choose lags: give a number, or the short or long rule.", nameof(rule));
        }

        if (deterministic is not (Deterministic.Constant or Deterministic.Trend))
        {
            throw new ArgumentException("KPSS tests stationarity about a level or about a trend.", nameof(deterministic));
        }

        int n = y.Length;
        int lags = rule.CountFor(n);
        if (lags >= n || n < 3)
        {
            throw new EstimationException($"'{series.Name}' has {n} values: a KPSS test with {lags} lags needs more than {Math.Max(lags, 2)}.");
        }

        double[] e = ResidualsOf(y, deterministic);
        double size = e.Sum(value => value * value);
        if (size <= 1e-24 * y.Sum(value => value * value))
        {
            throw new EstimationException($"'{series.Name}' lies on a straight line: there are no residuals to test.");
        }

        double variance = (size + (2 * Enumerable.Range(1, lags).Sum(lag => (1 - (lag / (lags + 1.0))) * e.Skip(lag).Zip(e, (now, before) => now * before).Sum()))) / n;
        double sum = 0;
        double squares = e.Sum(value =>
        {
            sum += value;
            return sum * sum;
        });
        return new StationarityTest
        {
            Name = "KPSS",
            Series = series.Name,
            Null = "stationarity",
            Deterministic = deterministic,
            Lags = lags,
            Rule = rule,
            N = n,
            Statistic = variance > 0
                ? squares / (n * (double)n * variance)
                : throw new EstimationException($"The long-run variance of '{series.Name}' with {lags} lags is not positive: use fewer lags."),
            CriticalValues = [.. Levels.Zip(deterministic == Deterministic.Constant ? AboutLevel : AboutTrend, (level, value) => new CriticalValue(level, value))],
            CriticalValueSource = "Kwiatkowski et al. (1992), for many rows",
            RejectsBelow = false,
        };
    }

    private static double[] ResidualsOf(double[] y, Deterministic deterministic)
    {
        double[] ones = [.. y.Select(_ => 1.0)];
        double[] time = [.. y.Select((_, t) => (double)t)];
        return LeastSquares.Solve(deterministic == Deterministic.Constant ? [ones] : [ones, time], y).Residuals;
    }
}
