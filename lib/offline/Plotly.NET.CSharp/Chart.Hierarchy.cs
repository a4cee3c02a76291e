using Plotly.NET.TraceObjects;

namespace Plotly.NET.CSharp;

public static partial class Chart
{
    /// <summary>Rings of parts within parts.</summary>
    public static GenericChart Sunburst<TLabels, TParents, TValues, TIds, TText>(
        IEnumerable<TLabels> labels, IEnumerable<TParents> parents, Optional<IEnumerable<TValues>> Values = default,
        Optional<IEnumerable<TIds>> Ids = default, Optional<string> Name = default,
        Optional<bool> ShowLegend = default, Optional<double> Opacity = default,
        Optional<IEnumerable<double>> MultiOpacity = default, Optional<TText> Text = default,
        Optional<IEnumerable<TText>> MultiText = default, Optional<IEnumerable<Color>> SectionColors = default,
        Optional<Line> SectionOutline = default, Optional<Marker> Marker = default,
        Optional<StyleParam.BranchValues> BranchValues = default, Optional<string> Level = default,
        Optional<int> MaxDepth = default, Optional<bool> UseDefaults = default)
        where TLabels : IConvertible
        where TParents : IConvertible
        where TValues : IConvertible
        where TIds : IConvertible
        where TText : IConvertible =>
        Hierarchy(
            "sunburst", labels, parents, Values: Values, Ids: Ids, Name: Name, ShowLegend: ShowLegend,
            Opacity: Opacity, MultiOpacity: MultiOpacity, Text: Text, MultiText: MultiText,
            SectionColors: SectionColors, SectionOutline: SectionOutline, Marker: Marker, BranchValues: BranchValues,
            Level: Level, MaxDepth: MaxDepth, UseDefaults: UseDefaults);

    /// <summary>Rectangles of parts within parts.</summary>
    public static GenericChart Treemap<TLabels, TParents, TValues, TIds, TText>(
        IEnumerable<TLabels> labels, IEnumerable<TParents> parents, Optional<IEnumerable<TValues>> Values = default,
        Optional<IEnumerable<TIds>> Ids = default, Optional<string> Name = default,
        Optional<bool> ShowLegend = default, Optional<double> Opacity = default,
        Optional<IEnumerable<double>> MultiOpacity = default, Optional<TText> Text = default,
        Optional<IEnumerable<TText>> MultiText = default, Optional<StyleParam.TextPosition> TextPosition = default,
        Optional<IEnumerable<StyleParam.TextPosition>> MultiTextPosition = default,
        Optional<IEnumerable<Color>> SectionColors = default, Optional<Line> SectionOutline = default,
        Optional<Marker> Marker = default, Optional<StyleParam.BranchValues> BranchValues = default,
        Optional<string> Level = default, Optional<int> MaxDepth = default, Optional<bool> UseDefaults = default)
        where TLabels : IConvertible
        where TParents : IConvertible
        where TValues : IConvertible
        where TIds : IConvertible
        where TText : IConvertible =>
        Hierarchy(
            "treemap", labels, parents, Values: Values, Ids: Ids, Name: Name, ShowLegend: ShowLegend,
            Opacity: Opacity, MultiOpacity: MultiOpacity, Text: Text, MultiText: MultiText,
            TextPosition: TextPosition, MultiTextPosition: MultiTextPosition, SectionColors: SectionColors,
            SectionOutline: SectionOutline, Marker: Marker, BranchValues: BranchValues, Level: Level,
            MaxDepth: MaxDepth, UseDefaults: UseDefaults);

    private static GenericChart Hierarchy<TLabels, TParents, TValues, TIds, TText>(
        string type, IEnumerable<TLabels> labels, IEnumerable<TParents> parents,
        Optional<IEnumerable<TValues>> Values = default, Optional<IEnumerable<TIds>> Ids = default,
        Optional<string> Name = default, Optional<bool> ShowLegend = default, Optional<double> Opacity = default,
        Optional<IEnumerable<double>> MultiOpacity = default, Optional<TText> Text = default,
        Optional<IEnumerable<TText>> MultiText = default, Optional<StyleParam.TextPosition> TextPosition = default,
        Optional<IEnumerable<StyleParam.TextPosition>> MultiTextPosition = default,
        Optional<IEnumerable<Color>> SectionColors = default, Optional<Line> SectionOutline = default,
        Optional<Marker> Marker = default, Optional<StyleParam.BranchValues> BranchValues = default,
        Optional<string> Level = default, Optional<int> MaxDepth = default, Optional<bool> UseDefaults = default)
        where TLabels : IConvertible
        where TParents : IConvertible
        where TValues : IConvertible
        where TIds : IConvertible
        where TText : IConvertible
    {
        Trace trace = new Trace(type)
            .With("name", Name).With("showlegend", ShowLegend).With("opacity", Opacity)
            .Set("labels", labels).Set("parents", parents).With("values", Values).With("ids", Ids)
            .With("text", Text).With("text", MultiText)
            .With("textposition", TextPosition).With("textposition", MultiTextPosition)
            .Set("marker", Sections(Marker, SectionColors, SectionOutline, MultiOpacity))
            .With("branchvalues", BranchValues).With("level", Level).With("maxdepth", MaxDepth);
        return Figure(trace, UseDefaults);
    }
}
