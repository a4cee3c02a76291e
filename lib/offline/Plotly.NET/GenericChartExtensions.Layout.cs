using Microsoft.FSharp.Core;
using Plotly.NET.LayoutObjects;

namespace Plotly.NET;

/// <summary>Changes to the layout of a chart; each returns the chart it was called on.</summary>
public static partial class GenericChartExtensions
{
    public static GenericChart WithTitle(this GenericChart @this, string title, FSharpOption<Font>? TitleFont = null) =>
        @this.WithTitle(Title.init(Text: title, Font: TitleFont));

    public static GenericChart WithTitle(this GenericChart @this, Title title) =>
        @this.ChangeLayout(layout => layout.Set("title", title));

    public static GenericChart WithSize(this GenericChart @this, int width, int height) =>
        @this.ChangeLayout(layout => layout.Set("width", width).Set("height", height));

    /// <summary>Merges a layout into the chart's.</summary>
    public static GenericChart WithLayout(this GenericChart @this, Layout layout)
    {
        @this.Layout = @this.Layout.Combine(layout);
        return @this;
    }

    public static GenericChart WithTemplate(this GenericChart @this, Template template) =>
        @this.ChangeLayout(layout => layout.Set("template", template));

    public static GenericChart WithLegend(this GenericChart @this, bool showlegend) =>
        @this.ChangeLayout(layout => layout.Set("showlegend", showlegend));

    public static GenericChart WithMarginSize<TLeft, TRight, TTop, TBottom, TPad, TAutoexpand>(
        this GenericChart @this, FSharpOption<TLeft>? Left = null, FSharpOption<TRight>? Right = null, FSharpOption<TTop>? Top = null,
        FSharpOption<TBottom>? Bottom = null, FSharpOption<TPad>? Pad = null, FSharpOption<TAutoexpand>? Autoexpand = null) =>
        @this.ChangeLayout(layout => layout.Join("margin", Margin.init(Left, Right, Top, Bottom, Pad, Autoexpand)));

    /// <summary>Merges an axis into the x axis of that number.</summary>
    public static GenericChart WithXAxis(this GenericChart @this, LinearAxis xAxis, FSharpOption<StyleParam.SubPlotId>? Id = null) =>
        @this.ChangeLayout(layout => layout.Join((Id?.Value ?? StyleParam.SubPlotId.NewXAxis(1)).ToString(), xAxis));

    /// <summary>Merges an axis into the y axis of that number.</summary>
    public static GenericChart WithYAxis(this GenericChart @this, LinearAxis yAxis, FSharpOption<StyleParam.SubPlotId>? Id = null) =>
        @this.ChangeLayout(layout => layout.Join((Id?.Value ?? StyleParam.SubPlotId.NewYAxis(1)).ToString(), yAxis));

    /// <summary>Puts a shape before those that are there.</summary>
    public static GenericChart WithShape(this GenericChart @this, Shape shape, FSharpOption<bool>? Append = null) =>
        @this.WithShapes([shape], Append);

    /// <summary>Puts shapes, in their order, before those that are there.</summary>
    public static GenericChart WithShapes(this GenericChart @this, IEnumerable<Shape> shapes, FSharpOption<bool>? Append = null) =>
        @this.ChangeLayout(layout => layout.Prepend("shapes", shapes, Append?.Value ?? true));

    /// <summary>Puts an annotation before those that are there.</summary>
    public static GenericChart WithAnnotation(this GenericChart @this, Annotation annotation, FSharpOption<bool>? Append = null) =>
        @this.WithAnnotations([annotation], Append);

    /// <summary>Puts annotations, in their order, before those that are there.</summary>
    public static GenericChart WithAnnotations(
        this GenericChart @this, IEnumerable<Annotation> annotations, FSharpOption<bool>? Append = null) =>
        @this.ChangeLayout(layout => layout.Prepend("annotations", annotations, Append?.Value ?? true));

    public static GenericChart WithGeoStyle(
        this GenericChart @this, FSharpOption<StyleParam.GeoResolution>? Resolution = null,
        FSharpOption<StyleParam.GeoScope>? Scope = null, FSharpOption<GeoProjection>? Projection = null, FSharpOption<bool>? Visible = null, FSharpOption<bool>? ShowCoastLines = null,
        FSharpOption<Color>? CoastLineColor = null, FSharpOption<bool>? ShowLand = null, FSharpOption<Color>? LandColor = null,
        FSharpOption<bool>? ShowOcean = null, FSharpOption<Color>? OceanColor = null, FSharpOption<bool>? ShowLakes = null,
        FSharpOption<Color>? LakeColor = null, FSharpOption<bool>? ShowCountries = null, FSharpOption<Color>? CountryColor = null,
        FSharpOption<bool>? ShowFrame = null, FSharpOption<Color>? FrameColor = null, FSharpOption<Color>? BgColor = null) =>
        @this.ChangeLayout(layout => layout.Join("geo", Geo.init(
            Resolution, Scope, Projection, Visible, ShowCoastLines, CoastLineColor, ShowLand, LandColor, ShowOcean, OceanColor,
            ShowLakes, LakeColor, ShowCountries, CountryColor, ShowFrame, FrameColor, BgColor)));

    internal static GenericChart ChangeLayout(this GenericChart chart, Action<Layout> change)
    {
        change(chart.Layout);
        return chart;
    }
}
