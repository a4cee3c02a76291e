using System.Globalization;
using System.Net;
using System.Text;
using NotebookRunner.MarkedResults;
using NotebookRunner.Sweeps;
using NotebookRunner.Sweeps.Designs;
using NotebookRunner.Sweeps.Journals;

namespace NotebookRunner.Report;

/// <summary>A sweep as one page that works from a file: small multiples, the sorted curve of a result, and the table.</summary>
public static class SweepPage
{
    private const int RowsShown = 1000;

    private const string NoScript = "<p class=\"notice\" id=\"no-figures\">Figures need JavaScript. The table below has all values.</p>\n";

    private static readonly Dictionary<DesignKind, string> Designs = new()
    {
        [DesignKind.Grid] = "every combination of the values below",
        [DesignKind.List] = "the combinations that the sweep file lists",
        [DesignKind.LatinHypercube] = "a Latin hypercube over the values below",
    };

    /// <summary>The page.</summary>
    /// <param name="plan">The sweep.</param>
    /// <param name="records">What came of its points, by run number.</param>
    /// <param name="assets">Scripts and styles.</param>
    public static string ToHtml(SweepPlan plan, IReadOnlyDictionary<int, SweepRecord> records, PageAssets assets)
    {
        SweepPoint[] done = [.. plan.Points.Where(point => records.ContainsKey(point.Run))];
        var page = new StringBuilder();
        PageFrame.Open($"Sweep: {plan.Name}", assets.Head, page, PageAssets.SweepStyle);
        page.Append($"<main id=\"content\" class=\"sweep\">\n<h1>Sweep: {Encode(plan.Name)}</h1>\n");
        page.Append(Invariant($"<p>{done.Length:N0} runs of <b>{Encode(plan.Notebook.Title)}</b> ({Encode(plan.Notebook.Name)}): {Designs[plan.Design]}. "));
        page.Append($"The numbers are those of the notebook's cells tagged <code>{ResultCell.Tag}</code>. All of them: <a href=\"{Uri.EscapeDataString(plan.Name)}.csv\">{Encode(plan.Name)}.csv</a>.</p>\n");
        WriteNotices(plan, records, done, assets, page);
        WriteResults(plan, records, done, page);
        WriteFigures(page);
        WriteParameters(plan, done, page);
        WriteTable(plan, records, done, page);
        page.Append($"<p class=\"tools\">{PageFrame.ThemeButton}</p>\n</main>\n");
        page.Append($"<script type=\"application/json\" id=\"sweep-data\">{SweepData.Write(plan, records)}</script>\n");
        PageFrame.Close(page, PageAssets.SweepScript);
        return page.ToString();
    }

    private static void WriteNotices(SweepPlan plan, IReadOnlyDictionary<int, SweepRecord> records, SweepPoint[] done, PageAssets assets, StringBuilder html)
    {
        if (plan.Points.Count > done.Length)
        {
            html.Append(Invariant($"<p class=\"notice\">{plan.Points.Count - done.Length:N0} of {plan.Points.Count:N0} runs are missing still.</p>\n"));
        }

        int failed = done.Count(point => records[point.Run].Error is not null);
        if (failed > 0)
        {
            html.Append(Invariant($"<p class=\"notice failed\">{failed:N0} {(failed == 1 ? "run" : "runs")} ended in an error, told in the table; the figures leave {(failed == 1 ? "it" : "them")} out.</p>\n"));
        }

        if (assets.NetworkReason is { } reason)
        {
            html.Append($"<p class=\"notice\">Figures need the network ({Encode(reason)}).</p>\n");
        }
    }

    private static void WriteParameters(SweepPlan plan, SweepPoint[] done, StringBuilder html)
    {
        html.Append("<h2 id=\"parameters\">Parameters</h2>\n<div class=\"scroll\"><table>\n<thead><tr><th scope=\"col\">parameter</th><th scope=\"col\">values</th><th scope=\"col\">default</th><th scope=\"col\">meaning</th></tr></thead>\n<tbody>\n");
        for (int i = 0; i < plan.Parameters.Count; i++)
        {
            object[] values = [.. done.Select(point => point.Values[i]).Distinct()];
            string told = values.Length <= 12 || !plan.Parameters[i].Type.IsOrdered
                ? string.Join(", ", values.Select(SweepCsv.Value))
                : Invariant($"{values.Length:N0} values from {SweepCsv.Value(values.Min()!)} to {SweepCsv.Value(values.Max()!)}");
            html.Append($"<tr><th scope=\"row\"><code>{Encode(plan.Parameters[i].Name)}</code></th><td>{Encode(told)}</td><td>{Encode(SweepCsv.Value(plan.Parameters[i].Default))}</td><td class=\"words\">{Encode(plan.Parameters[i].Description)}</td></tr>\n");
        }

        html.Append("</tbody></table></div>\n");
    }

