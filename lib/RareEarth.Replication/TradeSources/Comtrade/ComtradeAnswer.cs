using System.Globalization;
using System.Text.Json;

namespace RareEarth.Replication.TradeSources.Comtrade;

/// <summary>
/// An answer: <c>{"elapsedTime": "0.21 secs", "count": 4, "data": [{"refYear": 2010, …}], "error": ""}</c>.
/// Source of the form: answers recorded in the tests of the R package comtradr (15 November 2024).
/// </summary>
/// <param name="Records">The records.</param>
/// <param name="IsFull">As many records as an answer may have, or more announced than sent: there may be more.</param>
internal sealed record ComtradeAnswer(IReadOnlyList<ComtradeRecord> Records, bool IsFull)
{
    /// <summary>Reads an answer.</summary>
    /// <param name="body">The body.</param>
    /// <param name="query">What was asked.</param>
    /// <param name="limit">Records in an answer at most.</param>
    /// <returns>The records, each checked against what was asked.</returns>
    /// <exception cref="TradeSourceException">No JSON, another form, or what was not asked: the request, the field and what was expected.</exception>
    public static ComtradeAnswer Parse(byte[] body, ComtradeQuery query, int limit)
    {
        string request = query.Request(limit);
        try
        {
            using var document = JsonDocument.Parse(body);
            return Read(new JsonPlace(document.RootElement, "the answer", request), query, limit);
        }
        catch (JsonException exception)
        {
            throw new TradeSourceException(
                string.Create(CultureInfo.InvariantCulture, $"{request}: the answer of {body.Length} bytes is no JSON, line {exception.LineNumber + 1}, byte {exception.BytePositionInLine + 1}: expected an object with 'count', 'data' and 'error'."),
                exception);
        }
    }

    private static ComtradeAnswer Read(JsonPlace root, ComtradeQuery query, int limit)
    {
        if (root.Optional("error") is { Length: > 0 } error)
        {
            throw new TradeSourceException($"{root.Request}: UN Comtrade answers with the error '{error}'.");
        }

        int count = root.Integer("count");
        ComtradeRecord[] records = [.. root.Items("data").Select(item => Record(item, query))];
        return count >= records.Length
            ? new ComtradeAnswer(records, records.Length >= limit || count > records.Length)
            : throw new TradeSourceException(string.Create(CultureInfo.InvariantCulture, $"{root.Request}: 'count' is {count} and 'data' has {records.Length} records: expected as many, or a higher count where records are left out."));
    }

    private static ComtradeRecord Record(JsonPlace item, ComtradeQuery query)
    {
        var record = new ComtradeRecord(
            Among(item, "refYear", item.Integer("refYear"), query.Years),
            Area(item, "reporter"),
            Among(item, "flowCode", item.Text("flowCode"), query.Flows),
            Area(item, "partner"),
            Among(item, "cmdCode", item.Text("cmdCode"), query.Products),
            item.Integer("partner2Code") == 0 & item.Text("customsCode") == "C00" & item.Integer("motCode") == 0,
            item.Amount("primaryValue") ?? throw item.Wrong("primaryValue", "a number of US dollars, 0 or more"),
            item.Amount("netWgt"));
        return query.Reporters.Count == 0 || query.Reporters.Contains(record.Reporter.Number)
            ? record
            : throw item.Wrong("reporterCode", "a reporter that was asked for");
    }

    private static ComtradeArea Area(JsonPlace item, string name) => new(item.Integer($"{name}Code"), item.Optional($"{name}ISO"), item.Optional($"{name}Desc"));

    private static T Among<T>(JsonPlace item, string field, T value, IReadOnlyList<T> asked) => asked.Contains(value) ? value : throw item.Wrong(field, $"one of {string.Join(", ", asked)}, which were asked for");
}
