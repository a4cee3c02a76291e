using Plotly.NET.TraceObjects;

namespace Plotly.NET.CSharp;

public static partial class Chart
{
    /// <summary>Flows between nodes, as wide as their values.</summary>
    public static GenericChart Sankey<TIds>(
        SankeyNodes nodes, SankeyLinks links, Optional<string> Name = default,
        Optional<IEnumerable<TIds>> Ids = default, Optional<StyleParam.Orientation> Orientation = default,
        Optional<Font> TextFont = default, Optional<StyleParam.CategoryNodeArrangement> Arrangement = default,
        Optional<string> ValueFormat = default, Optional<string> ValueSuffix = default,
        Optional<bool> UseDefaults = default)
        where TIds : IConvertible
    {
        Trace trace = new Trace("sankey")
            .With("name", Name).With("ids", Ids).With("orientation", Orientation).With("textfont", TextFont)
            .With("arrangement", Arrangement).Set("node", nodes).Set("link", links)
            .With("valueformat", ValueFormat).With("valuesuffix", ValueSuffix);
        return Figure(trace, UseDefaults);
    }
}
