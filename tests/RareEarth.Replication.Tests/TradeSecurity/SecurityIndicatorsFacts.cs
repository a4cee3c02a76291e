using Deedle;
using RareEarth.Methods;
using RareEarth.Methods.Regression.Diagnostics;
using RareEarth.Replication.Data;
using RareEarth.Replication.TradeSecurity;
using Xunit;

namespace RareEarth.Replication.Tests.TradeSecurity;

/// <summary>Indicators from the shipped series: single values by hand, where they reach, and what is made of them.</summary>
public sealed class SecurityIndicatorsFacts
{
    private static readonly DataPackage Package = DataPackage.Open(Repository.Data);
    private static readonly Frame<int, string> Observed = SecurityIndicators.Observed(Package);

    [Theory]
    [InlineData("CR", 2020, 0.912, 0.001)] // Myanmar, Malaysia, Vietnam
    [InlineData("TC", 2020, (275280142.0 - 600340565) / (275280142 + 600340565), 1e-12)]
    [InlineData("TC", 2006, (326656275.0 - 82399794) / (326656275 + 82399794), 1e-12)]
    [InlineData("SR", 2020, 44.0 / 120 / (1411100000.0 / 7854748424), 1e-12)]
    [InlineData("NIR", 2020, (47629.5 + 85.3705 - 35448) / (180000 + 47629.5 + 85.3705 - 35448), 1e-12)]
    [InlineData("TOT", 2020, 246803570 / 21900.4 / (503272416 / 47629.5), 1e-12)]
    [InlineData("TOT_PPI", 2020, 116.3121 / 106.7754, 1e-12)] // one PPI on both sides: the yen per dollar alone
    [InlineData("OPEN", 2006, 0.635695798621627, 1e-9)]
    [InlineData("PER", 2009, 36e9 / 1331260000, 0.05)]
    public void Indicators_by_hand(string name, int year, double expected, double tolerance) => Assert.Equal(expected, Observed[name][year], tolerance);

    [Theory]
    [InlineData("CR", 15)]
    [InlineData("TC", 15)]
    [InlineData("OPEN", 15)]
    [InlineData("REE", 15)]
    [InlineData("OUTP", 15)]
    [InlineData("TOT_PPI", 15)]
    [InlineData("TOT", 10)]
    [InlineData("PER", 9)]
    [InlineData("SR", 8)]
    [InlineData("NIR", 7)]
    [InlineData("CONS", 7)]
    public void Gaps_are_as_the_readme_says(string name, int years) =>
        Assert.Equal(years, SecurityData.Years.Count(year => Observed[name].TryGet(year).HasValue));

    [Fact]
    public void Statements_of_the_paper_on_observed_years()
    {
        Assert.All(SecurityData.Years, year => Assert.True(Observed["CR"][year] > 0.6)); // concentration above 60 % throughout
        Assert.All(SecurityData.Years.Where(year => Observed["SR"].TryGet(year).HasValue), year => Assert.True(Observed["SR"][year] > 1.5)); // scarcity above 1.5
        Assert.True(Observed["TC"][2020] < 0 && Observed["TC"][2006] > 0); // competitiveness falls
        Assert.All(SecurityData.Years.Where(year => Observed["NIR"].TryGet(year).HasValue), year => Assert.True(Observed["NIR"][year] < 0.1)); // not above 80 %
        Assert.All(SecurityData.Years.Where(year => Observed["TOT"].TryGet(year).HasValue), year => Assert.True(Observed["TOT"][year] > 0.6));
    }

    [Fact]
    public void Leaders_are_one_to_five_and_more_of_them_have_more()
    {
        Frame<int, string> one = SecurityIndicators.Observed(Package, 1), five = SecurityIndicators.Observed(Package, 5);
        Assert.All(SecurityData.Years, year => Assert.True(one["CR"][year] < Observed["CR"][year] && Observed["CR"][year] < five["CR"][year] && five["CR"][year] < 1));
        Assert.Throws<ArgumentOutOfRangeException>(() => SecurityIndicators.Observed(Package, 6));
    }

    [Fact]
    public void Policies_are_counted_where_they_are_named()
    {
        Frame<int, string> policies = SecurityData.Policies(Package);
        Assert.Equal(2, policies["mining"][2009]);
        Assert.False(policies["environment"].TryGet(2009).HasValue);
        Assert.All(SecurityData.Years, year => Assert.False(policies["exploration"].TryGet(year).HasValue));
    }

    [Fact]
    public void A_completion_keeps_what_is_known_and_depends_on_its_seed()
    {
        Frame<int, string> filled = SecurityCompletion.Fill(Observed, 1), again = SecurityCompletion.Fill(Observed, 1), other = SecurityCompletion.Fill(Observed, 2);
        foreach (string name in Observed.ColumnKeys)
        {
            foreach (int year in SecurityData.Years)
            {
                Assert.Equal(filled[name][year], again[name][year]);
                if (Observed[name].TryGet(year) is { HasValue: true } known)
                {
                    Assert.Equal(known.Value, filled[name][year]);
                    Assert.Equal(known.Value, other[name][year]);
                }
                else
                {
                    Assert.NotEqual(other[name][year], filled[name][year]);
                }
            }
        }
    }

    [Fact]
    public void The_regression_needs_every_year_and_takes_logs_in_the_order_asked_for()
    {
        Assert.Contains("'PER' is missing in 2006", Assert.Throws<EstimationException>(() => SecurityRegression.Sample(Observed)).Message, StringComparison.Ordinal);

        Frame<int, string> filled = SecurityCompletion.Fill(Observed, SimulatedIndicators.Seed);
        RegressionSample logs = SecurityRegression.Sample(filled);
        Assert.Equal(["PER", "lnCONS", "lnOUTP", "TOT", "OPEN"], logs.Regressors.Select(regressor => regressor.Name));
        Assert.Equal(Math.Log(326656275), logs.Outcome.Values[0], 12);

        // a linear change of units moves coefficients and neither R² nor t
        RegressionSample scaled = SecurityRegression.Sample(filled, VariableOrder.LogsThenMinMax);
        Assert.Equal(logs.Fit().RSquared, scaled.Fit().RSquared, 10);
        Assert.Equal(logs.Fit()["OPEN"].T, scaled.Fit()["OPEN"].T, 8);
        Assert.NotEqual(logs.Fit()["OPEN"].Estimate, scaled.Fit()["OPEN"].Estimate, 3);
        Assert.NotEqual(logs.Fit().RSquared, SecurityRegression.Sample(filled, VariableOrder.MinMaxOnly).Fit().RSquared, 4);
        Assert.Equal(0, SecurityRegression.Sample(filled, VariableOrder.MinMaxThenLogOfOnePlus).Outcome.Values.Min());
        Assert.Equal(10, SecurityRegression.Sample(filled, lastYear: 2015).N);
        Assert.Throws<EstimationException>(() => SecurityRegression.Sample(filled, lastYear: 2011));
    }

    [Fact]
    public void A_simulated_truth_is_found_on_average()
    {
        var truth = new SecurityTruth { Autocorrelation = 0, Seed = 4 };
        Frame<string, string> coverage = SimulatedSecurity.Run(truth, 400, [new("classical", RareEarth.Methods.Regression.CovarianceEstimator.Classical)]);
        Assert.Equal(truth.Coefficients[0], coverage["MeanEstimate"]["classical"], 4 * coverage["SpreadOfEstimates"]["classical"] / 20);
        Assert.InRange(coverage["Coverage"]["classical"], 0.90, 0.99); // 0.95 with a Monte Carlo error of 0.011
    }
}
