using RareEarth.Methods.Regression;
using Xunit;

namespace RareEarth.Methods.Tests.Regression;

/// <summary>CR2, two-way clusters and singletons: what they report beside the numbers.</summary>
public sealed class ClusteringFacts
{
    private readonly Panel _panel = new(7);

    [Fact]
    public void CR2_gives_each_coefficient_its_own_degrees_of_freedom()
    {
        LinearModelResult fit = Fit(CovarianceEstimator.CR2(_panel.Units));

        Assert.NotEqual(fit["x1"].DegreesOfFreedom, fit["x2"].DegreesOfFreedom);
        Assert.All(fit.Coefficients, coefficient => Assert.InRange(coefficient.DegreesOfFreedom, 1, 4));
        Assert.Equal(4, fit.DegreesOfFreedom);
        Assert.Contains("t with Satterthwaite's degrees of freedom, each coefficient its own", fit.Summary(), StringComparison.Ordinal);
        Assert.Contains(" df ", fit.Summary(), StringComparison.Ordinal);
        Assert.Contains("Satterthwaite", ModelComparison.Of(("(1)", fit)).Summary(), StringComparison.Ordinal);

        LinearModelResult clusters = Fit(CovarianceEstimator.CR2(_panel.Units), DegreesOfFreedomRule.ClustersMinusOne);
        Assert.Equal(4, clusters["x1"].DegreesOfFreedom);
        Assert.Equal(fit["x1"].StandardError, clusters["x1"].StandardError);
        Assert.Equal(fit.Covariance[0, 0], fit.ClusterInfluences.Sum(cluster => cluster.Influences[0] * cluster.Influences[0]), 1e-14);
    }

    [Fact]
    public void CR2_says_where_it_needs_the_pseudo_inverse()
    {
        // an effect of the cluster's own takes one rank; a treatment that is 0 elsewhere another
        var panel = new Panel(7, missingShare: 0);
        var did = new Variable("DID", panel.Units.Labels.Zip(panel.Years.Labels, (unit, year) => unit == "u1" && string.CompareOrdinal(year, "2005") > 0 ? 1.0 : 0.0));
        LinearModelResult fit = LinearModel.Fit(panel.Y, [did], [panel.Units, panel.Years], new LinearModelOptions { Covariance = CovarianceEstimator.CR2(panel.Units) });

        Assert.Equal([("u0", 12, 11), ("u1", 12, 10), ("u2", 12, 11), ("u3", 12, 11), ("u4", 12, 11)], fit.Adjustments.Select(cluster => (cluster.Cluster, cluster.Rows, cluster.Rank)));
        Assert.Contains("pseudo-inverse of I − H in 5 of 5 clusters", Assert.Single(fit.Warnings), StringComparison.Ordinal);
        Assert.Contains("u1 10 of 12", fit.Warnings[0], StringComparison.Ordinal);
        Assert.Empty(LinearModel.Fit(panel.Y, [panel.X1], options: new LinearModelOptions { Covariance = CovarianceEstimator.CR2(panel.Units) }).Warnings);
    }

    [Fact]
    public void CR2_of_single_rows_is_HC2()
    {
        var rows = new Grouping("row", Enumerable.Range(0, _panel.Y.Count));
        LinearModelResult single = LinearModel.Fit(_panel.Y, [_panel.X1, _panel.X2], options: new LinearModelOptions { Covariance = CovarianceEstimator.CR2(rows) });
        LinearModelResult hc2 = LinearModel.Fit(_panel.Y, [_panel.X1, _panel.X2], options: new LinearModelOptions { Covariance = CovarianceEstimator.HC2 });
        Digits.AssertAgree(hc2["x1"].StandardError, single["x1"].StandardError, 11, "x1");
        Assert.InRange(single["x1"].DegreesOfFreedom, 5, _panel.Y.Count - 3);
    }

