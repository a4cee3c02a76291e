using System.Globalization;
using System.Net;
using System.Text;
using NotebookRunner.Ledgers;

namespace NotebookRunner.Report;

/// <summary>How many numbers of each source have which verdict: as bars with words, then as a table.</summary>
internal static class LedgerCoverageHtml
{
    private static readonly LedgerVerdict[] Verdicts = Enum.GetValues<LedgerVerdict>();

    public static string Write(Ledger ledger)
    {
        var html = new StringBuilder();
        foreach (LedgerSource source in ledger.Sources)
        {
            WriteBar(source, html);
        }

        if (ledger.Numbers.Any())
        {
            WriteTable(ledger, html);
        }

        return html.ToString();
    }

    private static void WriteBar(LedgerSource source, StringBuilder html)
    {
        var coverage = new Coverage(source.Numbers);
        LedgerVerdict[] present = [.. Verdicts.Where(verdict => coverage[verdict] > 0)];
        html.Append($"<div class=\"coverage\">\n<h3>{Encode(source.Title)}</h3>\n");
        html.Append($"<p class=\"citation\">{Encode(source.Citation)} <a href=\"{Encode(LedgerNames.Cell(source.Place))}\">Notebook {Encode(source.Place.Notebook)}</a></p>\n");
        if (coverage.Total == 0)
        {
            html.Append("<p class=\"note\">No numbers of its own; its relations are between numbers of other sources.</p>\n</div>\n");
            return;
        }

        string words = string.Join(", ", present.Select(verdict => string.Create(CultureInfo.InvariantCulture, $"{coverage[verdict]:N0} {LedgerWords.Of(verdict)}")));
        html.Append($"<div class=\"bar\" role=\"img\" aria-label=\"{Encode($"{LedgerWords.Count(coverage.Total, "number")}: {words}")}\">");
        foreach (LedgerVerdict verdict in present)
        {
            html.Append(CultureInfo.InvariantCulture, $"<span class=\"{LedgerNames.Class(verdict)}\" style=\"flex-grow:{coverage[verdict]}\" title=\"{coverage[verdict]:N0} {LedgerWords.Of(verdict)}\"></span>");
        }

        html.Append("</div>\n<ul class=\"legend\">");
        foreach (LedgerVerdict verdict in present)
        {
            html.Append(CultureInfo.InvariantCulture, $"<li><a class=\"verdict {LedgerNames.Class(verdict)}\" href=\"{Filter(source, verdict)}\">{coverage[verdict]:N0} {LedgerWords.Of(verdict)}</a></li>");
        }

        html.Append("</ul>\n</div>\n");
    }

    private static void WriteTable(Ledger ledger, StringBuilder html)
    {
        html.Append("<div class=\"scroll\"><table class=\"counts\">\n<caption>Numbers by source, place and verdict</caption>\n<thead><tr><th scope=\"col\">Source</th><th scope=\"col\">Printed in</th><th scope=\"col\">Numbers</th>");
        html.Append(string.Concat(Verdicts.Select(verdict => $"<th scope=\"col\">{LedgerNames.Badge(verdict)}</th>"))).Append("</tr></thead>\n");
        foreach (LedgerSource source in ledger.Sources.Where(source => source.Numbers.Count > 0))
        {
            WriteRows(source.Title, source.Numbers, source, html);
        }

        if (ledger.Sources.Count > 1)
        {
            WriteRows("All sources", [.. ledger.Numbers], null, html);
        }

        html.Append("</table></div>\n");
    }

    private static void WriteRows(string title, IReadOnlyList<LedgerNumber> numbers, LedgerSource? source, StringBuilder html)
    {
        NumberType[] types = Coverage.TypesOf(numbers);
        html.Append(CultureInfo.InvariantCulture, $"<tbody>\n<tr><th scope=\"rowgroup\" rowspan=\"{types.Length}\">{Encode(title)}</th>");
        foreach (NumberType type in types)
        {
            html.Append(type == types[0] ? "" : "<tr>");
            WriteCounts(type, numbers, source, html);
        }

        html.Append("</tbody>\n");
    }

    private static void WriteCounts(NumberType type, IReadOnlyList<LedgerNumber> numbers, LedgerSource? source, StringBuilder html)
    {
        var coverage = new Coverage(numbers.Where(number => number.Type == type));
        html.Append(CultureInfo.InvariantCulture, $"<th scope=\"row\">{LedgerNames.Place(type)}</th><td>{coverage.Total:N0}</td>");
        foreach (LedgerVerdict verdict in Verdicts)
        {
            html.Append(coverage[verdict] == 0
                ? "<td class=\"none\">0</td>"
                : string.Create(CultureInfo.InvariantCulture, $"<td><a href=\"{Filter(source, verdict, type)}\">{coverage[verdict]:N0}</a></td>"));
        }

        html.Append("</tr>\n");
    }

    /// <summary>The address at which the table of numbers shows just these.</summary>
    private static string Filter(LedgerSource? source, LedgerVerdict verdict, NumberType? type = null) => Encode(
        "#numbers?"
        + (source is null ? "" : $"source={Uri.EscapeDataString(source.Key)}&")
        + (type is { } printed ? $"type={LedgerRecord.Spelled(printed)}&" : "")
        + $"verdict={LedgerRecord.Spelled(verdict)}");

    private static string Encode(string text) => WebUtility.HtmlEncode(text);
}
