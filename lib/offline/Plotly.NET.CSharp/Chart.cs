using Plotly.NET.TraceObjects;

namespace Plotly.NET.CSharp;

/// <summary>Builders of charts. Arguments that are not given are not written, so that plotly's defaults hold.</summary>
public static partial class Chart
{
    private static GenericChart Figure(Trace trace, Optional<bool> useDefaults) =>
        new([trace], PlotlyTemplate.NewLayout(useDefaults.Or(true)));

    /// <summary>The marker given, with the arguments that stand for parts of it.</summary>
    private static Marker Points(
        Optional<Marker> marker, Optional<Color> color, Optional<StyleParam.Colorscale> colorscale = default,
        Optional<Line> outline = default, Optional<StyleParam.MarkerSymbol> symbol = default,
        Optional<IEnumerable<StyleParam.MarkerSymbol>> multiSymbol = default, Optional<IEnumerable<double>> multiOpacity = default) =>
        Merged(marker.Or(new Marker()), Marker.init(
            Color: color.ToOption(), Colorscale: colorscale.ToOption(), Outline: outline.ToOption(),
            Symbol: symbol.ToOption(), MultiSymbol: multiSymbol.ToOption(), MultiOpacity: multiOpacity.ToOption()));

    /// <summary>The line given, with the arguments that stand for parts of it.</summary>
    private static Line LineOf(
        Optional<Line> line, Optional<Color> color, Optional<StyleParam.Colorscale> colorscale,
        Optional<double> width, Optional<StyleParam.DrawingStyle> dash) =>
        Merged(line.Or(new Line()), NET.Line.init(
            Color: color.ToOption(), Colorscale: colorscale.ToOption(), Width: width.ToOption(), Dash: dash.ToOption()));

    private static T Merged<T>(T first, T second)
        where T : DynamicObj.DynamicObj => first.MergedWith(second);

    private static StyleParam.Mode LineMode(
        Optional<bool> showMarkers, Optional<StyleParam.TextPosition> position,
        Optional<IEnumerable<StyleParam.TextPosition>> positions) =>
        WithText(showMarkers.Or(false) ? StyleParam.Mode.Lines_Markers : StyleParam.Mode.Lines, position, positions);

    /// <summary>Texts are shown, not only on hover, where a position is given for them.</summary>
    private static StyleParam.Mode WithText(
        StyleParam.Mode mode, Optional<StyleParam.TextPosition> position, Optional<IEnumerable<StyleParam.TextPosition>> positions) =>
        (position.IsSome || positions.IsSome, mode.ToString()) switch
        {
            (true, "lines") => StyleParam.Mode.Lines_Text,
            (true, "markers") => StyleParam.Mode.Markers_Text,
            (true, "lines+markers") => StyleParam.Mode.Lines_Markers_Text,
            _ => mode,
        };
}
