using Microsoft.FSharp.Core;
using Plotly.NET.LayoutObjects;

namespace Plotly.NET;

/// <summary>What is not a trace: axes, title, size, shapes, annotations.</summary>
public sealed class Layout : DynamicObj.DynamicObj
{
    public static Layout init<THiddenLabels>(
        FSharpOption<Title>? Title = null, FSharpOption<bool>? ShowLegend = null, FSharpOption<Margin>? Margin = null,
        FSharpOption<bool>? AutoSize = null, FSharpOption<int>? Width = null, FSharpOption<int>? Height = null,
        FSharpOption<Font>? Font = null, FSharpOption<string>? Separators = null,
        FSharpOption<Color>? PaperBGColor = null, FSharpOption<Color>? PlotBGColor = null,
        FSharpOption<Color>? Colorway = null, FSharpOption<StyleParam.HoverMode>? HoverMode = null,
        FSharpOption<Hoverlabel>? Hoverlabel = null, FSharpOption<LayoutGrid>? Grid = null,
        FSharpOption<StyleParam.BarMode>? BarMode = null,
        FSharpOption<IEnumerable<THiddenLabels>>? HiddenLabels = null)
        where THiddenLabels : IConvertible =>
        new Layout()
            .With("title", Title).With("showlegend", ShowLegend).With("margin", Margin).With("autosize", AutoSize)
            .With("width", Width).With("height", Height).With("font", Font).With("separators", Separators)
            .With("paper_bgcolor", PaperBGColor).With("plot_bgcolor", PlotBGColor).With("colorway", Colorway)
            .With("hovermode", HoverMode).With("hoverlabel", Hoverlabel).With("grid", Grid).With("barmode", BarMode)
            .With("hiddenlabels", HiddenLabels);
}