    private static void WriteResults(SweepPlan plan, IReadOnlyDictionary<int, SweepRecord> records, SweepPoint[] done, StringBuilder html)
    {
        html.Append("<h2 id=\"results\">Results</h2>\n<div class=\"scroll\"><table class=\"numbers\">\n<thead><tr><th scope=\"col\">result</th><th scope=\"col\">runs</th><th scope=\"col\">least</th><th scope=\"col\">median</th><th scope=\"col\">greatest</th><th scope=\"col\">below 0</th><th scope=\"col\">meaning</th></tr></thead>\n<tbody>\n");
        for (int i = 0; i < plan.Results.Count; i++)
        {
            NotebookResult result = plan.Results[i];
            ResultValue[] values = [.. done.Select(point => records[point.Run]).Where(record => record.Error is null).Select(record => record.Values[i]).Where(value => value.Text is not null)];
            html.Append($"<tr><th scope=\"row\"><code>{Encode(result.Name)}</code></th><td>{values.Length.ToString("N0", CultureInfo.InvariantCulture)}</td>");
            html.Append(result.IsNumber && values.Length > 0 ? Spread(values) : "<td>–</td><td>–</td><td>–</td><td>–</td>");
            html.Append($"<td class=\"words\">{Encode(result.Description)}</td></tr>\n");
        }

        html.Append("</tbody></table></div>\n");
    }

    private static string Spread(ResultValue[] values)
    {
        double[] sorted = [.. values.Select(value => double.Parse(value.Text!, NumberStyles.Float, CultureInfo.InvariantCulture)).Order()];
        double median = (sorted[(sorted.Length - 1) / 2] + sorted[sorted.Length / 2]) / 2;
        double below = (double)sorted.Count(value => value < 0) / sorted.Length;
        return Invariant($"<td>{sorted[0]:G4}</td><td>{median:G4}</td><td>{sorted[^1]:G4}</td><td>{100 * below:0.#}%</td>");
    }

    private static void WriteFigures(StringBuilder html)
    {
        html.Append("<h2 id=\"multiples\">Small multiples</h2>\n").Append(NoScript);
        html.Append("<div class=\"controls\" id=\"controls\"></div>\n<p class=\"axes\" id=\"axes\"></p>\n<div class=\"panels\" id=\"panels\"></div>\n");
        html.Append("<h2 id=\"curve-heading\">All runs, sorted</h2>\n<p class=\"axes\" id=\"curve-words\"></p>\n<div id=\"curve\"></div>\n");
        html.Append("<p class=\"chosen\" id=\"chosen\" role=\"status\"></p>\n");
    }

    private static void WriteTable(SweepPlan plan, IReadOnlyDictionary<int, SweepRecord> records, SweepPoint[] done, StringBuilder html)
    {
        html.Append("<h2 id=\"runs\">All runs</h2>\n");
        html.Append(done.Length > RowsShown ? Invariant($"<p>The first {RowsShown:N0} of {done.Length:N0}; the <a href=\"{Uri.EscapeDataString(plan.Name)}.csv\">table as CSV</a> has them all.</p>\n") : "");
        html.Append("<div class=\"scroll rows\"><table class=\"numbers\">\n<thead><tr>");
        html.AppendJoin("", SweepCsv.Heads(plan).Select(head => $"<th scope=\"col\">{Encode(head)}</th>")).Append("</tr></thead>\n<tbody>\n");
        foreach (SweepPoint point in done.Take(RowsShown))
        {
            IReadOnlyList<string> row = SweepCsv.Row(plan, point, records[point.Run]);
            html.Append($"<tr id=\"run-{row[0]}\"{(row[^1].Length > 0 ? " class=\"failed\"" : "")}><th scope=\"row\"><a href=\"#run-{row[0]}\">{row[0]}</a></th>");
            html.AppendJoin("", row.Skip(1).Select(field => $"<td>{Encode(Short(field))}</td>")).Append("</tr>\n");
        }

        html.Append("</tbody></table></div>\n");
    }

    private static string Short(string field) =>
        field.Contains('.') && double.TryParse(field, NumberStyles.Float, CultureInfo.InvariantCulture, out double number)
            ? number.ToString("G6", CultureInfo.InvariantCulture)
            : field;

    private static string Encode(string text) => WebUtility.HtmlEncode(text);

    private static string Invariant(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}
