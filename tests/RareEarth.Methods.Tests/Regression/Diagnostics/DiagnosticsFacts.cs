using RareEarth.Methods.Inference;
using RareEarth.Methods.Regression;
using RareEarth.Methods.Regression.Diagnostics;
using Xunit;

namespace RareEarth.Methods.Tests.Regression.Diagnostics;

/// <summary>What must hold for any data, and what is refused with its place named.</summary>
public sealed class DiagnosticsFacts
{
    [Fact]
    public void Shares_add_up_to_R_squared_and_a_twin_gets_as_much_as_its_twin()
    {
        for (int seed = 1; seed <= 200; seed++)
        {
            RegressionSample sample = Random(seed, rows: 12, regressors: 1 + (seed % 4));
            var shares = ShapleyDecomposition.Of(sample);
            Assert.True(Math.Abs(shares.Shares.Sum(share => share.Value) - sample.Fit().RSquared) < 1e-12, $"seed {seed}");
            Assert.True(shares.Shares.All(share => share.Value > -1e-13), $"seed {seed}: R² never falls");
            Assert.True(VarianceInflation.Of(sample).Factors.All(factor => factor.Vif >= 1 - 1e-12), $"seed {seed}");
            Assert.True(Math.Abs(Influence.Of(sample).Rows.Sum(row => row.Leverage) - sample.RegressorCount - 1) < 1e-11, $"seed {seed}: leverages add up to K");
        }

        double[] t = [1, 2, 3, 4, 5, 6, 7, 8];
        double[] wiggle = [1, -1, -1, 1, 1, -1, -1, 1];
        var twins = ShapleyDecomposition.Of(RegressionSample.Of(
            new Variable("y", t.Select(value => value + (value * value / 9))),
            [new Variable("a", t.Zip(wiggle, (x, w) => x + w)), new Variable("b", t.Zip(wiggle, (x, w) => x - w))]));
        Assert.Equal(ShapleyDecomposition.Of(RegressionSample.Of(
            new Variable("y", t.Select(value => value + (value * value / 9))),
            [new Variable("b", t.Zip(wiggle, (x, w) => x - w)), new Variable("a", t.Zip(wiggle, (x, w) => x + w))])).Shares[1].Value, twins.Shares[0].Value, 12);
    }

    [Fact]
    public void Newey_and_West_without_lags_is_HC0_and_needs_the_order_of_time()
    {
        RegressionSample sample = Random(3, 12, 2);
        Assert.Equal(sample.Fit(CovarianceEstimator.HC0)["x0"].StandardError, sample.Fit(CovarianceEstimator.NeweyWest(0))["x0"].StandardError, 14);
        Assert.Equal(2, CovarianceEstimator.NeweyWestLag(15));
        Assert.Throws<ArgumentOutOfRangeException>(() => CovarianceEstimator.NeweyWest(-1));

        var options = new LinearModelOptions { Covariance = CovarianceEstimator.NeweyWest(1) };
        double[] gap = [.. sample.Outcome.Values];
        gap[5] = double.NaN;
        EstimationException missing = Assert.Throws<EstimationException>(() => LinearModel.Fit(new Variable("y", gap), sample.Regressors, options: options));
        Assert.Contains("in row 5 y is missing", missing.Message, StringComparison.Ordinal);
        Assert.Throws<EstimationException>(() => sample.Fit(CovarianceEstimator.NeweyWest(12)));
        Assert.Throws<EstimationException>(() => LinearModel.Fit(sample.Outcome, sample.Regressors, [new Grouping("unit", Enumerable.Range(0, 12).Select(i => i % 2 == 0 ? "a" : "b"))], options));
    }

    [Fact]
    public void A_quadratic_form_of_two_equal_and_opposite_weights_is_positive_half_the_time()
    {
        Assert.Equal(0.5, QuadraticForm.ProbabilityAboveZero([1, -1]), 12);
        Assert.Equal(0.5, QuadraticForm.ProbabilityAboveZero([3, -1, 1, -3]), 12);
        Assert.Equal(1, QuadraticForm.ProbabilityAboveZero([2, 1, 5]), 12);

        // χ²₂ > c χ²₂: an F(2, 2), whose tail is 1/(1 + c)
        Assert.Equal(1 / (1 + 3.7), QuadraticForm.ProbabilityAboveZero([1, 1, -3.7, -3.7]), 12);
    }

    [Fact]
    public void The_bootstrap_depends_on_its_seed_alone_and_finds_the_standard_error()
    {
        RegressionSample sample = Random(8, 40, 2);
        LinearModelResult fit = sample.Fit();
        foreach (BootstrapScheme scheme in Enum.GetValues<BootstrapScheme>())
        {
            var options = new BootstrapOptions { Scheme = scheme, Replicates = 999, BlockLength = 1, Seed = 11 };
            RegressionBootstrap first = RegressionBootstrap.Run(sample, options);
            Assert.Equal(first.Rows, RegressionBootstrap.Run(sample, options).Rows);
            Assert.NotEqual(first.Rows[0].Lower, RegressionBootstrap.Run(sample, options with { Seed = 12 }).Rows[0].Lower);

            // errors here are independent and of one variance: all schemes estimate the classical error, Monte Carlo error about 2 %
            Assert.All(first.Rows, row => Assert.InRange(row.StandardError / fit[row.Name].StandardError, 0.75, 1.25));
            Assert.All(first.Rows, row => Assert.True(row.Lower < row.Estimate && row.Estimate < row.Upper));
        }
    }

