using Microsoft.FSharp.Core;
using Plotly.NET.LayoutObjects;

namespace Plotly.NET.TraceObjects;

/// <summary>The flows between the nodes of a Sankey diagram.</summary>
public sealed class SankeyLinks : DynamicObj.DynamicObj
{
    public static SankeyLinks init<TCustomData, TValue>(
        FSharpOption<Color>? Color = null, FSharpOption<IEnumerable<TCustomData>>? CustomData = null,
        FSharpOption<Hoverlabel>? HoverLabel = null, FSharpOption<string>? HoverTemplate = null,
        FSharpOption<IEnumerable<string>>? Label = null, FSharpOption<Line>? Line = null,
        FSharpOption<IEnumerable<int>>? Source = null, FSharpOption<IEnumerable<int>>? Target = null,
        FSharpOption<IEnumerable<TValue>>? Value = null)
        where TCustomData : IConvertible
        where TValue : IConvertible =>
        new SankeyLinks()
            .With("color", Color).With("customdata", CustomData).With("hoverlabel", HoverLabel)
            .With("hovertemplate", HoverTemplate).With("label", Label).With("line", Line).With("source", Source)
            .With("target", Target).With("value", Value);
}
