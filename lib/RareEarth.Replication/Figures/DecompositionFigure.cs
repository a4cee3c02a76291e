using Deedle;
using Plotly.NET;
using Plotly.NET.LayoutObjects;
using Plotly.NET.TraceObjects;
using Chart = Plotly.NET.CSharp.Chart;

namespace RareEarth.Replication.Figures;

/// <summary>Factors of an index as bars on top of each other, and their product as a point: in logarithms the parts add up.</summary>
public static class DecompositionFigure
{
    /// <summary>Draws the bars.</summary>
    /// <param name="indices">Rows are periods or groups, in the order to be drawn; columns are the factors and their product, 1 for no change.</param>
    /// <param name="parts">The columns of the factors.</param>
    /// <param name="product">The column of the product.</param>
    /// <param name="title">Title of the figure.</param>
    /// <exception cref="ArgumentException">There is no row, a column is missing, or an index is not positive.</exception>
    public static Figure Draw(Frame<string, string> indices, IReadOnlyList<string> parts, string product, string title)
    {
        ArgumentNullException.ThrowIfNull(indices);
        ArgumentNullException.ThrowIfNull(parts);
        string[] rows = [.. indices.RowKeys];
        if (rows.Length == 0 || parts.Count == 0)
        {
            throw new ArgumentException($"There is nothing to draw: {rows.Length} rows and {parts.Count} parts.", nameof(indices));
        }

        foreach (string column in parts.Append(product).Where(column => !indices.ColumnKeys.Contains(column)))
        {
            throw new ArgumentException($"'{column}' is no column of the frame; it has {string.Join(", ", indices.ColumnKeys)}.", nameof(parts));
        }

        GenericChart chart = Chart.Combine(
        [
            .. parts.Select((part, i) => Chart.StackedColumn<double, int, string>(
                values: Percent(indices, rows, part), Keys: Enumerable.Range(0, rows.Length).ToArray(), Name: part, MarkerColor: FigureStyle.ColorOf(i + 1), Opacity: 0.85)),
            Chart.Point<int, double, string>(
                x: [.. Enumerable.Range(0, rows.Length)], y: Percent(indices, rows, product), Name: product,
                Marker: Marker.init(Size: 13, Color: FigureStyle.ColorOf(0), Symbol: StyleParam.MarkerSymbol.Diamond)),
        ]);
        chart = FigureStyle.Dress(chart, title, "", "change, log points × 100")
            .WithLayout(Layout.init<string>(BarMode: StyleParam.BarMode.Relative))
            .WithShape(FigureStyle.LevelAt(0))
            .WithXAxis(LinearAxis.init<double, double, double, double, int, string, string, string>(
                TickVals: Enumerable.Range(0, rows.Length).ToArray(), TickText: rows));
        return new Figure(
            chart, title, $"Bars of {string.Join(" and ", parts)} and points of {product}, their product, in log points, for {string.Join(", ", rows)}.");
    }

    private static double[] Percent(Frame<string, string> indices, string[] rows, string column) =>
    [
        .. rows.Select(row => indices[column].TryGet(row).OrDefault(double.NaN) is var index && (index > 0 || double.IsNaN(index))
            ? 100 * Math.Log(index)
            : throw new ArgumentException(FormattableString.Invariant($"'{column}' of '{row}' is {index}: an index is positive."), nameof(indices))),
    ];
}
