using System.Globalization;
using Deedle;
using MathNet.Numerics.LinearAlgebra;
using Microsoft.Data.Analysis;
using Plotly.NET;
using RareEarth.Methods.Display;
using RareEarth.Replication.Figures;
using RareEarth.Replication.Tables;

namespace RareEarth.Replication.Display;

/// <summary>
/// How frames, series, matrices, vectors and charts of the packages are shown. The library's own types show themselves; these
/// are other libraries' types, which a notebook registers in its first cell:
/// <c>foreach (var f in NotebookFormatters.All) Formatter.Register(f.Type, f.Write, f.MimeType);</c>
/// </summary>
public static class NotebookFormatters
{
    // A table longer than this is folded, its size told.
    private const int FoldAbove = 30;
    private const string Html = "text/html";
    private const string Plain = "text/plain";
    private const string PlotlyJson = "application/vnd.plotly.v1+json";

    /// <summary>The formatters, HTML and plain text of tables, Plotly's JSON of charts.</summary>
    public static IReadOnlyList<NotebookFormatter> All { get; } =
    [
        .. Of<Frame<int, string>>(frame => Table(frame)),
        .. Of<Frame<string, string>>(frame => Table(frame)),
        .. Of<Frame<(string, int), string>>(frame => Table(frame)),
        .. Of<Series<int, double>>(Table),
        .. Of<Series<string, double>>(Table),
        .. Of<DataFrame>(Table),
        .. Of<Matrix<double>>(Table),
        .. Of<Vector<double>>(Table),
        new(typeof(GenericChart), PlotlyJson, (chart, writer) => writer.Write(FigureJson.Write(GenericChart.toFigureJson((GenericChart)chart)))),
    ];

    private static NotebookFormatter[] Of<T>(Func<T, TableView> view)
        where T : class =>
    [
        new(typeof(T), Html, (value, writer) => writer.Write(view((T)value).ToHtml())),
        new(typeof(T), Plain, (value, writer) => writer.Write(view((T)value).ToText())),
    ];

    private static TableView Table<TRow>(Frame<TRow, string> frame)
        where TRow : notnull =>
        Folded(FrameTable.Of(frame, $"Frame: {Size(frame.RowCount, frame.ColumnCount)}", ""));

    private static TableView Table<TKey>(Series<TKey, double> series)
        where TKey : notnull =>
        Rows("Series", ["", "value"], series.Keys.Select(key => new[] { Text(key), Number(series.TryGet(key).OrDefault(double.NaN)) }), 1);

    private static TableView Table(DataFrame frame) => Rows(
        "DataFrame",
        ["", .. frame.Columns.Select(column => column.Name)],
        frame.Rows.Select((row, i) => (string[])[Text(i), .. frame.Columns.Select(column => Text(row[column.Name]))]),
        frame.Columns.Count);

    private static TableView Table(Matrix<double> matrix) => Rows(
        "Matrix",
        ["", .. Enumerable.Range(0, matrix.ColumnCount).Select(column => Text(column))],
        Enumerable.Range(0, matrix.RowCount).Select(row => (string[])[Text(row), .. matrix.Row(row).Select(Number)]),
        matrix.ColumnCount);

    private static TableView Table(Vector<double> vector) =>
        Rows("Vector", ["", "value"], vector.Select((value, i) => new[] { Text(i), Number(value) }), 1);

    private static TableView Rows(string what, IReadOnlyList<string> heads, IEnumerable<IReadOnlyList<string>> rows, int columns)
    {
        IReadOnlyList<string>[] body = [.. rows];
        return Folded(new TableView("frame", $"{what}: {Size(body.Length, columns)}", heads, body, [], []));
    }

    private static TableView Folded(TableView table) => table with { IsFolded = table.Body.Count > FoldAbove };

    private static string Size(int rows, int columns) => $"{Count(rows, "row")}, {Count(columns, "column")}";

    private static string Count(int count, string word) => string.Create(CultureInfo.InvariantCulture, $"{count} {word}{(count == 1 ? "" : "s")}");

    private static string Number(double value) => Numbers.Short(value);

    private static string Text(object? value) => value switch
    {
        null => "–",
        double number => Number(number),
        IFormattable formattable => formattable.ToString(null, CultureInfo.InvariantCulture),
        _ => value.ToString() ?? "",
    };
}
