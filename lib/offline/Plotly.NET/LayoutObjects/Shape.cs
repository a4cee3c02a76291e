using Microsoft.FSharp.Core;

namespace Plotly.NET.LayoutObjects;

/// <summary>A line, rectangle, circle or path drawn on a plot.</summary>
public sealed class Shape : DynamicObj.DynamicObj
{
    public static Shape init<TX0, TX1, TY0, TY1>(
        FSharpOption<bool>? Editable = null, FSharpOption<Color>? FillColor = null,
        FSharpOption<StyleParam.Layer>? Layer = null, FSharpOption<Line>? Line = null,
        FSharpOption<string>? Name = null, FSharpOption<double>? Opacity = null, FSharpOption<string>? Path = null,
        FSharpOption<StyleParam.ShapeType>? ShapeType = null, FSharpOption<bool>? Visible = null,
        FSharpOption<TX0>? X0 = null, FSharpOption<TX1>? X1 = null, FSharpOption<string>? Xref = null,
        FSharpOption<TY0>? Y0 = null, FSharpOption<TY1>? Y1 = null, FSharpOption<string>? Yref = null)
        where TX0 : IConvertible
        where TX1 : IConvertible
        where TY0 : IConvertible
        where TY1 : IConvertible =>
        new Shape()
            .With("editable", Editable).With("fillcolor", FillColor).With("layer", Layer).With("line", Line)
            .With("name", Name).With("opacity", Opacity).With("path", Path).With("type", ShapeType)
            .With("visible", Visible).With("x0", X0).With("x1", X1).With("xref", Xref).With("y0", Y0).With("y1", Y1)
            .With("yref", Yref);
}
