using System.Globalization;
using System.Net;
using System.Text;
using NotebookRunner.Ledgers;

namespace NotebookRunner.Report;

/// <summary>
/// The table of all numbers. Without scripts it is a plain table that shows every account; with them it can be filtered, accounts
/// are folded, and a row opens to its account and to the relations that it is in, which are written down once, in a template.
/// </summary>
internal static class LedgerNumbersHtml
{
    private const int Columns = 5;

    public static string Write(Ledger ledger, LedgerNames names)
    {
        var html = new StringBuilder();
        WriteFilters(ledger, html);
        html.Append("<noscript><p class=\"note\">This browser runs no scripts: the table shows all numbers with their accounts, and <a href=\"relations.csv\">relations.csv</a> has the calculations.</p></noscript>\n");
        html.Append("<table id=\"all-numbers\" class=\"numbers\">\n<thead><tr><th scope=\"col\" class=\"label\">Number</th><th scope=\"col\" class=\"value\">Printed</th><th scope=\"col\" class=\"kind\">In</th><th scope=\"col\" class=\"judgement\">Verdict</th><th scope=\"col\" class=\"account\">Account</th></tr></thead>\n");
        Dictionary<string, int> indices = ledger.Relations.Select((relation, index) => (relation.Id, index)).ToDictionary(pair => pair.Id, pair => pair.index);
        foreach (LedgerSource source in ledger.Sources.Where(source => source.Numbers.Count > 0))
        {
            html.Append($"<tbody class=\"source\"><tr><th scope=\"rowgroup\" colspan=\"{Columns}\">{Encode(source.Title)}</th></tr></tbody>\n");
            foreach (IGrouping<string, LedgerNumber> section in source.Numbers.GroupBy(number => number.Section))
            {
                html.Append($"<tbody data-source=\"{Encode(source.Key)}\" data-section=\"{Encode(section.Key)}\">\n");
                html.Append($"<tr class=\"section\"><th scope=\"rowgroup\" colspan=\"{Columns}\">{Encode(section.Key)}</th></tr>\n");
                foreach (LedgerNumber number in section)
                {
                    WriteRow(number, names, indices, html);
                }

                html.Append("</tbody>\n");
            }
        }

        html.Append("</table>\n");
        WriteRelations(ledger, names, html);
        return html.ToString();
    }

    /// <summary>Why the verdict is what it is, as terms of a list.</summary>
    public static void WriteAccount(LedgerNumber number, StringBuilder html)
    {
        LedgerFindingHtml.WriteFact("Why", number.Account, html);
        LedgerFindingHtml.WriteFact("Reason", number.Reason is { } reason ? LedgerWords.Of(reason) : null, html);
        LedgerFindingHtml.WriteFact("What would have to be printed instead", number.Instead, html);
        LedgerFindingHtml.WriteFact("A rerun gives", number.Rerun, html);
        LedgerFindingHtml.WriteFact("As printed under", string.Join("; ", number.Conventions), html);
    }

    private static void WriteFilters(Ledger ledger, StringBuilder html)
    {
        html.Append("<form class=\"filters\" id=\"filters\" role=\"search\" aria-label=\"Numbers\" hidden>\n");
        WriteChoice("source", "Source", ledger.Sources.Where(source => source.Numbers.Count > 0).Select(source => (source.Key, source.Title)), html);
        WriteChoice("section", "Section", ledger.Numbers.Select(number => number.Section).Distinct().Select(section => (section, section)), html);
        WriteChoice("type", "Printed in", Coverage.TypesOf(ledger.Numbers).Select(type => (LedgerRecord.Spelled(type), LedgerNames.Place(type))), html);
        WriteChoice("verdict", "Verdict", Enum.GetValues<LedgerVerdict>().Select(verdict => (LedgerRecord.Spelled(verdict), LedgerWords.Of(verdict))), html);
        html.Append("<label class=\"search\">Search <input type=\"search\" name=\"q\" autocomplete=\"off\" spellcheck=\"false\" placeholder=\"words of label, value or account\"></label>\n");
        html.Append("<p class=\"hits\"><output id=\"hits\" role=\"status\"></output> <button type=\"reset\">Show all</button></p>\n</form>\n");
    }

    private static void WriteChoice(string name, string label, IEnumerable<(string Value, string Text)> options, StringBuilder html)
    {
        html.Append($"<label>{label} <select name=\"{name}\"><option value=\"\">all</option>");
        foreach ((string value, string text) in options.Where(option => option.Value.Length > 0))
        {
            html.Append($"<option value=\"{Encode(value)}\">{Encode(text)}</option>");
        }

        html.Append("</select></label>\n");
    }

    private static void WriteRow(LedgerNumber number, LedgerNames names, Dictionary<string, int> relations, StringBuilder html)
    {
        string type = LedgerRecord.Spelled(number.Type);
        string indices = string.Join(' ', number.Relations.Select(id => relations[id].ToString(CultureInfo.InvariantCulture)));
        html.Append($"<tr id=\"{Encode(names.RowOf(number))}\" class=\"number\" data-type=\"{type}\" data-verdict=\"{LedgerRecord.Spelled(number.Verdict)}\" data-relations=\"{indices}\">");
        html.Append($"<th scope=\"row\">{Encode(number.Label)}</th><td>{LedgerNames.Printed(number)}</td><td class=\"kind\">{LedgerNames.Place(number.Type)}</td><td>{LedgerNames.Badge(number.Verdict)}</td>");
        html.Append("<td class=\"account\"><dl class=\"facts\">");
        WriteAccount(number, html);
        html.Append($"<dt>Id</dt><dd><code>{Encode(number.Id)}</code> · {LedgerNames.CellLink(number.Place)}</dd></dl></td></tr>\n");
    }

    private static void WriteRelations(Ledger ledger, LedgerNames names, StringBuilder html)
    {
        html.Append("<template id=\"relations\">\n");
        foreach (LedgerRelation relation in ledger.Relations)
        {
            html.Append($"<div data-members=\"{Encode(string.Join(' ', ledger.MembersOf(relation).Distinct().Select(names.RowOf)))}\">\n");
            LedgerRelationHtml.Write(relation, html);
            html.Append("</div>\n");
        }

        html.Append("</template>\n");
    }

    private static string Encode(string text) => WebUtility.HtmlEncode(text);
}
