using MathNet.Numerics.LinearAlgebra;
using RareEarth.Methods.Regression;
using RareEarth.Methods.StochasticFrontier;
using Xunit;

namespace RareEarth.Methods.Tests.StochasticFrontier;

/// <summary>What must hold for any data. Each runs over many seeds; a failure names its seed.</summary>
public sealed class FrontierProperties
{
    private static readonly StochasticFrontierOptions Cost = new() { Sign = FrontierSign.Cost };

    [Fact]
    public void The_likelihood_ratio_is_never_negative()
    {
        int[] solutions = new int[4];
        for (int seed = 1; seed <= 1000; seed++)
        {
            FrontierSign sign = seed % 2 == 0 ? FrontierSign.Production : FrontierSign.Cost;
            StochasticFrontierResult fit = FrontierSample.Random(seed, 15 + (seed % 40), 1 + (seed % 3), sign).Fit(new StochasticFrontierOptions { Sign = sign });
            Assert.True(fit.Test.Statistic >= 0 && !fit.Test.IsFloored && fit.Test.P is > 0 and <= 1, $"seed {seed}: {fit.Test}");
            Assert.True(fit.LogLikelihood >= fit.Candidates.Max(candidate => candidate.LogLikelihood), $"seed {seed}");
            Assert.True(fit.Solution != FrontierSolution.NoInefficiency || fit.Test is { Statistic: 0, P: 1 }, $"seed {seed}: {fit.Test}");
            solutions[(int)fit.Solution]++;
        }

        Assert.All(solutions[..3], count => Assert.True(count >= 20, string.Join(", ", solutions)));
    }

    [Fact]
    public void Least_squares_is_a_local_maximum_exactly_when_the_skewness_is_wrong()
    {
        for (int seed = 1; seed <= 200; seed++)
        {
            StochasticFrontierResult fit = FrontierSample.Random(seed, 80, 2, FrontierSign.Production).Fit();
            Assert.True(fit.Skewness.IsWrong == fit.Skewness.Skewness >= 0, $"seed {seed}");
            Assert.True(fit.Skewness.IsWrong || fit.Solution != FrontierSolution.NoInefficiency, $"seed {seed}: least squares with the right skewness");
            Assert.True(fit.Skewness.IsWrong == fit.Warnings.Any(warning => warning.Contains("wrong side", StringComparison.Ordinal)), $"seed {seed}");
        }
    }

    [Fact]
    public void At_the_corner_the_frontier_is_the_constrained_least_squares_fit()
    {
        int corners = 0;
        for (int seed = 1; seed <= 300; seed++)
        {
            FrontierSample slacks = FrontierSample.Slacks(seed, 20 + (seed % 60));
            StochasticFrontierResult fit = slacks.Fit(Cost);
            if (fit.Solution != FrontierSolution.NoNoise)
            {
                continue;
            }

            corners++;
            double size = Math.Sqrt(fit.SigmaSquared.Estimate);
            Assert.True(fit.Residuals.All(e => e >= 0) && fit.OnFrontier.All(row => fit.Residuals[row] == 0), $"seed {seed}: a row below the frontier");
            Assert.Equal(fit.Residuals.Sum(e => e * e) / fit.N, fit.SigmaSquared.Estimate, 1e-9 * fit.SigmaSquared.Estimate);
            double logL = fit.N * (Math.Log(2) - (0.5 * Math.Log(2 * Math.PI * fit.SigmaSquared.Estimate)) - 0.5);
            Assert.Equal(logL, fit.LogLikelihood, 1e-9 * Math.Abs(logL));
            Assert.Equal(fit.Residuals, fit.Inefficiencies);
            Assert.All(fit.Noise, noise => Assert.Equal(0, noise));

            // Karush, Kuhn and Tucker: X'e is a combination of the active rows with multipliers of one sign
            Matrix<double> x = Matrix<double>.Build.Dense(fit.N, 4, (i, j) => j == 0 ? 1 : slacks.X[j - 1].Values[i]);
            Vector<double> gradient = x.TransposeThisAndMultiply(Vector<double>.Build.DenseOfEnumerable(fit.Residuals)) / size;
            Matrix<double> active = Matrix<double>.Build.DenseOfRows(fit.OnFrontier.Select(row => x.Row(row))).Transpose();
            Vector<double> multipliers = active.Svd().Solve(gradient);
            Assert.True((active * multipliers - gradient).L2Norm() < 1e-7 * fit.N, $"seed {seed}: not stationary");
            Assert.True(multipliers.Min() > -1e-7 * fit.N, $"seed {seed}: a multiplier has the wrong sign");
        }

        Assert.True(corners > 250, $"{corners} corners");
    }

    [Fact]
    public void Units_of_the_outcome_scale_and_change_nothing_else() => ForEach((sample, fit, seed) =>
    {
        StochasticFrontierResult other = (sample with { Y = new Variable("y", sample.Y.Values.Select(y => 1000 * y)) }).Fit();
        Assert.Equal(fit.Solution, other.Solution);
        Close(fit["x1"].Estimate, other["x1"].Estimate / 1000, seed);
        Close(fit["x1"].StandardError ?? 1, (other["x1"].StandardError ?? 1000) / 1000, seed);
        Close(fit.SigmaSquared.Estimate, other.SigmaSquared.Estimate / 1e6, seed);
        Close(fit.Gamma.Estimate, other.Gamma.Estimate, seed);
        Close(fit.Test.Statistic, other.Test.Statistic, seed);
        Close(fit.Inefficiencies[3], other.Inefficiencies[3] / 1000, seed);
    });

