using System.Net;
using System.Text;
using NotebookRunner.Execution;
using NotebookRunner.Notebooks;

namespace NotebookRunner.Report;

/// <summary>The page that leads to all others.</summary>
public static class IndexPage
{
    private const string DefaultTitle = "Notebooks";

    private const string HowToRead = """
        <details class="how"><summary>How to read these pages</summary>
        <ul>
        <li>Each page is one notebook: text, formulas, code, and what the code gave when it ran. Nothing on a page was typed in afterwards.</li>
        <li>Code is folded. Unfold a cell, or all cells at once, to see how a number or a figure came about; a button copies the cell.</li>
        <li>Figures answer to the pointer: values show on hovering, a dragged rectangle enlarges, a double click goes back. Below each figure its description and its numbers unfold.</li>
        <li>Each heading and each cell has a link (#) to send to others.</li>
        <li>The .ipynb file is the same run, for Jupyter or VS Code. Pages need no network and can be saved or printed as they are.</li>
        </ul>
        </details>

        """;

    /// <summary>The page.</summary>
    /// <param name="runs">The notebooks, in the order in which they are listed.</param>
    /// <param name="introductionMarkdown">
    /// What the notebooks are about and whom they are for; its first heading of level 1 is the page's title. Null for none.
    /// </param>
    /// <param name="hasLedger">Whether a ledger lies beside the page, in its own folder.</param>
    public static string ToHtml(IReadOnlyList<NotebookRun> runs, string? introductionMarkdown = null, bool hasLedger = false)
    {
        var anchors = new AnchorNames();
        (string introduction, IReadOnlyList<PageHeading> headings) = MarkdownText.ToHtml(introductionMarkdown ?? "", anchors);
        string? title = headings.FirstOrDefault(heading => heading.Level == 1)?.Text;

        var page = new StringBuilder();
        PageFrame.Open(title ?? DefaultTitle, "", page);
        page.Append("<main id=\"content\" class=\"index\">\n");
        page.Append(title is null ? $"<h1>{DefaultTitle}</h1>\n" : "");
        page.Append($"<section class=\"text\">\n{introduction}</section>\n");
        page.Append(hasLedger ? $"<p class=\"to-ledger\"><a href=\"{LedgerPage.Address}\">The ledger</a>: every number that was checked, with its verdict.</p>\n" : "");
        page.Append(HowToRead.ReplaceLineEndings("\n"));
        foreach (NotebookRun run in runs)
        {
            WriteEntry(run, page);
        }

        page.Append($"<p class=\"tools\">{PageFrame.ThemeButton}</p>\n</main>\n");
        PageFrame.Close(page);
        return page.ToString();
    }

    private static void WriteEntry(NotebookRun run, StringBuilder html)
    {
        Notebook notebook = run.Executed;
        string name = Uri.EscapeDataString(notebook.Name);
        html.Append($"<article>\n<h2><a href=\"{name}.html\">{Encode(notebook.Title)}</a></h2>\n");
        string summary = SummaryOf(notebook);
        html.Append(summary.Length > 0 ? $"<p>{Encode(summary)}</p>\n" : "");

        PageHeading[] sections = [.. NotebookPage.HeadingsOf(run).Where(heading => heading.Level == 2)];
        if (sections.Length > 0)
        {
            html.Append($"<ol aria-label=\"Sections of {Encode(notebook.Title)}\">\n");
            foreach (PageHeading section in sections)
            {
                html.Append($"<li><a href=\"{name}.html#{Encode(section.Anchor)}\">{Encode(section.Text)}</a></li>\n");
            }

            html.Append("</ol>\n");
        }

        html.Append($"<p class=\"state\">{StateOf(run)} · <a href=\"{name}.ipynb\">{Encode(notebook.Name)}.ipynb</a></p>\n</article>\n");
    }

    private static string StateOf(NotebookRun run)
    {
        if (run.Failure is { } failure)
        {
            return $"<span class=\"failed\">ended early: {Encode(failure.Describe(run.Executed.Name))}</span>";
        }

        NotebookCell[] cells = [.. run.Executed.CodeCells];
        int figures = cells.SelectMany(cell => cell.Outputs).Count(output => output["data"]?[OutputHtml.Plotly] is not null);
        return $"{Count(cells.Length, "code cell")} ran without an error · {Count(figures, "figure")}";
    }

    private static string Count(int number, string what) => FormattableString.Invariant($"{number} {what}{(number == 1 ? "" : "s")}");

    /// <summary>The first paragraph of the first text that has one.</summary>
    private static string SummaryOf(Notebook notebook) => notebook.Cells
        .Where(cell => cell.Kind == CellKind.Markdown)
        .Select(cell => MarkdownText.FirstParagraph(cell.Source))
        .FirstOrDefault(text => text.Length > 0) ?? "";

    private static string Encode(string text) => WebUtility.HtmlEncode(text);
}
