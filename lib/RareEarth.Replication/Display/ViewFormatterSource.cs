namespace RareEarth.Replication.Display;

/// <summary>Formatters for every result that is an <see cref="IView"/>; kernels find them by name.</summary>
internal sealed class ViewFormatterSource
{
    /// <summary>The MIME type of HTML.</summary>
    public const string Html = "text/html";

    /// <summary>The MIME type of plain text.</summary>
    public const string Plain = "text/plain";

    /// <summary>One formatter for each MIME type.</summary>
    public IEnumerable<object> CreateTypeFormatters() =>
    [
        new MimeFormatter<IView>(Html, view => view.View().ToHtml()),
        new MimeFormatter<IView>(Plain, view => view.View().ToText()),
    ];
}
