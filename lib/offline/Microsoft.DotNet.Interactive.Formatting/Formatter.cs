namespace Microsoft.DotNet.Interactive.Formatting;

/// <summary>Turns values into text: by registration, by an attribute of their type, or by default.</summary>
public static class Formatter
{
    internal const string PlainText = "text/plain";
    internal const string Html = "text/html";

    private static readonly Lock Gate = new();
    private static readonly Dictionary<(Type Type, string MimeType), Action<object, TextWriter>> Registered = [];
    private static readonly Dictionary<Type, string[]> Preferred = [];

    /// <summary>How many elements of a sequence are written before the rest is only counted.</summary>
    public static int ListExpansionLimit { get; set; } = 20;

    public static void Register<T>(Func<T, string> formatter, string mimeType = PlainText) =>
        Register(typeof(T), (value, writer) => writer.Write(formatter((T)value)), mimeType);

    public static void Register<T>(Action<T, TextWriter> formatter, string mimeType = PlainText) =>
        Register(typeof(T), (value, writer) => formatter((T)value, writer), mimeType);

    public static void Register(Type type, Action<object, TextWriter> formatter, string mimeType = PlainText)
    {
        ArgumentNullException.ThrowIfNull(type);
        ArgumentNullException.ThrowIfNull(formatter);
        lock (Gate)
        {
            Registered[(type, mimeType)] = formatter;
        }
    }

    public static void SetPreferredMimeTypesFor(Type type, params string[] preferredMimeTypes)
    {
        ArgumentNullException.ThrowIfNull(type);
        lock (Gate)
        {
            Preferred[type] = [.. preferredMimeTypes];
        }
    }

    public static IEnumerable<string> GetPreferredMimeTypesFor(Type? type)
    {
        if (type is null)
        {
            return [PlainText];
        }

        lock (Gate)
        {
            foreach (Type candidate in Ancestry.Of(type))
            {
                if (Preferred.TryGetValue(candidate, out string[]? mimeTypes))
                {
                    return mimeTypes;
                }
            }
        }

        string[] byAttribute = AttributedFormatters.PreferredMimeTypesOf(type);
        return byAttribute.Length > 0 ? byAttribute : [type == typeof(string) ? PlainText : Html];
    }

    /// <summary>Forgets every registration and preference.</summary>
    public static void ResetToDefault()
    {
        lock (Gate)
        {
            Registered.Clear();
            Preferred.Clear();
        }

        ListExpansionLimit = 20;
    }

    /// <summary>Tells of every value that is displayed, until the subscription is disposed.</summary>
    public static IDisposable SubscribeToDisplayedValues(Action<DisplayedValue> onDisplayed) => DisplayListeners.Add(onDisplayed);

    public static string ToDisplayString(this object obj, string mimeType = PlainText)
    {
        using var writer = new StringWriter();
        Write(obj, writer, mimeType);
        return writer.ToString();
    }

    internal static void Write(object? value, TextWriter writer, string mimeType)
    {
        if (value is ReadyText ready)
        {
            writer.Write(ready.Text);
            return;
        }

        if (value is not null && (FindRegistered(value.GetType(), mimeType) ?? AttributedFormatters.Find(value.GetType(), mimeType)) is { } formatter)
        {
            formatter(value, writer);
            return;
        }

        switch (mimeType)
        {
            case PlainText:
                PlainTextFormat.Write(value, writer);
                break;
            case Html:
                HtmlFormat.Write(value, writer);
                break;
            default:
                throw new ArgumentException($"No formatter is registered for MIME type {mimeType}", nameof(mimeType));
        }
    }

    /// <summary>Whether a formatter other than the default one writes this type's HTML.</summary>
    internal static bool HasOwnHtml(Type type) => (FindRegistered(type, Html) ?? AttributedFormatters.Find(type, Html)) is not null;

    private static Action<object, TextWriter>? FindRegistered(Type type, string mimeType)
    {
        lock (Gate)
        {
            foreach (Type candidate in Ancestry.Of(type))
            {
                if (Registered.TryGetValue((candidate, mimeType), out Action<object, TextWriter>? formatter))
                {
                    return formatter;
                }
            }
        }

        return null;
    }
}
