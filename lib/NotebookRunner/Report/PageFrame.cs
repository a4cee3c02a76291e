using System.Net;
using System.Text;

namespace NotebookRunner.Report;

/// <summary>What every page begins and ends with.</summary>
internal static class PageFrame
{
    public static void Open(string title, string head, StringBuilder html)
    {
        html.Append("<!DOCTYPE html>\n<html lang=\"en\">\n<head>\n<meta charset=\"utf-8\">\n");
        html.Append("<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n");
        html.Append("<link rel=\"icon\" href=\"data:,\">\n"); // or the browser asks for one that is not there
        html.Append($"<title>{WebUtility.HtmlEncode(title)}</title>\n");
        html.Append(head);
        html.Append($"<style>\n{PageAssets.Style}</style>\n</head>\n<body>\n");
    }

    public static void Close(StringBuilder html) => html.Append($"<script>\n{PageAssets.Script}</script>\n</body>\n</html>\n");
}
