using System.Net;

namespace Microsoft.DotNet.Interactive.Formatting;

/// <summary>The HTML of a value that nobody registered a formatter for: its text, escaped.</summary>
internal static class HtmlFormat
{
    public static void Write(object? value, TextWriter writer) =>
        writer.Write($"<div class=\"dni-plaintext\"><pre>{WebUtility.HtmlEncode(value!.ToDisplayString())}</pre></div>");
}
