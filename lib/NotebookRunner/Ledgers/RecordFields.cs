using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace NotebookRunner.Ledgers;

/// <summary>
/// Reads the fields of one JSON object of a record. What is missing or of the wrong type becomes a problem that names the
/// place and what was expected, so that one reading finds every problem; a record with problems is not used.
/// </summary>
/// <param name="json">The object.</param>
/// <param name="place">How problems call it.</param>
/// <param name="problems">Takes the problems.</param>
internal sealed class RecordFields(JsonObject json, string place, ICollection<string> problems)
{
    private const int LongestShown = 60;

    /// <summary>A text.</summary>
    public string Text(string name) => Read(name, "a text", TextOf) ?? "";

    /// <summary>A text that says something.</summary>
    public string Name(string name) => Read(name, "a text that is not empty", node => TextOf(node) is { } text && text.Trim().Length > 0 ? text : null) ?? "";

    /// <summary>A text, or null where the field is null.</summary>
    public string? TextOrNull(string name) => IsNull(name) ? null : Read(name, "a text or null", TextOf);

    /// <summary>True or false.</summary>
    public bool Truth(string name) =>
        Read(name, "true or false", node => node?.GetValueKind() switch { JsonValueKind.True => "yes", JsonValueKind.False => "no", _ => null }) == "yes";

    /// <summary>A list of texts.</summary>
    public IReadOnlyList<string> Texts(string name) =>
        Read(name, "a list of texts", node => node is JsonArray list && list.All(item => TextOf(item) is not null) ? list.Select(item => TextOf(item)!).ToArray() : null) ?? [];

    /// <summary>A list of objects, each with its place.</summary>
    public IEnumerable<RecordFields> Objects(string name)
    {
        JsonArray list = Read(name, "a list of objects", node => node is JsonArray array && array.All(item => item is JsonObject) ? array : null) ?? [];
        return list.Select((item, index) => new RecordFields((JsonObject)item!, $"{place}, {name}[{index}]{Called((JsonObject)item!)}", problems));
    }

    /// <summary>One of the names of an enumeration, as <paramref name="spelled"/> writes them.</summary>
    public T Choice<T>(string name, Func<T, string> spelled)
        where T : struct, Enum =>
        Find(name, spelled, "") ?? default;

    /// <summary>The same, or null where the field is null.</summary>
    public T? ChoiceOrNull<T>(string name, Func<T, string> spelled)
        where T : struct, Enum =>
        IsNull(name) ? null : Find(name, spelled, " or null");

    /// <summary>Whether a field holds just this number.</summary>
    public bool Is(string name, int number)
    {
        int before = problems.Count;
        Read(name, number.ToString(CultureInfo.InvariantCulture), node => node is JsonValue value && value.TryGetValue(out int found) && found == number ? "" : null);
        return problems.Count == before;
    }

    /// <summary>Whether a field is there and null.</summary>
    public bool IsNull(string name) => json.ContainsKey(name) && json[name] is null;

    /// <summary>Tells of a problem with a field that is of the right type.</summary>
    public void Refuse(string name, string expected) => problems.Add($"{place}: {name} is {Shown(json[name])}, expected {expected}.");

    private T? Find<T>(string name, Func<T, string> spelled, string orNull)
        where T : struct, Enum
    {
        T[] values = Enum.GetValues<T>();
        string? found = Read(
            name, $"one of {string.Join(", ", values.Select(spelled))}{orNull}", node => TextOf(node) is { } text && values.Any(value => spelled(value) == text) ? text : null);
        return found is null ? null : values.First(value => spelled(value) == found);
    }

    private T? Read<T>(string name, string expected, Func<JsonNode?, T?> read)
        where T : class
    {
        if (!json.ContainsKey(name))
        {
            problems.Add($"{place}: {name} is missing, expected {expected}.");
            return null;
        }

        T? value = read(json[name]);
        if (value is null)
        {
            Refuse(name, expected);
        }

        return value;
    }

    /// <summary>The id of an object, where it has one, so that a message can be found in the code that made it.</summary>
    private static string Called(JsonObject item) => TextOf(item["id"]) is { Length: > 0 } id ? $" ({id})" : "";

    private static string? TextOf(JsonNode? node) => node is JsonValue value && value.TryGetValue(out string? text) ? text : null;

    private static string Shown(JsonNode? node)
    {
        string text = node?.ToJsonString() ?? "null";
        return text.Length > LongestShown ? text[..LongestShown] + "…" : text;
    }
}
