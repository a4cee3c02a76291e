#nullable disable // the packages and their stand-ins need not agree on annotations

using System.Globalization;
using System.Text.Json;
using System.Text.RegularExpressions;
using Plotly.NET;
using Plotly.NET.CSharp;
using Plotly.NET.LayoutObjects;
using Plotly.NET.TraceObjects;
using Xunit;
using Chart = Plotly.NET.CSharp.Chart; // Plotly.NET has the F# one
using CSharpExtensions = Plotly.NET.CSharp.GenericChartExtensions;

namespace RareEarth.Contract;

/// <summary>
/// What this repository needs of Plotly.NET 5.1.0 and Plotly.NET.CSharp 0.13.0, one need a fact.
/// A chart is judged by its figure JSON.
/// </summary>
public sealed class PlotlyContract
{
    private static readonly int[] Years = [2017, 2018, 2019];
    private static readonly double[] Te = [0.5, 0.6, 0.7];
    private static readonly string[] Groups = ["a", "b", "c"];

    private static GenericChart TeLine(string name = "TE") =>
        Chart.Line<int, double, string>(x: Years, y: Te, Name: name);

    private static JsonElement FigureOf(GenericChart chart)
    {
        using var json = JsonDocument.Parse(GenericChart.toFigureJson(chart));
        return json.RootElement.Clone();
    }

    private static JsonElement TraceOf(GenericChart chart, int index = 0) => FigureOf(chart).GetProperty("data")[index];

    private static JsonElement LayoutOf(GenericChart chart) => FigureOf(chart).GetProperty("layout");

    private static double[] Numbers(JsonElement array) => [.. array.EnumerateArray().Select(v => v.GetDouble())];

    private static string[] Texts(JsonElement array) => [.. array.EnumerateArray().Select(v => v.GetString())];

    private static string Text(JsonElement element, params string[] path) => At(element, path).GetString();

    private static double Number(JsonElement element, params string[] path) => At(element, path).GetDouble();

    private static JsonElement At(JsonElement element, params string[] path) =>
        path.Aggregate(element, (e, name) => e.GetProperty(name));

    private static bool Has(JsonElement element, string name) => element.TryGetProperty(name, out _);

    // ---- the figure ----------------------------------------------------------------------------

    [Fact]
    public void A_figure_is_data_layout_and_frames_with_defaults_unless_refused()
    {
        JsonElement figure = FigureOf(TeLine());
        Assert.Equal(1, figure.GetProperty("data").GetArrayLength());
        Assert.Equal(0, figure.GetProperty("frames").GetArrayLength());

        // 600 by 600 and the whole template of plotly.py
        JsonElement layout = figure.GetProperty("layout");
        Assert.Equal((600, 600), (Number(layout, "width"), Number(layout, "height")));
        Assert.Equal("rgba(229, 236, 246, 1.0)", Text(layout, "template", "layout", "plot_bgcolor"));

        GenericChart bare = Chart.Line<int, double, string>(x: Years, y: Te, UseDefaults: false);
        Assert.Empty(LayoutOf(bare).EnumerateObject());
    }

    [Fact]
    public void Numbers_are_invariant_dates_are_ISO_and_NaN_is_a_text()
    {
        CultureInfo before = CultureInfo.CurrentCulture;
        CultureInfo.CurrentCulture = CultureInfo.GetCultureInfo("de-DE");
        try
        {
            JsonElement trace = TraceOf(Chart.Line<DateTime, double, string>(
                x: [new DateTime(2020, 1, 2), new DateTime(2020, 1, 3, 4, 5, 6)], y: [1.5, double.NaN], LineWidth: 2.5));

            Assert.Equal(["2020-01-02T00:00:00", "2020-01-03T04:05:06"], Texts(trace.GetProperty("x")));
            Assert.Equal(1.5, trace.GetProperty("y")[0].GetDouble());
            Assert.Equal("NaN", trace.GetProperty("y")[1].GetString()); // a gap in the line
            Assert.Equal(2.5, Number(trace, "line", "width"));
        }
        finally
        {
            CultureInfo.CurrentCulture = before;
        }
    }

