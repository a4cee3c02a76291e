using System.Globalization;
using MathNet.Numerics.Distributions;
using MathNet.Numerics.LinearRegression;
using MathNet.Numerics.Statistics;
using RareEarth.Replication.Checks;
using RareEarth.Replication.Checks.Forensics;
using Xunit;
using static RareEarth.Replication.Tests.Checks.Cells;

namespace RareEarth.Replication.Tests.Checks;

/// <summary>What standardized coefficients say of R², and R² of t: on simulated regressions, and on corrupted ones.</summary>
public sealed class RegressionBoundsTests(ITestOutputHelper output)
{
    private const int Seed = 20250122;
    private const int Rounds = 500;
    private const int Observations = 15;
    private const int Regressors = 5;

    [Fact]
    public void R2_of_a_regression_is_within_what_its_standardized_coefficients_allow()
    {
        output.WriteLine($"seed {Seed}");
        var random = new Random(Seed);
        int informative = 0;
        for (int round = 0; round < Rounds; round++)
        {
            (double[] coefficients, double r, _) = Simulate(random);
            Member[] printed = [.. coefficients.Select((b, i) => Cell($"b{i}", Round(b)))];
            double bound = Math.Pow(coefficients.Sum(Math.Abs), 2);
            Relation sound = StandardizedCoefficients.Bound(Cell("R²", Round(r)), printed);

            Assert.True(sound.Holds, $"round {round}: {sound}");
            if (bound < 0.97)
            {
                informative++;
                Assert.False(StandardizedCoefficients.Bound(Cell("R²", Round(bound + 0.02)), printed).Holds, $"round {round}");
            }
        }

        Assert.True(informative > 10, $"{informative} of {Rounds} regressions have a bound below 0.97");
    }

    [Fact]
    public void Collinear_regressors_reach_the_bound() =>
        Assert.Equal(0.25, StandardizedCoefficients.Range([Cell("b1", "0.3").Interval.Midpoint, -0.2]).Upper, 10); // z and −z: R² = 0.5²

    [Fact]
    public void No_t_of_a_regression_is_above_what_R2_allows()
    {
        output.WriteLine($"seed {Seed + 1}");
        var random = new Random(Seed + 1);
        for (int round = 0; round < Rounds; round++)
        {
            (double[] b, double r, double[] t) = Simulate(random);
            Assert.All(t.Zip(b), pair => Assert.True(
                Math.Abs(pair.First) <= StandardizedCoefficients.GreatestT(Cell("b", Round(pair.Second)).Interval, Cell("R²", Round(r)).Interval, Observations, Regressors).Upper,
                $"round {round}"));
            Assert.True(t.Max(Math.Abs) <= Significance.GreatestT(Cell("R²", Round(r)).Interval, Observations, Regressors).Upper, $"round {round}");
        }
    }

    [Theory]
    [InlineData("0.30***", "0.20", true)] // |t| up to 0.305 · √(94 / 0.795) = 3.32
    [InlineData("0.20***", "0.20", false)] // 2.23
    [InlineData("0.20**", "0.20", true)]
    [InlineData("0.20***", "0.60", true)] // a better fit makes the same coefficient more significant
    [InlineData("0.01", "0.20", true)]
    public void Stars_ask_for_a_coefficient(string coefficient, string r, bool holds) =>
        Assert.Equal(holds, StandardizedCoefficients.LeastSquaresStars(Line("b", $"{coefficient} 0.01 0.01 0.01 0.01"), Cell("R²", r), Count("N", "100")).Holds);

    [Theory]
    [InlineData("0.841", "1", true)]
    [InlineData("0.530", "1", false)] // √(0.53 · 9 / 0.47) = 3.19 < 3.25
    [InlineData("0.530", "5", true)]
    [InlineData("0.350", "5", false)]
    public void A_level_of_significance_asks_for_an_R2(string r, string level, bool holds) =>
        Assert.Equal(holds, Significance.Possible(Claim("significant", level, "%"), Cell("R²", r), Observations, Regressors).Holds);

    /// <summary>A regression on standardized variables with some collinearity: coefficients, R² and t.</summary>
    private static (double[] Coefficients, double RSquared, double[] T) Simulate(Random random)
    {
        double common = random.NextDouble(), signal = random.NextDouble();
        double[] factor = [.. Enumerable.Range(0, Observations).Select(_ => Normal.Sample(random, 0, 1))];
        double[][] x = [.. Enumerable.Range(0, Regressors).Select(_ => Standardize([.. factor.Select(f => (common * f) + Normal.Sample(random, 0, 1))]))];
        double[] y = Standardize([.. Enumerable.Range(0, Observations).Select(i => (signal * x.Sum(column => column[i])) + Normal.Sample(random, 0, 1))]);
        double[][] rows = [.. Enumerable.Range(0, Observations).Select(i => x.Select(column => column[i]).ToArray())];

        double[] b = MultipleRegression.QR(rows, y, intercept: false); // all means are 0
        double residual = rows.Zip(y, (row, value) => Math.Pow(value - row.Zip(b, (v, w) => v * w).Sum(), 2)).Sum();
        var design = MathNet.Numerics.LinearAlgebra.Matrix<double>.Build.DenseOfRowArrays(rows);
        var inverse = design.TransposeThisAndMultiply(design).Inverse();
        double variance = residual / (Observations - Regressors - 1);
        return (b, 1 - (residual / y.Sum(value => value * value)), [.. b.Select((value, j) => value / Math.Sqrt(variance * inverse[j, j]))]);
    }

    private static double[] Standardize(double[] values)
    {
        double mean = values.Mean(), deviation = values.StandardDeviation();
        return [.. values.Select(value => (value - mean) / deviation)];
    }

    private static string Round(double value) => value.ToString("F3", CultureInfo.InvariantCulture);
}
