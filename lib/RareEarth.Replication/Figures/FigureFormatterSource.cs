using RareEarth.Replication.Display;

namespace RareEarth.Replication.Figures;

/// <summary>Names the formatters of <see cref="Figure"/> to a kernel, which finds everything here by name.</summary>
internal sealed class FigureFormatterSource
{
    public const string Plotly = "application/vnd.plotly.v1+json";
    public const string Plain = "text/plain";

    public IEnumerable<object> CreateTypeFormatters() =>
        [new MimeFormatter<Figure>(Plotly, figure => figure.ToJson()), new MimeFormatter<Figure>(Plain, figure => figure.ToString())];
}
