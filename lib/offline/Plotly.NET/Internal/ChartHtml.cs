using System.Net;

namespace Plotly.NET;

/// <summary>The HTML around a figure.</summary>
internal static class ChartHtml
{
    public static string Fragment(GenericChart chart)
    {
        string id = Guid.NewGuid().ToString();
        return $$"""
            <div>
              <div id="{{id}}"></div>
              <script type="text/javascript">
                var data = {{Script(chart.Traces)}};
                var layout = {{Script(chart.Layout)}};
                var config = {"responsive":true};
                Plotly.newPlot('{{id}}', data, layout, config);
              </script>
            </div>
            """;
    }

    public static string Page(GenericChart chart)
    {
        string? source = chart.DisplayOptions.Reference.Source;
        string script = source is null ? "" : $"<script src=\"{WebUtility.HtmlEncode(source)}\" charset=\"utf-8\"></script>";
        return $"""
            <!DOCTYPE html>
            <html>
            <head>
              <meta charset="UTF-8">
              <title>{WebUtility.HtmlEncode(chart.DisplayOptions.DocumentTitle)}</title>
              {script}
            </head>
            <body>
            {Fragment(chart)}
            </body>
            </html>
            """;
    }

    /// <summary>JSON that cannot end the script element it stands in.</summary>
    private static string Script(object value) =>
        PlotlyJson.Write(value).Replace("</", "<\\/", StringComparison.Ordinal);
}
