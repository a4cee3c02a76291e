using System.Globalization;
using RareEarth.Methods.StochasticFrontier;
using Xunit;

namespace RareEarth.Methods.Tests.StochasticFrontier;

/// <summary>FRONTIER 4.1's search against what the program itself printed: its own example, and samples run through its source.</summary>
public sealed class Frontier41Facts
{
    private static readonly StochasticFrontierOptions Compatible = new()
    {
        Algorithm = FrontierAlgorithm.Frontier41,
        Covariance = FrontierCovariance.DirectionMatrix,
    };

    private readonly ReferenceTable _printed = ReferenceTable.Read("sfa-frontier41/eg1-printed.csv");

    [Fact]
    public void Its_own_example_agrees_in_every_printed_digit()
    {
        StochasticFrontierResult fit = FrontierSample.Eg1().Fit(Compatible);
        FrontierParameter[] final = [fit.Constant, .. fit.Coefficients, fit.SigmaSquared, fit.Gamma];

        Assert.Equal(Values("final"), final.Select(parameter => Printed(parameter.Estimate)));
        Assert.Equal(Values("ols"), fit.LeastSquares.Coefficients.Select(parameter => Printed(parameter.Estimate)).Append(Printed(fit.LeastSquares.Variance)));
        Assert.Equal(Values("grid"), fit.Frontier41!.Start.Select(Printed));
        Assert.Equal(Value("final", "log-likelihood"), Printed(fit.LogLikelihood));
        Assert.Equal(Value("ols", "log-likelihood"), Printed(fit.LeastSquares.LogLikelihood));
        Assert.Equal(Value("final", "lr"), Printed(fit.Test.Statistic));
        Assert.Equal(Value("final", "mean-efficiency"), Printed(fit.BatteseCoelli().Average()));
        Assert.Equal(7, fit.Frontier41.Iterations);
        Assert.Equal(20, fit.Frontier41.GridEvaluations);

        ReferenceTable efficiencies = ReferenceTable.Read("sfa-frontier41/eg1-efficiencies.csv");
        Assert.Equal(60, efficiencies.Count);
        Assert.Equal(efficiencies.Numbers("efficiency").Select(Printed), fit.BatteseCoelli().Select(Printed));
    }

    [Fact]
    public void Standard_errors_of_least_squares_agree_in_every_digit_and_those_of_the_direction_matrix_in_seven()
    {
        StochasticFrontierResult fit = FrontierSample.Eg1().Fit(Compatible);
        double[] ols = Errors("ols"), final = Errors("final");

        Assert.Equal(ols.Select(Printed), fit.LeastSquares.Coefficients.Select(parameter => Printed(parameter.StandardError!.Value)));
        FrontierParameter[] parameters = [fit.Constant, .. fit.Coefficients, fit.SigmaSquared, fit.Gamma];
        for (int j = 0; j < final.Length; j++)
        {
            Digits.AssertAgree(final[j], parameters[j].StandardError!.Value, 7, parameters[j].Name);
        }
    }

    [Fact]
    public void Samples_on_which_four_builds_of_the_program_agree_agree_here_too()
    {
        ReferenceTable runs = ReferenceTable.Read("sfa-frontier41/runs.csv"), samples = ReferenceTable.Read("sfa-frontier41/samples.csv");
        Assert.Equal(26, runs.Count);
        for (int run = 0; run < runs.Count; run++)
        {
            string name = runs.Text(run, "case");
            StochasticFrontierResult fit = FrontierSample.Of(samples.Where("case", name)).Fit(Compatible with
            {
                Sign = Enum.Parse<FrontierSign>(runs.Text(run, "sign")),
                Inefficiency = Enum.Parse<InefficiencyDistribution>(runs.Text(run, "distribution")),
            });

            // five digits: FRONTIER stops at a change of 1e-5, and the four builds differ in the last digits of other samples
            double[] coefficients = [.. runs.Text(run, "coefficients").Split(' ').Select(value => double.Parse(value, CultureInfo.InvariantCulture))];
            FrontierParameter[] actual = [fit.Constant, .. fit.Coefficients];
            for (int j = 0; j < coefficients.Length; j++)
            {
                Digits.AssertAgree(coefficients[j], actual[j].Estimate, 4.3, $"{name} {actual[j].Name}");
            }

            Digits.AssertAgree(runs.Number(run, "sigma_squared"), fit.SigmaSquared.Estimate, 4.3, $"{name} σ²");
            Digits.AssertAgree(runs.Number(run, "gamma"), fit.Gamma.Estimate, 4.3, $"{name} γ");
            Digits.AssertAgree(runs.Number(run, "log_likelihood"), fit.LogLikelihood, 7, $"{name} log L");
            if (runs.Text(run, "mu").Length > 0)
            {
                Digits.AssertAgree(runs.Number(run, "mu"), fit.Mu!.Estimate, 4.3, $"{name} μ");
            }
        }
    }

