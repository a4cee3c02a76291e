using System.Globalization;
using Deedle;
using RareEarth.Methods.DifferenceInDifferences;
using RareEarth.Methods.Regression;
using RareEarth.Replication.Panels;
using RareEarth.Replication.QuotaPrice;
using RareEarth.Replication.Tests.Data;
using Xunit;

namespace RareEarth.Replication.Tests.QuotaPrice;

/// <summary>Facts about the panel of minerals and years, and what must hold on it whatever the numbers are.</summary>
public sealed class MineralPanelProperties
{
    private const int FirstSeed = 20061231;
    private const int Seeds = 10;
    private const double Rounding = 1e-10; // relative: the same least squares in another order of additions

    private static Frame<(string Mineral, int Year), string> Panel => QuotaPanels.Panel(QuotaPanels.Default);

    [Fact]
    public void The_default_panel_has_119_prices_and_113_of_them_with_CR4()
    {
        double[] prices = [.. PanelRegression.Column(Panel, "LNPRI").Values];
        double[] shares = [.. PanelRegression.Column(Panel, "CR4").Values];

        Assert.Equal(120, Panel.RowCount);
        Assert.Equal(119, prices.Count(double.IsFinite));
        Assert.Equal(113, prices.Zip(shares).Count(pair => double.IsFinite(pair.First) && double.IsFinite(pair.Second)));
        Assert.Equal([("molybdenum", 2022)], Panel.RowKeys.Where((_, row) => double.IsNaN(prices[row])));
        Assert.Equal(
            [("molybdenum", 2022), ("iron_ore", 2015), ("iron_ore", 2016), ("iron_ore", 2017), ("iron_ore", 2018), ("iron_ore", 2021), ("iron_ore", 2022)],
            Panel.RowKeys.Where((_, row) => double.IsNaN(shares[row])));
    }

    [Fact]
    public void DID_is_1_in_the_17_years_of_rare_earths_from_2006_on() => Assert.Equal(
        Enumerable.Range(2006, 17).Select(year => ("rare_earths", year)),
        Panel.RowKeys.Zip(PanelRegression.Column(Panel, "DID").Values).Where(row => row.Second == 1).Select(row => row.First));

    [Theory]
    [InlineData("LNGDP")]
    [InlineData("EPU")]
    [InlineData("GDPG")]
    [InlineData("WUI")]
    [InlineData("BDI")]
    public void A_world_series_is_dropped_by_name_and_the_year_effects_are_the_reason(string series)
    {
        LinearModelResult fit = PanelRegression.Fit(Panel, "LNPRI", ["DID", series, "CR4"], PanelEffects.TwoWay, Clustered(Panel));

        DroppedColumn dropped = Assert.Single(fit.Dropped);
        Assert.Equal(series, dropped.Name);
        Assert.Equal(["year"], dropped.ExplainedBy);
        Assert.Equal($"{series} is a linear combination of the year effects", dropped.Reason);
        Assert.Equal(["DID", "CR4"], fit.Coefficients.Select(coefficient => coefficient.Name));
    }

    [Fact]
    public void A_world_series_that_is_dropped_still_costs_the_rows_in_which_it_is_missing()
    {
        // GDP at purchasing power parity ends in 2020; column (3) without a coefficient of GDP is not column (2) then.
        LinearModelResult withGdp = Fit(QuotaPanels.Panel("compounds-ppp-nominal-five"), "Table 3 (3) marked");
        Assert.Equal((110, "LNGDP"), (withGdp.N, Assert.Single(withGdp.Dropped).Name));
        Assert.All(withGdp.OmittedRows, row => Assert.Contains(Panel.RowKeys.ElementAt(row.Row).Year, new[] { 2021, 2022 }));
    }

