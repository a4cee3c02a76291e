using Plotly.NET;
using RareEarth.Methods.Display;

namespace RareEarth.Replication.Figures;

/// <summary>
/// A Plotly chart with the words that go with it. A notebook shows it as its last expression: kernels take the figure's
/// JSON, everything else the description.
/// </summary>
/// <remarks>
/// Numbers are written to 12 significant digits: what two machines may compute differently in the last bits is not in the file.
/// </remarks>
[TypeFormatterSource(typeof(FigureFormatterSource), PreferredMimeTypes = [FigureFormatterSource.Plotly, FigureFormatterSource.Plain])]
public sealed record Figure
{
    /// <summary>Wraps a chart.</summary>
    /// <param name="chart">The chart. It must not be changed afterwards: Plotly.NET's With… methods work in place.</param>
    /// <param name="title">What the figure shows.</param>
    /// <param name="description">The same for a reader who cannot see it: what is drawn and what it looks like.</param>
    /// <exception cref="ArgumentException">Title or description is empty.</exception>
    public Figure(GenericChart chart, string title, string description)
    {
        ArgumentNullException.ThrowIfNull(chart);
        ArgumentException.ThrowIfNullOrWhiteSpace(title);
        ArgumentException.ThrowIfNullOrWhiteSpace(description);
        Chart = chart;
        Title = title;
        Description = description;
    }

    /// <summary>The chart.</summary>
    public GenericChart Chart { get; }

    /// <summary>What the figure shows.</summary>
    public string Title { get; }

    /// <summary>What is drawn, in words.</summary>
    public string Description { get; }

    /// <summary>The figure as Plotly's JSON, numbers to 12 significant digits.</summary>
    public string ToJson() => FigureJson.Write(GenericChart.toFigureJson(Chart));

    /// <summary>Title and description.</summary>
    public override string ToString() => $"{Title}. {Description}";
}
