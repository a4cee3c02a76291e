namespace Microsoft.DotNet.Interactive.Formatting;

/// <summary>One representation of a value: a MIME type and the text in it.</summary>
public class FormattedValue(string mimeType, string value)
{
    public string MimeType { get; } = mimeType;

    public string Value { get; } = value;

    /// <summary>The value in each of the MIME types, or in those that its type prefers when none is named.</summary>
    public static IReadOnlyList<FormattedValue> CreateManyFromObject(object? value, params string[] mimeTypes)
    {
        IEnumerable<string> wanted = mimeTypes is { Length: > 0 }
            ? mimeTypes
            : Formatter.GetPreferredMimeTypesFor(value?.GetType());
        return [.. wanted.Select(mimeType => new FormattedValue(mimeType, value!.ToDisplayString(mimeType)))];
    }
}
