namespace NotebookRunner.Scripting;

/// <summary>A text that is HTML.</summary>
/// <param name="Content">The HTML.</param>
[TypeFormatterSource(typeof(HtmlTextFormatters), PreferredMimeTypes = ["text/html"])]
public sealed record HtmlText(string Content)
{
    /// <summary>The HTML itself.</summary>
    public override string ToString() => Content;
}

internal sealed class HtmlTextFormatters
{
    public IEnumerable<object> CreateTypeFormatters() => [new HtmlTextFormatter("text/html"), new HtmlTextFormatter("text/plain")];
}

internal sealed class HtmlTextFormatter(string mimeType)
{
    public string MimeType => mimeType;

    public bool Format(object instance, TextWriter writer)
    {
        writer.Write(((HtmlText)instance).Content);
        return true;
    }
}