    [Fact]
    public void The_order_of_the_rows_does_not_matter() => ForEachSeed((random, seed) =>
    {
        (string Mineral, int Year)[] order = [.. Panel.RowKeys];
        random.Shuffle(order);
        Frame<(string Mineral, int Year), string> shuffled = Panel.Rows[order];
        Assert.Equal(order, shuffled.RowKeys);

        string[] models = ["Table 3 (2) marked", "Table 3 (5) no-years", "Table 4 PooledIntoBase", "Table 4 BinnedAtEnds", "Table 4 WindowOnly"];
        foreach (string model in models)
        {
            AssertSame(Fit(Panel, model), Fit(shuffled, model), $"{model}, seed {seed}");
        }
    });

    [Fact]
    public void The_unit_of_a_price_leaves_DID_alone() => ForEachSeed((random, seed) =>
    {
        Frame<(string Mineral, int Year), string> other = InOtherUnits(Panel, random);
        foreach (string model in new[] { "Table 3 (2) marked", "Table 3 (4) marked", "Table 3 (3) no-years", "Table 3 (5) no-years" })
        {
            AssertSame(Fit(Panel, model), Fit(other, model), $"{model}, seed {seed}", withFit: false);
        }

        // Without mineral effects it is the unit that decides, which is why column (1) says nothing.
        double before = Fit(Panel, "Table 3 (1) marked")["DID"].Estimate;
        double after = Fit(other, "Table 3 (1) marked")["DID"].Estimate;
        Assert.True(Math.Abs(after - before) > 1e-3, $"Column (1) did not move, seed {seed}.");
    });

    [Fact]
    public void A_price_quoted_in_kilograms_gives_the_panel_of_tonnes()
    {
        using var copy = new DamagedCopy();
        int series = Array.FindIndex(File.ReadAllLines(copy.PathOf("public/series.csv")), line => line.StartsWith("copper_imf,", StringComparison.Ordinal)) + 1;
        copy.Line("public/series.csv", series, line => line.Replace("US$/t", "US$/kg", StringComparison.Ordinal));
        string file = copy.PathOf("public/prices.csv");
        File.WriteAllLines(file, File.ReadAllLines(file).Select(line => line.StartsWith("copper_imf,", StringComparison.Ordinal) ? PerKilogram(line) : line));

        Frame<(string Mineral, int Year), string> changed = MineralPanel.Build(copy.Open());

        Assert.Equal(24, File.ReadLines(file).Count(line => line.StartsWith("copper_imf,", StringComparison.Ordinal) && line.Contains(",US$/kg,", StringComparison.Ordinal)));
        Assert.All(
            PanelRegression.Column(Panel, "LNPRI").Values.Zip(PanelRegression.Column(changed, "LNPRI").Values),
            pair => Assert.Equal(pair.First, pair.Second, 1e-13));
    }

    [Fact]
    public void Deflating_leaves_DID_alone_where_there_are_year_effects()
    {
        // One index for all minerals moves a year's prices together, which is what a year effect is.
        Frame<(string Mineral, int Year), string> deflated = QuotaPanels.Panel("compounds-usd-deflated-five");
        AssertSame(Fit(Panel, "Table 3 (4) marked"), Fit(deflated, "Table 3 (4) marked"), "column (4)", withFit: false);
        Assert.NotEqual(Fit(Panel, "Table 3 (4) no-years")["DID"].Estimate, Fit(deflated, "Table 3 (4) no-years")["DID"].Estimate, 1e-3);
    }

    [Fact]
    public void The_event_study_of_a_balanced_pooled_window_averages_to_DID()
    {
        // With an indicator for each policy year and the years before as base, DID is the mean of the effects: no controls, no gaps.
        MineralPanelOptions options = new() { Minerals = ["rare_earths", "coal", "iron_ore", "copper"] };
        Frame<(string Mineral, int Year), string> balanced = MineralPanel.Build(QuotaPanels.Package, options);
        var window = new EventTimeOptions { Leads = 1, Lags = 16 };
        EventStudy study = EventStudy.Of(balanced, "LNPRI", [], options.Treated, options.PolicyYear, window, new LinearModelOptions());
        LinearModelResult fit = PanelRegression.Fit(balanced, "LNPRI", ["DID"], PanelEffects.TwoWay, new LinearModelOptions());

        Assert.Equal(17, study.Fit.Coefficients.Count);
        AssertClose(fit["DID"].Estimate, study.Fit.Coefficients.Average(coefficient => coefficient.Estimate), "mean of the effects");
    }