    [Fact]
    public void With_changes_the_chart_it_is_called_on()
    {
        GenericChart chart = TeLine();
        GenericChart titled = chart.WithTitle("Efficiency").WithSize(800, 400);

        Assert.Equal("Efficiency", Text(LayoutOf(titled), "title", "text"));
        Assert.Equal("Efficiency", Text(LayoutOf(chart), "title", "text"));
        Assert.Equal(800, Number(LayoutOf(chart), "width"));
    }

    [Fact]
    public void Whatever_has_no_argument_is_set_as_a_property()
    {
        GenericChart chart = TeLine();
        foreach (Trace trace in chart.GetTraces())
        {
            trace.SetProperty("hovertemplate", "%{y:.3f}");
        }

        chart.GetLayout().SetProperty("bargap", 0.1);

        Assert.Equal("%{y:.3f}", Text(TraceOf(chart), "hovertemplate"));
        Assert.Equal(0.1, Number(LayoutOf(chart), "bargap"));
    }

    // ---- points and lines ----------------------------------------------------------------------

    [Fact]
    public void Line_is_a_scatter_trace_of_lines()
    {
        JsonElement trace = TraceOf(TeLine());

        Assert.Equal(("scatter", "lines", "TE"), (Text(trace, "type"), Text(trace, "mode"), Text(trace, "name")));
        Assert.Equal([2017, 2018, 2019], Numbers(trace.GetProperty("x")));
        Assert.Equal(Te, Numbers(trace.GetProperty("y")));
        Assert.Equal("lines+markers",
            Text(TraceOf(Chart.Line<int, double, string>(x: Years, y: Te, ShowMarkers: true)), "mode"));
    }

    [Fact]
    public void Line_takes_colour_width_dash_opacity_and_hover_text()
    {
        JsonElement trace = TraceOf(Chart.Line<int, double, string>(
            x: Years, y: Te, LineColor: Color.fromHex("#1f77b4"), LineWidth: 2.5,
            LineDash: StyleParam.DrawingStyle.Dash, Opacity: 0.5, ShowLegend: false, MultiText: Groups));

        Assert.Equal("rgba(31, 119, 180, 1.0)", Text(trace, "line", "color"));
        Assert.Equal(2.5, Number(trace, "line", "width"));
        Assert.Equal("dash", Text(trace, "line", "dash"));
        Assert.Equal(0.5, Number(trace, "opacity"));
        Assert.False(trace.GetProperty("showlegend").GetBoolean());
        Assert.Equal(Groups, Texts(trace.GetProperty("text")));

        JsonElement later = TraceOf(TeLine().WithLineStyle(Width: 3.0, Dash: StyleParam.DrawingStyle.Dot));
        Assert.Equal((3.0, "dot"), (Number(later, "line", "width"), Text(later, "line", "dash")));
    }

    [Fact]
    public void Point_and_Scatter_take_symbols_sizes_and_labels()
    {
        JsonElement point = TraceOf(Chart.Point<double, double, string>(
            x: Te, y: Te, MarkerColor: Color.fromRGB(1, 2, 3), MarkerSymbol: StyleParam.MarkerSymbol.Diamond,
            Marker: Marker.init(Size: 9)));
        Assert.Equal("markers", Text(point, "mode"));
        Assert.Equal("rgba(1, 2, 3, 1.0)", Text(point, "marker", "color"));
        Assert.Equal("2", Text(point, "marker", "symbol")); // plotly's number of the symbol, as text
        Assert.Equal(9, Number(point, "marker", "size"));

        JsonElement labelled = TraceOf(Chart.Scatter<double, double, string>(
            x: Te, y: Te, mode: StyleParam.Mode.Markers_Text, MultiText: Groups, TextPosition: StyleParam.TextPosition.TopCenter));
        Assert.Equal(("markers+text", "top center"), (Text(labelled, "mode"), Text(labelled, "textposition")));

        JsonElement bubble = TraceOf(Chart.Bubble<double, double, string>(x: Te, y: Te, sizes: [10, 20, 30]));
        Assert.Equal([10, 20, 30], Numbers(At(bubble, "marker", "size")));

        JsonElement later = TraceOf(TeLine().WithMarkerStyle(Size: 12, Symbol: StyleParam.MarkerSymbol.Square));
        Assert.Equal((12.0, "1"), (Number(later, "marker", "size"), Text(later, "marker", "symbol")));
    }