    [Fact]
    public void CR2_is_unbiased_where_errors_are_equal_and_uncorrelated()
    {
        // E[V] under e ~ N(0, I) is (X'X)⁻¹: the average over draws of CR2 against the truth, CR0 well below it
        var panel = new Panel(3, missingShare: 0);
        double cr2 = 0, cr0 = 0, truth = 0;
        var random = new Random(20);
        const int Draws = 400;
        for (int draw = 0; draw < Draws; draw++)
        {
            var noise = new Variable("y", panel.Y.Values.Select(_ => Math.Sqrt(-2 * Math.Log(1 - random.NextDouble())) * Math.Cos(2 * Math.PI * random.NextDouble())));
            LinearModelResult With(CovarianceEstimator covariance) => LinearModel.Fit(noise, [panel.X1], [panel.Units], new LinearModelOptions { Covariance = covariance });
            cr2 += With(CovarianceEstimator.CR2(panel.Units)).Covariance[0, 0] / Draws;
            cr0 += With(CovarianceEstimator.Clustered(panel.Units, SmallSampleCorrection.None)).Covariance[0, 0] / Draws;
            LinearModelResult classical = With(CovarianceEstimator.Classical);
            truth = classical.Covariance[0, 0] / Math.Pow(classical.ResidualStandardError, 2);
        }

        Assert.InRange(cr2 / truth, 0.85, 1.15); // a variance with 4 degrees of freedom: 1 ± 0.035 over 400 draws
        Assert.InRange(cr0 / truth, 0.5, 0.85);
    }

    [Fact]
    public void Two_way_clusters_show_both_counts_and_the_smaller_degrees_of_freedom()
    {
        LinearModelResult fit = Fit(CovarianceEstimator.TwoWayClustered(_panel.Units, _panel.Years, repair: EigenvalueRepair.ClipSlopes));

        Assert.Equal((5, 12), (fit.Clusters!.Count, fit.SecondClusters!.Count));
        Assert.Equal(4, fit.DegreesOfFreedom);
        Assert.NotNull(fit.Repair);
        Assert.Contains("5 and 12 clusters", fit.Summary(), StringComparison.Ordinal);
        Assert.Contains("5 (unit), 12 (year)", ModelComparison.Of(("(1)", fit)).Summary(), StringComparison.Ordinal);
        Assert.Empty(fit.ClusterInfluences);
    }

    [Fact]
    public void Two_way_clusters_of_nested_groups_are_those_of_the_larger()
    {
        // rows inside units: V(unit) + V(row) − V(row) = V(unit)
        var rows = new Grouping("row", Enumerable.Range(0, _panel.Y.Count));
        LinearModelResult two = Fit(CovarianceEstimator.TwoWayClustered(_panel.Units, rows));
        LinearModelResult one = Fit(CovarianceEstimator.Clustered(_panel.Units));
        Digits.AssertAgree(one["x1"].StandardError, two["x1"].StandardError, 11, "x1");
    }

    [Fact]
    public void Negative_eigenvalues_are_reported_and_repaired_on_request()
    {
        int negative = 0;
        for (int seed = 1; seed <= 60; seed++)
        {
            var panel = new Panel(seed);
            LinearModelResult Fit(EigenvalueRepair repair) => LinearModel.Fit(
                panel.Y, [panel.X1, panel.X2], [panel.Units], new LinearModelOptions { Covariance = CovarianceEstimator.TwoWayClustered(panel.Units, panel.Years, repair: repair) });
            LinearModelResult clipped = Fit(EigenvalueRepair.ClipSlopes);
            if (!clipped.Repair!.IsRepaired)
            {
                Assert.Equal(Fit(EigenvalueRepair.None).Covariance, clipped.Covariance);
                continue;
            }

            negative++;
            Assert.All(clipped.Covariance.Evd().EigenValues, value => Assert.True(value.Real >= -1e-12 * Math.Abs(clipped.Repair.Largest), $"seed {seed}"));
            Assert.Contains(clipped.Warnings, warning => warning.Contains("negative eigenvalue", StringComparison.Ordinal) && warning.Contains("set to 0", StringComparison.Ordinal));
            foreach (Coefficient coefficient in clipped.Coefficients.Where(coefficient => coefficient.StandardError == 0))
            {
                Assert.Contains(clipped.Warnings, warning => warning.Contains($"{coefficient.Name} is 0 after the repair", StringComparison.Ordinal) || warning.Contains("x1, x2 is 0 after the repair", StringComparison.Ordinal));
            }

        }

        Assert.True(negative > 0, "No seed had a negative eigenvalue: the test would test nothing.");
    }

