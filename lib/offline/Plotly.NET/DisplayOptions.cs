using Microsoft.FSharp.Core;

namespace Plotly.NET;

/// <summary>What the HTML page around a chart looks like.</summary>
public sealed class DisplayOptions : DynamicObj.DynamicObj
{
    private DisplayOptions(string documentTitle, PlotlyJSReference reference) =>
        (DocumentTitle, Reference) = (documentTitle, reference);

    internal string DocumentTitle { get; }

    internal PlotlyJSReference Reference { get; }

    public static DisplayOptions init(
        FSharpOption<string>? DocumentTitle = null, FSharpOption<PlotlyJSReference>? PlotlyJSReference = null) =>
        new(DocumentTitle?.Value ?? "Plotly.NET Datavisualization", PlotlyJSReference?.Value ?? NET.PlotlyJSReference.Default);
}