    [Fact]
    public void Colours_are_texts_and_a_colour_per_point_is_an_array()
    {
        string Coloured(Color color) =>
            Text(TraceOf(Chart.Point<int, double, string>(x: Years, y: Te, MarkerColor: color)), "marker", "color");

        Assert.Equal("rgba(31, 119, 180, 1.0)", Coloured(Color.fromHex("1f77b4")));
        Assert.Equal("rgba(1, 2, 3, 0.5)", Coloured(Color.fromARGB(128, 1, 2, 3)));
        Assert.Equal("rgba(70, 130, 180, 1.0)", Coloured(Color.fromKeyword(ColorKeyword.SteelBlue)));
        Assert.Equal("rgba(0,0,0,0.2)", Coloured(Color.fromString("rgba(0,0,0,0.2)"))); // as it is
        Assert.Throws<ArgumentException>(() => Color.fromHex("#zz"));

        JsonElement bars = TraceOf(Chart.Column<double, string, string>(
            values: Te, Keys: Groups, MarkerColor: Color.fromColors([Color.fromString("red"), Color.fromString("blue"), Color.fromString("red")])));
        Assert.Equal(["red", "blue", "red"], Texts(At(bars, "marker", "color")));

        JsonElement scaled = TraceOf(Chart.Point<int, double, string>(x: Years, y: Te, Marker: Marker.init(
            Color: Color.fromColorScaleValues<double>(Te), Colorscale: StyleParam.Colorscale.Viridis, ShowScale: true)));
        Assert.Equal(Te, Numbers(At(scaled, "marker", "color")));
        Assert.Equal("Viridis", Text(scaled, "marker", "colorscale"));
    }

    [Fact]
    public void Error_bars_are_arrays_above_and_below()
    {
        JsonElement error = TraceOf(Chart.Point<int, double, string>(x: Years, y: Te).WithYError(Error.init<double, double>(
            Type: StyleParam.ErrorType.Data, Symmetric: false, Array: new[] { 0.1, 0.2, 0.3 }, Arrayminus: new[] { 0.0, 0.1, 0.2 })))
            .GetProperty("error_y");

        Assert.Equal("data", Text(error, "type"));
        Assert.False(error.GetProperty("symmetric").GetBoolean());
        Assert.Equal([0.1, 0.2, 0.3], Numbers(error.GetProperty("array")));
        Assert.Equal([0.0, 0.1, 0.2], Numbers(error.GetProperty("arrayminus")));
    }

    [Fact]
    public void Range_is_a_lower_an_upper_and_a_middle_trace()
    {
        JsonElement data = FigureOf(Chart.Range<int, double, string>(
            x: Years, y: [1, 2, 3], upper: [2, 3, 4], lower: [0, 1, 2], mode: StyleParam.Mode.Lines,
            Name: "estimate", LowerName: "2.5%", UpperName: "97.5%", GroupName: "event", ShowLegend: false,
            RangeColor: Color.fromString("rgba(0,0,255,0.2)"), LineColor: Color.fromString("black"))).GetProperty("data");

        Assert.Equal(["2.5%", "97.5%", "estimate"], data.EnumerateArray().Select(t => Text(t, "name")));
        Assert.Equal([0, 1, 2], Numbers(data[0].GetProperty("y")));
        Assert.Equal([2, 3, 4], Numbers(data[1].GetProperty("y")));
        Assert.Equal([1, 2, 3], Numbers(data[2].GetProperty("y")));
        Assert.Equal(("tonexty", "rgba(0,0,255,0.2)"), (Text(data[1], "fill"), Text(data[1], "fillcolor")));
        Assert.False(Has(data[0], "fill"));
        Assert.Equal("black", Text(data[2], "line", "color"));
        Assert.All(data.EnumerateArray(), t => Assert.Equal("event", Text(t, "legendgroup")));
    }

    // ---- bars and distributions ----------------------------------------------------------------

