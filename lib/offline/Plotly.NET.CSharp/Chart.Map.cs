using Plotly.NET.TraceObjects;

namespace Plotly.NET.CSharp;

public static partial class Chart
{
    /// <summary>Countries or regions coloured by a number.</summary>
    public static GenericChart ChoroplethMap<TZ, TText>(
        IEnumerable<string> locations, IEnumerable<TZ> z, Optional<string> Name = default,
        Optional<bool> ShowLegend = default, Optional<TText> Text = default,
        Optional<IEnumerable<TText>> MultiText = default, Optional<StyleParam.LocationFormat> LocationMode = default,
        Optional<ColorBar> ColorBar = default, Optional<StyleParam.Colorscale> ColorScale = default,
        Optional<bool> ShowScale = default, Optional<bool> ReverseScale = default,
        Optional<bool> UseDefaults = default)
        where TZ : IConvertible
        where TText : IConvertible
    {
        Trace trace = new Trace("choropleth")
            .With("name", Name).With("showlegend", ShowLegend).With("locationmode", LocationMode)
            .Set("locations", locations).Set("z", z).With("text", Text).With("text", MultiText)
            .With("colorbar", ColorBar).With("colorscale", ColorScale).With("showscale", ShowScale)
            .With("reversescale", ReverseScale);
        return Figure(trace, UseDefaults);
    }

    /// <summary>Points on a map, by degrees.</summary>
    public static GenericChart PointGeo<TLongitudes, TLatitudes, TText>(
        IEnumerable<TLongitudes> longitudes, IEnumerable<TLatitudes> latitudes, Optional<string> Name = default,
        Optional<bool> ShowLegend = default, Optional<double> Opacity = default,
        Optional<IEnumerable<double>> MultiOpacity = default, Optional<TText> Text = default,
        Optional<IEnumerable<TText>> MultiText = default, Optional<StyleParam.TextPosition> TextPosition = default,
        Optional<IEnumerable<StyleParam.TextPosition>> MultiTextPosition = default,
        Optional<Color> MarkerColor = default, Optional<StyleParam.Colorscale> MarkerColorScale = default,
        Optional<Line> MarkerOutline = default, Optional<StyleParam.MarkerSymbol> MarkerSymbol = default,
        Optional<IEnumerable<StyleParam.MarkerSymbol>> MultiMarkerSymbol = default, Optional<Marker> Marker = default,
        Optional<bool> UseDefaults = default)
        where TLongitudes : IConvertible
        where TLatitudes : IConvertible
        where TText : IConvertible
    {
        Trace trace = new Trace("scattergeo")
            .With("name", Name).With("showlegend", ShowLegend).With("opacity", Opacity)
            .Set("mode", WithText(StyleParam.Mode.Markers, TextPosition, MultiTextPosition))
            .Set("lon", longitudes).Set("lat", latitudes)
            .With("text", Text).With("text", MultiText)
            .With("textposition", TextPosition).With("textposition", MultiTextPosition)
            .Set("marker", Points(
                Marker, MarkerColor, MarkerColorScale, MarkerOutline, MarkerSymbol, MultiMarkerSymbol, MultiOpacity));
        return Figure(trace, UseDefaults);
    }
}
