using RareEarth.Methods.DifferenceInDifferences;
using RareEarth.Methods.Inference;
using RareEarth.Methods.Regression;
using Xunit;

namespace RareEarth.Methods.Tests.DifferenceInDifferences;

public sealed class PlaceboFacts
{
    private readonly DidPanel _panel = RandomPolicy.Draw(7, missingShare: 0);

    [Theory]
    [InlineData(DidCovariance.Classical, true, true, SmallSampleCorrection.None, DegreesOfFreedomRule.ByCovariance)]
    [InlineData(DidCovariance.Classical, true, false, SmallSampleCorrection.None, DegreesOfFreedomRule.Normal)]
    [InlineData(DidCovariance.ClusteredByUnit, true, true, SmallSampleCorrection.AllParameters, DegreesOfFreedomRule.ByCovariance)]
    [InlineData(DidCovariance.ClusteredByUnit, true, true, SmallSampleCorrection.WithoutNestedEffects, DegreesOfFreedomRule.Residual)]
    [InlineData(DidCovariance.ClusteredByUnit, false, true, SmallSampleCorrection.SlopesOnly, DegreesOfFreedomRule.ByCovariance)]
    [InlineData(DidCovariance.ClusteredByUnit, false, false, SmallSampleCorrection.SlopesOnly, DegreesOfFreedomRule.Normal)]
    [InlineData(DidCovariance.ClusteredByUnit, true, true, SmallSampleCorrection.Clusters, DegreesOfFreedomRule.ClustersMinusOne)]
    public void A_fit_on_the_shared_factorisation_is_the_linear_model(
        DidCovariance covariance, bool unitEffects, bool yearEffects, SmallSampleCorrection correction, DegreesOfFreedomRule rule)
    {
        for (int seed = 1; seed <= 10; seed++)
        {
            DidPanel panel = RandomPolicy.Draw(seed, options: new DidOptions
            {
                Covariance = covariance,
                UnitEffects = unitEffects,
                YearEffects = yearEffects,
                Correction = correction,
                DegreesOfFreedom = rule,
            });
            TreatmentFits fits = TreatmentFits.Of(panel);
            var random = new Random(seed);
            for (int draw = 0; draw < 5; draw++)
            {
                int[] rows = [.. Enumerable.Range(0, panel.Years.Count).Where(_ => random.NextDouble() < 0.2)];
                var treatment = new Variable("z", Enumerable.Range(0, panel.Years.Count).Select(row => rows.Contains(row) ? 1.0 : 0.0));
                Coefficient expected = panel.Fit(treatment)["z"];
                PlaceboFit actual = fits.Fit("", rows, fits.NewWorkspace()).Fit!;

                string what = FormattableString.Invariant($"seed {seed}, draw {draw}");
                Digits.AssertAgree(expected.Estimate, actual.Estimate, 9, what);
                Digits.AssertAgree(expected.StandardError, actual.StandardError, 9, what);
                Digits.AssertAgree(expected.P, actual.P, 8, what);
            }
        }
    }

    [Fact]
    public void The_observed_fit_is_that_of_the_panel()
    {
        Coefficient expected = _panel.Fit()["DID"];
        PlaceboFit observed = Placebo.RandomRows(_panel, 10).Observed;

        Assert.Equal(expected.Estimate, observed.Estimate, 1e-12);
        Assert.Equal(expected.StandardError, observed.StandardError, 1e-12);
        Assert.Equal(expected.P, observed.P, 1e-12);
    }

    [Fact]
    public void Draws_do_not_depend_on_threads_and_repeat()
    {
        PlaceboDistribution Rows(int threads, int seed) => Placebo.RandomRows(_panel, 12, new PlaceboOptions { Threads = threads, Seed = seed, Draws = 203 });
        PlaceboDistribution Blocks(int threads) => Placebo.RandomBlocks(_panel, new PlaceboOptions { Threads = threads, Draws = 203 });

        PlaceboDistribution one = Rows(1, 5);
        foreach (int threads in new[] { 2, 3, 8, 500 })
        {
            Assert.Equal(one.Fits, Rows(threads, 5).Fits);
            Assert.Equal(Blocks(1).Fits, Blocks(threads).Fits);
        }

        Assert.NotEqual(one.Estimates, Rows(1, 6).Estimates);
        Assert.Equal(one.Estimates.Take(50), (Placebo.RandomRows(_panel, 12, new PlaceboOptions { Seed = 5, Draws = 50 })).Estimates);
    }

    [Fact]
    public void Rows_are_drawn_anew_for_each_placebo() =>
        Assert.Equal(500, Placebo.RandomRows(_panel, 24).Estimates.Distinct().Count());

    [Fact]
    public void The_rank_p_value_of_draws_counts_the_observed_assignment_and_has_a_simulation_error()
    {
        PlaceboDistribution draws = Placebo.RandomRows(_panel, 12);
        int reached = draws.Estimates.Count(estimate => Math.Abs(estimate) >= Math.Abs(draws.Observed.Estimate));

        Assert.Equal((reached + 1) / 501.0, draws.RankP.Value, 1e-15);
        Assert.Equal(Math.Sqrt(draws.RankP.Value * (1 - draws.RankP.Value) / 501), draws.RankP.MonteCarloStandardError, 1e-15);
        Assert.False(draws.IsExact);
        Assert.Equal(1, draws.Seed);
        Assert.Contains("seed 1", draws.Summary(), StringComparison.Ordinal);
    }