    [Fact]
    public void Column_has_its_values_on_y_and_Bar_on_x()
    {
        JsonElement column = TraceOf(Chart.Column<double, string, string>(
            values: Te, Keys: Groups, Name: "n", MultiText: new[] { "1", "2", "3" }, TextPosition: StyleParam.TextPosition.Outside));
        Assert.Equal(("bar", "v", "outside"), (Text(column, "type"), Text(column, "orientation"), Text(column, "textposition")));
        Assert.Equal(Groups, Texts(column.GetProperty("x")));
        Assert.Equal(Te, Numbers(column.GetProperty("y")));
        Assert.Equal(["1", "2", "3"], Texts(column.GetProperty("text")));

        JsonElement bar = TraceOf(Chart.Bar<double, string, string>(values: Te, Keys: Groups));
        Assert.Equal(("bar", "h"), (Text(bar, "type"), Text(bar, "orientation")));
        Assert.Equal(Te, Numbers(bar.GetProperty("x")));
        Assert.Equal(Groups, Texts(bar.GetProperty("y")));
    }

    [Fact]
    public void Columns_combine_side_by_side_and_stacked_columns_set_the_bar_mode()
    {
        GenericChart[] plain = [.. new[] { "p", "q" }.Select(n => Chart.Column<double, string, string>(values: Te, Keys: Groups, Name: n))];
        GenericChart grouped = Chart.Combine(plain);
        Assert.Equal(2, FigureOf(grouped).GetProperty("data").GetArrayLength());
        Assert.False(Has(LayoutOf(grouped), "barmode")); // plotly's own default is group

        GenericChart[] parts = [.. new[] { "p", "q" }.Select(n => Chart.StackedColumn<double, string, string>(values: Te, Keys: Groups, Name: n))];
        Assert.Equal("stack", Text(LayoutOf(Chart.Combine(parts)), "barmode"));
        Assert.Equal("stack", Text(LayoutOf(Chart.StackedBar<double, string, string>(values: Te, Keys: Groups)), "barmode"));
    }

    [Fact]
    public void Histogram_takes_bins_a_norm_and_an_overlay()
    {
        JsonElement trace = TraceOf(Chart.Histogram<double, double, string>(
            X: Te, Name: "h", NBinsX: 20, HistNorm: StyleParam.HistNorm.ProbabilityDensity, Opacity: 0.6));
        Assert.Equal(("histogram", "probability density"), (Text(trace, "type"), Text(trace, "histnorm")));
        Assert.Equal(20, Number(trace, "nbinsx"));
        Assert.Equal(Te, Numbers(trace.GetProperty("x")));

        GenericChart binned = Chart.Histogram<double, double, string>(X: Te, XBins: Bins.init(Start: 0.0, End: 1.0, Size: 0.05));
        Assert.Equal(0.05, Number(TraceOf(binned), "xbins", "size"));

        GenericChart overlay = binned.WithLayout(Layout.init<string>(BarMode: StyleParam.BarMode.Overlay));
        Assert.Equal("overlay", Text(LayoutOf(overlay), "barmode"));
        Assert.Equal(600, Number(LayoutOf(overlay), "width")); // what was there stays
    }

    // ---- tables of numbers ---------------------------------------------------------------------

    // ---- parts of a whole, flows, maps ---------------------------------------------------------

    // ---- several charts ------------------------------------------------------------------------

    [Fact]
    public void Combine_keeps_traces_in_order_and_the_last_word_on_the_layout()
    {
        GenericChart chart = Chart.Combine(
        [
            TeLine("one").WithTitle("first").WithYAxisStyle<double, double, string>(TitleText: "score"),
            TeLine("two").WithTitle("second"),
        ]);

        Assert.Equal(["one", "two"], FigureOf(chart).GetProperty("data").EnumerateArray().Select(t => Text(t, "name")));
        Assert.Equal("second", Text(LayoutOf(chart), "title", "text"));
        Assert.Equal("score", Text(LayoutOf(chart), "yaxis", "title", "text"));
        Assert.Throws<ArgumentException>(() => Chart.Combine([]));
    }

