using System.Net;
using System.Text;
using System.Text.Json.Nodes;
using NotebookRunner.Notebooks;

namespace NotebookRunner.Report;

/// <summary>A cell's outputs as HTML: of each bundle the richest form that a page can show.</summary>
internal static class OutputHtml
{
    /// <summary>The MIME type of a Plotly figure.</summary>
    public const string Plotly = "application/vnd.plotly.v1+json";

    private const string Html = "text/html";
    private const string Svg = "image/svg+xml";
    private const string Png = "image/png";
    private const string MarkdownType = "text/markdown";
    private const string Plain = "text/plain";

    public static void Write(JsonObject output, StringBuilder html)
    {
        switch (Text(output["output_type"]))
        {
            case "stream":
                html.Append($"<pre class=\"console {Encode(Text(output["name"]))}\">{Encode(Text(output["text"]))}</pre>\n");
                break;
            case "error":
                string trace = string.Join('\n', (output["traceback"] as JsonArray ?? []).Select(line => Text(line)));
                html.Append($"<pre class=\"error\" role=\"alert\">{Encode(trace)}</pre>\n");
                break;
            default:
                WriteBundle(output["data"] as JsonObject ?? [], html);
                break;
        }
    }

    private static void WriteBundle(JsonObject data, StringBuilder html)
    {
        if (data[Plotly] is { } figure)
        {
            WriteFigure(figure, Text(data[Plain]), html);
        }
        else if (data[Html] is { } markup)
        {
            html.Append($"<div class=\"output\">{Text(markup)}</div>\n");
        }
        else if (data[Svg] is { } svg)
        {
            html.Append($"<div class=\"output\">{Text(svg)}</div>\n");
        }
        else if (data[Png] is { } png)
        {
            html.Append($"<img class=\"output\" alt=\"{Encode(Text(data[Plain]))}\" src=\"data:image/png;base64,{Encode(Text(png).Trim())}\">\n");
        }
        else if (data[MarkdownType] is { } markdown)
        {
            html.Append($"<div class=\"output\">{MarkdownText.ToHtml(Text(markdown), new AnchorNames()).Html}</div>\n");
        }
        else if (data[Plain] is { } plain)
        {
            html.Append($"<pre class=\"output\">{Encode(Text(plain))}</pre>\n");
        }
    }

    private static void WriteFigure(JsonNode figure, string description, StringBuilder html)
    {
        // In a script element only "<" could end the JSON early.
        string json = figure.ToJsonString().Replace("<", "\\u003c", StringComparison.Ordinal);
        html.Append("<figure class=\"plot\">");
        html.Append($"<div class=\"canvas\" role=\"img\" aria-label=\"{Encode(description)}\"></div>");
        html.Append($"<script type=\"application/json\">{json}</script>");
        html.Append("</figure>\n");
    }

    private static string Text(JsonNode? node) => NotebookReader.TextOf(node) ?? "";

    private static string Encode(string text) => WebUtility.HtmlEncode(text);
}
