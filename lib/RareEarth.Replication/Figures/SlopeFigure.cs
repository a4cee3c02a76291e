using Deedle;
using Plotly.NET;
using Plotly.NET.LayoutObjects;
using Plotly.NET.TraceObjects;
using Chart = Plotly.NET.CSharp.Chart;

namespace RareEarth.Replication.Figures;

/// <summary>From one stage to another: a line a unit, from its value on the left to its value on the right.</summary>
public static class SlopeFigure
{
    private const double Room = 0.22; // for names beside the ends

    /// <summary>Draws the lines.</summary>
    /// <param name="units">Rows are units; two columns of numbers and Group (text: units of a group share a colour).</param>
    /// <param name="left">The column on the left.</param>
    /// <param name="right">The column on the right.</param>
    /// <param name="title">Title of the figure.</param>
    /// <param name="yTitle">What the values are, with their unit.</param>
    /// <exception cref="ArgumentException">There is no unit, or a column is missing.</exception>
    public static Figure Draw(Frame<string, string> units, string left, string right, string title, string yTitle)
    {
        ArgumentNullException.ThrowIfNull(units);
        string[] names = [.. units.RowKeys];
        if (names.Length == 0)
        {
            throw new ArgumentException("There is nothing to draw: the frame has no rows.", nameof(units));
        }

        foreach (string column in new[] { left, right, "Group" }.Where(column => !units.ColumnKeys.Contains(column)))
        {
            throw new ArgumentException($"'{column}' is no column of the frame; it has {string.Join(", ", units.ColumnKeys)}.", nameof(units));
        }

        Series<string, string> groupOf = units.GetColumn<string>("Group");
        string[] groups = [.. names.Select(name => groupOf[name]).Distinct()];
        GenericChart chart = Chart.Combine(groups.Select((group, i) =>
        {
            string[] members = [.. names.Where(name => groupOf[name] == group)];
            return Chart.Line<double, double, string>(
                x: [.. members.SelectMany(_ => new[] { 0, 1, double.NaN })],
                y: [.. members.SelectMany(name => new[] { units[left][name], units[right][name], double.NaN })],
                Name: group,
                ShowMarkers: true,
                MultiText: members.SelectMany(name => new[] { name, name, "" }).ToArray(),
                LineColor: FigureStyle.ColorOf(i),
                LineWidth: 1.8,
                Marker: Marker.init(Size: 8, Color: FigureStyle.ColorOf(i)));
        }));
        chart = FigureStyle.Dress(chart, title, "", yTitle, height: 560)
            .WithXAxis(LinearAxis.init<double, double, double, double, int, string, string, string>(
                TickVals: new[] { 0, 1 }, TickText: new[] { left, right }, Range: StyleParam.Range.NewMinMax(-Room, 1 + Room)));
        int up = names.Count(name => units[right][name] > units[left][name]);
        int down = names.Count(name => units[right][name] < units[left][name]);
        return new Figure(
            chart, title, $"{names.Length} lines from {left} to {right}: {up} rise, {down} fall; colours for {string.Join(", ", groups)}; y axis: {yTitle}.");
    }
}
