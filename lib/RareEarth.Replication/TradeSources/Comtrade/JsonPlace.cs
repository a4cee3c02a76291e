using System.Globalization;
using System.Text.Json;

namespace RareEarth.Replication.TradeSources.Comtrade;

/// <summary>An object of an answer, and where it stands: a field that is missing or of another type is an error that names both.</summary>
/// <param name="Element">The object.</param>
/// <param name="Name">Where it stands in the answer.</param>
/// <param name="Request">The request, without a key.</param>
internal readonly record struct JsonPlace(JsonElement Element, string Name, string Request)
{
    private const decimal Most = 1e18m;

    /// <summary>A whole number.</summary>
    public int Integer(string field) => Field(field) is { ValueKind: JsonValueKind.Number } value && value.TryGetInt32(out int number) ? number : throw Wrong(field, "a whole number");

    /// <summary>A text.</summary>
    public string Text(string field)
    {
        try
        {
            return Field(field) is { ValueKind: JsonValueKind.String } value ? value.GetString()! : throw Wrong(field, "a text");
        }
        catch (InvalidOperationException) // bytes that are no characters
        {
            throw Wrong(field, "a text");
        }
    }

    /// <summary>A text; null where the field is null or missing.</summary>
    public string? Optional(string field) => Object().TryGetProperty(field, out JsonElement value) && value.ValueKind != JsonValueKind.Null ? Text(field) : null;

    /// <summary>A number of 0 or more, far from what sums can hold; null where the field is null.</summary>
    public decimal? Amount(string field) => Field(field) switch
    {
        { ValueKind: JsonValueKind.Null } => null,
        { ValueKind: JsonValueKind.Number } value when value.TryGetDecimal(out decimal number) && number is >= 0 and < Most => number,
        _ => throw Wrong(field, "a number of 0 or more, or null"),
    };

    /// <summary>The objects of a list.</summary>
    public IEnumerable<JsonPlace> Items(string field)
    {
        if (Field(field) is not { ValueKind: JsonValueKind.Array } list)
        {
            throw Wrong(field, "a list of records");
        }

        string request = Request;
        return list.EnumerateArray().Select((item, i) => new JsonPlace(item, string.Create(CultureInfo.InvariantCulture, $"{field}[{i}]"), request));
    }

    /// <summary>The error that a field is not as documented.</summary>
    public TradeSourceException Wrong(string field, string expected) => new(
        $"{Request}: {Name} {(Object().TryGetProperty(field, out JsonElement value) ? $"has '{field}' {Short(value)}" : $"has no field '{field}'")}: expected {expected}. The form of the API may have changed.");

    private JsonElement Field(string field) => Object().TryGetProperty(field, out JsonElement value) ? value : throw Wrong(field, "it, as documented");

    private JsonElement Object() => Element.ValueKind == JsonValueKind.Object
        ? Element
        : throw new TradeSourceException($"{Request}: {Name} is {Short(Element)}: expected an object. The form of the API may have changed.");

    private static string Short(JsonElement value) => value.GetRawText() is { Length: > 60 } text ? $"{text[..60]}…" : value.GetRawText();
}
