using System.Net;
using System.Text;
using NotebookRunner.Ledgers;

namespace NotebookRunner.Report;

/// <summary>A relation with its calculation in full, and the printed numbers in it.</summary>
internal static class LedgerRelationHtml
{
    private const int FoldAbove = 12;

    /// <summary>Statement, calculation, and what came of it.</summary>
    public static void Write(LedgerRelation relation, StringBuilder html)
    {
        html.Append($"<div class=\"relation {(relation.Holds ? "holds" : "broken")}\">\n<p class=\"statement\">{Encode(relation.Statement)}</p>\n");
        html.Append($"<pre class=\"calculation\">{Encode(relation.Calculation)}</pre>\n<p class=\"outcome\">{Outcome(relation)}</p>\n</div>\n");
    }

    /// <summary>Numbers with what is printed and their verdicts; many are folded.</summary>
    public static void WriteMembers(IReadOnlyCollection<LedgerNumber> numbers, LedgerNames names, StringBuilder html)
    {
        bool folds = numbers.Count > FoldAbove;
        html.Append(folds ? $"<details class=\"case plain\"><summary>{LedgerWords.Count(numbers.Count, "printed number")}</summary>\n" : "");
        html.Append("<div class=\"scroll\"><table class=\"members\">\n<thead><tr><th scope=\"col\">Number</th><th scope=\"col\">Printed</th><th scope=\"col\">Verdict</th></tr></thead>\n<tbody>\n");
        foreach (LedgerNumber number in numbers)
        {
            html.Append($"<tr><th scope=\"row\">{names.Link(number)}</th><td>{LedgerNames.Printed(number)}</td><td>{LedgerNames.Badge(number.Verdict)}</td></tr>\n");
        }

        html.Append("</tbody>\n</table></div>\n").Append(folds ? "</details>\n" : "");
    }

    private static string Outcome(LedgerRelation relation)
    {
        string computed = relation.Computed.Length > 0 ? $"Computed: <b>{Encode(relation.Computed)}</b>; " : "";
        string printed = relation.Printed.Length > 0 ? $"printed: <b>{Encode(relation.Printed)}</b>; " : "";
        string under = relation.Conventions.Count > 0 ? $" under: {Encode(string.Join("; ", relation.Conventions))}" : "";
        return $"{computed}{printed}<span class=\"state\">{(relation.Holds ? "holds" : "does not hold")}</span>{under}.";
    }

    private static string Encode(string text) => WebUtility.HtmlEncode(text);
}
