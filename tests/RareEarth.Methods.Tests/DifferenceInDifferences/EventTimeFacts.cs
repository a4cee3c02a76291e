using RareEarth.Methods.DifferenceInDifferences;
using RareEarth.Methods.Regression;
using Xunit;

namespace RareEarth.Methods.Tests.DifferenceInDifferences;

public sealed class EventTimeFacts
{
    private static readonly string[] Minerals = ["rare earths", "molybdenum", "coal", "iron ore", "copper"];
    private static readonly string[] Units = [.. Minerals.SelectMany(mineral => Enumerable.Repeat(mineral, 24))];
    private static readonly int[] Years = [.. Minerals.SelectMany(_ => Enumerable.Range(1999, 24))];

    [Fact]
    public void The_quota_panel_has_seventeen_treated_rows()
    {
        EventTimeDesign design = Build();

        Assert.Equal(17, design.Did.Values.Sum());
        Assert.Equal(24, design.Treat.Values.Sum());
        Assert.Equal(85, design.Period.Values.Sum());
        Assert.Equal("DID", design.Did.Name);
        Assert.All(Enumerable.Range(0, 120), row => Assert.Equal(design.Treat.Values[row] * design.Period.Values[row], design.Did.Values[row]));
    }

    [Fact]
    public void Indicators_have_the_names_of_the_paper_and_no_base()
    {
        EventTimeDesign design = Build();

        Assert.Equal(["pre_3", "pre_2", "current", "post_1", "post_2", "post_3"], design.Indicators.Select(indicator => indicator.Name));
        Assert.Equal("pre_1", design.BaseName);
        Assert.Equal([2003, 2004, 2006, 2007, 2008, 2009], design.Indicators.Select(indicator => indicator.FirstYear));
        Assert.All(design.Indicators, indicator => Assert.Equal(1, indicator.Variable.Values.Sum()));
    }

    [Fact]
    public void Binned_ends_hold_every_year_beyond_the_window()
    {
        EventTimeDesign design = Build(OutsideWindow.BinnedAtEnds);

        Assert.Equal((1999, 2003), (design.Indicators[0].FirstYear, design.Indicators[0].LastYear));
        Assert.Equal(5, design.Indicators[0].Variable.Values.Sum());
        Assert.Equal(14, design.Indicators[^1].Variable.Values.Sum());
        Assert.Equal(24 - 1, design.Indicators.Sum(indicator => indicator.Variable.Values.Sum()));
    }

    [Fact]
    public void Window_only_leaves_rows_out_and_cuts_other_columns_down()
    {
        EventTimeDesign design = Build(OutsideWindow.WindowOnly);
        var year = new Variable("year", Years.Select(year => (double)year));

        Assert.Equal(5 * 7, design.Rows.Count);
        Assert.Equal(5 * 7, design.Did.Count);
        Assert.Equal(2003, design.Select(year).Values.Min());
        Assert.Equal(2009, design.Select(year).Values.Max());
        Assert.Equal(35, design.Select(new Grouping("mineral", Units)).Count);
    }

    [Fact]
    public void The_did_coefficient_is_the_difference_of_four_means()
    {
        double[] price = Prices();
        EventTimeDesign design = Build();
        LinearModelResult fit = LinearModel.Fit(
            new Variable("LNPRI", price), [design.Did], [new Grouping("mineral", Units), new Grouping("year", Years)]);

        double Mean(bool treated, bool after) =>
            price.Where((_, i) => (design.Treat.Values[i] == 1) == treated && (design.Period.Values[i] == 1) == after).Average();
        Assert.Equal(Mean(true, true) - Mean(true, false) - Mean(false, true) + Mean(false, false), fit["DID"].Estimate, 1e-12);
    }

