namespace Plotly.NET;

/// <summary>Templates to give a chart by <c>WithTemplate</c>.</summary>
public static class ChartTemplates
{
    private const string PlainAxis = """{ "showline": true, "zeroline": true }""";
    private const string MirroredAxis = """{ "ticks": "inside", "mirror": "all", "showline": true, "zeroline": true }""";

    public static Template light { get; } = Named("white", "black", PlainAxis);

    public static Template dark { get; } = Named("rgb(55, 55, 61)", "rgb(204, 204, 204)", PlainAxis);

    public static Template lightMirrored { get; } = Named("white", "black", MirroredAxis);

    public static Template darkMirrored { get; } = Named("rgb(55, 55, 61)", "rgb(204, 204, 204)", MirroredAxis);

    private static Template Named(string background, string text, string axis) => PlotlyJson.Read<Template>($$"""
        {
          "layout": {
            "paper_bgcolor": "{{background}}", "plot_bgcolor": "{{background}}", "font": { "color": "{{text}}" },
            "xaxis": {{axis}}, "yaxis": {{axis}}
          }
        }
        """);
}
