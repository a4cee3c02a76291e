using Plotly.NET.TraceObjects;

namespace Plotly.NET.CSharp;

public static partial class Chart
{
    /// <summary>A band between two borders, with a line or points in it: traces lower, upper, middle.</summary>
    public static GenericChart Range<TX, TY, TText>(
        IEnumerable<TX> x, IEnumerable<TY> y, IEnumerable<TY> upper, IEnumerable<TY> lower, StyleParam.Mode mode,
        Optional<string> Name = default, Optional<string> GroupName = default, Optional<bool> ShowMarkers = default,
        Optional<bool> ShowLegend = default, Optional<TText> Text = default,
        Optional<IEnumerable<TText>> MultiText = default, Optional<StyleParam.TextPosition> TextPosition = default,
        Optional<IEnumerable<StyleParam.TextPosition>> MultiTextPosition = default,
        Optional<Color> MarkerColor = default, Optional<StyleParam.Colorscale> MarkerColorScale = default,
        Optional<Line> MarkerOutline = default, Optional<StyleParam.MarkerSymbol> MarkerSymbol = default,
        Optional<IEnumerable<StyleParam.MarkerSymbol>> MultiMarkerSymbol = default, Optional<Marker> Marker = default,
        Optional<Marker> UpperMarker = default, Optional<Marker> LowerMarker = default,
        Optional<Color> LineColor = default, Optional<StyleParam.Colorscale> LineColorScale = default,
        Optional<double> LineWidth = default, Optional<StyleParam.DrawingStyle> LineDash = default,
        Optional<Line> Line = default, Optional<Line> UpperLine = default, Optional<Line> LowerLine = default,
        Optional<Color> RangeColor = default, Optional<TText> UpperText = default,
        Optional<IEnumerable<TText>> MultiUpperText = default, Optional<TText> LowerText = default,
        Optional<IEnumerable<TText>> MultiLowerText = default, Optional<Font> TextFont = default,
        Optional<string> LowerName = default, Optional<string> UpperName = default,
        Optional<bool> UseDefaults = default)
        where TX : IConvertible
        where TY : IConvertible
        where TText : IConvertible
    {
        mode = ShowMarkers.Or(false) && mode.ToString() == "lines" ? StyleParam.Mode.Lines_Markers : mode;
        mode = WithText(mode, TextPosition, MultiTextPosition);
        Optional<bool> unlisted = false; // the legend lists the middle only
        Marker hidden = NET.TraceObjects.Marker.init(Color: Color.fromString("rgba(0,0,0,0)"));
        Line thin = NET.Line.init(Width: 0.0);
        Trace lowerTrace = Scatter<TX, TY, TText>(
            x, lower, mode, Name: LowerName.Or("lower"), ShowLegend: unlisted, Text: LowerText, MultiText: MultiLowerText,
            Marker: LowerMarker.Or(hidden), Line: LowerLine.Or(thin)).Traces[0];
        Trace upperTrace = Scatter<TX, TY, TText>(
            x, upper, mode, Name: UpperName.Or("upper"), ShowLegend: unlisted, Text: UpperText, MultiText: MultiUpperText,
            Marker: UpperMarker.Or(hidden), Line: UpperLine.Or(thin),
            Fill: StyleParam.Fill.ToNext_y, FillColor: RangeColor).Traces[0];
        Trace middle = Scatter<TX, TY, TText>(
            x, y, mode, Name: Name, ShowLegend: ShowLegend, Text: Text, MultiText: MultiText,
            TextPosition: TextPosition, MultiTextPosition: MultiTextPosition, MarkerColor: MarkerColor,
            MarkerColorScale: MarkerColorScale, MarkerOutline: MarkerOutline, MarkerSymbol: MarkerSymbol,
            MultiMarkerSymbol: MultiMarkerSymbol, Marker: Marker, LineColor: LineColor,
            LineColorScale: LineColorScale, LineWidth: LineWidth, LineDash: LineDash, Line: Line).Traces[0];

        Trace[] traces = [lowerTrace, upperTrace, middle];
        foreach (Trace trace in traces)
        {
            trace.With("legendgroup", GroupName).With("textfont", TextFont);
        }

        return new GenericChart(traces, PlotlyTemplate.NewLayout(UseDefaults.Or(true)));
    }
}
