using Deedle;
using Plotly.NET;
using Chart = Plotly.NET.CSharp.Chart;

namespace RareEarth.Replication.Figures;

/// <summary>One lying bar a row, made of the counts in its columns.</summary>
public static class StackedBarFigure
{
    private const int RowHeight = 44;
    private const int Surroundings = 170;
    private const int Letter = 7; // pixels, about

    /// <summary>Draws one bar for each row, from top to bottom in the order of the frame, and a colour for each column.</summary>
    /// <param name="frame">Rows are bars, columns are their parts; a missing cell is no part.</param>
    /// <param name="title">Title of the figure.</param>
    /// <param name="xTitle">What is counted.</param>
    /// <exception cref="ArgumentException">The frame has no row or no column.</exception>
    public static Figure Draw(Frame<string, string> frame, string title, string xTitle)
    {
        ArgumentNullException.ThrowIfNull(frame);
        string[] rows = [.. frame.RowKeys.Reverse()]; // the first bar of a chart is its lowest
        string[] columns = [.. frame.ColumnKeys];
        if (rows.Length == 0 || columns.Length == 0)
        {
            throw new ArgumentException($"There is nothing to draw: the frame has {rows.Length} rows and {columns.Length} columns.", nameof(frame));
        }

        GenericChart chart = Chart.Combine(columns.Select((column, i) => Chart.StackedBar<double, string, string>(
            values: [.. rows.Select(row => frame[column].TryGet(row).OrDefault(0))],
            Keys: rows,
            Name: column,
            MarkerColor: FigureStyle.ColorOf(i))));
        chart = FigureStyle.Dress(chart, title, xTitle, "", height: (RowHeight * rows.Length) + Surroundings, left: 40 + (Letter * rows.Max(row => row.Length)));
        return new Figure(chart, title, $"Bars of {string.Join(", ", frame.RowKeys)}, each made of {string.Join(", ", columns)}; x axis: {xTitle}.");
    }
}
