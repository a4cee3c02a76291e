using RareEarth.Methods.Efficiency;
using RareEarth.Replication.Data;
using RareEarth.Replication.InnovationEfficiency;
using Xunit;

namespace RareEarth.Replication.Tests.InnovationEfficiency;

public sealed class FirmPanelTests
{
    private static readonly DataPackage Package = DataPackage.Open(Repository.Data);

    private static readonly PanelVariable[] Variables =
    [
        new("x", "t", VariableRole.Input), new("y", "t", VariableRole.Output), new("z", "years", VariableRole.Environment),
    ];

    private static readonly Dictionary<string, string> Stages = new() { ["A"] = "front", ["B"] = "back", ["C"] = "back" };

    private static FirmYear Row(string firm, int year, double x, double? y, double? z = null)
    {
        var values = new Dictionary<string, double> { ["x"] = x };
        if (y is { } output)
        {
            values["y"] = output;
        }

        if (z is { } environment)
        {
            values["z"] = environment;
        }

        return new FirmYear(firm, year, values);
    }

    private static FirmPanel Small() => FirmPanel.Of("Small", PanelOrigin.Observed, Variables, Stages,
    [
        Row("A", 2000, 2, 4, 1), Row("B", 2000, 4, 4), Row("C", 2000, 2, 1),
        Row("A", 2001, 2, 4), Row("B", 2001, 2, 4), Row("C", 2001, 3, null),
    ]);

    [Fact]
    public void The_listed_firms_are_19_20_and_16_by_year_and_14_in_all_three()
    {
        FirmPanel panel = PublicFirms.Load(Package);

        Assert.Equal([19, 20, 16], panel.Years.Select(year => panel.Year(year).Count));
        Assert.Equal(14, panel.Balanced().Firms.Count);
        Assert.Contains("Sinocera 2020: non-current assets not known.", panel.Incomplete);
        Assert.Equal(20, PublicFirms.Load(Package, new PublicFirmsOptions { Excluded = true }).Year(2019).Count);
        Assert.DoesNotContain("Grinm Advanced Materials", PublicFirms.Load(Package, new PublicFirmsOptions { Trading = false }).Firms);
    }

    [Fact]
    public void Amounts_are_in_million_yuan_and_one_firm_has_a_large_loss()
    {
        FirmPanel panel = PublicFirms.Load(Package);

        Assert.Equal(18091.79925361, panel.Data["revenue"][("Northern Rare Earth", 2019)], 8);
        Assert.Equal(624, panel.Data["R&D staff"][("Northern Rare Earth", 2019)]);
        Assert.Equal([("Keheng Industrial", 2020)], panel.Data.RowKeys.Where(key => panel.Data["operating profit"][key] < 0));
    }

    [Fact]
    public void Figures_that_were_not_found_have_no_row_and_every_figure_has_a_source()
    {
        var rows = Package.Load("firm-reports").Rows.ToArray();

        Assert.Equal(358, rows.Length);
        Assert.DoesNotContain(rows, row => (double)row["value"] == -1);
        Assert.All(rows, row => Assert.Equal("finglm_annual_reports", (string)row["source"]));
        Assert.Equal(30, rows.Count(row => ((string?)row["note"])?.StartsWith("equals technical staff", StringComparison.Ordinal) == true));
    }

    [Fact]
    public void A_row_without_an_output_is_left_out_by_name_and_one_without_environment_stays()
    {
        FirmPanel panel = Small();

        Assert.Equal(["C 2001: y not known."], panel.Incomplete);
        Assert.Equal(5, panel.Data.RowCount);
        Assert.True(double.IsNaN(panel.Column("z").Values[1]));
        Assert.Equal(["A", "B"], panel.Balanced().Firms);
        Assert.Equal("Small", panel.Caption("Small"));
        Assert.Equal(["A 2001", "B 2001"], panel.Excerpt((_, year) => year == 2001).RowKeys);
    }

    [Fact]
    public void Scores_do_not_depend_on_units()
    {
        FirmPanel panel = PublicFirms.Load(Package).Where((_, year) => year == 2021);
        FirmPanel yuan = panel.InUnits(new Dictionary<string, double> { ["R&D expense"] = 1e6, ["non-current assets"] = 1e6 }, "yuan");

        Assert.Equal("yuan", yuan.Variables[0].Unit);
        Assert.Equal(1e6 * panel.Data["R&D expense"][("Innuovo", 2021)], yuan.Data["R&D expense"][("Innuovo", 2021)]);
        Assert.Equal(panel.Data["revenue"][("Innuovo", 2021)], yuan.Data["revenue"][("Innuovo", 2021)]);
        var (a, b) = (FirmEfficiency.Solve(panel).Scores()["TE"], FirmEfficiency.Solve(yuan).Scores()["TE"]);
        Assert.All(a.Keys, key => Assert.Equal(a[key], b[key], 9));
        Assert.Throws<ArgumentException>(() => panel.InUnits(new Dictionary<string, double> { ["patents"] = 1 }, "yuan"));
        Assert.Throws<ArgumentException>(() => panel.InUnits(new Dictionary<string, double> { ["revenue"] = 0 }, "yuan"));
    }

