using Deedle;
using Plotly.NET;
using Plotly.NET.LayoutObjects;
using Plotly.NET.TraceObjects;
using Chart = Plotly.NET.CSharp.Chart;

namespace RareEarth.Replication.Figures;

/// <summary>Means of groups over years as lines, and behind them every single one as a point.</summary>
public static class GroupCourseFigure
{
    private const double Spread = 0.16; // groups stand this far apart within a year, so that their points do not cover each other

    /// <summary>Draws lines and points.</summary>
    /// <param name="means">Rows are years, columns are groups; a missing value is a gap.</param>
    /// <param name="points">One row a point: Year (number), Group (text, a column of the means), Name (text) and Value (number).</param>
    /// <param name="title">Title of the figure.</param>
    /// <param name="yTitle">What the y axis measures, with its unit.</param>
    /// <exception cref="ArgumentException">There is no group or no year, or a point is of no group.</exception>
    public static Figure Draw(Frame<int, string> means, Frame<int, string> points, string title, string yTitle)
    {
        ArgumentNullException.ThrowIfNull(means);
        ArgumentNullException.ThrowIfNull(points);
        string[] groups = [.. means.ColumnKeys];
        int[] years = [.. means.RowKeys.Order()];
        if (groups.Length == 0 || years.Length == 0)
        {
            throw new ArgumentException($"There is nothing to draw: the frame has {groups.Length} groups and {years.Length} years.", nameof(means));
        }

        int[] rows = [.. points.RowKeys];
        Series<int, string> groupOf = points.GetColumn<string>("Group");
        if (rows.Select(row => groupOf[row]).FirstOrDefault(group => !groups.Contains(group)) is { } unknown)
        {
            throw new ArgumentException($"A point is of the group '{unknown}', which has no means; there are {string.Join(", ", groups)}.", nameof(points));
        }

        GenericChart chart = Chart.Combine(groups.SelectMany((group, i) => LayersOf(means, points, years, [.. rows.Where(row => groupOf[row] == group)], group, i, groups.Length)));
        chart = FigureStyle.Dress(chart, title, "", yTitle)
            .WithXAxis(LinearAxis.init<double, double, double, double, int, string, string, string>(
                TickVals: years, TickText: years.Select(year => year.ToString(System.Globalization.CultureInfo.InvariantCulture)).ToArray()));
        return new Figure(
            chart, title, $"Lines of means from {years[0]} to {years[^1]} for {string.Join(", ", groups)}, and {rows.Length} single values as points; y axis: {yTitle}.");
    }

    private static IEnumerable<GenericChart> LayersOf(
        Frame<int, string> means, Frame<int, string> points, int[] years, int[] rows, string group, int index, int groups)
    {
        double shift = (index - ((groups - 1) / 2.0)) * Spread;
        if (rows.Length > 0)
        {
            yield return Chart.Point<double, double, string>(
                x: [.. rows.Select(row => points["Year"][row] + shift)],
                y: [.. rows.Select(row => points["Value"][row])],
                Name: group,
                ShowLegend: false,
                MultiText: rows.Select(row => points.GetColumn<string>("Name")[row]).ToArray(),
                Marker: Marker.init(Size: 7, Color: FigureStyle.ColorOf(index), Opacity: 0.35));
        }

        yield return Chart.Line<double, double, string>(
            x: [.. years.Select(year => year + shift)],
            y: [.. years.Select(year => means[group].TryGet(year).OrDefault(double.NaN))],
            Name: group,
            ShowMarkers: true,
            LineColor: FigureStyle.ColorOf(index),
            LineWidth: 3,
            Marker: Marker.init(Size: 9, Color: FigureStyle.ColorOf(index)));
    }
}
