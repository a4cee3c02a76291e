using System.Globalization;
using Deedle;
using Plotly.NET;
using Chart = Plotly.NET.CSharp.Chart;

namespace RareEarth.Replication.Figures;

/// <summary>What a Monte Carlo estimate is after so many replicates: a line a run, and the band in which runs are expected.</summary>
public static class RunningFigure
{
    private const string Lower = "Lower";
    private const string Upper = "Upper";

    /// <summary>Draws the columns of a frame over its rows.</summary>
    /// <param name="frame">Rows are numbers of replicates; the columns Lower and Upper are the band, all others are runs.</param>
    /// <param name="title">Title of the figure.</param>
    /// <param name="xTitle">What the rows count.</param>
    /// <param name="yTitle">What is estimated.</param>
    /// <param name="band">What the band is, for the legend.</param>
    /// <param name="level">A level to mark, such as 0.05, or null.</param>
    /// <exception cref="ArgumentException">The frame has no rows, no run or no band.</exception>
    public static Figure Draw(Frame<int, string> frame, string title, string xTitle, string yTitle, string band, double? level = null)
    {
        ArgumentNullException.ThrowIfNull(frame);
        int[] counts = [.. frame.RowKeys.Order()];
        string[] runs = [.. frame.ColumnKeys.Where(column => column is not (Lower or Upper))];
        if (counts.Length == 0 || runs.Length == 0 || runs.Length + 2 != frame.ColumnCount)
        {
            throw new ArgumentException($"There is nothing to draw: {counts.Length} rows, {runs.Length} runs, and the band needs the columns {Lower} and {Upper}.", nameof(frame));
        }

        double[] Values(string column) => [.. counts.Select(count => frame[column][count])];
        GenericChart Line(double[] values, string name, Color color, double width, bool isInLegend = true, StyleParam.Fill? fill = null) => fill is null
            ? Chart.Line<int, double, string>(x: counts, y: values, Name: name, ShowMarkers: false, ShowLegend: isInLegend, LineColor: color, LineWidth: width)
            : Chart.Line<int, double, string>(
                x: counts, y: values, Name: name, ShowMarkers: false, ShowLegend: isInLegend, LineColor: color, LineWidth: width, Fill: fill, FillColor: Color.fromHex("#eef0f4"));

        var quiet = Color.fromHex(FigureStyle.Quiet);
        GenericChart chart = Chart.Combine(
        [
            Line(Values(Lower), band, quiet, 1, isInLegend: false),
            Line(Values(Upper), band, quiet, 1, fill: StyleParam.Fill.ToNext_y),
            .. level is { } marked ? [Level(counts, marked)] : Array.Empty<GenericChart>(),
            .. runs.Select((run, i) => Line(Values(run), run, FigureStyle.ColorOf(i), 1.8)),
        ]);
        chart = FigureStyle.Dress(chart, title, xTitle, yTitle);
        return new Figure(
            chart, title, $"Lines from {counts[0]} to {counts[^1]} ({xTitle}) of {string.Join(", ", runs)}, with a band, {band}; y axis: {yTitle}.");
    }

    // a line of its own, as the band would hide a shape below it
    private static GenericChart Level(int[] counts, double level) => Chart.Line<int, double, string>(
        x: [counts[0], counts[^1]],
        y: [level, level],
        Name: level.ToString(CultureInfo.InvariantCulture),
        ShowMarkers: false,
        LineColor: Color.fromHex(FigureStyle.Ink),
        LineWidth: 1,
        LineDash: StyleParam.DrawingStyle.Dash);
}
