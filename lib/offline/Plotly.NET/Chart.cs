using Microsoft.FSharp.Core;

namespace Plotly.NET;

/// <summary>The F# builders; charts are made by Plotly.NET.CSharp's class of the same name.</summary>
public static class Chart
{
    /// <summary>A function that gives a chart what its HTML page should look like; call <c>Invoke</c>.</summary>
    public static FSharpFunc<GenericChart, GenericChart> WithDisplayOptions(DisplayOptions displayOpts) =>
        FSharpFunc<GenericChart, GenericChart>.FromConverter(chart =>
        {
            chart.DisplayOptions = displayOpts;
            return chart;
        });
}
