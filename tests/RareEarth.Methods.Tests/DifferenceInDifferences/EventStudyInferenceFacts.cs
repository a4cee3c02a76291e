using MathNet.Numerics.LinearAlgebra;
using RareEarth.Methods.DifferenceInDifferences;
using RareEarth.Methods.Regression;
using RareEarth.Methods.Tests.Regression;
using Xunit;

namespace RareEarth.Methods.Tests.DifferenceInDifferences;

public sealed class EventStudyInferenceFacts
{
    private readonly Panel _data = new(5, missingShare: 0);

    [Fact]
    public void Five_clusters_carry_neither_a_band_nor_a_joint_test_of_all_years()
    {
        EventTimeDesign design = Design();
        var inference = EventStudyInference.Of(Fit(design, CovarianceEstimator.Clustered(_data.Units)), design);

        Assert.Equal(3, inference.Rank);
        Assert.Null(inference.Band);
        Assert.Contains("needs a covariance of rank 6; that of clustered by unit", inference.BandRefusal, StringComparison.Ordinal);
        Assert.Contains("5 clusters, has rank 3", inference.BandRefusal, StringComparison.Ordinal);
        Assert.All(inference.Points, point => Assert.Null(point.BandLower));
        Assert.Contains("No simultaneous band.", inference.Summary(), StringComparison.Ordinal);
        Assert.NotNull(inference.PreTrend);

        EventTimeDesign wide = Design(leads: 5);
        var refused = EventStudyInference.Of(Fit(wide, CovarianceEstimator.Clustered(_data.Units)), wide);
        Assert.Null(refused.PreTrend);
        Assert.Contains("rank 3: it has no inverse", refused.PreTrendRefusal, StringComparison.Ordinal);
    }

    [Fact]
    public void A_full_rank_gives_a_band_wider_than_the_intervals_and_the_wald_test()
    {
        EventTimeDesign design = Design();
        LinearModelResult fit = Fit(design, CovarianceEstimator.Classical);
        var inference = EventStudyInference.Of(fit, design);

        Assert.Equal(["pre_3", "pre_2", "current", "post_1", "post_2", "post_3"], inference.Points.Select(point => point.Name));
        Assert.Equal(WaldTest.Of(fit, "pre_3", "pre_2").P, inference.PreTrend!.P);
        Assert.True(inference.Band!.CriticalValue > inference.Band.PointwiseCriticalValue);
        Assert.Equal(fit["post_1"].Upper, inference.Points[3].Upper);
        Assert.Equal(fit["post_1"].Estimate + (inference.Band.CriticalValue * fit["post_1"].StandardError), inference.Points[3].BandUpper!.Value, 1e-12);
        Assert.Equal(["pre_2"], EventStudyInference.Of(fit, design, new EventStudyOptions { TestedLeads = [-2], Draws = 100 }).PreTrend!.Names);
        Assert.Equal(inference.Band, EventStudyInference.Of(fit, design).Band);
        Assert.NotEqual(inference.Band.CriticalValue, EventStudyInference.Of(fit, design, new EventStudyOptions { Seed = 2 }).Band!.CriticalValue);
    }

    [Theory]
    [InlineData(1, double.PositiveInfinity, 1.959963985, 0.009322640383)] // R: qnorm(0.975), and √(p(1 − p)/n) over the density 2 dnorm(·)
    [InlineData(6, double.PositiveInfinity, 2.631038285, 0.007567650514)] // R: qnorm((1 + 0.95^(1/6)) / 2), density 6 (2Φ − 1)⁵ 2 dnorm(·)
    [InlineData(1, 4, 2.776445105, 0.02129964615)] // R: qt(0.975, 4)
    [InlineData(1, 1.5, 6.016663104, 0.08998830834)] // R: qt(0.975, 1.5)
    public void The_critical_value_of_independent_coefficients_is_known(int q, double degrees, double expected, double deviation)
    {
        for (int seed = 1; seed <= 3; seed++)
        {
            (double critical, double error) = SupTSimulation.Quantile(Matrix<double>.Build.DenseDiagonal(q, q, i => i + 1.0), 0.95, degrees, 40_000, seed);
            Assert.True(Math.Abs(critical - expected) < 4 * deviation, FormattableString.Invariant($"seed {seed}: {critical}, expected {expected} ± {deviation}"));
            Assert.True(error > 0.7 * deviation && error < 1.4 * deviation, FormattableString.Invariant($"seed {seed}: simulation error {error}, expected {deviation}"));
        }
    }

    [Fact]
    public void Coefficients_that_move_as_one_have_the_pointwise_critical_value()
    {
        Matrix<double> covariance = Matrix<double>.Build.Dense(3, 3, (i, j) => i == j ? 1 : 1 - 1e-9);
        (double critical, double error) = SupTSimulation.Quantile(covariance, 0.95, double.PositiveInfinity, 40_000, 1);
        Assert.InRange(Math.Abs(critical - 1.95996), 0, 4 * error);
    }

