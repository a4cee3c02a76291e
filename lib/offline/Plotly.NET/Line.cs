using Microsoft.FSharp.Core;

namespace Plotly.NET;

/// <summary>The line of a trace, of a shape or around a marker.</summary>
public sealed class Line : DynamicObj.DynamicObj
{
    public static Line init(
        FSharpOption<Color>? Color = null, FSharpOption<StyleParam.Colorscale>? Colorscale = null,
        FSharpOption<bool>? ReverseScale = null, FSharpOption<bool>? ShowScale = null,
        FSharpOption<ColorBar>? ColorBar = null, FSharpOption<StyleParam.DrawingStyle>? Dash = null,
        FSharpOption<StyleParam.Shape>? Shape = null, FSharpOption<bool>? Simplify = null,
        FSharpOption<double>? Smoothing = null, FSharpOption<double>? Width = null,
        FSharpOption<IEnumerable<double>>? MultiWidth = null) =>
        new Line()
            .With("color", Color).With("colorscale", Colorscale).With("reversescale", ReverseScale)
            .With("showscale", ShowScale).With("colorbar", ColorBar).With("dash", Dash).With("shape", Shape)
            .With("simplify", Simplify).With("smoothing", Smoothing).With("width", Width, MultiWidth);
}
