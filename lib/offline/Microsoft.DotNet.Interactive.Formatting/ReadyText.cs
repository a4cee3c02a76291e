namespace Microsoft.DotNet.Interactive.Formatting;

/// <summary>A text that is written as it is, whatever the MIME type.</summary>
internal sealed record ReadyText(string Text);
