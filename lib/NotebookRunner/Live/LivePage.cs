using System.Globalization;
using System.Net;
using System.Text;
using NotebookRunner.Execution;
using NotebookRunner.Notebooks;
using NotebookRunner.Parameters;
using NotebookRunner.Report;

namespace NotebookRunner.Live;

/// <summary>The live page of a notebook: the article with its stored outputs, and controls that wait for a session.</summary>
internal static class LivePage
{
    /// <summary>The page of a notebook.</summary>
    /// <param name="notebook">The notebook.</param>
    /// <param name="changes">What the address changes; the controls show it.</param>
    /// <param name="assets">Scripts and styles.</param>
    /// <param name="allowsEdits">Whether cells have an editor.</param>
    public static string ToHtml(LiveNotebook notebook, IReadOnlyList<ParameterChange> changes, LiveAssets assets, bool allowsEdits)
    {
        var run = new NotebookRun { Executed = notebook.Notebook };
        var body = new StringBuilder();
        IReadOnlyList<PageHeading> headings = NotebookPage.WriteCells(run, (cell, _, html) => WriteCell(cell, allowsEdits, html), body);

        var page = new StringBuilder();
        Open(notebook.Notebook.Title, assets, page);
        page.Append($"<body class=\"live\" data-notebook=\"{Encode(notebook.Notebook.Name)}\">\n<a class=\"skip\" href=\"#content\">Skip to the text</a>\n<a class=\"skip\" href=\"#controls\">Skip to the parameters</a>\n");
        WriteContents(headings, page);
        page.Append("<main id=\"content\">\n");
        page.Append(assets.AreComplete ? "" : "<p class=\"notice\">Figures and formulas are not drawn: the folder of page assets is missing. Run environment/reproduce.cs, or name it with --assets.</p>\n");
        page.Append("<noscript><p class=\"notice\">This browser runs no scripts, so the page shows the stored outputs.</p></noscript>\n");
        page.Append(body).Append("</main>\n");
        WriteControls(notebook, changes, page);
        Close(assets, page, assets.AreComplete ? ["plotly.js", "katex.js", "page.js", "figures.js", "ghosts.js", "outputs.js", "editor.js", "live.js"] : ["page.js", "figures.js", "ghosts.js", "outputs.js", "editor.js", "live.js"]);
        return page.ToString();
    }

    /// <summary>The page that lists the notebooks.</summary>
    public static string Index(IEnumerable<LiveNotebook> notebooks, LiveAssets assets)
    {
        var page = new StringBuilder();
        Open("Live notebooks", assets, page);
        page.Append("<body>\n<main id=\"content\" class=\"index\">\n<h1>Live notebooks</h1>\n<p>Each page is a notebook whose parameters you can change. What depends on them is computed anew on this machine.</p>\n<ul>\n");
        foreach (LiveNotebook notebook in notebooks)
        {
            page.Append($"<li><a href=\"/{Uri.EscapeDataString(notebook.Notebook.Name)}.html\">{Encode(notebook.Notebook.Title)}</a></li>\n");
        }

        page.Append($"</ul>\n<p class=\"tools\">{PageFrame.ThemeButton}</p>\n</main>\n");
        Close(assets, page, ["page.js"]);
        return page.ToString();
    }

    private static void Open(string title, LiveAssets assets, StringBuilder html)
    {
        html.Append("<!DOCTYPE html>\n<html lang=\"en\">\n<head>\n<meta charset=\"utf-8\">\n");
        html.Append("<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n<meta name=\"color-scheme\" content=\"light dark\">\n");
        html.Append($"<link rel=\"icon\" href=\"data:,\">\n<title>{Encode(title)}</title>\n<script src=\"{assets.AddressOf("theme.js")}\"></script>\n");
        html.Append(assets.AreComplete ? $"<link rel=\"stylesheet\" href=\"{assets.AddressOf("katex.css")}\">\n" : "");
        html.Append($"<link rel=\"stylesheet\" href=\"{assets.AddressOf("live.css")}\">\n</head>\n");
    }

    private static void Close(LiveAssets assets, StringBuilder html, IEnumerable<string> scripts)
    {
        html.Append("<p id=\"announcement\" class=\"unseen\" role=\"status\"></p>\n");
        foreach (string script in scripts)
        {
            html.Append($"<script src=\"{assets.AddressOf(script)}\"></script>\n");
        }

        html.Append("</body>\n</html>\n");
    }

    private static void WriteContents(IReadOnlyList<PageHeading> headings, StringBuilder html)
    {
        html.Append("<nav class=\"contents\" aria-label=\"Contents\">\n<details open><summary>Contents<span class=\"here\"></span></summary>\n<p><a href=\"/\">← All notebooks</a></p>\n<ol>\n");
        foreach (PageHeading heading in headings.Where(heading => heading.Level is 2 or 3))
        {
            html.Append($"<li class=\"level{heading.Level}\"><a href=\"#{Encode(heading.Anchor)}\">{Encode(heading.Text)}</a></li>\n");
        }

        html.Append($"</ol>\n<p class=\"tools\"><button type=\"button\" id=\"toggle-code\" aria-pressed=\"false\" hidden>Show all code</button>\n{PageFrame.ThemeButton}</p>\n</details>\n</nav>\n");
    }

    private static void WriteCell(NotebookCell cell, bool allowsEdits, StringBuilder html)
    {
        string editable = allowsEdits && !cell.Tags.Contains(ParameterCell.Tag) ? " data-edit" : "";
        html.Append(CultureInfo.InvariantCulture, $"<section class=\"cell\" id=\"cell-{cell.Number}\" data-cell=\"{cell.Number}\"{editable}>\n");
        CodeCellHtml.Write(cell, open: false, html);
        html.Append($"<div class=\"outputs\">\n{SessionOutputs.ToHtml(cell.Outputs)}</div>\n</section>\n");
    }

    private static void WriteControls(LiveNotebook notebook, IReadOnlyList<ParameterChange> changes, StringBuilder html)
    {
        html.Append("<aside class=\"controls\" id=\"controls\" aria-label=\"Parameters\">\n<details open><summary>Parameters<span class=\"changed\"></span></summary>\n<form id=\"parameters\" autocomplete=\"off\">\n<fieldset class=\"all\" id=\"all-parameters\" disabled>\n<legend class=\"unseen\">Parameters of this notebook</legend>\n");
        foreach (NotebookParameter parameter in notebook.Parameters)
        {
            object value = changes.FirstOrDefault(change => change.Parameter.Name == parameter.Name)?.Value ?? parameter.Default;
            ControlHtml.Write(parameter, value, html);
        }

        html.Append(notebook.Parameters.Count == 0 ? "<p class=\"note\">This notebook declares none.</p>\n" : "");
        html.Append("</fieldset>\n<p class=\"tools\"><button type=\"button\" id=\"reset\" disabled>Reset</button>\n<button type=\"button\" id=\"cancel\" disabled>Cancel</button>\n<button type=\"button\" id=\"save\" disabled>Save notebook</button></p>\n</form>\n</details>\n");
        html.Append("<p class=\"progress\"><progress id=\"progress\" aria-label=\"Cells that have run\" value=\"0\" max=\"1\" hidden></progress>\n<span id=\"status\" role=\"status\" aria-live=\"polite\">Stored outputs. A session is being prepared …</span></p>\n</aside>\n");
    }

    private static string Encode(string text) => WebUtility.HtmlEncode(text);
}
