using System.Globalization;
using System.Net;
using System.Text;
using NotebookRunner.Notebooks;

namespace NotebookRunner.Report;

/// <summary>A code cell's source as HTML: folded, with a link to the cell and a button that copies it.</summary>
internal static class CodeCellHtml
{
    /// <summary>Writes the source.</summary>
    /// <param name="cell">A code cell.</param>
    /// <param name="open">Whether it is unfolded at first.</param>
    /// <param name="html">The page.</param>
    public static void Write(NotebookCell cell, bool open, StringBuilder html)
    {
        string number = cell.Number.ToString(CultureInfo.InvariantCulture);
        html.Append("<div class=\"source\">\n");
        html.Append($"<details class=\"code\"{(open ? " open" : "")}><summary><span>{LabelOf(cell)}</span> <code>{Encode(TellingLine(cell.Source))}</code></summary>");
        html.Append($"<pre><code>{CSharpHighlighter.ToHtml(cell.Source)}</code></pre></details>\n");
        html.Append($"<p class=\"tools\"><a class=\"anchor\" href=\"#cell-{number}\" aria-label=\"Link to cell {number}\">#{number}</a>");
        html.Append($"<button type=\"button\" class=\"copy\" aria-label=\"Copy the code of cell {number}\" hidden>Copy</button></p>\n</div>\n");
    }

    private static string LabelOf(NotebookCell cell) =>
        cell.Tags.Contains("injected-parameters") ? "Parameters of this run" :
        cell.Tags.Contains("parameters") ? "Parameters" :
        "Code";

    /// <summary>The line that says most about a folded cell: the first that is not a directive or a <c>using</c>.</summary>
    private static string TellingLine(string source)
    {
        string[] lines = [.. source.Split('\n').Where(line => line.Trim().Length > 0)];
        return (lines.FirstOrDefault(line => !line.StartsWith('#') && !line.StartsWith("using ", StringComparison.Ordinal))
            ?? lines.FirstOrDefault() ?? "").Trim();
    }

    private static string Encode(string text) => WebUtility.HtmlEncode(text);
}