    [Fact]
    public void Singletons_can_be_dropped_until_none_is_left()
    {
        // row 0 alone in level 'a' of f; without it, row 1 is alone in level 'p' of g
        string[] f = ["a", "b", .. Enumerable.Range(0, 10).Select(i => i % 2 == 0 ? "b" : "c")];
        string[] g = ["p", "p", .. Enumerable.Range(0, 10).Select(i => i < 5 ? "q" : "r")];
        double[] x = [1, 2, 4, 3, 7, 5, 6, 1, 8, 2, 3, 9];
        double[] y = [2, 1, 3, 5, 4, 6, 8, 7, 9, 8, 2, 4];
        LinearModelResult Fit(SingletonRule rule) => LinearModel.Fit(
            new Variable("y", y), [new Variable("x", x)], [new Grouping("f", f), new Grouping("g", g)], new LinearModelOptions { Singletons = rule });

        LinearModelResult kept = Fit(SingletonRule.Keep);
        LinearModelResult dropped = Fit(SingletonRule.Drop);
        Assert.Equal(["f=a"], kept.Singletons);
        Assert.Empty(kept.SingletonRows);
        Assert.Equal([new SingletonRow(0, "f=a"), new SingletonRow(1, "g=p")], dropped.SingletonRows);
        Assert.Equal(10, dropped.N);
        Assert.Equal(kept.N - kept.K, dropped.N - dropped.K);
        Assert.Equal(kept["x"].Estimate, dropped["x"].Estimate, 1e-13);
        Assert.Equal(kept["x"].StandardError, dropped["x"].StandardError, 1e-13);
        Assert.Contains("2 rows left out that alone had their level: f=a, g=p", dropped.Summary(), StringComparison.Ordinal);
        Assert.Contains("no row left", Assert.Throws<EstimationException>(() => LinearModel.Fit(
            new Variable("y", y), [new Variable("x", x)], [new Grouping("row", Enumerable.Range(0, 12))], new LinearModelOptions { Singletons = SingletonRule.Drop })).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Choices_that_do_not_go_together_are_refused()
    {
        Assert.Throws<ArgumentException>(() => Fit(CovarianceEstimator.Clustered(_panel.Units), DegreesOfFreedomRule.Satterthwaite));
        Assert.Throws<ArgumentException>(() => CovarianceEstimator.TwoWayClustered(_panel.Units, _panel.Units));
        Assert.Throws<ArgumentOutOfRangeException>(() => CovarianceEstimator.TwoWayClustered(_panel.Units, _panel.Years, repair: (EigenvalueRepair)9));
        Assert.Equal(4, Fit(CovarianceEstimator.TwoWayClustered(_panel.Units, _panel.Years, repair: EigenvalueRepair.ClipSlopes), DegreesOfFreedomRule.ClustersMinusOne).DegreesOfFreedom);
    }

    [Fact]
    public void An_estimator_can_be_cut_to_some_rows()
    {
        int[] rows = [.. Enumerable.Range(0, _panel.Y.Count).Where(row => row % 3 != 0)];
        foreach (CovarianceEstimator estimator in new[]
        {
            CovarianceEstimator.HC3, CovarianceEstimator.CR2(_panel.Units), CovarianceEstimator.Clustered(_panel.Units, SmallSampleCorrection.Clusters),
            CovarianceEstimator.TwoWayClustered(_panel.Units, _panel.Years, SmallSampleCorrection.None, TwoWayFactor.Smallest, EigenvalueRepair.ClipSlopes),
        })
        {
            CovarianceEstimator cut = estimator.Select(rows);
            Assert.Equal(estimator.Description, cut.Description);
            Assert.Equal(estimator.Clusters is null ? null : rows.Length, cut.Clusters?.Count);
            Assert.Equal(estimator.SecondClusters is null ? null : rows.Length, cut.SecondClusters?.Count);
        }
    }

    private LinearModelResult Fit(CovarianceEstimator covariance, DegreesOfFreedomRule rule = DegreesOfFreedomRule.ByCovariance) =>
        LinearModel.Fit(_panel.Y, [_panel.X1, _panel.X2], [_panel.Units], new LinearModelOptions { Covariance = covariance, DegreesOfFreedom = rule });
}