    [Fact]
    public void Scores_and_means_have_the_form_of_the_papers_table_2()
    {
        FirmEfficiency efficiency = FirmEfficiency.Solve(Small());
        var means = efficiency.GroupMeans();

        Assert.Equal(["2000", "2001", "Mean"], means.RowKeys);
        Assert.Equal(1, means["front TE"]["2000"], 12);
        Assert.Equal((0.5 + 0.25) / 2, means["back TE"]["2000"], 12); // B: 1 of 2 per input, C: 0.5 of 2
        Assert.Equal((1 + 0.5 + 0.25) / 3, means["all TE"]["2000"], 12);
        Assert.Equal(1, means["all TE"]["2001"], 12);
        Assert.Equal((means["all TE"]["2000"] + 1) / 2, means["all TE"]["Mean"], 12);
        Assert.Equal(2, means["back n"]["2000"]);
        Assert.Equal("irs", efficiency.Scores().GetColumn<string>("Returns")[("C", 2000)]);
        Assert.Equal((1 + 0.5) / 2, efficiency.Course("TE")["back end"][2000] + 0.375, 12);
        Assert.Equal(5, efficiency.Points("PTE").RowCount);
    }

    [Fact]
    public void Malmquist_means_multiply_up_to_the_chain()
    {
        FirmPanel panel = Small().Balanced();
        MalmquistResult index = MalmquistIndex.Solve(panel.Periods());
        var overall = FirmProductivity.Overall(index);
        var stages = FirmProductivity.ByStage(index, panel);
        var chained = FirmProductivity.Chained(index, panel);

        Assert.Equal(["2000–2001", "Mean"], overall.RowKeys);
        Assert.Equal(Math.Sqrt(2), overall["EC"]["2000–2001"], 12); // A stays efficient, B doubles
        Assert.Equal(1, overall["TC"]["2000–2001"], 12);
        Assert.Equal(2, stages["back TFP"]["2000–2001"], 12);
        Assert.Equal(overall["TFP"]["2000–2001"], chained["TFP, all firms"][2001], 12);
        Assert.Equal(1, chained["TFP, back end"][2000]);
    }

    [Fact]
    public void Peers_and_projections_are_those_of_the_analysis()
    {
        DeaResult result = Dea.Solve(Small().Year(2000));
        var peers = DeaFrames.Peers(result);
        var projection = DeaFrames.Projection(result);

        Assert.Equal(["A"], peers.ColumnKeys);
        Assert.Equal(1, peers["A"]["C"]);
        Assert.Equal((2, 4), (projection["TargetInput"]["B"], projection["TargetOutput"]["B"]));
        Assert.Contains("R&D staff", Assert.Throws<ArgumentException>(() => DeaFrames.Projection(Dea.Solve(PublicFirms.Load(Package).Year(2019)))).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Panels_that_make_no_sense_are_refused_with_words()
    {
        Assert.Contains("needs an input and an output",
            Assert.Throws<ArgumentException>(() => FirmPanel.Of("Odd", PanelOrigin.Observed, [Variables[0]], Stages, [Row("A", 2000, 1, 1)])).Message, StringComparison.Ordinal);
        Assert.Contains("has 'A' twice in 2000",
            Assert.Throws<ArgumentException>(() => FirmPanel.Of("Odd", PanelOrigin.Observed, Variables, Stages, [Row("A", 2000, 1, 1), Row("A", 2000, 2, 1)])).Message, StringComparison.Ordinal);
        Assert.Contains("'D' has no stage",
            Assert.Throws<ArgumentException>(() => FirmPanel.Of("Odd", PanelOrigin.Observed, Variables, Stages, [Row("D", 2000, 1, 1)])).Message, StringComparison.Ordinal);
        Assert.Contains("2001: ",
            Assert.Throws<RareEarth.Methods.EstimationException>(() => FirmEfficiency.Solve(FirmPanel.Of("Loss", PanelOrigin.Observed, Variables, Stages,
                [Row("A", 2000, 1, 1), Row("B", 2000, 1, 1), Row("A", 2001, 1, -1), Row("B", 2001, 1, 1)]))).Message, StringComparison.Ordinal);
    }
}
