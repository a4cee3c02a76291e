using Microsoft.FSharp.Core;

namespace Plotly.NET;

/// <summary>The title of a figure, an axis or a colour bar.</summary>
public sealed class Title : DynamicObj.DynamicObj
{
    public static Title init(
        FSharpOption<string>? Text = null, FSharpOption<Font>? Font = null, FSharpOption<int>? Standoff = null,
        FSharpOption<double>? X = null, FSharpOption<StyleParam.XAnchorPosition>? XAnchor = null,
        FSharpOption<double>? Y = null, FSharpOption<StyleParam.YAnchorPosition>? YAnchor = null) =>
        new Title()
            .With("text", Text).With("font", Font).With("standoff", Standoff).With("x", X).With("xanchor", XAnchor)
            .With("y", Y).With("yanchor", YAnchor);
}
