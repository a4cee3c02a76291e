namespace RareEarth.Replication.Figures;

/// <summary>Names the formatters of <see cref="Figure"/> to a kernel, which finds everything here by name.</summary>
internal sealed class FigureFormatterSource
{
    public const string Plotly = "application/vnd.plotly.v1+json";
    public const string Plain = "text/plain";

    public IEnumerable<object> CreateTypeFormatters() =>
        [new Formatter(Plotly, figure => figure.ToJson()), new Formatter(Plain, figure => figure.ToString())];

    /// <summary>Writes a figure in one MIME type.</summary>
    public sealed class Formatter(string mimeType, Func<Figure, string> write)
    {
        public string MimeType => mimeType;

        public bool Format(object instance, TextWriter writer)
        {
            if (instance is not Figure figure)
            {
                return false;
            }

            writer.Write(write(figure));
            return true;
        }
    }
}
