using Plotly.NET.TraceObjects;

namespace Plotly.NET.CSharp;

public static partial class Chart
{
    /// <summary>A box from quartile to quartile, whiskers, and the points beyond.</summary>
    public static GenericChart BoxPlot<TX, TY, TText>(
        Optional<IEnumerable<TX>> X = default, Optional<IEnumerable<TY>> Y = default, Optional<string> Name = default,
        Optional<bool> ShowLegend = default, Optional<TText> Text = default,
        Optional<IEnumerable<TText>> MultiText = default, Optional<Color> FillColor = default,
        Optional<Color> MarkerColor = default, Optional<Marker> Marker = default, Optional<double> Opacity = default,
        Optional<double> WhiskerWidth = default, Optional<StyleParam.BoxPoints> BoxPoints = default,
        Optional<StyleParam.BoxMean> BoxMean = default, Optional<double> Jitter = default,
        Optional<double> PointPos = default, Optional<StyleParam.Orientation> Orientation = default,
        Optional<bool> UseDefaults = default)
        where TX : IConvertible
        where TY : IConvertible
        where TText : IConvertible
    {
        Trace trace = new Trace("box")
            .With("x", X).With("y", Y).With("name", Name).With("showlegend", ShowLegend)
            .With("text", Text).With("text", MultiText).With("fillcolor", FillColor)
            .Set("marker", Points(Marker, MarkerColor)).With("opacity", Opacity)
            .With("whiskerwidth", WhiskerWidth).With("boxpoints", BoxPoints).With("boxmean", BoxMean)
            .With("jitter", Jitter).With("pointpos", PointPos).With("orientation", Orientation);
        return Figure(trace, UseDefaults);
    }
}
