using System.Text.Json.Nodes;

namespace NotebookRunner.Ledgers;

/// <summary>The record of checks that a cell leaves among its outputs.</summary>
internal static class LedgerRecord
{
    /// <summary>The MIME type of a record.</summary>
    public const string MimeType = "application/vnd.replication-check+json";

    private const int Version = 1;

    /// <summary>Reads a record; fields that this version does not name are left alone.</summary>
    /// <param name="json">What the output holds under the MIME type.</param>
    /// <param name="place">The cell.</param>
    /// <param name="problems">Takes a message for everything that is not of the record's form.</param>
    /// <returns>What the record says, or null where it cannot be used.</returns>
    public static LedgerSource? Read(JsonNode? json, LedgerPlace place, ICollection<string> problems)
    {
        if (json is not JsonObject root)
        {
            problems.Add($"{place}: the record of checks is not a JSON object.");
            return null;
        }

        int before = problems.Count;
        var head = new RecordFields(root, $"{place}, record of checks", problems);
        if (!head.Is("version", Version))
        {
            return null; // of another version nothing else is known
        }

        string source = head.Name("source");
        var fields = new RecordFields(root, $"{place}, source {source}", problems);
        var record = new LedgerSource(
            source,
            fields.Name("title"),
            fields.Text("citation"),
            [.. fields.Objects("relations").Select(item => Relation(item, place))],
            [.. fields.Objects("numbers").Select(item => Number(item, place))],
            [.. fields.Objects("findings").Select(item => Finding(item, place))],
            place);
        return problems.Count == before ? record : null;
    }

    /// <summary>A value's name as records write it: those of types, kinds and bases in small letters.</summary>
    public static string Spelled<T>(T value)
        where T : struct, Enum =>
        value is LedgerVerdict or LedgerReason ? value.ToString() : value.ToString().ToLowerInvariant();

    private static LedgerRelation Relation(RecordFields item, LedgerPlace place) => new(
        item.Name("id"), item.Text("section"), item.Text("kind"), item.Text("statement"), item.Text("calculation"),
        item.Text("computed"), item.Text("printed"), item.Truth("holds"), item.Texts("conventions"), item.Texts("members"), place);

    private static LedgerNumber Number(RecordFields item, LedgerPlace place)
    {
        var number = new LedgerNumber(
            item.Name("id"), item.Choice<NumberType>("type", Spelled), item.Text("section"), item.Text("label"), item.Text("printed"), item.Text("unit"),
            item.Choice<LedgerVerdict>("verdict", Spelled), item.ChoiceOrNull<LedgerReason>("reason", Spelled), item.Text("account"),
            item.TextOrNull("instead"), item.Texts("conventions"), item.TextOrNull("rerun"), item.Texts("relations"), place);
        if (number.Verdict == LedgerVerdict.NotCheckable && item.IsNull("reason"))
        {
            item.Refuse("reason", $"one of {string.Join(", ", Enum.GetNames<LedgerReason>())} where the verdict is {LedgerVerdict.NotCheckable}");
        }

        return number;
    }

    private static LedgerFinding Finding(RecordFields item, LedgerPlace place) => new(
        item.Name("id"), item.Name("title"), item.Choice<FindingBasis>("basis", Spelled), item.Choice<FindingKind>("kind", Spelled), item.Texts("relations"),
        [.. item.Objects("quotes").Select(quote => new LedgerQuote(quote.Text("where"), quote.Text("text")))],
        item.Text("instead"), item.Text("reading"), place);
}
