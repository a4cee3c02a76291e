using Plotly.NET.TraceObjects;

namespace Plotly.NET.CSharp;

public static partial class Chart
{
    /// <summary>Points, lines or texts, as the mode says.</summary>
    public static GenericChart Scatter<TX, TY, TText>(
        IEnumerable<TX> x, IEnumerable<TY> y, StyleParam.Mode mode, Optional<string> Name = default,
        Optional<bool> ShowLegend = default, Optional<double> Opacity = default,
        Optional<IEnumerable<double>> MultiOpacity = default, Optional<TText> Text = default,
        Optional<IEnumerable<TText>> MultiText = default, Optional<StyleParam.TextPosition> TextPosition = default,
        Optional<IEnumerable<StyleParam.TextPosition>> MultiTextPosition = default,
        Optional<Color> MarkerColor = default, Optional<StyleParam.Colorscale> MarkerColorScale = default,
        Optional<Line> MarkerOutline = default, Optional<StyleParam.MarkerSymbol> MarkerSymbol = default,
        Optional<IEnumerable<StyleParam.MarkerSymbol>> MultiMarkerSymbol = default, Optional<Marker> Marker = default,
        Optional<Color> LineColor = default, Optional<StyleParam.Colorscale> LineColorScale = default,
        Optional<double> LineWidth = default, Optional<StyleParam.DrawingStyle> LineDash = default,
        Optional<Line> Line = default, Optional<string> StackGroup = default,
        Optional<StyleParam.Orientation> Orientation = default, Optional<StyleParam.GroupNorm> GroupNorm = default,
        Optional<StyleParam.Fill> Fill = default, Optional<Color> FillColor = default,
        Optional<bool> UseWebGL = default, Optional<bool> UseDefaults = default)
        where TX : IConvertible
        where TY : IConvertible
        where TText : IConvertible
    {
        Trace trace = new Trace(UseWebGL.Or(false) ? "scattergl" : "scatter")
            .With("name", Name).With("showlegend", ShowLegend).With("opacity", Opacity)
            .Set("mode", mode).Set("x", x).Set("y", y)
            .With("text", Text).With("text", MultiText)
            .With("textposition", TextPosition).With("textposition", MultiTextPosition)
            .Set("marker", Points(
                Marker, MarkerColor, MarkerColorScale, MarkerOutline, MarkerSymbol, MultiMarkerSymbol, MultiOpacity))
            .Set("line", LineOf(Line, LineColor, LineColorScale, LineWidth, LineDash))
            .With("stackgroup", StackGroup).With("orientation", Orientation).With("groupnorm", GroupNorm)
            .With("fill", Fill).With("fillcolor", FillColor);
        return Figure(trace, UseDefaults);
    }

    /// <summary>Points.</summary>
    public static GenericChart Point<TX, TY, TText>(
        IEnumerable<TX> x, IEnumerable<TY> y, Optional<string> Name = default, Optional<bool> ShowLegend = default,
        Optional<double> Opacity = default, Optional<IEnumerable<double>> MultiOpacity = default,
        Optional<TText> Text = default, Optional<IEnumerable<TText>> MultiText = default,
        Optional<StyleParam.TextPosition> TextPosition = default,
        Optional<IEnumerable<StyleParam.TextPosition>> MultiTextPosition = default,
        Optional<Color> MarkerColor = default, Optional<StyleParam.Colorscale> MarkerColorScale = default,
        Optional<Line> MarkerOutline = default, Optional<StyleParam.MarkerSymbol> MarkerSymbol = default,
        Optional<IEnumerable<StyleParam.MarkerSymbol>> MultiMarkerSymbol = default, Optional<Marker> Marker = default,
        Optional<string> StackGroup = default, Optional<StyleParam.Orientation> Orientation = default,
        Optional<StyleParam.GroupNorm> GroupNorm = default, Optional<bool> UseWebGL = default,
        Optional<bool> UseDefaults = default)
        where TX : IConvertible
        where TY : IConvertible
        where TText : IConvertible =>
        Scatter(
            x, y, WithText(StyleParam.Mode.Markers, TextPosition, MultiTextPosition), Name: Name,
            ShowLegend: ShowLegend, Opacity: Opacity, MultiOpacity: MultiOpacity, Text: Text, MultiText: MultiText,
            TextPosition: TextPosition, MultiTextPosition: MultiTextPosition, MarkerColor: MarkerColor,
            MarkerColorScale: MarkerColorScale, MarkerOutline: MarkerOutline, MarkerSymbol: MarkerSymbol,
            MultiMarkerSymbol: MultiMarkerSymbol, Marker: Marker, StackGroup: StackGroup, Orientation: Orientation,
            GroupNorm: GroupNorm, UseWebGL: UseWebGL, UseDefaults: UseDefaults);

    /// <summary>Points of the sizes given.</summary>
    public static GenericChart Bubble<TX, TY, TText>(
        IEnumerable<TX> x, IEnumerable<TY> y, IEnumerable<int> sizes, Optional<string> Name = default,
        Optional<bool> ShowLegend = default, Optional<double> Opacity = default,
        Optional<IEnumerable<double>> MultiOpacity = default, Optional<TText> Text = default,
        Optional<IEnumerable<TText>> MultiText = default, Optional<StyleParam.TextPosition> TextPosition = default,
        Optional<IEnumerable<StyleParam.TextPosition>> MultiTextPosition = default,
        Optional<Color> MarkerColor = default, Optional<StyleParam.Colorscale> MarkerColorScale = default,
        Optional<Line> MarkerOutline = default, Optional<StyleParam.MarkerSymbol> MarkerSymbol = default,
        Optional<IEnumerable<StyleParam.MarkerSymbol>> MultiMarkerSymbol = default, Optional<Marker> Marker = default,
        Optional<Color> LineColor = default, Optional<StyleParam.Colorscale> LineColorScale = default,
        Optional<double> LineWidth = default, Optional<StyleParam.DrawingStyle> LineDash = default,
        Optional<Line> Line = default, Optional<bool> UseWebGL = default, Optional<bool> UseDefaults = default)
        where TX : IConvertible
        where TY : IConvertible
        where TText : IConvertible =>
        Scatter(
            x, y, WithText(StyleParam.Mode.Markers, TextPosition, MultiTextPosition), Name: Name,
            ShowLegend: ShowLegend, Opacity: Opacity, MultiOpacity: MultiOpacity, Text: Text, MultiText: MultiText,
            TextPosition: TextPosition, MultiTextPosition: MultiTextPosition, MarkerColor: MarkerColor,
            MarkerColorScale: MarkerColorScale, MarkerOutline: MarkerOutline, MarkerSymbol: MarkerSymbol,
            MultiMarkerSymbol: MultiMarkerSymbol,
            Marker: Merged(Marker.Or(new Marker()), new Marker().Set("size", sizes)), LineColor: LineColor,
            LineColorScale: LineColorScale, LineWidth: LineWidth, LineDash: LineDash, Line: Line, UseWebGL: UseWebGL,
            UseDefaults: UseDefaults);
}
