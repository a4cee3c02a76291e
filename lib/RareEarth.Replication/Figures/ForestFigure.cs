using Deedle;
using Plotly.NET;
using Plotly.NET.CSharp;
using Plotly.NET.LayoutObjects;
using Plotly.NET.TraceObjects;
using Chart = Plotly.NET.CSharp.Chart;

namespace RareEarth.Replication.Figures;

/// <summary>One row an estimate: a point and its interval, from top to bottom in the order of the frame.</summary>
public static class ForestFigure
{
    private const int RowHeight = 26;
    private const int Surroundings = 170;

    /// <summary>Draws the rows of a frame.</summary>
    /// <param name="frame">Rows are labels; columns Estimate, Lower and Upper (numbers) and Group (text: rows of a group share a colour and a name in the legend).</param>
    /// <param name="title">Title of the figure.</param>
    /// <param name="xTitle">What the estimates are, with their unit.</param>
    /// <param name="intervals">What the intervals are.</param>
    /// <exception cref="ArgumentException">The frame has no rows.</exception>
    public static Figure Draw(Frame<string, string> frame, string title, string xTitle, string intervals)
    {
        ArgumentNullException.ThrowIfNull(frame);
        string[] labels = [.. frame.RowKeys];
        if (labels.Length == 0)
        {
            throw new ArgumentException("There is nothing to draw: the frame has no rows.", nameof(frame));
        }

        Series<string, string> groups = frame.GetColumn<string>("Group");
        string[] names = [.. labels.Select(label => groups[label]).Distinct()];

        IEnumerable<GenericChart> layers = names.SelectMany((group, i) => LayersOf(frame, labels, groups, group, i));
        double least = labels.Min(label => frame["Lower"][label]);
        double most = labels.Max(label => frame["Upper"][label]);
        double margin = 0.03 * (most - least); // so that an interval visibly ends inside the figure
        GenericChart chart = FigureStyle.Dress(
                Chart.Combine(layers), title, xTitle, "", height: (RowHeight * labels.Length) + Surroundings, left: 300)
            .WithXAxisStyle<double, double, string>(TitleText: xTitle, MinMax: Tuple.Create(least - margin, most + margin))
            .WithShape(FigureStyle.UprightAt(0))
            .WithYAxis(LinearAxis.init<double, double, double, double, int, string, string, string>(
                TickVals: labels.Select((_, i) => -i).ToArray(), TickText: labels));
        return new Figure(
            chart, title, $"{labels.Length} estimates with {intervals}, in the groups {string.Join(", ", names)}; x axis: {xTitle}.");
    }

    /// <summary>The intervals of a group as one broken line, and its points on top.</summary>
    private static IEnumerable<GenericChart> LayersOf(Frame<string, string> frame, string[] labels, Series<string, string> groups, string group, int index)
    {
        int[] rows = [.. Enumerable.Range(0, labels.Length).Where(i => groups[labels[i]] == group)];
        double[] At(string column) => [.. rows.Select(row => frame[column][labels[row]])];
        double[] lower = At("Lower");
        double[] upper = At("Upper");

        yield return Chart.Line<double, double, string>(
            x: [.. rows.SelectMany((_, i) => new[] { lower[i], upper[i], double.NaN })],
            y: [.. rows.SelectMany(row => new[] { -row, -row, double.NaN })],
            Name: group,
            ShowLegend: false,
            LineColor: FigureStyle.ColorOf(index),
            LineWidth: 2.0);
        yield return Chart.Point<double, double, string>(
            x: At("Estimate"),
            y: [.. rows.Select(row => (double)-row)],
            Name: group,
            MultiText: rows.Select(row => labels[row]).ToArray(),
            Marker: Marker.init(Size: 9, Color: FigureStyle.ColorOf(index)));
    }
}
