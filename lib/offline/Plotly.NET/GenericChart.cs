using Microsoft.FSharp.Collections;

namespace Plotly.NET;

/// <summary>A figure: traces and a layout. The <c>With…</c> methods change it in place and return it.</summary>
public sealed class GenericChart
{
    internal GenericChart(IEnumerable<Trace> traces, Layout layout) => (Traces, Layout) = (ListModule.OfSeq(traces), layout);

    internal FSharpList<Trace> Traces { get; }

    internal Layout Layout { get; set; }

    internal DisplayOptions DisplayOptions { get; set; } = DisplayOptions.init();

    /// <summary>The figure as plotly.js takes it: data, layout and frames.</summary>
    public static string toFigureJson(GenericChart gChart) => PlotlyJson.Write(new DynamicObj.DynamicObj()
        .Set("data", gChart.Traces).Set("layout", gChart.Layout).Set("frames", Array.Empty<Frame>()));

    /// <summary>A part of a page, with a new id on each call.</summary>
    public static string toChartHTML(GenericChart gChart) => ChartHtml.Fragment(gChart);

    /// <summary>A whole page.</summary>
    public static string toEmbeddedHTML(GenericChart gChart) => ChartHtml.Page(gChart);
}
