using Microsoft.FSharp.Core;

namespace Plotly.NET.TraceObjects;

/// <summary>The points, bars or boxes of a trace.</summary>
public sealed class Marker : DynamicObj.DynamicObj
{
    public static Marker init(
        FSharpOption<bool>? AutoColorScale = null, FSharpOption<bool>? CAuto = null,
        FSharpOption<double>? CMax = null, FSharpOption<double>? CMid = null, FSharpOption<double>? CMin = null,
        FSharpOption<Color>? Color = null, FSharpOption<IEnumerable<Color>>? Colors = null,
        FSharpOption<ColorBar>? ColorBar = null, FSharpOption<StyleParam.Colorscale>? Colorscale = null,
        FSharpOption<Line>? Outline = null, FSharpOption<int>? MaxDisplayed = null,
        FSharpOption<double>? Opacity = null, FSharpOption<IEnumerable<double>>? MultiOpacity = null,
        FSharpOption<Pattern>? Pattern = null, FSharpOption<bool>? ReverseScale = null,
        FSharpOption<bool>? ShowScale = null, FSharpOption<int>? Size = null,
        FSharpOption<IEnumerable<int>>? MultiSize = null, FSharpOption<int>? SizeMin = null,
        FSharpOption<int>? SizeRef = null, FSharpOption<StyleParam.MarkerSymbol>? Symbol = null,
        FSharpOption<IEnumerable<StyleParam.MarkerSymbol>>? MultiSymbol = null,
        FSharpOption<Color>? OutlierColor = null) =>
        new Marker()
            .With("autocolorscale", AutoColorScale).With("cauto", CAuto).With("cmax", CMax).With("cmid", CMid)
            .With("cmin", CMin).With("color", Color).With("colors", Colors).With("colorbar", ColorBar)
            .With("colorscale", Colorscale).With("line", Outline).With("maxdisplayed", MaxDisplayed)
            .With("opacity", Opacity, MultiOpacity).With("pattern", Pattern).With("reversescale", ReverseScale)
            .With("showscale", ShowScale).With("size", Size, MultiSize).With("sizemin", SizeMin)
            .With("sizeref", SizeRef).With("symbol", Symbol, MultiSymbol).With("outliercolor", OutlierColor);
}
