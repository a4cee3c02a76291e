using System.Globalization;
using Deedle;
using Plotly.NET;
using Plotly.NET.LayoutObjects;
using Chart = Plotly.NET.CSharp.Chart;

namespace RareEarth.Replication.Figures;

/// <summary>One line a column over years; a missing value is a gap, never bridged.</summary>
public static class TrendFigure
{
    private const int FewYears = 5; // between which plotly would mark half years

    /// <summary>Draws the columns of a frame.</summary>
    /// <param name="frame">Rows are years, columns are what is drawn.</param>
    /// <param name="title">Title of the figure.</param>
    /// <param name="yTitle">What the y axis measures, with its unit.</param>
    /// <param name="highlighted">The column drawn thick, or null.</param>
    /// <param name="eventYear">A year to mark, or null.</param>
    /// <param name="eventText">What happened in it.</param>
    /// <param name="showsPoints">Whether every value has a point: needed where a value stands between two gaps.</param>
    /// <exception cref="ArgumentException">The frame has no column or no row, or <paramref name="highlighted"/> is none of them.</exception>
    public static Figure Draw(
        Frame<int, string> frame, string title, string yTitle, string? highlighted = null, int? eventYear = null, string eventText = "", bool showsPoints = false)
    {
        ArgumentNullException.ThrowIfNull(frame);
        string[] columns = [.. frame.ColumnKeys];
        if (highlighted is not null && !columns.Contains(highlighted))
        {
            throw new ArgumentException($"'{highlighted}' is not a column of the frame; it has {string.Join(", ", columns)}.", nameof(highlighted));
        }

        int[] years = [.. frame.RowKeys.Order()];
        if (columns.Length == 0 || years.Length == 0)
        {
            throw new ArgumentException($"There is nothing to draw: the frame has {columns.Length} columns and {years.Length} years.", nameof(frame));
        }

        GenericChart chart = Chart.Combine(columns.Select((column, i) => LineOf(frame[column], years, column, i, column == highlighted, showsPoints)));
        chart = FigureStyle.Dress(chart, title, "", yTitle);
        if (years.Length <= FewYears)
        {
            chart = chart.WithXAxis(LinearAxis.init<double, double, double, double, int, string, string, string>(
                TickVals: years, TickText: years.Select(year => year.ToString(CultureInfo.InvariantCulture)).ToArray()));
        }

        if (eventYear is { } year)
        {
            chart = chart.WithShape(FigureStyle.UprightAt(year)).WithAnnotation(FigureStyle.WordAt(year, " " + eventText));
        }

        return new Figure(chart, title, $"Lines from {years[0]} to {years[^1]} of {string.Join(", ", columns)}; y axis: {yTitle}.");
    }

    private static GenericChart LineOf(Series<int, double> series, int[] years, string name, int index, bool isHighlighted, bool showsPoints) =>
        Chart.Line<int, double, string>(
            x: years,
            y: [.. years.Select(year => series.TryGet(year).OrDefault(double.NaN))],
            Name: name,
            ShowMarkers: showsPoints,
            LineColor: FigureStyle.ColorOf(index),
            LineWidth: isHighlighted ? 3.5 : 1.8);
}
