using Microsoft.FSharp.Core;

namespace Plotly.NET.LayoutObjects;

/// <summary>A text on a plot, with or without an arrow.</summary>
public sealed class Annotation : DynamicObj.DynamicObj
{
    public static Annotation init<TX, TY, TAX, TAXRef, TAY, TAYRef, TXClick, TXRef, TYClick, TYRef>(
        FSharpOption<TX>? X = null, FSharpOption<TY>? Y = null,
        FSharpOption<StyleParam.AnnotationAlignment>? Align = null, FSharpOption<Color>? ArrowColor = null,
        FSharpOption<double>? ArrowSize = null, FSharpOption<TAX>? AX = null, FSharpOption<TAXRef>? AXRef = null,
        FSharpOption<TAY>? AY = null, FSharpOption<TAYRef>? AYRef = null, FSharpOption<Color>? BGColor = null,
        FSharpOption<Color>? BorderColor = null, FSharpOption<int>? BorderPad = null,
        FSharpOption<int>? BorderWidth = null, FSharpOption<Font>? Font = null,
        FSharpOption<string>? HoverText = null, FSharpOption<string>? Name = null,
        FSharpOption<double>? Opacity = null, FSharpOption<bool>? ShowArrow = null, FSharpOption<string>? Text = null,
        FSharpOption<int>? TextAngle = null, FSharpOption<bool>? Visible = null,
        FSharpOption<StyleParam.XAnchorPosition>? XAnchor = null, FSharpOption<TXClick>? XClick = null,
        FSharpOption<TXRef>? XRef = null, FSharpOption<int>? XShift = null,
        FSharpOption<StyleParam.YAnchorPosition>? YAnchor = null, FSharpOption<TYClick>? YClick = null,
        FSharpOption<TYRef>? YRef = null, FSharpOption<int>? YShift = null)
        where TX : IConvertible
        where TY : IConvertible
        where TAX : IConvertible
        where TAXRef : IConvertible
        where TAY : IConvertible
        where TAYRef : IConvertible
        where TXClick : IConvertible
        where TXRef : IConvertible
        where TYClick : IConvertible
        where TYRef : IConvertible =>
        new Annotation()
            .With("x", X).With("y", Y).With("align", Align).With("arrowcolor", ArrowColor)
            .With("arrowsize", ArrowSize).With("ax", AX).With("axref", AXRef).With("ay", AY).With("ayref", AYRef)
            .With("bgcolor", BGColor).With("bordercolor", BorderColor).With("borderpad", BorderPad)
            .With("borderwidth", BorderWidth).With("font", Font).With("hovertext", HoverText).With("name", Name)
            .With("opacity", Opacity).With("showarrow", ShowArrow).With("text", Text).With("textangle", TextAngle)
            .With("visible", Visible).With("xanchor", XAnchor).With("xclick", XClick).With("xref", XRef)
            .With("xshift", XShift).With("yanchor", YAnchor).With("yclick", YClick).With("yref", YRef)
            .With("yshift", YShift);
}