    [Fact]
    public void Grid_gives_each_chart_its_axes_and_its_title()
    {
        GenericChart chart = Chart.Grid(
            [TeLine("a").WithXAxisStyle<double, double, string>(TitleText: "year"), TeLine("b"), TeLine("c")],
            nRows: 2, nCols: 2, SubPlotTitles: new[] { "A", "B", "C" }, YGap: 0.3);

        JsonElement data = FigureOf(chart).GetProperty("data");
        Assert.Equal(["x", "x2", "x3"], data.EnumerateArray().Select(t => Text(t, "xaxis")));
        Assert.Equal(["y", "y2", "y3"], data.EnumerateArray().Select(t => Text(t, "yaxis")));

        JsonElement layout = LayoutOf(chart);
        Assert.Equal((2.0, 2.0, 0.3), (Number(layout, "grid", "rows"), Number(layout, "grid", "columns"), Number(layout, "grid", "ygap")));
        Assert.Equal("independent", Text(layout, "grid", "pattern"));
        Assert.Equal("year", Text(layout, "xaxis", "title", "text"));
        JsonElement titles = layout.GetProperty("annotations");
        Assert.Equal(["A", "B", "C"], titles.EnumerateArray().Select(a => Text(a, "text")));
        Assert.All(titles.EnumerateArray(), a => Assert.Equal("paper", Text(a, "xref")));
        Assert.True(Number(titles[0], "y") > Number(titles[2], "y"));
        Assert.True(Number(titles[0], "x") < Number(titles[1], "x"));
    }

    [Fact]
    public void SingleStack_is_a_grid_of_one_column_and_coupled_shares_the_x_axis()
    {
        JsonElement figure = FigureOf(Chart.SingleStack([TeLine("a"), TeLine("b")], Pattern: StyleParam.LayoutGridPattern.Coupled));

        Assert.Equal(["x", "x"], figure.GetProperty("data").EnumerateArray().Select(t => Text(t, "xaxis")));
        Assert.Equal(["y", "y2"], figure.GetProperty("data").EnumerateArray().Select(t => Text(t, "yaxis")));
        Assert.Equal((2.0, 1.0), (Number(figure, "layout", "grid", "rows"), Number(figure, "layout", "grid", "columns")));
        Assert.Equal("coupled", Text(figure, "layout", "grid", "pattern"));
    }

    // ---- layout --------------------------------------------------------------------------------

    [Fact]
    public void Axis_style_sets_title_type_range_and_order()
    {
        JsonElement x = LayoutOf(TeLine().WithXAxisStyle<double, double, string>(
            TitleText: "output, kt", AxisType: StyleParam.AxisType.Log, MinMax: Tuple.Create(0.0, 2.0), ShowGrid: false)).GetProperty("xaxis");
        Assert.Equal(("output, kt", "log"), (Text(x, "title", "text"), Text(x, "type")));
        Assert.Equal([0.0, 2.0], Numbers(x.GetProperty("range"))); // powers of ten on a log axis
        Assert.False(x.GetProperty("showgrid").GetBoolean());

        JsonElement ordered = LayoutOf(TeLine().WithXAxisStyle<double, double, string>(
            CategoryOrder: StyleParam.CategoryOrder.Array, CategoryArray: new[] { "b", "a" })).GetProperty("xaxis");
        Assert.Equal("array", Text(ordered, "categoryorder"));
        Assert.Equal(["b", "a"], Texts(ordered.GetProperty("categoryarray")));
    }

    [Fact]
    public void Ticks_are_set_by_an_axis_that_is_merged_into_what_is_there()
    {
        JsonElement y = LayoutOf(TeLine()
            .WithYAxisStyle<double, double, string>(TitleText: "share")
            .WithYAxis(LinearAxis.init<double, double, double, double, double, string, string, string>(
                TickFormat: ".1%", DTick: 0.25, TickAngle: -45))).GetProperty("yaxis");
        Assert.Equal(("share", ".1%"), (Text(y, "title", "text"), Text(y, "tickformat")));
        Assert.Equal((0.25, -45.0), (Number(y, "dtick"), Number(y, "tickangle")));

        JsonElement x = LayoutOf(TeLine().WithXAxis(LinearAxis.init<double, double, double, double, int, string, string, string>(
            TickVals: new[] { 2017, 2019 }, TickText: new[] { "before", "after" }))).GetProperty("xaxis");
        Assert.Equal([2017, 2019], Numbers(x.GetProperty("tickvals")));
        Assert.Equal(["before", "after"], Texts(x.GetProperty("ticktext")));
    }