    [Fact]
    public void Units_and_origin_of_a_regressor_change_its_coefficient_and_the_constant_alone() => ForEach((sample, fit, seed) =>
    {
        StochasticFrontierResult other = (sample with { X = [new Variable("x1", sample.X[0].Values.Select(x => (1e-4 * x) + 5)), sample.X[1]] }).Fit();
        Close(fit["x1"].Estimate, other["x1"].Estimate * 1e-4, seed);
        Close(fit["x2"].Estimate, other["x2"].Estimate, seed);
        Close(fit.Constant.Estimate, other.Constant.Estimate + (5 * other["x1"].Estimate), seed);
        Close(fit.Gamma.Estimate, other.Gamma.Estimate, seed);
        Close(fit.LogLikelihood, other.LogLikelihood, seed);
        Close(fit.BatteseCoelli()[3], other.BatteseCoelli()[3], seed);
    });

    [Fact]
    public void Adding_to_the_outcome_moves_the_constant_alone() => ForEach((sample, fit, seed) =>
    {
        StochasticFrontierResult other = (sample with { Y = new Variable("y", sample.Y.Values.Select(y => y + 1000)) }).Fit();
        Close(fit.Constant.Estimate + 1000, other.Constant.Estimate, seed);
        Close(fit["x1"].Estimate, other["x1"].Estimate, seed);
        Close(fit.Gamma.Estimate, other.Gamma.Estimate, seed);
        Close(fit.SigmaSquared.Estimate, other.SigmaSquared.Estimate, seed);
        Close(fit.LogLikelihood, other.LogLikelihood, seed);
    });

    [Fact]
    public void The_order_of_the_rows_does_not_matter() => ForEach((sample, fit, seed) =>
    {
        int[] order = [.. Enumerable.Range(0, fit.N)];
        new Random(seed).Shuffle(order);
        StochasticFrontierResult other = new FrontierSample(sample.Y.Select(order), [.. sample.X.Select(x => x.Select(order))]).Fit();
        Assert.Equal(fit.Solution, other.Solution);
        Close(fit["x1"].Estimate, other["x1"].Estimate, seed);
        Close(fit.Gamma.Estimate, other.Gamma.Estimate, seed);
        Close(fit.LogLikelihood, other.LogLikelihood, seed);
        Close(fit.Inefficiencies[order[0]], other.Inefficiencies[0], seed);
    });

    [Fact]
    public void A_cost_frontier_is_the_production_frontier_of_the_negative_outcome() => ForEach((sample, fit, seed) =>
    {
        StochasticFrontierResult mirror = (sample with { Y = new Variable("y", sample.Y.Values.Select(y => -y)) }).Fit(Cost);
        Assert.Equal(fit.Solution, mirror.Solution);
        Close(fit["x2"].Estimate, -mirror["x2"].Estimate, seed);
        Close(fit.Constant.Estimate, -mirror.Constant.Estimate, seed);
        Close(fit.Gamma.Estimate, mirror.Gamma.Estimate, seed);
        Close(fit.LogLikelihood, mirror.LogLikelihood, seed);
        Close(fit.Inefficiencies[3], mirror.Inefficiencies[3], seed);
        Close(fit.BatteseCoelli()[3], mirror.BatteseCoelli()[3], seed);
        Close(fit.Noise[3], -mirror.Noise[3], seed);
    });

    [Fact]
    public void The_half_normal_is_never_better_than_the_truncated_normal_that_contains_it() => ForEach(
        (sample, fit, seed) =>
        {
            StochasticFrontierResult truncated = sample.Fit(new StochasticFrontierOptions { Inefficiency = InefficiencyDistribution.TruncatedNormal });
            Assert.True(truncated.LogLikelihood >= fit.LogLikelihood - 1e-7, $"seed {seed}: {truncated.LogLikelihood} < {fit.LogLikelihood}");
            Assert.Equal(2, truncated.Test.Restrictions);
            Assert.True(Math.Abs(truncated.Mu!.Estimate) <= 20.0001 * Math.Max(truncated.SigmaU, 1e-12), $"seed {seed}: μ beyond its bound");
        },
        seeds: 8);

    private static void ForEach(Action<FrontierSample, StochasticFrontierResult, int> check, int seeds = 40)
    {
        for (int seed = 1; seed <= seeds; seed++)
        {
            FrontierSample sample = FrontierSample.Random(seed, 50, 2, FrontierSign.Production);
            check(sample, sample.Fit(), seed);
        }
    }

    private static void Close(double expected, double actual, int seed) =>
        Assert.True(Math.Abs(expected - actual) <= 1e-7 * Math.Max(Math.Abs(expected), 1e-3), FormattableString.Invariant($"seed {seed}: {expected:R} and {actual:R}"));
}
