using System.Net;
using System.Text;
using NotebookRunner.Execution;
using NotebookRunner.Notebooks;

namespace NotebookRunner.Report;

/// <summary>The page that leads to all others.</summary>
public static class IndexPage
{
    /// <summary>The page, with the notebooks in the order in which they ran.</summary>
    public static string ToHtml(IReadOnlyList<NotebookRun> runs)
    {
        var page = new StringBuilder();
        PageFrame.Open("Notebooks", "", page);
        page.Append("<main id=\"content\" class=\"index\">\n<h1>Notebooks</h1>\n");
        page.Append("<p>Each page is one executed notebook. Code is folded: open it where you want to see how a number came about. The .ipynb file is the same run, for Jupyter or VS Code.</p>\n");
        foreach (NotebookRun run in runs)
        {
            WriteEntry(run, page);
        }

        page.Append("</main>\n");
        PageFrame.Close(page);
        return page.ToString();
    }

    private static void WriteEntry(NotebookRun run, StringBuilder html)
    {
        Notebook notebook = run.Executed;
        string name = Uri.EscapeDataString(notebook.Name);
        int figures = notebook.CodeCells.SelectMany(cell => cell.Outputs).Count(output => output["data"]?[OutputHtml.Plotly] is not null);
        string state = run.Failure is { } failure
            ? $"<span class=\"failed\">ended early: {Encode(failure.Describe(notebook.Name))}</span>"
            : $"{notebook.CodeCells.Count()} code cells ran, {figures} figures";

        html.Append($"<article>\n<h2><a href=\"{name}.html\">{Encode(notebook.Title)}</a></h2>\n");
        html.Append($"<p>{Encode(FirstParagraph(notebook))}</p>\n");
        html.Append($"<p class=\"state\">{state} · <a href=\"{name}.ipynb\">{Encode(notebook.Name)}.ipynb</a></p>\n</article>\n");
    }

    /// <summary>The first lines of plain text under the title.</summary>
    private static string FirstParagraph(Notebook notebook)
    {
        IEnumerable<string> lines = notebook.Cells
            .Where(cell => cell.Kind == CellKind.Markdown)
            .SelectMany(cell => cell.Source.Split('\n'))
            .SkipWhile(line => line.Trim().Length == 0 || line.StartsWith('#'))
            .TakeWhile(line => line.Trim().Length > 0);
        return string.Join(' ', lines).Replace("*", "", StringComparison.Ordinal).Replace("`", "", StringComparison.Ordinal);
    }

    private static string Encode(string text) => WebUtility.HtmlEncode(text);
}
