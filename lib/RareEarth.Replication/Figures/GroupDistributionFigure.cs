using Deedle;
using Plotly.NET;
using Plotly.NET.TraceObjects;
using Chart = Plotly.NET.CSharp.Chart;

namespace RareEarth.Replication.Figures;

/// <summary>The distribution of a quantity in each group: a box from quartile to quartile, and every value beside it.</summary>
public static class GroupDistributionFigure
{
    /// <summary>Draws one box a group.</summary>
    /// <param name="points">One row a value: Group (text), Name (text) and Value (number).</param>
    /// <param name="title">Title of the figure.</param>
    /// <param name="yTitle">What the values are, with their unit.</param>
    /// <exception cref="ArgumentException">There is no value.</exception>
    public static Figure Draw(Frame<int, string> points, string title, string yTitle)
    {
        ArgumentNullException.ThrowIfNull(points);
        int[] rows = [.. points.RowKeys];
        if (rows.Length == 0)
        {
            throw new ArgumentException("There is nothing to draw: the frame has no rows.", nameof(points));
        }

        Series<int, string> groupOf = points.GetColumn<string>("Group"), names = points.GetColumn<string>("Name");
        string[] groups = [.. rows.Select(row => groupOf[row]).Distinct()];
        GenericChart chart = Chart.Combine(groups.Select((group, i) =>
        {
            int[] members = [.. rows.Where(row => groupOf[row] == group)];
            return Chart.BoxPlot<string, double, string>(
                Y: members.Select(row => points["Value"][row]).ToArray(),
                Name: group,
                MultiText: members.Select(row => names[row]).ToArray(),
                Marker: Marker.init(Size: 6, Color: FigureStyle.ColorOf(i)),
                BoxPoints: StyleParam.BoxPoints.All,
                Jitter: 0.4,
                PointPos: -1.6);
        }));
        chart = FigureStyle.Dress(chart, title, "", yTitle, legend: false);
        return new Figure(
            chart, title, $"A box and all values for each of {string.Join(", ", groups.Select(group => $"{group} ({rows.Count(row => groupOf[row] == group)} values)"))}; y axis: {yTitle}.");
    }
}
