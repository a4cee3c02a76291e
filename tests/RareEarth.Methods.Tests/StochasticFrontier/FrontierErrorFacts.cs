using RareEarth.Methods.Regression;
using RareEarth.Methods.StochasticFrontier;
using Xunit;

namespace RareEarth.Methods.Tests.StochasticFrontier;

/// <summary>Data that cannot be used, and ends of the range: a named result or an error with its place, never a number that means nothing.</summary>
public sealed class FrontierErrorFacts
{
    private readonly FrontierSample _sample = FrontierSample.Random(7, 30, 2, FrontierSign.Production);

    [Fact]
    public void A_regressor_that_does_not_vary_is_named() => Assert.Equal(
        "'age' does not vary: beside the constant its coefficient is not identified.",
        Error(_sample with { X = [_sample.X[0], new Variable("age", Enumerable.Repeat(12.0, 30))] }));

    [Fact]
    public void A_collinear_regressor_is_named_with_what_explains_it() => Assert.Equal(
        "'sum' is a linear combination of the constant and 'x1', 'x2': its coefficient is not identified.",
        Error(_sample with { X = [.. _sample.X, new Variable("sum", _sample.X[0].Values.Zip(_sample.X[1].Values, (a, b) => a + b + 3))] }));

    [Fact]
    public void Too_few_rows_are_counted() => Assert.Equal(
        "4 rows cannot carry a frontier of 3 coefficients (constant included), σ² and γ: at least 5 are needed.",
        Error(new FrontierSample(_sample.Y.Select([0, 1, 2, 3]), [.. _sample.X.Select(x => x.Select([0, 1, 2, 3]))])));

    [Fact]
    public void A_missing_value_has_a_place() => Assert.Equal(
        "'x1' is missing in row 4 (rows count from 0): leave such rows out before the frontier is fitted.",
        Error(_sample with { X = [new Variable("x1", _sample.X[0].Values.Select((x, row) => row == 4 ? double.NaN : x)), _sample.X[1]] }));

    [Fact]
    public void An_exact_fit_is_refused() => Assert.Equal(
        "'y' is fitted exactly by the constant and the regressors: nothing is left for noise or inefficiency.",
        Error(_sample with { Y = new Variable("y", _sample.X[0].Values.Select(x => 2 + (3 * x))) }));

