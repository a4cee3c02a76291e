using Plotly.NET.TraceObjects;

namespace Plotly.NET.CSharp;

public static partial class Chart
{
    /// <summary>Lying bars: values on x, keys on y.</summary>
    public static GenericChart Bar<TValues, TKeys, TText>(
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
            values, isVertical: false, Keys: Keys, Name: Name, ShowLegend: ShowLegend, Opacity: Opacity,
            MultiOpacity: MultiOpacity, Text: Text, MultiText: MultiText, MarkerColor: MarkerColor,
            MarkerColorScale: MarkerColorScale, MarkerOutline: MarkerOutline, MarkerPatternShape: MarkerPatternShape,
            MultiMarkerPatternShape: MultiMarkerPatternShape, MarkerPattern: MarkerPattern, Marker: Marker,
            TextPosition: TextPosition, MultiTextPosition: MultiTextPosition, MultiWidth: MultiWidth,
            UseDefaults: UseDefaults, Base: Base, Width: Width);

    /// <summary>Lying bars one after the other.</summary>
    public static GenericChart StackedBar<TValues, TKeys, TText>(
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
            values, isVertical: false, Keys: Keys, Name: Name, ShowLegend: ShowLegend, Opacity: Opacity,
            MultiOpacity: MultiOpacity, Text: Text, MultiText: MultiText, MarkerColor: MarkerColor,
            MarkerColorScale: MarkerColorScale, MarkerOutline: MarkerOutline, MarkerPatternShape: MarkerPatternShape,
            MultiMarkerPatternShape: MultiMarkerPatternShape, MarkerPattern: MarkerPattern, Marker: Marker,
            TextPosition: TextPosition, MultiTextPosition: MultiTextPosition, MultiWidth: MultiWidth,
            UseDefaults: UseDefaults, Base: Base, Width: Width)
            .ChangeLayout(layout => layout.Set("barmode", StyleParam.BarMode.Stack));

    private static GenericChart Bars<TValues, TKeys, TText>(
        IEnumerable<TValues> values, bool isVertical, Optional<IEnumerable<TKeys>> Keys,
        Optional<string> Name, Optional<bool> ShowLegend, Optional<double> Opacity,
        Optional<IEnumerable<double>> MultiOpacity, Optional<TText> Text,
        Optional<IEnumerable<TText>> MultiText, Optional<Color> MarkerColor,
        Optional<StyleParam.Colorscale> MarkerColorScale, Optional<Line> MarkerOutline,
        Optional<StyleParam.PatternShape> MarkerPatternShape,
        Optional<IEnumerable<StyleParam.PatternShape>> MultiMarkerPatternShape,
        Optional<Pattern> MarkerPattern, Optional<Marker> Marker,
        Optional<StyleParam.TextPosition> TextPosition,
        Optional<IEnumerable<StyleParam.TextPosition>> MultiTextPosition,
        Optional<IEnumerable<double>> MultiWidth, Optional<bool> UseDefaults,
        Optional<double> Base, Optional<double> Width)
        where TValues : IConvertible
        where TKeys : IConvertible
        where TText : IConvertible
    {
        Pattern pattern = Merged(
            MarkerPattern.Or(new Pattern()),
            Pattern.init(Shape: MarkerPatternShape.ToOption(), MultiShape: MultiMarkerPatternShape.ToOption()));
        Trace trace = new Trace("bar")
            .With("name", Name).With("showlegend", ShowLegend).With("opacity", Opacity)
            .Set(isVertical ? "y" : "x", values).With(isVertical ? "x" : "y", Keys)
            .With("text", Text).With("text", MultiText)
            .With("textposition", TextPosition).With("textposition", MultiTextPosition)
            .With("base", Base).With("width", Width).With("width", MultiWidth)
            .Set("orientation", isVertical ? "v" : "h")
            .Set("marker", Points(Marker, MarkerColor, MarkerColorScale, MarkerOutline, multiOpacity: MultiOpacity)
                .Set("pattern", pattern));
        return Figure(trace, UseDefaults);
    }
}
