using Deedle;
using Plotly.NET;
using Plotly.NET.TraceObjects;
using Chart = Plotly.NET.CSharp.Chart;

namespace RareEarth.Replication.Figures;

/// <summary>Series over years of which a part is made up: points for what is observed, a dotted line for the simulated completion.</summary>
public static class CompletedFigure
{
    /// <summary>Draws columns.</summary>
    /// <param name="observed">Rows are years; missing cells are not known.</param>
    /// <param name="completed">The same columns without gaps, as a simulated completion gives them.</param>
    /// <param name="columns">The columns drawn, with the name that the legend shows.</param>
    /// <param name="title">Title of the figure; the legend says what is simulated.</param>
    /// <param name="yTitle">What the y axis measures.</param>
    /// <exception cref="ArgumentException">No column is asked for.</exception>
    public static Figure Draw(
        Frame<int, string> observed, Frame<int, string> completed, IReadOnlyList<(string Column, string Name)> columns, string title, string yTitle)
    {
        ArgumentNullException.ThrowIfNull(observed);
        ArgumentNullException.ThrowIfNull(completed);
        ArgumentNullException.ThrowIfNull(columns);
        if (columns.Count == 0)
        {
            throw new ArgumentException("There is nothing to draw: no column is asked for.", nameof(columns));
        }

        int[] years = [.. completed.RowKeys.Order()];
        GenericChart chart = Chart.Combine(columns.SelectMany((column, i) => LayersOf(observed[column.Column], completed[column.Column], years, column.Name, i)));
        chart = FigureStyle.Dress(chart, title, "", yTitle);
        string known = string.Join(", ", columns.Select(column => FormattableString.Invariant($"{column.Name} in {years.Count(year => observed[column.Column].TryGet(year).HasValue)}")));
        return new Figure(chart, title, $"Points are observed ({known} of {years.Length} years); dotted lines are a simulated completion; y axis: {yTitle}.");
    }

    private static IEnumerable<GenericChart> LayersOf(Series<int, double> observed, Series<int, double> completed, int[] years, string name, int index)
    {
        int[] known = [.. years.Where(year => observed.TryGet(year).HasValue)];
        if (known.Length < years.Length)
        {
            yield return Chart.Line<int, double, string>(
                x: years, y: [.. years.Select(year => completed[year])], Name: $"{name}, with simulated years", ShowMarkers: false,
                LineColor: FigureStyle.ColorOf(index), LineWidth: 1.2, LineDash: StyleParam.DrawingStyle.Dot);
        }

        // a line between known neighbours only: a gap is never bridged
        yield return Chart.Line<int, double, string>(
            x: years, y: [.. years.Select(year => observed.TryGet(year).OrDefault(double.NaN))], Name: name, ShowLegend: false, ShowMarkers: false,
            LineColor: FigureStyle.ColorOf(index), LineWidth: 2.2);
        yield return Chart.Point<int, double, string>(
            x: known, y: [.. known.Select(year => observed[year])], Name: $"{name}, observed", Marker: Marker.init(Size: 8, Color: FigureStyle.ColorOf(index)));
    }
}
