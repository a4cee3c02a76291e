using System.Net;
using System.Text;

namespace RareEarth.Methods.Display;

/// <summary>A table to be shown: the same cells as aligned text and as semantic HTML. The first column holds names.</summary>
/// <param name="CssClass">Class of the HTML table, as in "regression".</param>
/// <param name="Caption">What the table shows.</param>
/// <param name="Header">Column heads; the first is that of the names.</param>
/// <param name="Body">Rows of cells, as many as there are heads.</param>
/// <param name="Foot">Rows below a rule: numbers of rows, R², effects.</param>
/// <param name="Notes">Lines under the table.</param>
[TypeFormatterSource(typeof(TableFormatterSource), PreferredMimeTypes = [TableFormatterSource.Html, TableFormatterSource.Plain])]
public sealed record TableView(
    string CssClass,
    string Caption,
    IReadOnlyList<string> Header,
    IReadOnlyList<IReadOnlyList<string>> Body,
    IReadOnlyList<IReadOnlyList<string>> Foot,
    IReadOnlyList<string> Notes) : ITableView
{
    /// <summary>Whether a page shows only the caption, which then should tell the size, until the reader opens the table.</summary>
    public bool IsFolded { get; init; }

    TableView ITableView.View() => this;

    /// <summary>Names to the left, numbers to the right, two spaces between, lines ended by \n on every system.</summary>
    public string ToText()
    {
        int[] widths = new int[Header.Count];
        foreach (IReadOnlyList<string> row in Body.Concat(Foot).Prepend(Header))
        {
            for (int i = 0; i < row.Count; i++)
            {
                widths[i] = Math.Max(widths[i], row[i].Length);
            }
        }

        string rule = new('-', widths.Sum() + (2 * (widths.Length - 1)));
        IEnumerable<string> lines =
        [
            Caption,
            rule,
            Line(Header, widths),
            rule,
            .. Body.Select(row => Line(row, widths)),
            .. Foot.Count == 0 ? Array.Empty<string>() : [rule],
            .. Foot.Select(row => Line(row, widths)),
            rule,
            .. Notes,
        ];
        return string.Join('\n', lines);
    }

    /// <summary>A table with caption, head, body and foot; all text escaped; notes as a list after it.</summary>
    public string ToHtml()
    {
        var html = new StringBuilder();
        html.Append("<table class=\"").Append(CssClass).Append("\">\n<caption>").Append(Escape(Caption)).Append("</caption>\n<thead><tr>");
        bool[] isText = [.. Header.Select((_, column) => IsText(column))];
        for (int i = 0; i < Header.Count; i++)
        {
            html.Append(isText[i] ? "<th scope=\"col\" class=\"text\">" : "<th scope=\"col\">").Append(Escape(Header[i])).Append("</th>");
        }

        html.Append("</tr></thead>\n<tbody>\n");
        AppendRows(html, Body, isText);
        html.Append("</tbody>\n");
        if (Foot.Count > 0)
        {
            html.Append("<tfoot>\n");
            AppendRows(html, Foot, isText);
            html.Append("</tfoot>\n");
        }

        html.Append("</table>");
        if (Notes.Count > 0)
        {
            html.Append("\n<ul class=\"").Append(CssClass).Append("-notes\">");
            foreach (string note in Notes)
            {
                html.Append("<li>").Append(Escape(note)).Append("</li>");
            }

            html.Append("</ul>");
        }

        return IsFolded
            ? $"<details><summary>{Escape(Caption)}</summary>\n{html}\n</details>"
            : html.ToString();
    }

    private static string Line(IReadOnlyList<string> cells, int[] widths) => string.Join(
        "  ",
        cells.Select((cell, i) => i == 0 ? cell.PadRight(widths[i]) : cell.PadLeft(widths[i]))).TrimEnd();

    /// <summary>Whether most cells of a column read as words: it is then set to the left, all others to the right.</summary>
    private bool IsText(int column)
    {
        string[] cells = [.. Body.Concat(Foot).Where(row => column < row.Count && row[column].Length > 0).Select(row => row[column])];
        return 2 * cells.Count(cell => char.IsLetter(cell[0])) > cells.Length;
    }

    private static void AppendRows(StringBuilder html, IReadOnlyList<IReadOnlyList<string>> rows, bool[] isText)
    {
        foreach (IReadOnlyList<string> row in rows)
        {
            html.Append("<tr><th scope=\"row\">").Append(Escape(row[0])).Append("</th>");
            for (int i = 1; i < row.Count; i++)
            {
                html.Append(isText[i] ? "<td class=\"text\">" : "<td>").Append(Escape(row[i])).Append("</td>");
            }

            html.Append("</tr>\n");
        }
    }

    /// <summary>The table as text.</summary>
    public override string ToString() => ToText();

    // A name in snake_case may be broken at its underscores, or it would widen its column.
    private static string Escape(string text) => WebUtility.HtmlEncode(text).Replace("_", "_<wbr/>", StringComparison.Ordinal);
}
