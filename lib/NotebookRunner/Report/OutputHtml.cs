using System.Net;
using System.Text;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using NotebookRunner.Notebooks;

namespace NotebookRunner.Report;

/// <summary>A cell's outputs as HTML: of each bundle the richest form that a page can show.</summary>
internal static partial class OutputHtml
{
    /// <summary>The MIME type of a Plotly figure.</summary>
    public const string Plotly = "application/vnd.plotly.v1+json";

    private const string Html = "text/html";
    private const string Svg = "image/svg+xml";
    private const string Png = "image/png";
    private const string MarkdownType = "text/markdown";
    private const string Plain = "text/plain";

    public static void Write(JsonObject output, AnchorNames anchors, StringBuilder html)
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
                WriteBundle(output["data"] as JsonObject ?? [], anchors, html);
                break;
        }
    }

    private static void WriteBundle(JsonObject data, AnchorNames anchors, StringBuilder html)
    {
        if (data[Plotly] is JsonObject figure)
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
            html.Append($"<div class=\"output\">{MarkdownText.ToHtml(Text(markdown), anchors).Html}</div>\n");
        }
        else if (data[Plain] is { } plain)
        {
            html.Append($"<pre class=\"output\">{Encode(Text(plain))}</pre>\n");
        }
    }

    private static void WriteFigure(JsonObject figure, string description, StringBuilder html)
    {
        // In a script element only "<" could end the JSON early.
        string json = figure.ToJsonString().Replace("<", "\\u003c", StringComparison.Ordinal);
        string title = TitleOf(figure);
        html.Append("<figure class=\"plot\">");
        html.Append(title.Length > 0 ? $"<figcaption>{Encode(title)}</figcaption>" : "");
        html.Append($"<div class=\"canvas\" role=\"img\" aria-label=\"{Encode(description)}\"></div>");
        html.Append(description.Length > 0 ? $"<details class=\"words\"><summary>In words and numbers</summary><p>{Encode(WithoutTitle(description, title))}</p></details>" : "");
        html.Append($"<script type=\"application/json\">{json}</script>");
        html.Append("</figure>\n");
    }

    /// <summary>The title that the figure's layout has, without Plotly's few tags.</summary>
    private static string TitleOf(JsonObject figure)
    {
        JsonNode? title = (figure["layout"] as JsonObject)?["title"];
        return Tag().Replace(Text(title is JsonObject ? title["text"] : title), " ").Trim();
    }

    private static string WithoutTitle(string description, string title) =>
        title.Length > 0 && description.StartsWith(title + ". ", StringComparison.Ordinal) ? description[(title.Length + 2)..] : description;

    [GeneratedRegex("<[^>]*>")]
    private static partial Regex Tag();

    private static string Text(JsonNode? node) => NotebookReader.TextOf(node) ?? "";

    private static string Encode(string text) => WebUtility.HtmlEncode(text);
}
