using Microsoft.FSharp.Core;

namespace Plotly.NET.LayoutObjects;

/// <summary>The key to the traces.</summary>
public sealed class Legend : DynamicObj.DynamicObj
{
    public static Legend init(
        FSharpOption<Color>? BGColor = null, FSharpOption<Color>? BorderColor = null,
        FSharpOption<double>? BorderWidth = null, FSharpOption<Font>? Font = null,
        FSharpOption<StyleParam.Orientation>? Orientation = null, FSharpOption<Title>? Title = null,
        FSharpOption<double>? TraceGroupGap = null, FSharpOption<StyleParam.TraceOrder>? TraceOrder = null,
        FSharpOption<double>? X = null, FSharpOption<StyleParam.XAnchorPosition>? XAnchor = null,
        FSharpOption<double>? Y = null, FSharpOption<StyleParam.YAnchorPosition>? YAnchor = null) =>
        new Legend()
            .With("bgcolor", BGColor).With("bordercolor", BorderColor).With("borderwidth", BorderWidth)
            .With("font", Font).With("orientation", Orientation).With("title", Title)
            .With("tracegroupgap", TraceGroupGap).With("traceorder", TraceOrder).With("x", X).With("xanchor", XAnchor)
            .With("y", Y).With("yanchor", YAnchor);
}