    [Fact]
    public void Data_that_cannot_be_used_are_named()
    {
        var y = new Variable("y", [1, 3, 2, 5]);
        var x = new Variable("x", [1, 2, 3, 5]);
        Assert.Contains("'c' is constant", Refused(() => RegressionSample.Of(y, [new Variable("c", [7, 7, 7, 7])])), StringComparison.Ordinal);
        Assert.Contains("'y' is constant", Refused(() => RegressionSample.Of(new Variable("y", [7, 7, 7, 7]), [x])), StringComparison.Ordinal);
        Assert.Contains("4 rows are too few for 3 regressors", Refused(() => RegressionSample.Of(y, [x, new Variable("z", [1, 0, 0, 1]), new Variable("w", [0, 0, 1, 1])])), StringComparison.Ordinal);
        Assert.Contains("the year 2008 is missing", Refused(() => RegressionSample.OfYears([2006, 2007, 2009, 2010], y, [x])), StringComparison.Ordinal);
        Assert.Contains("years must increase", Refused(() => RegressionSample.OfYears([2006, 2007, 2007, 2010], y, [x])), StringComparison.Ordinal);
        Assert.Contains("'x' is missing in 2007", Refused(() => RegressionSample.OfYears([2006, 2007, 2008, 2009], y, [new Variable("x", [1, double.NaN, 3, 5])])), StringComparison.Ordinal);
        Assert.Contains("collinear", Refused(() => RegressionSample.Of(new Variable("y", [1, 3, 2, 5, 4]), [new Variable("x", [1, 2, 3, 5, 4]), new Variable("2x", [2, 4, 6, 10, 8])])), StringComparison.Ordinal);

        RegressionSample sample = RegressionSample.Of(y, [x]);
        Assert.Contains("RESET with 2 powers needs 5 rows", Refused(() => Reset.Test(sample)), StringComparison.Ordinal);
        Assert.Throws<ArgumentException>(() => Reset.Test(sample, 1));
        Assert.Throws<ArgumentException>(() => RegressionSample.Of(y, []));
        Assert.Throws<ArgumentOutOfRangeException>(() => RegressionBootstrap.Run(sample, new BootstrapOptions { BlockLength = 9 }));
        RegressionSample spike = RegressionSample.Of(y, [new Variable("spike", [0, 0, 0, 1])]);
        Assert.Contains("Row 3 has leverage 1", Refused(() => Influence.Of(spike)), StringComparison.Ordinal);
        Assert.Contains("Without 3 the regression cannot be run", Refused(() => LeaveOneOut.Of(spike)), StringComparison.Ordinal);
    }

    [Fact]
    public void Results_are_shown_as_tables()
    {
        RegressionSample sample = ReferenceSeries.Sample("trending");
        Assert.Contains("x3", ShapleyDecomposition.Of(sample).Summary(), StringComparison.Ordinal);
        Assert.Contains("(constant)", ConditionIndices.Of(sample).Summary(), StringComparison.Ordinal);
        Assert.Contains("2020", Influence.Of(sample).Summary(), StringComparison.Ordinal);
        Assert.Contains("all rows", LeaveOneOut.Of(sample).Summary(), StringComparison.Ordinal);
        Assert.Contains("seed 20061", RegressionBootstrap.Run(sample, new BootstrapOptions { Replicates = 9 }).Summary(), StringComparison.Ordinal);
        Assert.Contains("Newey–West, Bartlett weights to lag 2", sample.Fit(CovarianceEstimator.NeweyWest(2)).Summary(), StringComparison.Ordinal);
        Assert.Contains("no autocorrelation", DurbinWatson.Test(sample).Summary(), StringComparison.Ordinal);
    }

    private static string Refused(Action action) => Assert.Throws<EstimationException>(action).Message;

    private static RegressionSample Random(int seed, int rows, int regressors)
    {
        var random = new ReplicateRandom(seed, 0);
        double[][] x = new double[regressors + 1][];
        for (int j = 0; j <= regressors; j++)
        {
            x[j] = new double[rows];
            for (int i = 0; i < rows; i++)
            {
                x[j][i] = random.NextNormal() + (j == 0 ? 0 : 0.5 * x[0][i]);
            }
        }

        return RegressionSample.Of(new Variable("y", x[0]), [.. x[1..].Select((column, j) => new Variable(FormattableString.Invariant($"x{j}"), column))]);
    }
}
