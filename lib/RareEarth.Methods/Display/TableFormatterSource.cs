namespace RareEarth.Methods.Display;

/// <summary>Formatters for every result that is an <see cref="ITableView"/>: HTML, and text for those who cannot show it.</summary>
public sealed class TableFormatterSource
{
    /// <summary>The MIME type of HTML.</summary>
    public const string Html = "text/html";

    /// <summary>The MIME type of plain text.</summary>
    public const string Plain = "text/plain";

    /// <summary>One formatter for each MIME type.</summary>
    public IEnumerable<object> CreateTypeFormatters() =>
        [new TableFormatter(Html, view => view.ToHtml()), new TableFormatter(Plain, view => view.ToText())];
}
