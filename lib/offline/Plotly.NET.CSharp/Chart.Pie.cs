using Plotly.NET.TraceObjects;

namespace Plotly.NET.CSharp;

public static partial class Chart
{
    /// <summary>Shares of a whole.</summary>
    public static GenericChart Pie<TValues, TLabels, TText>(
        IEnumerable<TValues> values, Optional<string> Name = default, Optional<bool> ShowLegend = default,
        Optional<double> Opacity = default, Optional<IEnumerable<double>> MultiOpacity = default,
        Optional<IEnumerable<TLabels>> Labels = default, Optional<double> Pull = default,
        Optional<IEnumerable<double>> MultiPull = default, Optional<TText> Text = default,
        Optional<IEnumerable<TText>> MultiText = default, Optional<StyleParam.TextPosition> TextPosition = default,
        Optional<IEnumerable<StyleParam.TextPosition>> MultiTextPosition = default,
        Optional<IEnumerable<Color>> SectionColors = default, Optional<Line> SectionOutline = default,
        Optional<Marker> Marker = default, Optional<double> Hole = default, Optional<double> Rotation = default,
        Optional<bool> Sort = default, Optional<bool> UseDefaults = default)
        where TValues : IConvertible
        where TLabels : IConvertible
        where TText : IConvertible
    {
        Trace trace = new Trace("pie")
            .With("name", Name).With("showlegend", ShowLegend).With("opacity", Opacity)
            .Set("values", values).With("labels", Labels).With("pull", Pull).With("pull", MultiPull)
            .With("text", Text).With("text", MultiText)
            .With("textposition", TextPosition).With("textposition", MultiTextPosition)
            .Set("marker", Sections(Marker, SectionColors, SectionOutline, MultiOpacity))
            .With("hole", Hole).With("rotation", Rotation).With("sort", Sort);
        return Figure(trace, UseDefaults);
    }

    /// <summary>The marker given, with a colour for each part.</summary>
    private static Marker Sections(
        Optional<Marker> marker, Optional<IEnumerable<Color>> colors, Optional<Line> outline, Optional<IEnumerable<double>> opacity) =>
        Merged(marker.Or(new Marker()), Marker.init(
            Colors: colors.ToOption(), Outline: outline.ToOption(), MultiOpacity: opacity.ToOption()));
}
