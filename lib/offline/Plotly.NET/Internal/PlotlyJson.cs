using System.Collections;
using System.Globalization;
using System.Reflection;
using System.Text;
using System.Text.Json;

namespace Plotly.NET;

/// <summary>
/// Writes figures as the package does: in the order of setting, invariant, doubles with a decimal place, what is not
/// a number as a text, dates in ISO 8601.
/// </summary>
internal static class PlotlyJson
{
    private static readonly CultureInfo Invariant = CultureInfo.InvariantCulture;

    public static string Write(object? value)
    {
        var json = new StringBuilder();
        Append(json, value);
        return json.ToString();
    }

    /// <summary>The value without quotation marks.</summary>
    public static string Plain(object value) => value as string ?? Write(value);

    /// <summary>Reads an object into properties, so that it can be merged with others.</summary>
    public static TObject Read<TObject>(string json)
        where TObject : DynamicObj.DynamicObj, new()
    {
        using var document = JsonDocument.Parse(json);
        return Fill(new TObject(), document.RootElement);
    }

    private static TObject Fill<TObject>(TObject target, JsonElement element)
        where TObject : DynamicObj.DynamicObj
    {
        foreach (JsonProperty property in element.EnumerateObject())
        {
            target.SetProperty(property.Name, Value(property.Value));
        }

        return target;
    }

    private static object? Value(JsonElement element) => element.ValueKind switch
    {
        JsonValueKind.Object => Fill(new DynamicObj.DynamicObj(), element),
        JsonValueKind.Array => element.EnumerateArray().Select(Value).ToArray(),
        JsonValueKind.String => element.GetString(),
        JsonValueKind.True or JsonValueKind.False => element.GetBoolean(),
        JsonValueKind.Number => element.TryGetInt32(out int whole) ? (object)whole : element.GetDouble(),
        _ => null,
    };

    private static void Append(StringBuilder json, object? value)
    {
        switch (value)
        {
            case null:
                json.Append("null");
                break;
            case IJsonValue union:
                Append(json, union.ToJson());
                break;
            case string text:
                AppendText(json, text);
                break;
            case char letter:
                AppendText(json, letter.ToString());
                break;
            case DateOnly:
                AppendText(json, string.Create(Invariant, $"{value:O}"));
                break;
            case bool truth:
                json.Append(truth ? "true" : "false");
                break;
            case double number:
                AppendNumber(json, number.ToString("R", Invariant), double.IsFinite(number));
                break;
            case float number:
                AppendNumber(json, number.ToString("R", Invariant), float.IsFinite(number));
                break;
            case decimal number:
                AppendNumber(json, number.ToString(Invariant), isFinite: true);
                break;
            case DateTime date:
                AppendText(json, date.ToString("yyyy-MM-ddTHH:mm:ss.FFFFFFFK", Invariant));
                break;
            case DateTimeOffset date:
                AppendText(json, date.ToString("yyyy-MM-ddTHH:mm:ss.FFFFFFFK", Invariant));
                break;
            case Enum choice:
                json.Append(choice.ToString("D"));
                break;
            case DynamicObj.DynamicObj properties:
                AppendObject(json, properties.Properties);
                break;
            case IDictionary dictionary:
                AppendObject(json, dictionary.Keys.Cast<object>().Select(key =>
                    KeyValuePair.Create(Convert.ToString(key, Invariant)!, dictionary[key])));
                break;
            case IEnumerable values:
                AppendList(json, values);
                break;
            case sbyte or byte or short or ushort or int or uint or long or ulong:
                json.Append(Invariant, $"{value}");
                break;
            default:
                AppendObject(json, value.GetType().GetProperties(BindingFlags.Public | BindingFlags.Instance)
                    .Where(property => property.GetIndexParameters().Length == 0)
                    .Select(property => KeyValuePair.Create(property.Name, property.GetValue(value))));
                break;
        }
    }

    private static void AppendObject(StringBuilder json, IEnumerable<KeyValuePair<string, object?>> properties)
    {
        json.Append('{');
        string separator = "";
        foreach ((string name, object? value) in properties)
        {
            json.Append(separator);
            AppendText(json, name);
            json.Append(':');
            Append(json, value);
            separator = ",";
        }

        json.Append('}');
    }

    private static void AppendList(StringBuilder json, IEnumerable values)
    {
        json.Append('[');
        string separator = "";
        foreach (object? value in values)
        {
            json.Append(separator);
            Append(json, value);
            separator = ",";
        }

        json.Append(']');
    }

    private static void AppendNumber(StringBuilder json, string text, bool isFinite)
    {
        if (!isFinite)
        {
            AppendText(json, text);
            return;
        }

        json.Append(text);
        if (!text.AsSpan().ContainsAny('.', 'E'))
        {
            json.Append(".0");
        }
    }

    private static void AppendText(StringBuilder json, string text)
    {
        json.Append('"');
        foreach (char c in text)
        {
            _ = c switch
            {
                '"' => json.Append("\\\""),
                '\\' => json.Append("\\\\"),
                '\n' => json.Append("\\n"),
                '\r' => json.Append("\\r"),
                '\t' => json.Append("\\t"),
                '\b' => json.Append("\\b"),
                '\f' => json.Append("\\f"),
                < ' ' or '\u0085' or '\u2028' or '\u2029' => json.Append(Invariant, $"\\u{(int)c:x4}"),
                _ => json.Append(c),
            };
        }

        json.Append('"');
    }
}
