using Microsoft.FSharp.Core;

namespace Plotly.NET;

/// <summary>The key to a colour scale.</summary>
public sealed class ColorBar : DynamicObj.DynamicObj
{
    public static ColorBar init<TTickText, TTickVals>(
        FSharpOption<double>? Len = null, FSharpOption<int>? NTicks = null, FSharpOption<Color>? OutlineColor = null,
        FSharpOption<double>? OutlineWidth = null, FSharpOption<bool>? SeparateThousands = null,
        FSharpOption<bool>? ShowTickLabels = null, FSharpOption<double>? Thickness = null,
        FSharpOption<int>? TickAngle = null, FSharpOption<Font>? TickFont = null,
        FSharpOption<string>? TickFormat = null, FSharpOption<string>? TickPrefix = null,
        FSharpOption<string>? TickSuffix = null, FSharpOption<IEnumerable<TTickText>>? TickText = null,
        FSharpOption<IEnumerable<TTickVals>>? TickVals = null, FSharpOption<Title>? Title = null,
        FSharpOption<double>? X = null, FSharpOption<StyleParam.XAnchorPosition>? XAnchor = null,
        FSharpOption<double>? Y = null, FSharpOption<StyleParam.YAnchorPosition>? YAnchor = null)
        where TTickText : IConvertible
        where TTickVals : IConvertible =>
        new ColorBar()
            .With("len", Len).With("nticks", NTicks).With("outlinecolor", OutlineColor)
            .With("outlinewidth", OutlineWidth).With("separatethousands", SeparateThousands)
            .With("showticklabels", ShowTickLabels).With("thickness", Thickness).With("tickangle", TickAngle)
            .With("tickfont", TickFont).With("tickformat", TickFormat).With("tickprefix", TickPrefix)
            .With("ticksuffix", TickSuffix).With("ticktext", TickText).With("tickvals", TickVals).With("title", Title)
            .With("x", X).With("xanchor", XAnchor).With("y", Y).With("yanchor", YAnchor);
}
