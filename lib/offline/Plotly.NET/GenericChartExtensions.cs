using Microsoft.FSharp.Core;
using Plotly.NET.TraceObjects;

namespace Plotly.NET;

/// <summary>Changes to the traces of a chart; each returns the chart it was called on.</summary>
public static partial class GenericChartExtensions
{
    public static GenericChart WithTraceInfo(
        this GenericChart @this, FSharpOption<string>? Name = null, FSharpOption<StyleParam.Visible>? Visible = null,
        FSharpOption<bool>? ShowLegend = null, FSharpOption<int>? LegendRank = null,
        FSharpOption<string>? LegendGroup = null, FSharpOption<Title>? LegendGroupTitle = null) =>
        @this.EachTrace(trace => trace
            .With("name", Name).With("visible", Visible).With("showlegend", ShowLegend).With("legendrank", LegendRank)
            .With("legendgroup", LegendGroup).With("legendgrouptitle", LegendGroupTitle));

    public static GenericChart WithMarkerStyle(
        this GenericChart @this, FSharpOption<Color>? Color = null, FSharpOption<StyleParam.Colorscale>? Colorscale = null,
        FSharpOption<Line>? Outline = null, FSharpOption<double>? Opacity = null, FSharpOption<bool>? ShowScale = null,
        FSharpOption<int>? Size = null, FSharpOption<StyleParam.MarkerSymbol>? Symbol = null) =>
        @this.EachTrace(trace => trace.Join("marker", Marker.init(
            Color: Color, Colorscale: Colorscale, Outline: Outline, Opacity: Opacity, ShowScale: ShowScale, Size: Size,
            Symbol: Symbol)));

    public static GenericChart WithLineStyle(
        this GenericChart @this, FSharpOption<Color>? Color = null, FSharpOption<StyleParam.DrawingStyle>? Dash = null,
        FSharpOption<StyleParam.Shape>? Shape = null, FSharpOption<double>? Smoothing = null, FSharpOption<double>? Width = null) =>
        @this.EachTrace(trace => trace.Join("line", Line.init(
            Color: Color, Dash: Dash, Shape: Shape, Smoothing: Smoothing, Width: Width)));

    public static GenericChart WithXError(this GenericChart @this, Error xError) =>
        @this.EachTrace(trace => trace.Join("error_x", xError));

    public static GenericChart WithYError(this GenericChart @this, Error yError) =>
        @this.EachTrace(trace => trace.Join("error_y", yError));

    /// <summary>Draws the traces against axes of those numbers.</summary>
    public static GenericChart WithAxisAnchor(this GenericChart @this, FSharpOption<int>? X = null, FSharpOption<int>? Y = null) =>
        @this.EachTrace(trace => trace
            .With("xaxis", X is null ? null : FSharpOption<StyleParam.LinearAxisId>.Some(StyleParam.LinearAxisId.NewX(X.Value)))
            .With("yaxis", Y is null ? null : FSharpOption<StyleParam.LinearAxisId>.Some(StyleParam.LinearAxisId.NewY(Y.Value))));

    /// <summary>Writes the page of <see cref="GenericChart.toEmbeddedHTML"/>; the ending .html is added where it lacks.</summary>
    public static void SaveHtml(this GenericChart @this, string path, FSharpOption<bool>? OpenInBrowser = null)
    {
        if (OpenInBrowser is { Value: true })
        {
            throw new NotSupportedException("The offline stand-in of Plotly.NET writes pages but opens no browser.");
        }

        File.WriteAllText(
            path.EndsWith(".html", StringComparison.OrdinalIgnoreCase) ? path : path + ".html",
            GenericChart.toEmbeddedHTML(@this));
    }

    internal static GenericChart EachTrace(this GenericChart chart, Action<Trace> change)
    {
        foreach (Trace trace in chart.Traces)
        {
            change(trace);
        }

        return chart;
    }
}