    [Fact]
    public void Wrong_use_is_an_argument_error()
    {
        Assert.Contains("'x1' has 29 rows and 'y' 30.", Assert.Throws<ArgumentException>(
            () => FrontierModel.Fit(_sample.Y, [_sample.X[0].Select(Enumerable.Range(0, 29))])).Message, StringComparison.Ordinal);
        Assert.Contains("Two columns are named 'x1'.", Assert.Throws<ArgumentException>(
            () => FrontierModel.Fit(_sample.Y, [_sample.X[0], _sample.X[0]])).Message, StringComparison.Ordinal);
        Assert.Throws<ArgumentOutOfRangeException>(() => _sample.Fit(new StochasticFrontierOptions { MuBound = 0 }));
        Assert.Throws<ArgumentOutOfRangeException>(() => _sample.Fit(new StochasticFrontierOptions { CollinearityTolerance = 1 }));
        Assert.Throws<ArgumentException>(() => _sample.Fit(new StochasticFrontierOptions { Sign = (FrontierSign)7 }));
        Assert.Contains("There are: x1, x2.", Assert.Throws<KeyNotFoundException>(() => _sample.Fit()["gamma"]).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_frontier_without_regressors_is_one()
    {
        StochasticFrontierResult fit = FrontierModel.Fit(_sample.Y, []);
        Assert.Empty(fit.Coefficients);
        Assert.Equal(1, fit.K);
    }

    [Fact]
    public void A_cost_efficiency_of_numbers_that_are_no_logarithms_is_an_error()
    {
        StochasticFrontierResult fit = FrontierSample.Slacks(3, 40).Fit(new StochasticFrontierOptions { Sign = FrontierSign.Cost });
        Assert.All(fit.BatteseCoelli(), efficiency => Assert.InRange(efficiency, 0, 1));
        StochasticFrontierResult large = (FrontierSample.Slacks(3, 40) with { Y = new Variable("slack", FrontierSample.Slacks(3, 40).Y.Values.Select(y => 1000 * y)) })
            .Fit(new StochasticFrontierOptions { Sign = FrontierSign.Cost });
        Assert.Contains("only where the outcome is in logarithms", Assert.Throws<EstimationException>(() => large.BatteseCoelliCost()).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Cost_efficiencies_are_one_or_more_and_production_efficiencies_one_or_less()
    {
        StochasticFrontierResult fit = FrontierSample.Random(4, 200, 2, FrontierSign.Cost).Fit(new StochasticFrontierOptions { Sign = FrontierSign.Cost });
        Assert.Equal(FrontierSolution.Interior, fit.Solution);
        Assert.All(fit.BatteseCoelliCost(), efficiency => Assert.True(efficiency > 1));
        Assert.All(fit.BatteseCoelli(), efficiency => Assert.InRange(efficiency, 1e-9, 1 - 1e-9));
        Assert.All(fit.BatteseCoelliCost().Zip(fit.JlmsEfficiencies()), pair => Assert.True(pair.First > 1 / pair.Second, "Jensen"));
        for (int row = 0; row < fit.N; row++)
        {
            Assert.Equal(fit.Residuals[row], fit.Noise[row] + fit.Inefficiencies[row], 1e-12);
        }
    }

    [Fact]
    public void Critical_values_are_those_of_the_mixed_distributions()
    {
        Assert.Equal(0.05, new OneSidedTest(2.706, 1, false).P, 1e-4);
        Assert.Equal(0.01, new OneSidedTest(5.412, 1, false).P, 1e-5);
        Assert.Equal(0.05, new OneSidedTest(5.138, 2, false).P, 1e-5);
        Assert.Equal(0.01, new OneSidedTest(8.273, 2, false).P, 1e-5);
        Assert.Equal((2.706, 5.412, 5.138, 8.273), (new OneSidedTest(0, 1, false).Critical5, new OneSidedTest(0, 1, false).Critical1, new OneSidedTest(0, 2, false).Critical5, new OneSidedTest(0, 2, false).Critical1));
        Assert.Equal(1, new OneSidedTest(0, 1, true).P);
    }

    [Fact]
    public void The_summary_says_how_it_came_about()
    {
        string corner = FrontierSample.Slacks(3, 40).Fit(new StochasticFrontierOptions { Sign = FrontierSign.Cost }).ToString();
        Assert.Contains("slack: stochastic cost frontier, half-normal inefficiency, global maximum, n = 40", corner, StringComparison.Ordinal);
        Assert.Contains("undefined at the corner γ = 1", corner, StringComparison.Ordinal);
        Assert.Contains("no noise, so that E[v|e] is 0 in every row", corner, StringComparison.Ordinal);
        Assert.DoesNotContain("NaN", corner, StringComparison.Ordinal);

        string compatible = FrontierSample.Eg1().Fit(new StochasticFrontierOptions { Algorithm = FrontierAlgorithm.Frontier41 }).Summary();
        Assert.Contains("FRONTIER 4.1's search: 7 iterations", compatible, StringComparison.Ordinal);
        Assert.Contains("mixed χ², 1 restriction: 2.706 at 5 %, 5.412 at 1 %", compatible, StringComparison.Ordinal);
    }

    private static string Error(FrontierSample sample)
    {
        string maximum = Assert.Throws<EstimationException>(() => sample.Fit()).Message;
        Assert.Equal(maximum, Assert.Throws<EstimationException>(() => sample.Fit(new StochasticFrontierOptions { Algorithm = FrontierAlgorithm.Frontier41 })).Message);
        return maximum;
    }
}
