using Microsoft.FSharp.Core;
using Plotly.NET.LayoutObjects;

namespace Plotly.NET.TraceObjects;

/// <summary>The nodes of a Sankey diagram; links name them by number.</summary>
public sealed class SankeyNodes : DynamicObj.DynamicObj
{
    public static SankeyNodes init<TCustomData, TGroups, TX, TY>(
        FSharpOption<Color>? Color = null, FSharpOption<IEnumerable<TCustomData>>? CustomData = null,
        FSharpOption<IEnumerable<TGroups>>? Groups = null, FSharpOption<Hoverlabel>? HoverLabel = null,
        FSharpOption<string>? HoverTemplate = null, FSharpOption<IEnumerable<string>>? Label = null,
        FSharpOption<Line>? Line = null, FSharpOption<int>? Pad = null, FSharpOption<int>? Thickness = null,
        FSharpOption<IEnumerable<TX>>? X = null, FSharpOption<IEnumerable<TY>>? Y = null)
        where TCustomData : IConvertible
        where TGroups : IEnumerable<int>
        where TX : IConvertible
        where TY : IConvertible =>
        new SankeyNodes()
            .With("color", Color).With("customdata", CustomData).With("groups", Groups).With("hoverlabel", HoverLabel)
            .With("hovertemplate", HoverTemplate).With("label", Label).With("line", Line).With("pad", Pad)
            .With("thickness", Thickness).With("x", X).With("y", Y);
}
