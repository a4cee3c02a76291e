using System.Globalization;
using System.Net;
using NotebookRunner.Ledgers;

namespace NotebookRunner.Report;

/// <summary>How the ledger's page names and links what it shows.</summary>
internal sealed class LedgerNames
{
    private readonly Dictionary<string, string> _rows = [];
    private readonly Dictionary<string, string> _findings = [];
    private readonly Dictionary<string, LedgerSource> _sources = [];

    private LedgerNames()
    {
    }

    /// <summary>Gives every number and finding a fragment of the page.</summary>
    public static LedgerNames Of(Ledger ledger, AnchorNames anchors)
    {
        var names = new LedgerNames();
        foreach (LedgerSource source in ledger.Sources)
        {
            foreach (LedgerNumber number in source.Numbers)
            {
                names._rows[number.Id] = anchors.For("n " + number.Id);
                names._sources[number.Id] = source;
            }

            foreach (LedgerFinding finding in source.Findings)
            {
                names._findings[finding.Id] = anchors.For("finding " + finding.Id);
            }
        }

        return names;
    }

    /// <summary>The fragment of a number's row.</summary>
    public string RowOf(LedgerNumber number) => _rows[number.Id];

    /// <summary>The fragment of a finding.</summary>
    public string AnchorOf(LedgerFinding finding) => _findings[finding.Id];

    /// <summary>The source that prints a number.</summary>
    public LedgerSource SourceOf(LedgerNumber number) => _sources[number.Id];

    /// <summary>A number's label, as a link to its row.</summary>
    public string Link(LedgerNumber number) => $"<a href=\"#{Encode(RowOf(number))}\">{Encode(number.Label)}</a>";

    /// <summary>The address of the cell that says something, in its notebook's page.</summary>
    public static string Cell(LedgerPlace place) =>
        string.Create(CultureInfo.InvariantCulture, $"../{Uri.EscapeDataString(place.Notebook)}.html#cell-{place.Cell}");

    /// <summary>A link to that cell.</summary>
    public static string CellLink(LedgerPlace place) =>
        string.Create(CultureInfo.InvariantCulture, $"<a href=\"{Encode(Cell(place))}\">{Encode(place.Notebook)}, cell {place.Cell}</a>");

    /// <summary>A number as it is printed, with its unit where that is not printed with it; nothing for a claim that is words alone.</summary>
    public static string Printed(LedgerNumber number) => number.Printed.Length == 0
        ? ""
        : $"<span class=\"printed\">{Encode(number.Printed)}</span>{(number.Unit.Length > 0 && !number.Printed.EndsWith(number.Unit, StringComparison.Ordinal) ? $" <span class=\"unit\">{Encode(number.Unit)}</span>" : "")}";

    /// <summary>A number's label and what is printed.</summary>
    public static string Titled(LedgerNumber number) => Encode(number.Label) + (number.Printed.Length > 0 ? ": " + Printed(number) : "");

    /// <summary>Where numbers of a type are printed, in a word.</summary>
    public static string Place(NumberType type) => type switch
    {
        NumberType.Cell => "table",
        NumberType.Claim => "text",
        _ => "mark",
    };

    /// <summary>A verdict with its colour and its word.</summary>
    public static string Badge(LedgerVerdict verdict) => $"<span class=\"verdict {Class(verdict)}\">{LedgerWords.Of(verdict)}</span>";

    /// <summary>The class that gives a verdict its colour.</summary>
    public static string Class(LedgerVerdict verdict) => "v-" + LedgerRecord.Spelled(verdict).ToLowerInvariant();

    private static string Encode(string text) => WebUtility.HtmlEncode(text);
}
