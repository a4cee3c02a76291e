using System.Net;
using System.Text;
using NotebookRunner.Ledgers;

namespace NotebookRunner.Report;

/// <summary>The sections of the ledger's page that tell of what does not fit.</summary>
internal sealed class LedgerCasesHtml(Ledger ledger, LedgerNames names)
{
    /// <summary>The findings of a kind.</summary>
    public LedgerSection Findings(FindingKind kind, string anchor, string title, string lead)
    {
        StringBuilder html = Begin(lead);
        int count = 0;
        foreach (LedgerSource source in ledger.Sources)
        {
            foreach (LedgerFinding finding in source.Findings.Where(finding => finding.Kind == kind))
            {
                LedgerFindingHtml.Write(finding, source, ledger, names, html);
                count++;
            }
        }

        return new LedgerSection(anchor, title, count, html.ToString());
    }

    /// <summary>Contradicted numbers that no finding tells of: none of their broken relations is one that a finding shows.</summary>
    public LedgerSection Contradicted(string anchor, string title, string lead)
    {
        LedgerRelation[] shown = [.. ledger.Findings.SelectMany(ledger.RelationsOf).Where(relation => !relation.Holds).Distinct()];
        HashSet<string> told = [.. shown.Select(relation => relation.Id)];
        HashSet<string> members = [.. shown.SelectMany(relation => relation.Members)];
        return Numbers(anchor, title, lead, open: true, relation => !relation.Holds, number =>
            number.Verdict == LedgerVerdict.Contradicted && !members.Contains(number.Id) && !number.Relations.Any(told.Contains));
    }

    /// <summary>Numbers whose verdict depends on a convention.</summary>
    public LedgerSection Varying(string anchor, string title, string lead) => Numbers(
        anchor, title, lead, open: false, relation => !relation.Holds || relation.Conventions.Count > 0, number => number.Verdict == LedgerVerdict.Varies);

    /// <summary>
    /// Disputed numbers by the broken relation that they are in, because it is the relation that a reader has to understand;
    /// those in none, such as copies of a disputed number, follow one by one.
    /// </summary>
    public LedgerSection InDispute(string anchor, string title, string lead)
    {
        StringBuilder html = Begin(lead);
        HashSet<string> told = [.. ledger.Relations.Where(relation => !relation.Holds).SelectMany(relation => relation.Members)];
        int count = 0;
        foreach (LedgerSource source in ledger.Sources)
        {
            (LedgerRelation Relation, LedgerNumber[] Members)[] broken =
            [
                .. source.Relations.Where(relation => !relation.Holds)
                    .Select(relation => (relation, ledger.MembersOf(relation).Distinct().ToArray()))
                    .Where(pair => pair.Item2.Any(IsDisputed)),
            ];
            LedgerNumber[] others = [.. source.Numbers.Where(number => IsDisputed(number) && !told.Contains(number.Id))];
            count += source.Numbers.Count(IsDisputed);
            WriteSource(source, broken.Length + others.Length, html);
            foreach ((LedgerRelation relation, LedgerNumber[] members) in broken)
            {
                string disputed = LedgerWords.Count(members.Count(IsDisputed), "number") + " in dispute";
                html.Append($"<details class=\"case\">\n<summary><span class=\"what\">{Encode(relation.Statement)}</span> <span class=\"where\">{Where(relation.Section, disputed)}</span></summary>\n");
                LedgerRelationHtml.Write(relation, html);
                LedgerRelationHtml.WriteMembers(members, names, html);
                html.Append($"<p class=\"meta\">{LedgerNames.CellLink(relation.Place)}</p>\n</details>\n");
            }

            foreach (LedgerNumber number in others)
            {
                WriteNumber(number, open: false, relation => !relation.Holds, html);
            }
        }

        return new LedgerSection(anchor, title, count, html.ToString());
    }

    private LedgerSection Numbers(string anchor, string title, string lead, bool open, Func<LedgerRelation, bool> isShown, Func<LedgerNumber, bool> isWanted)
    {
        StringBuilder html = Begin(lead);
        foreach (LedgerSource source in ledger.Sources)
        {
            LedgerNumber[] numbers = [.. source.Numbers.Where(isWanted)];
            WriteSource(source, numbers.Length, html);
            foreach (LedgerNumber number in numbers)
            {
                WriteNumber(number, open, isShown, html);
            }
        }

        return new LedgerSection(anchor, title, ledger.Numbers.Count(isWanted), html.ToString());
    }

    private void WriteNumber(LedgerNumber number, bool open, Func<LedgerRelation, bool> isShown, StringBuilder html)
    {
        html.Append($"<details class=\"case\"{(open ? " open" : "")}>\n<summary><span class=\"what\">{LedgerNames.Titled(number)}</span>");
        html.Append(number.Conventions.Count > 0 ? $" <span class=\"where\">{Where("as printed under " + string.Join("; ", number.Conventions))}</span>" : "");
        html.Append("</summary>\n<dl class=\"facts\">\n");
        LedgerNumbersHtml.WriteAccount(number, html);
        LedgerRelation[] relations = [.. ledger.RelationsOf(number).Where(isShown)];
        if (relations.Length > 0)
        {
            html.Append("<dt>The calculation</dt>\n<dd>\n");
            foreach (LedgerRelation relation in relations)
            {
                LedgerRelationHtml.Write(relation, html);
            }

            html.Append("</dd>\n");
        }

        html.Append($"</dl>\n<p class=\"meta\"><a href=\"#{Encode(names.RowOf(number))}\">Its row among all numbers</a> · {LedgerNames.CellLink(number.Place)}</p>\n</details>\n");
    }

    private static StringBuilder Begin(string lead) => new StringBuilder().Append($"<p class=\"note\">{lead}</p>\n");

    private static void WriteSource(LedgerSource source, int cases, StringBuilder html) =>
        html.Append(cases > 0 ? $"<h3>{Encode(source.Title)}</h3>\n" : "");

    private static bool IsDisputed(LedgerNumber number) => number.Verdict == LedgerVerdict.InDispute;

    private static string Where(params string[] parts) => Encode(string.Join(" · ", parts.Where(part => part.Length > 0)));

    private static string Encode(string text) => WebUtility.HtmlEncode(text);
}
