using RareEarth.Methods.Regression;
using RareEarth.Methods.StochasticFrontier;
using Xunit;

namespace RareEarth.Methods.Tests.StochasticFrontier;

/// <summary>The global maximum against an implementation of its own in R: other parameters, other optimiser, quadprog for the corner.</summary>
public sealed class FrontierReferenceFacts
{
    private readonly ReferenceTable _fits = ReferenceTable.Read("sfa/fits.csv");
    private readonly ReferenceTable _parameters = ReferenceTable.Read("sfa/parameters.csv");
    private readonly ReferenceTable _samples = ReferenceTable.Read("sfa/samples.csv");

    [Fact]
    public void Solution_estimates_and_likelihoods_agree()
    {
        Assert.Equal(15, _fits.Count);
        for (int i = 0; i < _fits.Count; i++)
        {
            string name = _fits.Text(i, "case");
            StochasticFrontierResult fit = Fit(i, FrontierCovariance.Hessian);

            Assert.Equal(_fits.Text(i, "solution"), fit.Solution.ToString());
            Assert.Equal(SearchStatus.Converged, fit.Status);
            Digits.AssertAgree(_fits.Number(i, "log_likelihood"), fit.LogLikelihood, 11, $"{name} log L");
            Digits.AssertAgree(_fits.Number(i, "ols"), fit.LeastSquares.LogLikelihood, 11, $"{name} log L of least squares");
            Digits.AssertAgree(_fits.Number(i, "skewness"), fit.Skewness.Skewness, 9, $"{name} skewness");
            if (_fits.Text(i, "corner").Length > 0)
            {
                Digits.AssertAgree(_fits.Number(i, "corner"), fit.Candidates.Single(candidate => candidate.Gamma == 1).LogLikelihood, 11, $"{name} log L of the corner");
            }

            ReferenceTable expected = _parameters.Where("case", name);
            FrontierParameter[] actual = Parameters(fit);
            Assert.Equal(expected.Count, actual.Length);
            for (int j = 0; j < actual.Length; j++)
            {
                // the truncated normal is nearly flat along μ: the optimum itself is known to fewer digits. A constant of 0 is compared with σ.
                double value = expected.Number(j, "estimate"), size = Math.Max(Math.Abs(value), 1e-3 * Math.Sqrt(fit.SigmaSquared.Estimate));
                Assert.True(Math.Abs(actual[j].Estimate - value) <= (fit.Mu is null ? 1e-8 : 1e-6) * size, FormattableString.Invariant($"{name} {actual[j].Name}: {value:R} and {actual[j].Estimate:R}"));
            }
        }
    }

    [Theory]
    [InlineData(FrontierCovariance.Hessian, "hessian")]
    [InlineData(FrontierCovariance.OuterProduct, "outer_product")]
    [InlineData(FrontierCovariance.Sandwich, "sandwich")]
    public void Standard_errors_agree_and_corners_have_none(FrontierCovariance covariance, string column)
    {
        for (int i = 0; i < _fits.Count; i++)
        {
            string name = _fits.Text(i, "case");
            StochasticFrontierResult fit = Fit(i, covariance);
            ReferenceTable expected = _parameters.Where("case", name);
            FrontierParameter[] actual = Parameters(fit);
            for (int j = 0; j < actual.Length; j++)
            {
                if (fit.Solution == FrontierSolution.Interior)
                {
                    Digits.AssertAgree(expected.Number(j, column), actual[j].StandardError!.Value, fit.Mu is null ? 7 : 5, $"{name} {column} {actual[j].Name}");
                }
                else
                {
                    Assert.Null(actual[j].StandardError);
                    Assert.Null(fit.Covariance);
                    Assert.StartsWith("undefined at the corner γ = ", fit.CovarianceNote, StringComparison.Ordinal);
                }
            }
        }
    }

    [Fact]
    public void Inefficiencies_and_efficiencies_of_the_rows_agree()
    {
        ReferenceTable efficiencies = ReferenceTable.Read("sfa/efficiencies.csv");
        foreach (string name in efficiencies.Texts("case").Distinct())
        {
            ReferenceTable expected = efficiencies.Where("case", name);
            StochasticFrontierResult fit = Fit(Array.IndexOf(_fits.Texts("case"), name), FrontierCovariance.Hessian);
            IReadOnlyList<double> efficiency = fit.BatteseCoelli();
            Assert.Equal(fit.N, expected.Count);
            double size = fit.SigmaU;
            for (int row = 0; row < expected.Count; row++)
            {
                Assert.Equal(expected.Number(row, "inefficiency") / size, fit.Inefficiencies[row] / size, fit.Mu is null ? 1e-9 : 1e-7);
                if (expected.Text(row, "battese_coelli").Length > 0)
                {
                    Assert.Equal(expected.Number(row, "battese_coelli"), efficiency[row], fit.Mu is null ? 1e-9 : 1e-7);
                    Assert.True(fit.JlmsEfficiencies()[row] <= efficiency[row], "Jensen");
                }
            }
        }
    }

    private static FrontierParameter[] Parameters(StochasticFrontierResult fit) =>
        [fit.Constant, .. fit.Coefficients, fit.SigmaSquared, fit.Gamma, .. fit.Mu is null ? Array.Empty<FrontierParameter>() : [fit.Mu]];

    private StochasticFrontierResult Fit(int row, FrontierCovariance covariance)
    {
        string name = _fits.Text(row, "case");
        FrontierSample sample = name.StartsWith("eg1", StringComparison.Ordinal) ? FrontierSample.Eg1()
            : name == "electricity" ? Electricity()
            : FrontierSample.Of(_samples.Where("case", name));
        return sample.Fit(new StochasticFrontierOptions
        {
            Sign = Enum.Parse<FrontierSign>(_fits.Text(row, "sign")),
            Inefficiency = Enum.Parse<InefficiencyDistribution>(_fits.Text(row, "distribution")),
            Covariance = covariance,
        });
    }

    /// <summary>Christensen and Greene's electricity firms of 1970: log cost over fuel price on log output and log relative prices.</summary>
    private static FrontierSample Electricity()
    {
        ReferenceTable table = ReferenceTable.Read("sfa/electricity.csv");
        double[] fuel = table.Numbers("fprice");
        return new FrontierSample(
            Log("cost", true),
            [Log("output", false), Log("lprice", true), Log("cprice", true)]);

        Variable Log(string name, bool isRelative) => new(name, table.Numbers(name).Select((value, row) => Math.Log(isRelative ? value / fuel[row] : value)));
    }
}
