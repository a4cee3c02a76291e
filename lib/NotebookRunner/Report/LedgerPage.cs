using System.Globalization;
using System.Net;
using System.Text;
using NotebookRunner.Ledgers;

namespace NotebookRunner.Report;

/// <summary>A ledger as one page: coverage, what does not fit, and every number with its account.</summary>
public static class LedgerPage
{
    /// <summary>The page's address from the folder of the other pages.</summary>
    internal const string Address = "ledger/index.html";

    private const string DefaultTitle = "Ledger";

    /// <summary>The page.</summary>
    /// <param name="ledger">What the checks say.</param>
    /// <param name="introductionMarkdown">How to read it; its first heading of level 1 is the page's title. Null for none.</param>
    public static string ToHtml(Ledger ledger, string? introductionMarkdown = null)
    {
        var anchors = new AnchorNames("coverage", "contradictions", "contradicted", "tensions", "in-dispute", "varies", "numbers");
        (string introduction, IReadOnlyList<PageHeading> headings) = MarkdownText.ToHtml(introductionMarkdown ?? "", anchors);
        string? title = headings.FirstOrDefault(heading => heading.Level == 1)?.Text;
        var names = LedgerNames.Of(ledger, anchors);
        LedgerSection[] sections = [.. Sections(ledger, names)];

        var page = new StringBuilder();
        PageFrame.Open(title ?? DefaultTitle, "", page, PageAssets.LedgerStyle);
        WriteContents(headings, sections, page);
        page.Append("<main id=\"content\" class=\"ledger\">\n");
        page.Append(title is null ? $"<h1>{DefaultTitle}</h1>\n" : "");
        page.Append($"<section class=\"text\">\n{introduction}</section>\n");
        foreach (LedgerSection section in sections)
        {
            page.Append($"<section aria-labelledby=\"{section.Anchor}\">\n<h2 id=\"{section.Anchor}\">{WebUtility.HtmlEncode(section.Title)}");
            page.Append(section.Count is { } count ? string.Create(CultureInfo.InvariantCulture, $" <span class=\"count\">{count:N0}</span>") : "");
            page.Append($"<a class=\"anchor\" href=\"#{section.Anchor}\" aria-label=\"Link to this section\">#</a></h2>\n{section.Html}</section>\n");
        }

        page.Append("</main>\n");
        PageFrame.Close(page, PageAssets.LedgerScript);
        return page.ToString();
    }

    /// <summary>What does not fit comes first, the strongest of it before the rest. A section with nothing in it is left out.</summary>
    private static IEnumerable<LedgerSection> Sections(Ledger ledger, LedgerNames names)
    {
        yield return new LedgerSection("coverage", "Coverage", null, LedgerCoverageHtml.Write(ledger));

        var cases = new LedgerCasesHtml(ledger, names);
        IEnumerable<LedgerSection> misfits =
        [
            cases.Findings(FindingKind.Contradiction, "contradictions", "Contradictions", "What is printed here cannot all be right."),
            cases.Contradicted("contradicted", "Contradicted numbers without a finding", "No finding above tells of these numbers; each has the calculation that contradicts it."),
            cases.Findings(FindingKind.Tension, "tensions", "Tensions", "What is printed here can be right, and does not fit together well."),
            cases.InDispute("in-dispute", "In dispute", "These relations do not hold, and which of their numbers is wrong is not known."),
            cases.Varying("varies", "Varies", "Whether these numbers come out as printed depends on a convention that the source does not state."),
        ];
        foreach (LedgerSection section in misfits.Where(section => section.Count > 0))
        {
            yield return section;
        }

        yield return new LedgerSection("numbers", "All numbers", ledger.Numbers.Count(), LedgerNumbersHtml.Write(ledger, names));
    }

    private static void WriteContents(IReadOnlyList<PageHeading> headings, IReadOnlyList<LedgerSection> sections, StringBuilder html)
    {
        html.Append("<nav class=\"contents\" aria-label=\"Contents\">\n<details open><summary>Contents<span class=\"here\"></span></summary>\n");
        html.Append("<p><a href=\"../index.html\">← All notebooks</a></p>\n<ol>\n");
        foreach (PageHeading heading in headings.Where(heading => heading.Level == 2))
        {
            html.Append($"<li class=\"level2\"><a href=\"#{WebUtility.HtmlEncode(heading.Anchor)}\">{WebUtility.HtmlEncode(heading.Text)}</a></li>\n");
        }

        foreach (LedgerSection section in sections)
        {
            html.Append($"<li class=\"level2\"><a href=\"#{section.Anchor}\">{WebUtility.HtmlEncode(section.Title)}</a></li>\n");
        }

        html.Append("</ol>\n<p>As tables: <a href=\"numbers.csv\">numbers.csv</a>, <a href=\"relations.csv\">relations.csv</a>, <a href=\"findings.csv\">findings.csv</a></p>\n");
        html.Append($"<p class=\"tools\">{PageFrame.ThemeButton}</p>\n</details>\n</nav>\n");
    }
}