    [Fact]
    public void Random_blocks_are_draws_from_all_blocks()
    {
        PlaceboDistribution all = Placebo.AllBlocks(_panel);
        PlaceboDistribution drawn = Placebo.RandomBlocks(_panel, new PlaceboOptions { Draws = 2000 });

        Assert.Equal(5 * 11, all.Fits.Count);
        Assert.True(all.ContainsObserved && all.IsExact);
        Assert.Null(all.Seed);
        var byLabel = all.Fits.ToDictionary(fit => fit.Label);
        Assert.All(drawn.Fits, fit => Assert.Equal(byLabel[fit.Label].Estimate, fit.Estimate, 1e-13));
        Assert.Equal(byLabel.Keys.Order(), drawn.Fits.Select(fit => fit.Label).Distinct().Order());
        Assert.InRange(Math.Abs(drawn.RankP.Value - all.RankP.Value), 0, 4 * drawn.RankP.MonteCarloStandardError);
    }

    [Fact]
    public void Start_years_keep_the_distance_asked_for()
    {
        PlaceboDistribution inner = Placebo.AllBlocks(_panel, new PlaceboOptions { MinimumYearsBefore = 3, MinimumYearsAfter = 4 });

        Assert.Equal(["2003", "2004", "2005", "2006", "2007", "2008"], inner.Fits.Select(fit => fit.Label[^4..]).Distinct());
        Assert.Contains("no start year", Assert.Throws<EstimationException>(
            () => Placebo.AllBlocks(_panel, new PlaceboOptions { MinimumYearsBefore = 9, MinimumYearsAfter = 4 })).Message, StringComparison.Ordinal);
        Assert.Equal(5, Placebo.InTime(_panel).Fits.Count);
        Assert.Equal(11, Placebo.InTime(_panel, PlaceboSample.AllRows).Fits.Count);
    }

    [Fact]
    public void Randomisation_over_five_units_cannot_go_below_one_fifth()
    {
        for (int seed = 1; seed <= 20; seed++)
        {
            PlaceboDistribution exact = RandomisationInference.OverUnits(RandomPolicy.Draw(seed));
            Assert.Equal(5, exact.RankP.Count);
            Assert.InRange(exact.RankP.Value, 0.2, 1);
            Assert.Equal(0, exact.RankP.MonteCarloStandardError);
        }

        DidPanel two = _panel.With(["u1", "u3"], 2006);
        PlaceboDistribution pairs = RandomisationInference.OverUnits(two);
        Assert.Equal(10, pairs.Fits.Count);
        Assert.Equal("u0, u1 from 2006", pairs.Fits[0].Label);
        Assert.Contains("10 subsets of 2", Assert.Throws<EstimationException>(
            () => RandomisationInference.OverUnits(two, new PlaceboOptions { MaximumEnumeration = 9 })).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Rank_rules_differ_as_they_say()
    {
        double[] draws = [0.1, 0.5, 0.5, 0.9, 0.5 + 1e-13];
        RankP Of(TieRule ties, bool contains) => RankP.Of(0.5, draws, ties, isExact: true, contains);

        Assert.Equal((1, 3, 5), (Of(TieRule.CountAtLeast, true).Above, Of(TieRule.CountAtLeast, true).Ties, Of(TieRule.CountAtLeast, true).Count));
        Assert.Equal(4 / 5.0, Of(TieRule.CountAtLeast, true).Value);
        Assert.Equal(1 / 5.0, Of(TieRule.CountAbove, true).Value);
        Assert.Equal(2.5 / 5, Of(TieRule.CountHalf, true).Value);
        Assert.Equal(5 / 6.0, Of(TieRule.CountAtLeast, false).Value, 1e-15);
        Assert.Equal(3 / 6.0, Of(TieRule.CountHalf, false).Value, 1e-15);

        PlaceboDistribution up = RandomisationInference.OverUnits(_panel, new PlaceboOptions { Rule = new RankRule { Statistic = RankStatistic.Estimate } });
        PlaceboDistribution down = RandomisationInference.OverUnits(_panel, new PlaceboOptions { Rule = new RankRule { Statistic = RankStatistic.NegativeEstimate } });
        Assert.Equal(6 / 5.0, up.RankP.Value + down.RankP.Value, 1e-15);
        Assert.Contains("#{|t*| > |t|}", (new RankRule { Statistic = RankStatistic.AbsoluteT, Ties = TieRule.CountAbove }).Description, StringComparison.Ordinal);
    }

    [Fact]
    public void In_a_balanced_panel_the_estimates_in_space_add_up_to_nothing()
    {
        // without controls each is the gap of one unit's change to the mean of the others'
        DidPanel plain = _panel with { Controls = [] };
        Assert.Equal(0, Placebo.InSpace(plain).Estimates.Sum(), 1e-12);
    }

    [Fact]
    public void The_summary_says_what_was_done()
    {
        string summary = Placebo.InSpace(_panel).Summary();

        Assert.Contains("Placebo: each unit in turn from 2006", summary, StringComparison.Ordinal);
        Assert.Contains("#{|b*| ≥ |b|} over 5, the observed assignment is one of them; all assignments, no simulation error", summary, StringComparison.Ordinal);
        Assert.Contains("With 5 assignments no p-value lies below 0.2000.", summary, StringComparison.Ordinal);
        Assert.Contains("u3 from 2006", summary, StringComparison.Ordinal);
    }
}
