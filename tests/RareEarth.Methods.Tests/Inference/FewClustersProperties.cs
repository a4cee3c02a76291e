using RareEarth.Methods.DifferenceInDifferences;
using RareEarth.Methods.Inference;
using RareEarth.Methods.Regression;
using RareEarth.Methods.SyntheticControl;
using RareEarth.Methods.Tests.DifferenceInDifferences;
using Xunit;

namespace RareEarth.Methods.Tests.Inference;

/// <summary>What must not matter: the order of rows, the outcome's unit and zero, the units' names. On random panels; a failure names the seed.</summary>
public sealed class FewClustersProperties
{
    private const int Seeds = 12;

    public static TheoryData<string> Guises() => ["rows in another order", "other unit and zero", "other zero of each unit", "other names"];

    [Theory]
    [MemberData(nameof(Guises))]
    public void Standard_errors_keep_their_t(string guise) => ForEachSeed(0.1, guise, (before, after, _, seed) =>
    {
        foreach (Func<DidPanel, CovarianceEstimator> covariance in new Func<DidPanel, CovarianceEstimator>[]
        {
            panel => CovarianceEstimator.CR2(panel.Units),
            panel => CovarianceEstimator.TwoWayClustered(panel.Units, new Grouping("year", panel.Years), repair: EigenvalueRepair.ClipSlopes),
        })
        {
            LinearModelResult Fit(DidPanel panel) => LinearModel.Fit(
                panel.Outcome, [panel.Treatment, .. panel.Controls], [panel.Units, new Grouping("year", panel.Years)], new LinearModelOptions { Covariance = covariance(panel) });
            LinearModelResult first = Fit(before);
            LinearModelResult second = Fit(after);
            foreach (Coefficient coefficient in first.Coefficients)
            {
                // clipping makes an exact 0, whose t is left undefined
                if (coefficient.StandardError > 0)
                {
                    AssertClose(coefficient.T, second[coefficient.Name].T, 6, seed);
                    AssertClose(coefficient.DegreesOfFreedom, second[coefficient.Name].DegreesOfFreedom, 7, seed);
                }
            }
        }
    });

    [Theory]
    [MemberData(nameof(Guises))]
    public void Placebos_keep_their_ranks(string guise) => ForEachSeed(0.1, guise, (before, after, factor, seed) =>
    {
        foreach (Func<DidPanel, PlaceboDistribution> placebo in new Func<DidPanel, PlaceboDistribution>[]
        {
            panel => Placebo.AllBlocks(panel), panel => Placebo.InSpace(panel), panel => Placebo.InTime(panel), panel => Placebo.InSpace(panel, keepTreated: false),
        })
        {
            PlaceboDistribution first = placebo(before);
            PlaceboDistribution second = placebo(after);
            Assert.Equal(first.RankP, second.RankP);
            AssertClose(factor * first.Observed.Estimate, second.Observed.Estimate, 8, seed);
            AssertClose(Math.Abs(factor) * first.StandardDeviation, second.StandardDeviation, 8, seed);
        }
    });

    [Theory]
    [MemberData(nameof(Guises))]
    public void Enumerated_tests_keep_their_p(string guise) => ForEachSeed(0.1, guise, (before, after, _, seed) =>
    {
        foreach (WildWeights weights in Enum.GetValues<WildWeights>())
        {
            var options = new WildBootstrapOptions { Weights = weights, MaximumEnumeration = 7776 };
            Assert.Equal(WildClusterBootstrap.Test(before, options).P, WildClusterBootstrap.Test(after, options).P);
        }

        Assert.Equal(Ferman(before).P.Above, Ferman(after).P.Above);
        FermanPintoResult Ferman(DidPanel panel) => FermanPinto.Test(
            panel, panel.UnitNames.ToDictionary(unit => unit, unit => before.UnitNames.Contains(unit) ? 10.0 + (unit[1] - '0') : 10.0 + (9 - (unit[0] - '0'))));
        Assert.True(seed > 0);
    });

    [Theory]
    [InlineData("rows in another order")]
    [InlineData("other unit and zero")]
    [InlineData("other names")]
    public void Balanced_panels_keep_synthetic_controls_and_shifts(string guise) => ForEachSeed(0, guise, (before, after, factor, seed) =>
    {
        foreach (CounterfactualProxy proxy in Enum.GetValues<CounterfactualProxy>())
        {
            var options = new MovingBlockOptions { Proxy = proxy };
            Assert.Equal(MovingBlockPermutation.Test(before, options).P, MovingBlockPermutation.Test(after, options).P);
        }

        SyntheticControlResult first = SyntheticControlFit.Of(before);
        SyntheticControlResult second = SyntheticControlFit.Of(after);
        Assert.InRange(second.KktViolation, 0, 1e-12);
        AssertClose(factor * first.Effect, second.Effect, 7, seed);
        AssertClose(Math.Abs(factor) * first.RmspeBefore, second.RmspeBefore, 7, seed);
        AssertClose(SyntheticControlFit.InSpace(before).P.Value, SyntheticControlFit.InSpace(after).P.Value, 15, seed);
    });

    [Fact]
    public void In_a_balanced_panel_without_controls_the_residual_contrast_is_the_estimate()
    {
        for (int seed = 1; seed <= Seeds; seed++)
        {
            DidPanel panel = RandomPolicy.Draw(seed, missingShare: 0) with { Controls = [] };
            FermanPintoResult result = FermanPinto.Test(panel, panel.UnitNames.ToDictionary(unit => unit, _ => 1.0));
            AssertClose(result.Estimate, result.ResidualContrast, 9, seed);
            Assert.True(result.P.Ties >= 1, FormattableString.Invariant($"seed {seed}: the resample in which each unit keeps its own is a tie"));
        }
    }

    [Fact]
    public void The_bootstrap_does_not_reject_its_own_estimate()
    {
        for (int seed = 1; seed <= Seeds; seed++)
        {
            DidPanel panel = RandomPolicy.Draw(seed);
            double estimate = panel.Fit()["DID"].Estimate;
            Assert.True(WildClusterBootstrap.Test(panel, new WildBootstrapOptions { Null = estimate + 1e-9 }).P.Value > 0.9, FormattableString.Invariant($"seed {seed}"));
            WildBootstrapResult zero = WildClusterBootstrap.Test(panel);
            Assert.Equal(estimate, zero.Estimate, 1e-10);
            AssertClose(panel.Fit()["DID"].StandardError, zero.StandardError, 8, seed);
        }
    }

    private static void ForEachSeed(double missingShare, string guise, Action<DidPanel, DidPanel, double, int> property)
    {
        for (int seed = 1; seed <= Seeds; seed++)
        {
            DidPanel panel = RandomPolicy.Draw(seed, missingShare);
            (DidPanel after, double factor) = guise switch
            {
                "rows in another order" => (RandomPolicy.Shuffled(panel, seed), 1.0),
                "other unit and zero" => (RandomPolicy.Rescaled(panel, 25.4, -3), 25.4),
                "other zero of each unit" => (RandomPolicy.Rescaled(panel, 1, 0, byUnit: true), 1.0),
                _ => (RandomPolicy.Renamed(panel), 1.0),
            };
            try
            {
                property(panel, after, factor, seed);
            }
            catch (Exception failure)
            {
                throw new InvalidOperationException(FormattableString.Invariant($"Seed {seed}, {guise}: {failure.Message}"), failure);
            }
        }
    }

    private static void AssertClose(double expected, double actual, double digits, int seed) => Digits.AssertAgree(expected, actual, digits, FormattableString.Invariant($"seed {seed}"));
}