    [Fact]
    public void A_second_y_axis_overlays_the_first()
    {
        GenericChart chart = Chart.Combine([TeLine("a"), TeLine("b").WithAxisAnchor(Y: 2)])
            .WithYAxisStyle<double, double, string>(TitleText: "price", Side: StyleParam.Side.Right,
                Overlaying: StyleParam.LinearAxisId.NewY(1), Id: StyleParam.SubPlotId.NewYAxis(2));

        Assert.False(Has(TraceOf(chart, 0), "yaxis"));
        Assert.Equal("y2", Text(TraceOf(chart, 1), "yaxis"));
        JsonElement second = LayoutOf(chart).GetProperty("yaxis2");
        Assert.Equal(("price", "right", "y"), (Text(second, "title", "text"), Text(second, "side"), Text(second, "overlaying")));
    }

    [Fact]
    public void Title_size_margins_fonts_and_legend()
    {
        JsonElement layout = LayoutOf(TeLine()
            .WithTitle("Efficiency", TitleFont: Font.init(Size: 20.0))
            .WithSize(800, 400)
            .WithMarginSize<int, int, int, int, int, bool>(Left: 60, Right: 20, Top: 40, Bottom: 50)
            .WithLegendStyle(Orientation: StyleParam.Orientation.Horizontal, X: 0.5, XAnchor: StyleParam.XAnchorPosition.Center, Y: -0.2)
            .WithLayout(Layout.init<string>(Font: Font.init(Family: StyleParam.FontFamily.Arial, Size: 14.0))));

        Assert.Equal(("Efficiency", 20.0), (Text(layout, "title", "text"), Number(layout, "title", "font", "size")));
        Assert.Equal((800.0, 400.0), (Number(layout, "width"), Number(layout, "height")));
        Assert.Equal([60, 20, 40, 50], new[] { "l", "r", "t", "b" }.Select(side => Number(layout, "margin", side)));
        Assert.Equal(("h", "center"), (Text(layout, "legend", "orientation"), Text(layout, "legend", "xanchor")));
        Assert.Equal((0.5, -0.2), (Number(layout, "legend", "x"), Number(layout, "legend", "y")));
        Assert.Equal(("Arial", 14.0), (Text(layout, "font", "family"), Number(layout, "font", "size")));

        Assert.False(LayoutOf(TeLine().WithLegend(false)).GetProperty("showlegend").GetBoolean());
    }

    [Fact]
    public void Shapes_draw_an_event_line_and_a_band()
    {
        JsonElement shapes = LayoutOf(TeLine().WithShapes(
        [
            Shape.init<double, double, double, double>(ShapeType: StyleParam.ShapeType.Line,
                X0: 2018, X1: 2018, Y0: 0, Y1: 1, Yref: "paper",
                Line: Line.init(Color: Color.fromString("grey"), Dash: StyleParam.DrawingStyle.Dash)),
            Shape.init<double, double, double, double>(ShapeType: StyleParam.ShapeType.Rectangle,
                X0: 2017.5, X1: 2018.5, Y0: 0, Y1: 1, Yref: "paper",
                FillColor: Color.fromString("lightgrey"), Opacity: 0.3, Layer: StyleParam.Layer.Below),
        ])).GetProperty("shapes");

        Assert.Equal(["line", "rect"], shapes.EnumerateArray().Select(s => Text(s, "type")));
        Assert.Equal((2018.0, 2018.0), (Number(shapes[0], "x0"), Number(shapes[0], "x1")));
        Assert.Equal(("paper", "dash"), (Text(shapes[0], "yref"), Text(shapes[0], "line", "dash")));
        Assert.Equal(("lightgrey", "below", 0.3), (Text(shapes[1], "fillcolor"), Text(shapes[1], "layer"), Number(shapes[1], "opacity")));

        // one by one they pile up, the newest first
        GenericChart twice = TeLine()
            .WithShape(Shape.init<int, int, int, int>(ShapeType: StyleParam.ShapeType.Line, X0: 1, X1: 1, Y0: 0, Y1: 1))
            .WithShape(Shape.init<int, int, int, int>(ShapeType: StyleParam.ShapeType.Line, X0: 2, X1: 2, Y0: 0, Y1: 1));
        Assert.Equal([2.0, 1.0], LayoutOf(twice).GetProperty("shapes").EnumerateArray().Select(s => Number(s, "x0")));
    }

