using System.Net;
using System.Text;

namespace NotebookRunner.Report;

/// <summary>What every page begins and ends with.</summary>
internal static class PageFrame
{
    /// <summary>The button that changes the colours; hidden where no script can act on it.</summary>
    public const string ThemeButton = "<button type=\"button\" id=\"toggle-theme\" hidden>Colours: auto</button>";

    /// <summary>Everything up to the body's first element.</summary>
    /// <param name="title">The page's title.</param>
    /// <param name="head">Scripts and styles that come before the runner's own.</param>
    /// <param name="html">The page.</param>
    /// <param name="style">What a kind of page has beside the style of all pages.</param>
    public static void Open(string title, string head, StringBuilder html, string style = "")
    {
        html.Append("<!DOCTYPE html>\n<html lang=\"en\">\n<head>\n<meta charset=\"utf-8\">\n");
        html.Append("<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n");
        html.Append("<meta name=\"color-scheme\" content=\"light dark\">\n");
        html.Append("<link rel=\"icon\" href=\"data:,\">\n"); // or the browser asks for one that is not there
        html.Append($"<title>{WebUtility.HtmlEncode(title)}</title>\n");
        html.Append($"<script>\n{PageAssets.EarlyScript}</script>\n");
        html.Append(head);
        html.Append($"<style>\n{PageAssets.Style}{style}</style>\n</head>\n<body>\n");
        html.Append("<a class=\"skip\" href=\"#content\">Skip to the text</a>\n");
    }

    /// <summary>The scripts and the end.</summary>
    /// <param name="html">The page.</param>
    /// <param name="script">What a kind of page has beside the script of all pages.</param>
    public static void Close(StringBuilder html, string script = "")
    {
        html.Append("<p id=\"announcement\" class=\"unseen\" role=\"status\"></p>\n");
        html.Append($"<script>\n{PageAssets.Script}</script>\n");
        html.Append(script.Length > 0 ? $"<script>\n{script}</script>\n" : "");
        html.Append("</body>\n</html>\n");
    }
}
