using Microsoft.FSharp.Core;

namespace Plotly.NET.LayoutObjects;

/// <summary>An axis of a plot.</summary>
public sealed class LinearAxis : DynamicObj.DynamicObj
{
    public static LinearAxis init<TMaxAllowed, TMinAllowed, TTick0, TDTick, TTickVals, TTickText, TCategoryArray, TUIRevision>(
        FSharpOption<bool>? Visible = null, FSharpOption<Color>? Color = null, FSharpOption<Title>? Title = null,
        FSharpOption<StyleParam.AxisType>? AxisType = null, FSharpOption<StyleParam.AutoRange>? AutoRange = null,
        FSharpOption<TMaxAllowed>? MaxAllowed = null, FSharpOption<TMinAllowed>? MinAllowed = null,
        FSharpOption<StyleParam.RangeMode>? RangeMode = null, FSharpOption<StyleParam.Range>? Range = null,
        FSharpOption<bool>? FixedRange = null, FSharpOption<StyleParam.LinearAxisId>? ScaleAnchor = null,
        FSharpOption<double>? ScaleRatio = null, FSharpOption<StyleParam.LinearAxisId>? Matches = null,
        FSharpOption<StyleParam.TickMode>? TickMode = null, FSharpOption<int>? NTicks = null,
        FSharpOption<TTick0>? Tick0 = null, FSharpOption<TDTick>? DTick = null,
        FSharpOption<IEnumerable<TTickVals>>? TickVals = null, FSharpOption<IEnumerable<TTickText>>? TickText = null,
        FSharpOption<StyleParam.TickOptions>? Ticks = null, FSharpOption<StyleParam.Mirror>? Mirror = null,
        FSharpOption<int>? TickLen = null, FSharpOption<int>? TickWidth = null, FSharpOption<Color>? TickColor = null,
        FSharpOption<bool>? ShowTickLabels = null, FSharpOption<bool>? ShowSpikes = null,
        FSharpOption<Color>? SpikeColor = null, FSharpOption<int>? SpikeThickness = null,
        FSharpOption<Font>? TickFont = null, FSharpOption<int>? TickAngle = null,
        FSharpOption<string>? TickPrefix = null, FSharpOption<string>? TickSuffix = null,
        FSharpOption<bool>? SeparateThousands = null, FSharpOption<string>? TickFormat = null,
        FSharpOption<string>? HoverFormat = null, FSharpOption<bool>? ShowLine = null,
        FSharpOption<Color>? LineColor = null, FSharpOption<double>? LineWidth = null,
        FSharpOption<bool>? ShowGrid = null, FSharpOption<Color>? GridColor = null,
        FSharpOption<double>? GridWidth = null, FSharpOption<bool>? ZeroLine = null,
        FSharpOption<Color>? ZeroLineColor = null, FSharpOption<double>? ZeroLineWidth = null,
        FSharpOption<StyleParam.LinearAxisId>? Anchor = null, FSharpOption<StyleParam.Side>? Side = null,
        FSharpOption<StyleParam.LinearAxisId>? Overlaying = null, FSharpOption<StyleParam.Range>? Domain = null,
        FSharpOption<double>? Position = null, FSharpOption<StyleParam.CategoryOrder>? CategoryOrder = null,
        FSharpOption<IEnumerable<TCategoryArray>>? CategoryArray = null, FSharpOption<TUIRevision>? UIRevision = null)
        where TMaxAllowed : IConvertible
        where TMinAllowed : IConvertible
        where TTick0 : IConvertible
        where TDTick : IConvertible
        where TTickVals : IConvertible
        where TTickText : IConvertible
        where TCategoryArray : IConvertible
        where TUIRevision : IConvertible =>
        new LinearAxis()
            .With("visible", Visible).With("color", Color).With("title", Title).With("type", AxisType)
            .With("autorange", AutoRange).With("maxallowed", MaxAllowed).With("minallowed", MinAllowed)
            .With("rangemode", RangeMode).With("range", Range).With("fixedrange", FixedRange)
            .With("scaleanchor", ScaleAnchor).With("scaleratio", ScaleRatio).With("matches", Matches)
            .With("tickmode", TickMode).With("nticks", NTicks).With("tick0", Tick0).With("dtick", DTick)
            .With("tickvals", TickVals).With("ticktext", TickText).With("ticks", Ticks).With("mirror", Mirror)
            .With("ticklen", TickLen).With("tickwidth", TickWidth).With("tickcolor", TickColor)
            .With("showticklabels", ShowTickLabels).With("showspikes", ShowSpikes).With("spikecolor", SpikeColor)
            .With("spikethickness", SpikeThickness).With("tickfont", TickFont).With("tickangle", TickAngle)
            .With("tickprefix", TickPrefix).With("ticksuffix", TickSuffix)
            .With("separatethousands", SeparateThousands).With("tickformat", TickFormat)
            .With("hoverformat", HoverFormat).With("showline", ShowLine).With("linecolor", LineColor)
            .With("linewidth", LineWidth).With("showgrid", ShowGrid).With("gridcolor", GridColor)
            .With("gridwidth", GridWidth).With("zeroline", ZeroLine).With("zerolinecolor", ZeroLineColor)
            .With("zerolinewidth", ZeroLineWidth).With("anchor", Anchor).With("side", Side)
            .With("overlaying", Overlaying).With("domain", Domain).With("position", Position)
            .With("categoryorder", CategoryOrder).With("categoryarray", CategoryArray).With("uirevision", UIRevision);
}
