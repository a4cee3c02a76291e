using Plotly.NET.TraceObjects;

namespace Plotly.NET.CSharp;

public static partial class Chart
{
    /// <summary>A line from point to point.</summary>
    public static GenericChart Line<TX, TY, TText>(
        IEnumerable<TX> x, IEnumerable<TY> y, Optional<bool> ShowMarkers = default, Optional<string> Name = default,
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
        where TText : IConvertible =>
        Scatter(
            x, y, LineMode(ShowMarkers, TextPosition, MultiTextPosition), Name: Name, ShowLegend: ShowLegend,
            Opacity: Opacity, MultiOpacity: MultiOpacity, Text: Text, MultiText: MultiText,
            TextPosition: TextPosition, MultiTextPosition: MultiTextPosition, MarkerColor: MarkerColor,
            MarkerColorScale: MarkerColorScale, MarkerOutline: MarkerOutline, MarkerSymbol: MarkerSymbol,
            MultiMarkerSymbol: MultiMarkerSymbol, Marker: Marker, LineColor: LineColor,
            LineColorScale: LineColorScale, LineWidth: LineWidth, LineDash: LineDash, Line: Line,
            StackGroup: StackGroup, Orientation: Orientation, GroupNorm: GroupNorm, Fill: Fill, FillColor: FillColor,
            UseWebGL: UseWebGL, UseDefaults: UseDefaults);

    /// <summary>A smooth curve through the points.</summary>
    public static GenericChart Spline<TX, TY, TText>(
        IEnumerable<TX> x, IEnumerable<TY> y, Optional<bool> ShowMarkers = default,
        Optional<double> Smoothing = default, Optional<string> Name = default, Optional<bool> ShowLegend = default,
        Optional<double> Opacity = default, Optional<IEnumerable<double>> MultiOpacity = default,
        Optional<TText> Text = default, Optional<IEnumerable<TText>> MultiText = default,
        Optional<StyleParam.TextPosition> TextPosition = default,
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
        where TText : IConvertible =>
        Scatter(
            x, y, LineMode(ShowMarkers, TextPosition, MultiTextPosition), Name: Name, ShowLegend: ShowLegend,
            Opacity: Opacity, MultiOpacity: MultiOpacity, Text: Text, MultiText: MultiText,
            TextPosition: TextPosition, MultiTextPosition: MultiTextPosition, MarkerColor: MarkerColor,
            MarkerColorScale: MarkerColorScale, MarkerOutline: MarkerOutline, MarkerSymbol: MarkerSymbol,
            MultiMarkerSymbol: MultiMarkerSymbol, Marker: Marker, LineColor: LineColor,
            LineColorScale: LineColorScale, LineWidth: LineWidth, LineDash: LineDash,
            Line: Merged(Line.Or(new Line()), NET.Line.init(Shape: StyleParam.Shape.Spline, Smoothing: Smoothing.ToOption())),
            StackGroup: StackGroup, Orientation: Orientation, GroupNorm: GroupNorm, Fill: Fill, FillColor: FillColor,
            UseWebGL: UseWebGL, UseDefaults: UseDefaults);

    /// <summary>A line and the area between it and zero.</summary>
    public static GenericChart Area<TX, TY, TText>(
        IEnumerable<TX> x, IEnumerable<TY> y, Optional<bool> ShowMarkers = default, Optional<string> Name = default,
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
        Optional<Color> FillColor = default, Optional<bool> UseWebGL = default, Optional<bool> UseDefaults = default)
        where TX : IConvertible
        where TY : IConvertible
        where TText : IConvertible =>
        Scatter(
            x, y, LineMode(ShowMarkers, TextPosition, MultiTextPosition), Name: Name, ShowLegend: ShowLegend,
            Opacity: Opacity, MultiOpacity: MultiOpacity, Text: Text, MultiText: MultiText,
            TextPosition: TextPosition, MultiTextPosition: MultiTextPosition, MarkerColor: MarkerColor,
            MarkerColorScale: MarkerColorScale, MarkerOutline: MarkerOutline, MarkerSymbol: MarkerSymbol,
            MultiMarkerSymbol: MultiMarkerSymbol, Marker: Marker, LineColor: LineColor,
            LineColorScale: LineColorScale, LineWidth: LineWidth, LineDash: LineDash, Line: Line,
            StackGroup: StackGroup, Orientation: Orientation, GroupNorm: GroupNorm, Fill: StyleParam.Fill.ToZero_y,
            FillColor: FillColor, UseWebGL: UseWebGL, UseDefaults: UseDefaults);
}