    [Fact]
    public void In_the_window_an_event_coefficient_is_the_gap_to_the_controls_against_the_base_year()
    {
        double[] price = Prices();
        EventTimeDesign design = Build(OutsideWindow.WindowOnly);
        LinearModelResult fit = LinearModel.Fit(
            design.Select(new Variable("LNPRI", price)),
            design.Variables,
            [design.Select(new Grouping("mineral", Units)), design.Select(new Grouping("year", Years))]);

        double Gap(int year) => price.Where((_, i) => Years[i] == year && Units[i] == "rare earths").Single()
            - price.Where((_, i) => Years[i] == year && Units[i] != "rare earths").Average();
        Assert.All(design.Indicators, indicator => Assert.Equal(Gap(indicator.FirstYear) - Gap(2005), fit[indicator.Name].Estimate, 1e-12));
    }

    [Fact]
    public void A_joint_test_is_refused_where_five_clusters_cannot_carry_it()
    {
        EventTimeDesign design = Build();
        var mineral = new Grouping("mineral", Units);
        LinearModelResult fit = LinearModel.Fit(
            new Variable("LNPRI", Prices()), design.Variables, [mineral, new Grouping("year", Years)], new LinearModelOptions { Covariance = CovarianceEstimator.Clustered(mineral) });

        string[] all = [.. design.Indicators.Select(indicator => indicator.Name)];
        Assert.Equal(3, WaldTest.RankOf(fit, all));
        Assert.Contains("rank 3", Assert.Throws<EstimationException>(() => WaldTest.Of(fit, all)).Message, StringComparison.Ordinal);
        Assert.InRange(WaldTest.Of(fit, "pre_3", "pre_2").P, 0, 1);
    }

    [Fact]
    public void Periods_without_a_treated_row_are_named()
    {
        int[] rows = [.. Enumerable.Range(0, 120).Where(row => Years[row] >= 2004 && !(Units[row] == "rare earths" && Years[row] == 2008))];
        EventTimeDesign design = EventTime.Build([.. rows.Select(row => Units[row])], [.. rows.Select(row => Years[row])], ["rare earths"], 2006);

        Assert.Equal(["pre_3", "post_2"], design.Unobserved);
        Assert.Equal(["pre_2", "current", "post_1", "post_3"], design.Indicators.Select(indicator => indicator.Name));
    }

    [Fact]
    public void Designs_without_meaning_are_refused()
    {
        Assert.Throws<EstimationException>(() => EventTime.Build(Units, Years, [], 2006));
        Assert.Throws<EstimationException>(() => EventTime.Build(Units, Years, Minerals, 2006));
        Assert.Contains("1999 to 2022", Assert.Throws<EstimationException>(() => EventTime.Build(Units, Years, ["rare earths"], 1999)).Message, StringComparison.Ordinal);
        Assert.Throws<EstimationException>(() => EventTime.Build(Units, Years, ["rare earths"], 2023));
        Assert.Contains("'gold'", Assert.Throws<ArgumentException>(() => EventTime.Build(Units, Years, ["gold"], 2006)).Message, StringComparison.Ordinal);
        Assert.Throws<ArgumentException>(() => EventTime.Build(Units, Years, ["rare earths"], 2006, new EventTimeOptions { BasePeriod = -4 }));
        Assert.Throws<ArgumentException>(() => EventTime.Build(Units, Years[..3], ["rare earths"], 2006));
        Assert.Throws<ArgumentException>(() => EventTime.Build(["a", "a", "b", "b"], [2000, 2000, 2000, 2001], ["a"], 2001));
        Assert.Contains("pre_3", Assert.Throws<EstimationException>(
            () => EventTime.Build(Units, Years, ["rare earths"], 2001, new EventTimeOptions { BasePeriod = -3 })).Message, StringComparison.Ordinal);
    }

    private static EventTimeDesign Build(OutsideWindow outside = OutsideWindow.PooledIntoBase) =>
        EventTime.Build(Units, Years, ["rare earths"], 2006, new EventTimeOptions { Outside = outside });

    private static double[] Prices()
    {
        var random = new Random(2006);
        return [.. Enumerable.Range(0, 120).Select(_ => 5 + random.NextDouble())];
    }
}