    [Fact]
    public void On_slacks_it_stops_below_the_corner()
    {
        StochasticFrontierOptions cost = new() { Sign = FrontierSign.Cost };
        foreach (int seed in Enumerable.Range(1, 20))
        {
            FrontierSample slacks = FrontierSample.Slacks(seed, 60);
            StochasticFrontierResult maximum = slacks.Fit(cost), compatible = slacks.Fit(cost with { Algorithm = FrontierAlgorithm.Frontier41 });

            // its own log likelihood caps the cost of a row beyond the frontier, so that only the true one can be compared
            Assert.Equal(FrontierSolution.NoNoise, maximum.Solution);
            Assert.NotEqual(1, compatible.Gamma.Estimate);
            Assert.True(TrueLogLikelihood(compatible) < maximum.LogLikelihood, $"seed {seed}");
        }
    }

    [Fact]
    public void An_iteration_limit_is_a_named_result()
    {
        StochasticFrontierResult fit = FrontierSample.Eg1().Fit(Compatible with { Frontier41 = new Frontier41Settings { MaxIterations = 3 } });

        Assert.Equal(SearchStatus.IterationLimit, fit.Status);
        Assert.Equal(3, fit.Frontier41!.Iterations);
        Assert.Contains(fit.Warnings, warning => warning.Contains("did not converge (IterationLimit)", StringComparison.Ordinal));
    }

    [Fact]
    public void Settings_out_of_range_are_refused()
    {
        Assert.Throws<ArgumentException>(() => FrontierSample.Eg1().Fit(Compatible with { Frontier41 = new Frontier41Settings { Tolerance = 0 } }));
        Assert.Throws<ArgumentOutOfRangeException>(() => FrontierSample.Eg1().Fit(Compatible with { Frontier41 = new Frontier41Settings { GridStep = 0.5 } }));
        Assert.Throws<ArgumentOutOfRangeException>(() => FrontierSample.Eg1().Fit(Compatible with { Frontier41 = new Frontier41Settings { MaxIterations = 0 } }));
        Assert.Contains(
            "FRONTIER's search only",
            Assert.Throws<ArgumentException>(() => FrontierSample.Eg1().Fit(Compatible with { Algorithm = FrontierAlgorithm.Maximum })).Message,
            StringComparison.Ordinal);
    }

    private static double TrueLogLikelihood(StochasticFrontierResult fit)
    {
        (double s2, double gamma) = (fit.SigmaSquared.Estimate, fit.Gamma.Estimate);
        return fit.Residuals.Sum(e => Math.Log(2) - (0.5 * Math.Log(2 * Math.PI * s2)) - (e * e / (2 * s2)) + NormalTail.LogCdf(gamma * e / Math.Sqrt(gamma * (1 - gamma) * s2)));
    }

    // as FRONTIER prints: eight significant digits
    private static string Printed(double value) => value.ToString("E7", CultureInfo.InvariantCulture);

    private IEnumerable<string> Values(string part) =>
        Rows(part).Where(row => Name(row).StartsWith("beta", StringComparison.Ordinal) || Name(row) is "sigma-squared" or "gamma").Select(row => Printed(_printed.Number(row, "value")));

    private string Value(string part, string name) => Printed(_printed.Number(Rows(part).Single(row => Name(row) == name), "value"));

    private double[] Errors(string part) => [.. Rows(part).Where(row => _printed.Text(row, "standard_error").Length > 0).Select(row => _printed.Number(row, "standard_error"))];

    private IEnumerable<int> Rows(string part) => Enumerable.Range(0, _printed.Count).Where(row => _printed.Text(row, "part") == part);

    private string Name(int row) => _printed.Text(row, "name");
}
