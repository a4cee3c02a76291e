using Plotly.NET.TraceObjects;

namespace Plotly.NET.CSharp;

public static partial class Chart
{
    /// <summary>Upright bars: keys on x, values on y.</summary>
    public static GenericChart Column<TValues, TKeys, TText>(
        IEnumerable<TValues> values, Optional<IEnumerable<TKeys>> Keys = default, Optional<string> Name = default,
        Optional<bool> ShowLegend = default, Optional<double> Opacity = default,
        Optional<IEnumerable<double>> MultiOpacity = default, Optional<TText> Text = default,
        Optional<IEnumerable<TText>> MultiText = default, Optional<Color> MarkerColor = default,
        Optional<StyleParam.Colorscale> MarkerColorScale = default, Optional<Line> MarkerOutline = default,
        Optional<StyleParam.PatternShape> MarkerPatternShape = default,
        Optional<IEnumerable<StyleParam.PatternShape>> MultiMarkerPatternShape = default,
        Optional<Pattern> MarkerPattern = default, Optional<Marker> Marker = default,
        Optional<StyleParam.TextPosition> TextPosition = default,
        Optional<IEnumerable<StyleParam.TextPosition>> MultiTextPosition = default,
        Optional<IEnumerable<double>> MultiWidth = default, Optional<bool> UseDefaults = default,
        Optional<double> Base = default, Optional<double> Width = default)
        where TValues : IConvertible
        where TKeys : IConvertible
        where TText : IConvertible =>
        Bars(
            values, isVertical: true, Keys: Keys, Name: Name, ShowLegend: ShowLegend, Opacity: Opacity,
            MultiOpacity: MultiOpacity, Text: Text, MultiText: MultiText, MarkerColor: MarkerColor,
            MarkerColorScale: MarkerColorScale, MarkerOutline: MarkerOutline, MarkerPatternShape: MarkerPatternShape,
            MultiMarkerPatternShape: MultiMarkerPatternShape, MarkerPattern: MarkerPattern, Marker: Marker,
            TextPosition: TextPosition, MultiTextPosition: MultiTextPosition, MultiWidth: MultiWidth,
            UseDefaults: UseDefaults, Base: Base, Width: Width);

    /// <summary>Upright bars on top of each other.</summary>
    public static GenericChart StackedColumn<TValues, TKeys, TText>(
        IEnumerable<TValues> values, Optional<IEnumerable<TKeys>> Keys = default, Optional<string> Name = default,
        Optional<bool> ShowLegend = default, Optional<double> Opacity = default,
        Optional<IEnumerable<double>> MultiOpacity = default, Optional<TText> Text = default,
        Optional<IEnumerable<TText>> MultiText = default, Optional<Color> MarkerColor = default,
        Optional<StyleParam.Colorscale> MarkerColorScale = default, Optional<Line> MarkerOutline = default,
        Optional<StyleParam.PatternShape> MarkerPatternShape = default,
        Optional<IEnumerable<StyleParam.PatternShape>> MultiMarkerPatternShape = default,
        Optional<Pattern> MarkerPattern = default, Optional<Marker> Marker = default,
        Optional<StyleParam.TextPosition> TextPosition = default,
        Optional<IEnumerable<StyleParam.TextPosition>> MultiTextPosition = default,
        Optional<IEnumerable<double>> MultiWidth = default, Optional<bool> UseDefaults = default,
        Optional<double> Base = default, Optional<double> Width = default)
        where TValues : IConvertible
        where TKeys : IConvertible
        where TText : IConvertible =>
        Bars(
            values, isVertical: true, Keys: Keys, Name: Name, ShowLegend: ShowLegend, Opacity: Opacity,
            MultiOpacity: MultiOpacity, Text: Text, MultiText: MultiText, MarkerColor: MarkerColor,
            MarkerColorScale: MarkerColorScale, MarkerOutline: MarkerOutline, MarkerPatternShape: MarkerPatternShape,
            MultiMarkerPatternShape: MultiMarkerPatternShape, MarkerPattern: MarkerPattern, Marker: Marker,
            TextPosition: TextPosition, MultiTextPosition: MultiTextPosition, MultiWidth: MultiWidth,
            UseDefaults: UseDefaults, Base: Base, Width: Width)
            .ChangeLayout(layout => layout.Set("barmode", StyleParam.BarMode.Stack));
}
