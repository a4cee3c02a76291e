using System.Globalization;
using System.Net;
using System.Text;
using System.Text.Json.Nodes;
using NotebookRunner.Comparison;
using NotebookRunner.Execution;
using NotebookRunner.Notebooks;
using NotebookRunner.Scripting;

namespace NotebookRunner.Report;

/// <summary>An executed notebook as one page that works from a file.</summary>
public static class NotebookPage
{
    // Neighbouring cells with this tag are one folded solution of the exercise before them: text, code and outputs.
    private const string SolutionTag = "solution";

    /// <summary>The page.</summary>
    /// <param name="run">The executed notebook.</param>
    /// <param name="assets">Scripts and styles.</param>
    /// <param name="changes">
    /// For a run with other parameters, what it changed: below each output that moved stands what the default run gave. Null for the default run.
    /// </param>
    /// <param name="hasLedger">Whether a ledger lies beside the page, in its own folder.</param>
    public static string ToHtml(NotebookRun run, PageAssets assets, RunChanges? changes = null, bool hasLedger = false)
    {
        var body = new StringBuilder();
        List<PageHeading> headings = WriteCells(run, changes, body);
        Notebook notebook = run.Executed;

        var page = new StringBuilder();
        PageFrame.Open(notebook.Title, assets.Head, page);
        WriteContents(notebook, headings, hasLedger, page);
        page.Append("<main id=\"content\">\n");
        WriteNotices(run, assets, page);
        WriteChanges(changes, page);
        page.Append(body);
        WriteColophon(run, page);
        page.Append("</main>\n");
        PageFrame.Close(page, PageAssets.FigureScript);
        return page.ToString();
    }

    /// <summary>The headings of a run's page, with its fragments.</summary>
    internal static IReadOnlyList<PageHeading> HeadingsOf(NotebookRun run) => WriteCells(run, changes: null, new StringBuilder());

    /// <summary>Open without scripts; with them a narrow screen folds it.</summary>
    private static void WriteContents(Notebook notebook, List<PageHeading> headings, bool hasLedger, StringBuilder html)
    {
        html.Append("<nav class=\"contents\" aria-label=\"Contents\">\n<details open><summary>Contents<span class=\"here\"></span></summary>\n");
        html.Append("<p><a href=\"index.html\">← All notebooks</a></p>\n");
        html.Append(hasLedger ? $"<p><a href=\"{LedgerPage.Address}\">Ledger of all numbers</a></p>\n<ol>\n" : "<ol>\n");
        foreach (PageHeading heading in headings.Where(heading => heading.Level is 2 or 3))
        {
            html.Append($"<li class=\"level{heading.Level}\"><a href=\"#{Encode(heading.Anchor)}\">{Encode(heading.Text)}</a></li>\n");
        }

        html.Append($"</ol>\n<p><a href=\"{Uri.EscapeDataString(notebook.Name)}.ipynb\">This run as a notebook (.ipynb)</a></p>\n");
        html.Append("<p class=\"tools\"><button type=\"button\" id=\"toggle-code\" aria-pressed=\"false\" hidden>Show all code</button>\n");
        html.Append($"{PageFrame.ThemeButton}</p>\n</details>\n</nav>\n");
    }

    private static List<PageHeading> WriteCells(NotebookRun run, RunChanges? changes, StringBuilder html)
    {
        Dictionary<int, NotebookCell> moved = MovedCells(changes);
        return WriteCells(run, (cell, anchors, page) => WriteCode(cell, run.Failure?.CellNumber == cell.Number, moved.GetValueOrDefault(cell.Number), anchors, page), html);
    }

    /// <summary>Texts, solutions, and code cells as the caller writes them; gives the headings.</summary>
    internal static List<PageHeading> WriteCells(NotebookRun run, Action<NotebookCell, AnchorNames, StringBuilder> writeCode, StringBuilder html)
    {
        var anchors = new AnchorNames();
        var headings = new List<PageHeading>();
        bool inSolution = false;
        foreach (NotebookCell cell in run.Executed.Cells)
        {
            bool isSolution = cell.Tags.Contains(SolutionTag);
            html.Append((inSolution, isSolution) switch
            {
                (false, true) => "<details class=\"solution\"><summary>Solution</summary>\n",
                (true, false) => "</details>\n",
                _ => "",
            });
            inSolution = isSolution;

            if (cell.Kind == CellKind.Markdown)
            {
                (string text, IReadOnlyList<PageHeading> found) = MarkdownText.ToHtml(cell.Source, anchors);
                headings.AddRange(found);
                html.Append($"<section class=\"text\">\n{text}</section>\n");
            }
            else if (cell.Kind == CellKind.Code)
            {
                writeCode(cell, anchors, html);
            }
        }

        html.Append(inSolution ? "</details>\n" : "");
        return headings;
    }