    [Fact]
    public void Dropped_and_unobserved_years_are_named_and_wrong_leads_refused()
    {
        EventTimeDesign design = Design();
        LinearModelResult fit = LinearModel.Fit(
            _data.Y, [new Variable("copy", design.Variables[0].Values), .. design.Variables], [_data.Units, _data.Years]);
        var inference = EventStudyInference.Of(fit, design, new EventStudyOptions { Draws = 100 });
        Assert.Equal(["pre_3: pre_3 is a linear combination of copy"], inference.Missing);
        Assert.Equal(["pre_2"], inference.PreTrend!.Names);

        Assert.Contains("is the base period", Assert.Throws<ArgumentException>(
            () => EventStudyInference.Of(fit, design, new EventStudyOptions { TestedLeads = [-1] })).Message, StringComparison.Ordinal);
        Assert.Contains("outside the window", Assert.Throws<ArgumentException>(
            () => EventStudyInference.Of(fit, design, new EventStudyOptions { TestedLeads = [-7] })).Message, StringComparison.Ordinal);
        Assert.Throws<ArgumentException>(() => EventStudyInference.Of(fit, design, new EventStudyOptions { TestedLeads = [0] }));
        Assert.Throws<EstimationException>(() => EventStudyInference.Of(LinearModel.Fit(_data.Y, [_data.X1]), design));

        EventTimeDesign none = Design(leads: 1);
        Assert.Contains("no pre-trend to test", EventStudyInference.Of(Fit(none, CovarianceEstimator.Classical), none, new EventStudyOptions { Draws = 100 }).PreTrendRefusal, StringComparison.Ordinal);
    }

    [Fact]
    public void Breakdown_values_are_multiples_of_the_largest_change_before()
    {
        // the treated unit moves by 0.3 and −0.1 before the policy, and stands 0.8 and 1.5 above its last year after it
        double[] path = [0.0, 0.3, 0.2, 1.0, 1.7];
        string[] units = [.. Enumerable.Repeat("a", 5), .. Enumerable.Repeat("b", 5), .. Enumerable.Repeat("c", 5)];
        int[] years = [.. Enumerable.Range(0, 15).Select(i => 2003 + (i % 5))];
        double[] common = [5, 4, 6, 5.5, 7];
        double[] noise = [0.01, -0.02, 0.005, 0.01, -0.005];
        EventTimeDesign design = EventTime.Build(units, years, ["a"], 2006, new EventTimeOptions { Lags = 1 });
        LinearModelResult fit = LinearModel.Fit(
            new Variable("y", Enumerable.Range(0, 15).Select(i => common[i % 5] + (i < 5 ? path[i] : i < 10 ? noise[i % 5] : -noise[i % 5]))),
            design.Variables,
            [new Grouping("unit", units), new Grouping("year", years)]);
        var breakdown = PreTrendBreakdown.Of(fit, design);

        Assert.Equal(0.3, breakdown.LargestChange, 1e-12);
        Assert.Equal("pre_3 to pre_2", breakdown.LargestChangeBetween);
        Assert.Equal([0.8, 1.5], breakdown.Years.Select(year => Math.Round(year.Effect, 12)));
        Assert.Equal(0.8 / 0.3, breakdown.Years[0].Value, 1e-12);
        Assert.Equal(1.5 / 0.6, breakdown.Years[1].Value, 1e-12);
        Assert.Equal(1.15 / 0.45, breakdown.Average.Value, 1e-12);
        Assert.Contains("Point estimates only: without sampling error", breakdown.Summary(), StringComparison.Ordinal);
        Assert.Contains("what stands for pre_1 is the average of that year and of them", breakdown.Summary(), StringComparison.Ordinal);

        // another base period moves every coefficient and no breakdown value
        EventTimeDesign other = EventTime.Build(units, years, ["a"], 2006, new EventTimeOptions { Lags = 1, BasePeriod = -3 });
        var rebased = PreTrendBreakdown.Of(
            LinearModel.Fit(new Variable("y", fit.Fitted.Zip(fit.Residuals, (f, e) => f + e)), other.Variables, [new Grouping("unit", units), new Grouping("year", years)]), other);
        Assert.Equal(breakdown.Years[1].Value, rebased.Years[1].Value, 1e-10);

        EventTimeDesign single = EventTime.Build(units, years, ["a"], 2006, new EventTimeOptions { Leads = 1, Lags = 1 });
        Assert.Contains("No two years in a row", Assert.Throws<EstimationException>(() => PreTrendBreakdown.Of(
            LinearModel.Fit(new Variable("y", fit.Fitted), single.Variables, [new Grouping("unit", units), new Grouping("year", years)]), single)).Message, StringComparison.Ordinal);
    }

    private EventTimeDesign Design(int leads = 3) => EventTime.Build(
        _data.Units.Labels, [.. _data.Years.Labels.Select(label => int.Parse(label, System.Globalization.CultureInfo.InvariantCulture))], ["u1"], 2006, new EventTimeOptions { Leads = leads });

    private LinearModelResult Fit(EventTimeDesign design, CovarianceEstimator covariance) =>
        LinearModel.Fit(_data.Y, design.Variables, [_data.Units, _data.Years], new LinearModelOptions { Covariance = covariance });
}
