using System.Text.Json;
using Deedle;
using RareEarth.Replication.Figures;
using Xunit;

namespace RareEarth.Replication.Tests.Figures;

/// <summary>The figures of the efficiency notebook.</summary>
public sealed class EfficiencyFigureTests
{
    private static JsonElement Json(Figure figure)
    {
        using JsonDocument document = JsonDocument.Parse(figure.ToJson());
        return document.RootElement.Clone();
    }

    private static JsonElement Trace(Figure figure, int index) => Json(figure).GetProperty("data")[index];

    private static string[] Raw(JsonElement array) => [.. array.EnumerateArray().Select(item => item.GetRawText())];

    private static Frame<string, string> Rows(string[] rows, params (string Name, double[] Values)[] columns) => Frame.FromColumns(
        columns.Select(column => KeyValue.Create(column.Name, new Series<string, double>(rows, column.Values))).ToArray());

    private static Frame<int, string> Points() => Frame.FromRecords(new[]
    {
        new { Year = 2000.0, Group = "front", Name = "A", Value = 0.5 },
        new { Year = 2001.0, Group = "front", Name = "A", Value = 0.7 },
        new { Year = 2001.0, Group = "back", Name = "B", Value = 0.9 },
    });

    private static Frame<int, string> Means(params string[] groups) => Frame.FromColumns(
        groups.Select(group => KeyValue.Create(group, new Series<int, double>([2000, 2001], [0.5, double.NaN]))).ToArray());

    [Fact]
    public void Groups_have_a_line_of_means_and_a_point_for_each_value()
    {
        Figure figure = GroupCourseFigure.Draw(Means("front", "back"), Points(), "TE", "score");

        Assert.Equal(["0.5", "0.7"], Raw(Trace(figure, 0).GetProperty("y")));
        Assert.Equal(["0.5", "\"NaN\""], Raw(Trace(figure, 1).GetProperty("y")));
        Assert.Equal("back", Trace(figure, 3).GetProperty("name").GetString());
        Assert.Contains("3 single values", figure.Description, StringComparison.Ordinal);
        Assert.Contains("'back'", Assert.Throws<ArgumentException>(() => GroupCourseFigure.Draw(Means("front"), Points(), "t", "y")).Message, StringComparison.Ordinal);
        Assert.Throws<ArgumentException>(() => GroupCourseFigure.Draw(Means(), Points(), "t", "y"));
    }

    [Fact]
    public void A_frontier_rises_at_its_first_unit_and_inefficient_units_have_a_way_to_it()
    {
        Frame<string, string> units = Rows(["A", "B", "C"], ("Input", [1, 3, 3]), ("Output", [1, 2, 1]), ("TargetInput", [1, 3, 1]), ("TargetOutput", [1, 2, 1]));
        Figure figure = FrontierFigure.Draw(units, "f", "staff", "revenue", bestRatio: 1);

        Assert.Equal(["1", "1", "3", "3.12"], Raw(Trace(figure, 0).GetProperty("x")));
        Assert.Equal(["0", "1", "2", "2"], Raw(Trace(figure, 0).GetProperty("y")));
        Assert.Equal(["0", "2.08"], Raw(Trace(figure, 1).GetProperty("x")));
        Assert.Equal(["3", "1", "\"NaN\""], Raw(Trace(figure, 2).GetProperty("x")));
        Assert.Contains("runs through A, B", figure.Description, StringComparison.Ordinal);
        Assert.Throws<ArgumentException>(() => FrontierFigure.Draw(Rows(["C"], ("Input", [3]), ("Output", [1]), ("TargetInput", [1]), ("TargetOutput", [1])), "f", "x", "y"));
    }

    [Fact]
    public void Bars_of_a_decomposition_add_up_to_its_point()
    {
        Frame<string, string> indices = Rows(["2000–2001"], ("EC", [1.1]), ("TC", [0.8]), ("TFP", [1.1 * 0.8]));
        Figure figure = DecompositionFigure.Draw(indices, ["EC", "TC"], "TFP", "t");

        double At(int trace) => Trace(figure, trace).GetProperty("y")[0].GetDouble();
        Assert.Equal(100 * Math.Log(1.1), At(0), 9);
        Assert.Equal(At(2), At(0) + At(1), 9);
        Assert.Equal("relative", Json(figure).GetProperty("layout").GetProperty("barmode").GetString());
        Assert.Contains("'SEC' is no column", Assert.Throws<ArgumentException>(() => DecompositionFigure.Draw(indices, ["SEC"], "TFP", "t")).Message, StringComparison.Ordinal);
        Assert.Contains("an index is positive", Assert.Throws<ArgumentException>(() => DecompositionFigure.Draw(Rows(["a"], ("EC", [0]), ("TFP", [1])), ["EC"], "TFP", "t")).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Each_group_has_a_box_and_all_its_values()
    {
        Figure figure = GroupDistributionFigure.Draw(Points(), "t", "TE");

        Assert.Equal("box", Trace(figure, 0).GetProperty("type").GetString());
        Assert.Equal(["0.5", "0.7"], Raw(Trace(figure, 0).GetProperty("y")));
        Assert.Equal("all", Trace(figure, 1).GetProperty("boxpoints").GetString());
        Assert.Contains("front (2 values), back (1 values)", figure.Description, StringComparison.Ordinal);
    }

    [Fact]
    public void Cells_of_a_peer_matrix_without_a_peer_are_empty()
    {
        Figure figure = PeerMatrixFigure.Draw(Rows(["A", "B"], ("A", [1, 0.25]), ("C", [double.NaN, 0.75])), "t");

        Assert.Equal(["1", "\"NaN\""], Raw(Trace(figure, 0).GetProperty("z")[0]));
        Assert.Contains("3 weights; most units have A", figure.Description, StringComparison.Ordinal);
        Assert.Equal("reversed", Json(figure).GetProperty("layout").GetProperty("yaxis").GetProperty("autorange").GetString());
        Assert.Throws<ArgumentException>(() => PeerMatrixFigure.Draw(Rows([]), "t"));
    }

    [Fact]
    public void A_slope_leads_from_left_to_right()
    {
        Frame<string, string> units = Rows(["A", "B"], ("stage 1", [0.5, 0.6]), ("stage 3", [0.7, 0.4]));
        units.AddColumn("Group", new Series<string, string>(["A", "B"], ["front", "back"]));
        Figure figure = SlopeFigure.Draw(units, "stage 1", "stage 3", "t", "TE");

        Assert.Equal(["0.5", "0.7", "\"NaN\""], Raw(Trace(figure, 0).GetProperty("y")));
        Assert.Contains("1 rise, 1 fall", figure.Description, StringComparison.Ordinal);
        Assert.Contains("'stage 2' is no column", Assert.Throws<ArgumentException>(() => SlopeFigure.Draw(units, "stage 1", "stage 2", "t", "TE")).Message, StringComparison.Ordinal);
    }
}