    /// <summary>The default run's cells whose outputs this run changed, by number.</summary>
    private static Dictionary<int, NotebookCell> MovedCells(RunChanges? changes)
    {
        HashSet<int> numbers = [.. changes?.Differences.Select(difference => difference.Cell) ?? []];
        return (changes?.Default.Executed.CodeCells ?? []).Where(cell => numbers.Contains(cell.Number)).ToDictionary(cell => cell.Number);
    }

    private static void WriteCode(NotebookCell cell, bool failed, NotebookCell? byDefault, AnchorNames anchors, StringBuilder html)
    {
        html.Append(CultureInfo.InvariantCulture, $"<section class=\"cell\" id=\"cell-{cell.Number}\">\n");
        CodeCellHtml.Write(cell, open: failed, html);
        foreach (JsonObject output in cell.Outputs)
        {
            OutputHtml.Write(output, anchors, html);
        }

        if (byDefault is not null)
        {
            html.Append("<details class=\"default\"><summary>The default run gave</summary>\n");
            foreach (JsonObject output in byDefault.Outputs)
            {
                OutputHtml.Write(output, anchors, html);
            }

            html.Append(byDefault.Outputs.Count == 0 ? "<p class=\"note\">nothing</p>\n</details>\n" : "</details>\n");
        }

        html.Append("</section>\n");
    }

    private static void WriteChanges(RunChanges? changes, StringBuilder html)
    {
        if (changes is null)
        {
            return;
        }

        html.Append("<div class=\"notice\"><p>This run has other parameters than the notebook: ");
        html.Append(string.Join("; ", changes.Parameters.Select(change => $"<code>{Encode(change.ToString())}</code>")));
        html.Append(". Text that quotes numbers speaks of the default run.</p>\n<p>");
        int[] cells = [.. MovedCells(changes).Keys.Order()];
        html.Append(cells.Length == 0
            ? "No output moved."
            : "Outputs moved in " + string.Join(", ", cells.Select(cell => string.Create(CultureInfo.InvariantCulture, $"<a href=\"#cell-{cell}\">cell {cell}</a>")))
                + "; what the default run gave unfolds below each.");
        html.Append("</p></div>\n");
    }

    private static void WriteNotices(NotebookRun run, PageAssets assets, StringBuilder html)
    {
        if (run.Failure is { } failure)
        {
            string what = Encode(failure.Describe(run.Executed.Name));
            string told = failure.CellNumber is { } number ? string.Create(CultureInfo.InvariantCulture, $"<a href=\"#cell-{number}\">{what}</a>") : what;
            html.Append($"<p class=\"notice failed\" role=\"alert\">This run ended early. {told}</p>\n");
        }

        html.Append("<noscript><p class=\"notice\">Figures and formulas on this page are drawn by its own scripts, which this browser does not run. Each figure's description unfolds below it.</p></noscript>\n");
        if (!assets.IsOffline)
        {
            html.Append($"<p class=\"notice\">Figures and formulas on this page are drawn by scripts from the network ({Encode(assets.NetworkReason!)}). With npm installed, the set-up puts them into the page.</p>\n");
        }
    }

    private static void WriteColophon(NotebookRun run, StringBuilder html)
    {
        if (run.Assemblies.Count == 0)
        {
            return;
        }

        html.Append("<footer class=\"colophon\">\n<h2 id=\"made-with\">Made with</h2>\n<div class=\"scroll\"><table>\n<thead><tr><th>Assembly</th><th>Version</th><th>Origin</th></tr></thead>\n<tbody>\n");
        foreach (NotebookAssembly assembly in run.Assemblies)
        {
            string origin = assembly.IsStandIn ? "stand-in for the package of this name and version" : "the assembly itself";
            html.Append($"<tr><td>{Encode(assembly.Name)}</td><td>{Encode(assembly.Version)}</td><td>{origin}</td></tr>\n");
        }

        html.Append("</tbody>\n</table></div>\n</footer>\n");
    }

    private static string Encode(string text) => WebUtility.HtmlEncode(text);
}
