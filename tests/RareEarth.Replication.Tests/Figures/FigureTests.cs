using System.Text.Json;
using Deedle;
using Microsoft.DotNet.Interactive.Formatting;
using Plotly.NET;
using RareEarth.Replication.Figures;
using Xunit;
using Chart = Plotly.NET.CSharp.Chart;
using Frame = Deedle.Frame;

namespace RareEarth.Replication.Tests.Figures;

public sealed class FigureTests
{
    private const string PlotlyType = "application/vnd.plotly.v1+json";

    private static JsonElement Json(Figure figure)
    {
        using JsonDocument document = JsonDocument.Parse(figure.ToJson());
        return document.RootElement.Clone();
    }

    private static JsonElement Trace(Figure figure, int index = 0) => Json(figure).GetProperty("data")[index];

    private static string[] Raw(JsonElement array) => [.. array.EnumerateArray().Select(item => item.GetRawText())];

    [Fact]
    public void A_notebook_shows_a_figure_as_plotly_json_and_as_words()
    {
        GenericChart chart = Chart.Line<int, double, string>(x: [1, 2], y: [0.5, 1.5]);
        var figure = new Figure(chart, "Prices", "Two points.");

        Assert.Equal([PlotlyType, "text/plain"], Formatter.GetPreferredMimeTypesFor(typeof(Figure)));
        Assert.Equal("Prices. Two points.", figure.ToDisplayString("text/plain"));
        Assert.Equal(figure.ToJson(), figure.ToDisplayString(PlotlyType));
    }

    [Fact]
    public void Numbers_have_twelve_significant_digits_and_gaps_stay_gaps()
    {
        GenericChart chart = Chart.Line<int, double, string>(x: [1, 2, 3], y: [1.0 / 3, double.NaN, 123456789.123456789]);

        Assert.Equal(["0.333333333333", "\"NaN\"", "123456789.123"], Raw(Trace(new Figure(chart, "t", "d")).GetProperty("y")));
    }

    [Fact]
    public void A_figure_without_words_is_refused() =>
        Assert.Throws<ArgumentException>(() => new Figure(Chart.Line<int, double, string>(x: [1], y: [1.0]), "t", " "));

    [Fact]
    public void A_trend_has_a_line_a_column_and_bridges_no_gap()
    {
        var frame = Frame.FromColumns(new[]
        {
            KeyValue.Create("coal", new Series<int, double>([2000, 2001, 2002], [1, double.NaN, 3])),
            KeyValue.Create("copper", new Series<int, double>([2000, 2001, 2002], [2, 2, 2])),
        });
        Figure figure = TrendFigure.Draw(frame, "Prices", "log", highlighted: "copper", eventYear: 2001, eventText: "quota");

        Assert.Equal(["1", "\"NaN\"", "3"], Raw(Trace(figure).GetProperty("y")));
        Assert.Equal("copper", Trace(figure, 1).GetProperty("name").GetString());
        Assert.True(Trace(figure, 1).GetProperty("line").GetProperty("width").GetDouble() > Trace(figure).GetProperty("line").GetProperty("width").GetDouble());
        Assert.Equal(2001, Json(figure).GetProperty("layout").GetProperty("shapes")[0].GetProperty("x0").GetDouble());
        Assert.Equal("Lines from 2000 to 2002 of coal, copper; y axis: log.", figure.Description);
    }

    [Fact]
    public void A_few_years_are_marked_one_by_one()
    {
        static JsonElement Axis(int count) => Json(TrendFigure.Draw(
            Frame.FromColumns(new[] { KeyValue.Create("coal", new Series<int, double>(Enumerable.Range(2000, count), Enumerable.Repeat(1.0, count))) }), "t", "y")).GetProperty("layout").GetProperty("xaxis");

        Assert.Equal(["2000", "2001", "2002"], Axis(3).GetProperty("ticktext").EnumerateArray().Select(tick => tick.GetString()!));
        Assert.False(Axis(9).TryGetProperty("ticktext", out _));
    }

