using System.Globalization;
using RareEarth.Methods.Efficiency;
using Xunit;

namespace RareEarth.Methods.Tests.Efficiency;

public sealed class DeaDisplayFacts
{
    private static readonly DeaData Example = DeaData.Of(new double[,] { { 2 }, { 4 }, { 3 }, { 5 }, { 6 } }, new double[,] { { 1 }, { 2 }, { 3 }, { 4 }, { 5 } });

    [Fact]
    public void A_summary_has_DEAPs_columns()
    {
        const string Expected = """
            Efficiency: input-oriented, variable returns to scale, n = 5
            ------------------------------------------------------
                  score  crste  vrste  scale  returns        class
            ------------------------------------------------------
            1     1.000  0.500  1.000  0.500      irs    efficient
            2     0.625  0.500  0.625  0.800      irs  inefficient
            3     1.000  1.000  1.000  1.000        -    efficient
            4     0.900  0.800  0.900  0.889      drs  inefficient
            5     1.000  0.833  1.000  0.833      drs    efficient
            ------------------------------------------------------
            mean  0.905  0.727  0.905  0.804
            ------------------------------------------------------
            score: θ, the share of its inputs with which the unit could do.
            Slacks: two stages, largest sum in the units of the data.
            """;
        CultureInfo culture = CultureInfo.CurrentCulture;
        try
        {
            CultureInfo.CurrentCulture = CultureInfo.GetCultureInfo("de-DE");
            Assert.Equal(Expected.ReplaceLineEndings("\n"), Dea.Solve(Example).Summary());
        }
        finally
        {
            CultureInfo.CurrentCulture = culture;
        }
    }

    [Fact]
    public void Tables_hold_slacks_targets_and_peers()
    {
        DeaResult result = Dea.Solve(Example);

        Assert.Equal(["", "y1", "x1"], result.SlackTable().Header);
        Assert.Equal(["2", "2.0000", "2.5000"], result.TargetTable().Body[1]);
        Assert.Equal(["2", "1 (0.500), 3 (0.500)", "0"], result.PeerTable().Body[1]);
        Assert.Contains("<table class=\"efficiency\">", result.PeerTable().ToHtml(), StringComparison.Ordinal);
        Assert.Contains("Slacks were not asked for", Dea.Solve(Example, new DeaOptions { Slacks = SlackMethod.None }).SlackTable().ToText(), StringComparison.Ordinal);
    }

    [Fact]
    public void The_data_findings_stand_below_the_scores()
    {
        DeaData data = DeaData.Of(new double[,] { { 2, 0 }, { 4, 1 } }, new double[,] { { 1 }, { 2 } });

        Assert.Contains("'x2' of unit '1' is 0: in this input it can only be compared with units that have zero too.", Dea.Solve(data).Summary(), StringComparison.Ordinal);
    }

    [Fact]
    public void Super_efficiency_shows_infeasible_by_name()
    {
        string text = SuperEfficiency.Solve(Example).Summary();

        Assert.Contains("infeasible", text, StringComparison.Ordinal);
        Assert.Contains("'5' has no score: no combination of the other units, with variable returns to scale, reaches its outputs.", text, StringComparison.Ordinal);
    }

    [Fact]
    public void A_Malmquist_summary_has_DEAPs_parts()
    {
        DeaData later = DeaData.Of(new double[,] { { 2 }, { 4 }, { 3 }, { 5 }, { 5 } }, new double[,] { { 1 }, { 3 }, { 4 }, { 3 }, { 5 } });
        MalmquistResult result = MalmquistIndex.Solve(DeaPanel.Of(("2017", Example), ("2018", later)), new MalmquistOptions { Orientation = Orientation.Output });

        Assert.Equal(["2017–2018", "0.844", "1.333", "0.955", "0.883", "1.125"], result.PeriodTable().Body[0]);
        Assert.Equal(["4", "2018", "0.600", "0.450", "–", "0.600"], result.DistanceTable().Body[8]);
        Assert.Equal(["2", "1.125", "1.333", "1.222", "0.920", "1.500"], result.ChangeTable("2018").Body[1]);
        Assert.Equal(5, result.UnitTable().Body.Count);
        Assert.Throws<KeyNotFoundException>(() => result.ChangeTable("2017"));
    }
}
