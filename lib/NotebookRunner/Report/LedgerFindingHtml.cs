using System.Net;
using System.Text;
using NotebookRunner.Ledgers;

namespace NotebookRunner.Report;

/// <summary>A finding so that it is understood by itself: what is printed, the calculation, what would have to be true, a fair reading.</summary>
internal static class LedgerFindingHtml
{
    public static void Write(LedgerFinding finding, LedgerSource source, Ledger ledger, LedgerNames names, StringBuilder html)
    {
        string anchor = Encode(names.AnchorOf(finding));
        html.Append($"<article class=\"finding {LedgerRecord.Spelled(finding.Kind)}\" id=\"{anchor}\">\n<h3>{Encode(finding.Title)}");
        html.Append($"<a class=\"anchor\" href=\"#{anchor}\" aria-label=\"Link to this finding\">#</a></h3>\n");
        html.Append($"<p class=\"meta\"><span class=\"basis\">{(finding.Basis == FindingBasis.Computed ? "computed from what is printed" : "from reading")}</span> · {Encode(source.Title)} · {LedgerNames.CellLink(finding.Place)}</p>\n<dl class=\"facts\">\n");

        LedgerRelation[] relations = [.. ledger.RelationsOf(finding)];
        LedgerNumber[] members = [.. relations.SelectMany(ledger.MembersOf).Distinct()];
        if (finding.Quotes.Count + members.Length > 0)
        {
            html.Append("<dt>What is printed</dt>\n<dd>\n");
            foreach (LedgerQuote quote in finding.Quotes)
            {
                html.Append($"<figure class=\"quote\"><blockquote>{Encode(quote.Text)}</blockquote><figcaption>{Encode(quote.Where)}</figcaption></figure>\n");
            }

            if (members.Length > 0)
            {
                LedgerRelationHtml.WriteMembers(members, names, html);
            }

            html.Append("</dd>\n");
        }

        if (relations.Length > 0)
        {
            html.Append("<dt>The calculation</dt>\n<dd>\n");
            foreach (LedgerRelation relation in relations)
            {
                LedgerRelationHtml.Write(relation, html);
            }

            html.Append("</dd>\n");
        }

        WriteFact("What would have to be true instead", finding.Instead, html);
        WriteFact("A fair reading", finding.Reading, html);
        html.Append("</dl>\n</article>\n");
    }

    /// <summary>A fact in words, where there are any.</summary>
    public static void WriteFact(string term, string? words, StringBuilder html)
    {
        if (!string.IsNullOrWhiteSpace(words))
        {
            html.Append($"<dt>{term}</dt>\n<dd class=\"words\">{Encode(words)}</dd>\n");
        }
    }

    private static string Encode(string text) => WebUtility.HtmlEncode(text);
}