    [Fact]
    public void A_trend_of_a_column_that_is_not_there_is_refused()
    {
        var frame = Frame.FromColumns(new[] { KeyValue.Create("coal", new Series<int, double>([2000], [1])) });

        Assert.StartsWith("'tin' is not a column of the frame; it has coal.",
            Assert.Throws<ArgumentException>(() => TrendFigure.Draw(frame, "t", "y", highlighted: "tin")).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void An_event_study_has_no_interval_in_its_base_period()
    {
        Frame<int, string> effects = Frame.FromRecords(new[]
        {
            new { Time = -1, Estimate = 0.0, Lower = double.NaN, Upper = double.NaN },
            new { Time = 0, Estimate = 0.5, Lower = 0.25, Upper = 1.5 },
        }).IndexRows<int>("Time");
        JsonElement error = Trace(EventStudyFigure.Draw([new("rerun", effects)], "t", "y", "95 %")).GetProperty("error_y");

        Assert.Equal(["0", "1"], Raw(error.GetProperty("array")));
        Assert.Equal(["0", "0.25"], Raw(error.GetProperty("arrayminus")));
    }

    [Fact]
    public void A_forest_reads_from_top_to_bottom_and_shows_every_interval_whole()
    {
        Frame<string, string> rows = Frame.FromRecords(new[]
        {
            new { Label = "first", Group = "printed", Estimate = 0.6, Lower = 0.1, Upper = 1.1 },
            new { Label = "second", Group = "rerun", Estimate = -0.1, Lower = -0.9, Upper = 0.7 },
        }).IndexRows<string>("Label");
        Figure figure = ForestFigure.Draw(rows, "t", "x", "95 %");

        JsonElement y = Json(figure).GetProperty("layout").GetProperty("yaxis");
        Assert.Equal(["0", "-1"], Raw(y.GetProperty("tickvals")));
        Assert.Equal(["\"first\"", "\"second\""], Raw(y.GetProperty("ticktext")));
        double[] range = [.. Json(figure).GetProperty("layout").GetProperty("xaxis").GetProperty("range").EnumerateArray().Select(end => end.GetDouble())];
        Assert.True(range[0] < -0.9 && range[1] > 1.1);
        Assert.Equal(["-0.9", "0.7", "\"NaN\""], Raw(Trace(figure, 2).GetProperty("x")));
    }

    [Fact]
    public void A_figure_of_nothing_is_refused_with_words()
    {
        Assert.StartsWith("There is nothing to draw: the frame has 0 columns and 0 years.",
            Assert.Throws<ArgumentException>(() => TrendFigure.Draw(Frame.CreateEmpty<int, string>(), "t", "y")).Message, StringComparison.Ordinal);
        Assert.StartsWith("There is nothing to draw: no estimate has a year.",
            Assert.Throws<ArgumentException>(() => EventStudyFigure.Draw([], "t", "y", "95 %")).Message, StringComparison.Ordinal);
        Assert.StartsWith("There is nothing to draw: the frame has no rows.",
            Assert.Throws<ArgumentException>(() => ForestFigure.Draw(Frame.CreateEmpty<string, string>(), "t", "x", "95 %")).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Coverage_has_a_square_where_a_number_is_and_none_where_it_is_not()
    {
        var frame = Frame.FromColumns(new[]
        {
            KeyValue.Create("observed series", new Series<int, double>([2000, 2001, 2002], [1, double.NaN, 3])),
            KeyValue.Create("made up", new Series<int, double>([2000, 2001, 2002], [2, 2, 2])),
        });
        var kinds = new Dictionary<string, string> { ["observed series"] = "observed", ["made up"] = "simulated" };
        Figure figure = CoverageFigure.Draw(frame, "Coverage", kinds);

        Assert.Equal(["2000", "2002"], Raw(Trace(figure).GetProperty("x")));
        Assert.Equal("simulated", Trace(figure, 1).GetProperty("name").GetString());
        Assert.StartsWith("5 of 6 years from 2000 to 2002 known", figure.Description);
        kinds.Remove("made up");
        Assert.Throws<ArgumentException>(() => CoverageFigure.Draw(frame, "Coverage", kinds));
    }

    [Fact]
    public void Distributions_share_one_grid_and_have_lines_at_their_marks()
    {
        Figure figure = DistributionFigure.Draw([new("by row", [0.0, 1.0]), new("by block", [2.0, 3.0])], [new("printed", 0.648)], "Placebo", "estimate");

        Assert.Equal(Trace(figure).GetProperty("xbins").GetRawText(), Trace(figure, 1).GetProperty("xbins").GetRawText());
        Assert.Equal(0.648, Json(figure).GetProperty("layout").GetProperty("shapes")[0].GetProperty("x0").GetDouble());
        Assert.Throws<ArgumentException>(() => DistributionFigure.Draw([new("none", [])], [], "Placebo", "estimate"));
    }

    [Fact]
    public void A_specification_curve_names_every_choice_beside_its_row()
    {
        var frame = Frame.FromRecords(new[]
        {
            new { Estimate = -0.1, Lower = -0.3, Upper = 0.1, Price = "USGS", Effects = "both" },
            new { Estimate = 0.4, Lower = 0.1, Upper = 0.7, Price = "US imports", Effects = "both" },
        });
        Figure figure = SpecificationCurveFigure.Draw(frame, ["Price", "Effects"], [new("printed", 0.648)], "Curve", "effect");
        JsonElement layout = Json(figure).GetProperty("layout");

        Assert.Equal(["\"Price: US imports\"", "\"Price: USGS\"", "\"Effects: both\""], Raw(layout.GetProperty("yaxis2").GetProperty("ticktext")));
        Assert.Equal(["1"], Raw(Trace(figure, 2).GetProperty("x"))); // the dearer price is the second specification
        Assert.Equal("y2", Trace(figure, 2).GetProperty("yaxis").GetString());
        Assert.StartsWith("2 estimates from -0.10 to 0.40", figure.Description);
        Assert.Throws<ArgumentException>(() => SpecificationCurveFigure.Draw(frame, ["Window"], [], "Curve", "effect"));
    }

    [Fact]
    public void A_stacked_bar_has_a_part_a_column_and_the_first_row_on_top()
    {
        var frame = Frame.FromRecords(new[] { new { Paper = "one", Holds = 3.0, Broken = 1.0 }, new { Paper = "two", Holds = 5.0, Broken = 0.0 } }).IndexRows<string>("Paper");
        Figure figure = StackedBarFigure.Draw(frame, "Verdicts", "numbers");

        Assert.Equal(["\"two\"", "\"one\""], Raw(Trace(figure).GetProperty("y")));
        Assert.Equal(["5", "3"], Raw(Trace(figure).GetProperty("x")));
        Assert.Equal("Broken", Trace(figure, 1).GetProperty("name").GetString());
        Assert.Equal("stack", Json(figure).GetProperty("layout").GetProperty("barmode").GetString());
    }
}
