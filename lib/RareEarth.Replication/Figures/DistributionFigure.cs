using Plotly.NET;
using Chart = Plotly.NET.CSharp.Chart;

namespace RareEarth.Replication.Figures;

/// <summary>Histograms of one quantity under several conditions, with lines at numbers to be compared with.</summary>
public static class DistributionFigure
{
    private const int Bins = 60;

    /// <summary>Draws the histograms over each other.</summary>
    /// <param name="distributions">By name: the values.</param>
    /// <param name="marks">By word: where a line stands.</param>
    /// <param name="title">Title of the figure.</param>
    /// <param name="xTitle">What the values are, with their unit.</param>
    /// <exception cref="ArgumentException">There is no distribution or one has no value.</exception>
    public static Figure Draw(
        IReadOnlyList<KeyValuePair<string, IReadOnlyList<double>>> distributions, IReadOnlyList<KeyValuePair<string, double>> marks, string title, string xTitle)
    {
        ArgumentNullException.ThrowIfNull(distributions);
        ArgumentNullException.ThrowIfNull(marks);
        if (distributions.Count == 0 || distributions.Any(one => one.Value.Count == 0))
        {
            throw new ArgumentException("There is nothing to draw: there is no distribution, or one has no value.", nameof(distributions));
        }

        double least = distributions.Min(one => one.Value.Min()), most = distributions.Max(one => one.Value.Max());
        double width = most > least ? (most - least) / Bins : 1; // one grid for all, so that heights can be compared
        GenericChart chart = Chart.Combine(distributions.Select((one, i) => Chart.Histogram<double, double, string>(
            X: one.Value.ToArray(),
            Name: one.Key,
            Opacity: 0.6,
            XBins: Plotly.NET.TraceObjects.Bins.init(Start: least, End: most + width, Size: width),
            MarkerColor: FigureStyle.ColorOf(i + 1))));
        chart = FigureStyle.Dress(chart, title, xTitle, "number of draws")
            .WithLayout(Layout.init<string>(BarMode: StyleParam.BarMode.Overlay))
            .WithShapes(marks.Select(mark => FigureStyle.UprightAt(mark.Value)))
            .WithAnnotations(marks.Select(mark => FigureStyle.WordAt(mark.Value, " " + mark.Key)));
        return new Figure(
            chart, title,
            $"Histograms of {string.Join(", ", distributions.Select(one => $"{one.Key} ({one.Value.Count} values)"))}; lines at {string.Join(", ", marks.Select(mark => mark.Key))}; x axis: {xTitle}.");
    }
}