    private static LinearModelOptions Clustered(Frame<(string Mineral, int Year), string> panel) =>
        new() { Covariance = CovarianceEstimator.Clustered(PanelRegression.Units(panel)) };

    private static LinearModelResult Fit(Frame<(string Mineral, int Year), string> panel, string model) => QuotaPanels.Fit(
        panel, model, minerals => CovarianceEstimator.Clustered(minerals), DegreesOfFreedomRule.ByCovariance);

    // Each mineral in a unit of its own: a factor between 1/1000 and 1000 on its price.
    private static Frame<(string Mineral, int Year), string> InOtherUnits(Frame<(string Mineral, int Year), string> panel, Random random)
    {
        var logFactors = panel.RowKeys.Select(key => key.Mineral).Distinct()
            .ToDictionary(mineral => mineral, _ => ((2 * random.NextDouble()) - 1) * Math.Log(1000), StringComparer.Ordinal);
        Frame<(string Mineral, int Year), string> other = panel.Clone();
        double[] values = [.. PanelRegression.Column(panel, "LNPRI").Values];
        (string Mineral, int Year)[] keys = [.. panel.RowKeys];
        other["LNPRI"] = new Series<(string Mineral, int Year), double>(keys, [.. keys.Select((key, row) => values[row] + logFactors[key.Mineral])]);
        return other;
    }

    private static string PerKilogram(string line)
    {
        string[] cells = line.Split(',');
        Assert.Equal("US$/t", cells[4]);
        cells[3] = (double.Parse(cells[3], CultureInfo.InvariantCulture) / 1000).ToString("R", CultureInfo.InvariantCulture);
        cells[4] = "US$/kg";
        return string.Join(',', cells);
    }

    private static void ForEachSeed(Action<Random, int> body)
    {
        TestContext.Current.TestOutputHelper?.WriteLine(string.Create(CultureInfo.InvariantCulture, $"seeds {FirstSeed} to {FirstSeed + Seeds - 1}"));
        for (int seed = FirstSeed; seed < FirstSeed + Seeds; seed++)
        {
            body(new Random(seed), seed);
        }
    }

    // R² depends on the spread of prices between minerals, and so on their units, where the within R² does not.
    private static void AssertSame(LinearModelResult before, LinearModelResult after, string what, bool withFit = true)
    {
        Assert.Equal((before.N, before.K), (after.N, after.K));
        Assert.Equal(before.Coefficients.Select(coefficient => coefficient.Name), after.Coefficients.Select(coefficient => coefficient.Name));
        Assert.Equal(before.Dropped.Select(column => column.Reason), after.Dropped.Select(column => column.Reason));
        foreach ((Coefficient first, Coefficient second) in before.Coefficients.Zip(after.Coefficients))
        {
            AssertClose(first.Estimate, second.Estimate, $"{what}: estimate of {first.Name}");
            AssertClose(first.StandardError, second.StandardError, $"{what}: standard error of {first.Name}");
        }

        if (withFit)
        {
            AssertClose(before.RSquared, after.RSquared, $"{what}: R²");
            AssertClose(before.RSquaredWithin, after.RSquaredWithin, $"{what}: within R²");
        }
    }

    private static void AssertClose(double expected, double actual, string what) => Assert.True(
        Math.Abs(actual - expected) <= Rounding * Math.Max(Math.Abs(expected), Math.Abs(actual)),
        string.Create(CultureInfo.InvariantCulture, $"{what}: {expected:R} and {actual:R} differ."));
}