    [Fact]
    public void Annotations_stand_at_data_or_at_paper_coordinates()
    {
        JsonElement note = LayoutOf(TeLine().WithAnnotation(
            Annotation.init<double, double, double, string, double, string, double, string, double, string>(
                X: 1.0, Y: 1.0, XRef: "paper", YRef: "paper", Text: "n = 7", ShowArrow: false,
                Font: Font.init(Size: 12.0, Color: Color.fromString("grey"))))).GetProperty("annotations")[0];

        Assert.Equal(("n = 7", "paper", "paper"), (Text(note, "text"), Text(note, "xref"), Text(note, "yref")));
        Assert.Equal((1.0, 1.0, 12.0), (Number(note, "x"), Number(note, "y"), Number(note, "font", "size")));
        Assert.False(note.GetProperty("showarrow").GetBoolean());
    }

    [Fact]
    public void Templates_are_light_or_dark()
    {
        JsonElement Template(GenericChart chart) => At(LayoutOf(chart), "template", "layout");

        Assert.Equal("white", Text(Template(TeLine().WithTemplate(ChartTemplates.light)), "plot_bgcolor"));
        Assert.Equal("rgb(55, 55, 61)", Text(Template(TeLine().WithTemplate(ChartTemplates.dark)), "plot_bgcolor"));
        Assert.Equal("inside", Text(Template(TeLine().WithTemplate(ChartTemplates.lightMirrored)), "xaxis", "ticks"));
    }

    // ---- export --------------------------------------------------------------------------------

    [Fact]
    public void Html_is_a_fragment_or_a_page_around_the_same_figure()
    {
        string fragment = GenericChart.toChartHTML(TeLine());
        Assert.DoesNotContain("<html", fragment);
        Assert.Contains("Plotly.newPlot(", fragment);
        string id = Regex.Match(fragment, "<div id=\"([^\"]+)\"").Groups[1].Value;
        Assert.Contains($"Plotly.newPlot('{id}'", fragment);
        using var data = JsonDocument.Parse(Regex.Match(fragment, @"var data = (\[.*\]);").Groups[1].Value);
        Assert.Equal("TE", Text(data.RootElement[0], "name"));
        Assert.NotEqual(id, Regex.Match(GenericChart.toChartHTML(TeLine()), "<div id=\"([^\"]+)\"").Groups[1].Value);

        string page = GenericChart.toEmbeddedHTML(TeLine());
        Assert.StartsWith("<!DOCTYPE html>", page);
        Assert.Matches("<script src=\"https://[^\"]+/plotly-2\\.27\\.1\\.min\\.js\"", page); // a script from the network
        Assert.Contains("Plotly.newPlot(", page);
    }

    [Fact]
    public void A_page_can_name_its_own_script_and_title()
    {
        GenericChart chart = Plotly.NET.Chart.WithDisplayOptions(DisplayOptions.init(
            DocumentTitle: "Figure 1", PlotlyJSReference: PlotlyJSReference.NewCDN("plotly.min.js"))).Invoke(TeLine());
        string page = GenericChart.toEmbeddedHTML(chart);
        Assert.Contains("<script src=\"plotly.min.js\"", page);
        Assert.Contains("<title>Figure 1</title>", page);

        GenericChart without = Plotly.NET.Chart.WithDisplayOptions(DisplayOptions.init(
            PlotlyJSReference: PlotlyJSReference.NoReference)).Invoke(TeLine());
        Assert.DoesNotContain("<script src=", GenericChart.toEmbeddedHTML(without));
    }

    [Fact]
    public void WithTraceInfo_and_SaveHtml_are_called_in_full_because_both_namespaces_have_them()
    {
        GenericChart chart = CSharpExtensions.WithTraceInfo(TeLine(), Name: "mean", ShowLegend: false, LegendGroup: "g");
        Assert.Equal(("mean", "g"), (Text(TraceOf(chart), "name"), Text(TraceOf(chart), "legendgroup")));
        Assert.False(TraceOf(chart).GetProperty("showlegend").GetBoolean());

        DirectoryInfo folder = Directory.CreateTempSubdirectory();
        try
        {
            CSharpExtensions.SaveHtml(chart, Path.Combine(folder.FullName, "figure")); // the ending is added
            Assert.StartsWith("<!DOCTYPE html>", File.ReadAllText(Path.Combine(folder.FullName, "figure.html")));
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }
}
