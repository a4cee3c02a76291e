namespace Plotly.NET;

/// <summary>How a page gets plotly.js.</summary>
public sealed class PlotlyJSReference
{
    private PlotlyJSReference(string? source) => Source = source;

    /// <summary>The page around the chart has the script already.</summary>
    public static PlotlyJSReference NoReference { get; } = new(null);

    internal static PlotlyJSReference Default { get; } = NewCDN("https://cdn.plot.ly/plotly-2.27.1.min.js");

    internal string? Source { get; }

    /// <summary>A script by its address, which may be a file beside the page.</summary>
    public static PlotlyJSReference NewCDN(string item) => new(item);
}
