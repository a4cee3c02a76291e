using System.Globalization;
using Deedle;
using Plotly.NET;
using Plotly.NET.LayoutObjects;
using Plotly.NET.TraceObjects;
using Chart = Plotly.NET.CSharp.Chart;

namespace RareEarth.Replication.Figures;

/// <summary>
/// Estimates of one effect under many choices, in order of size, and below them which choice each was made under: every
/// choice has a row of its own with its name beside it.
/// </summary>
public static class SpecificationCurveFigure
{
    private const int RowHeight = 20;
    private const int CurveHeight = 320;
    private const int Surroundings = 150;

    /// <summary>Draws the curve.</summary>
    /// <param name="frame">A row for each specification in the order to be drawn; columns Estimate, Lower and Upper (numbers) and a text column for each factor.</param>
    /// <param name="factors">The columns of the choices, from top to bottom.</param>
    /// <param name="marks">By word: estimates to be compared with, such as printed ones.</param>
    /// <param name="title">Title of the figure.</param>
    /// <param name="yTitle">What the estimates are, with their unit.</param>
    /// <exception cref="ArgumentException">The frame has no row, or a factor is no column of it.</exception>
    public static Figure Draw(Frame<int, string> frame, IReadOnlyList<string> factors, IReadOnlyList<KeyValuePair<string, double>> marks, string title, string yTitle)
    {
        ArgumentNullException.ThrowIfNull(frame);
        ArgumentNullException.ThrowIfNull(factors);
        ArgumentNullException.ThrowIfNull(marks);
        int[] rows = [.. frame.RowKeys];
        if (rows.Length == 0 || factors.Count == 0)
        {
            throw new ArgumentException($"There is nothing to draw: {rows.Length} specifications and {factors.Count} factors.", nameof(frame));
        }

        foreach (string factor in factors.Where(factor => !frame.ColumnKeys.Contains(factor)))
        {
            throw new ArgumentException($"'{factor}' is no column of the frame; it has {string.Join(", ", frame.ColumnKeys)}.", nameof(factors));
        }

        (string Factor, string Choice)[] lines =
        [
            .. factors.SelectMany(factor => rows.Select(row => frame.GetColumn<string>(factor)[row]).Distinct().Order(StringComparer.Ordinal).Select(choice => (factor, choice))),
        ];
        double plot = CurveHeight + (RowHeight * lines.Length);
        double split = RowHeight * lines.Length / plot;
        GenericChart chart = Chart.Combine([Intervals(frame, rows), Estimates(frame, rows), .. lines.Select((line, i) => Dots(frame, rows, line, i, factors.ToList().IndexOf(line.Factor)))]);
        chart = FigureStyle.Dress(chart, title, "", yTitle, height: (int)plot + Surroundings, left: 250, legend: false)
            .WithXAxis(LinearAxis.init<double, double, double, double, int, string, string, string>(
                Title: Title.init($"specifications in order of their estimate ({rows.Length})"), ShowTickLabels: false, Anchor: StyleParam.LinearAxisId.NewY(2)))
            .WithYAxis(LinearAxis.init<double, double, double, double, int, string, string, string>(
                Title: Title.init(yTitle), Domain: StyleParam.Range.NewMinMax(split + (40 / plot), 1)))
            .WithYAxis(
                LinearAxis.init<double, double, double, double, int, string, string, string>(
                    Domain: StyleParam.Range.NewMinMax(0, split), ShowGrid: true, GridColor: Color.fromHex("#eef0f4"), ZeroLine: false,
                    Range: StyleParam.Range.NewMinMax(-lines.Length, 1),
                    TickVals: lines.Select((_, i) => -i).ToArray(), TickText: lines.Select(line => $"{line.Factor}: {line.Choice}").ToArray(), TickFont: Font.init(Size: 11.0)),
                Id: StyleParam.SubPlotId.NewYAxis(2))
            .WithShapes([Level(0, FigureStyle.Quiet), .. marks.Select(mark => Level(mark.Value, "#D55E00"))])
            .WithAnnotations(marks.Select(Word));
        double[] estimates = [.. rows.Select(row => frame["Estimate"][row])];
        return new Figure(
            chart, title,
            string.Create(CultureInfo.InvariantCulture, $"{rows.Length} estimates from {estimates.Min():0.00} to {estimates.Max():0.00}, and below each its choices of {string.Join(", ", factors)}; lines at {string.Join(", ", marks.Select(mark => mark.Key))}."));
    }

    private static GenericChart Intervals(Frame<int, string> frame, int[] rows) => Chart.Line<double, double, string>(
        x: [.. rows.SelectMany((_, i) => new[] { i, i, double.NaN })],
        y: [.. rows.SelectMany(row => new[] { frame["Lower"][row], frame["Upper"][row], double.NaN })],
        Name: "interval",
        LineColor: Color.fromHex("#c9d3e0"),
        LineWidth: 1.5);

    private static GenericChart Estimates(Frame<int, string> frame, int[] rows) => Chart.Point<int, double, string>(
        x: [.. rows.Select((_, i) => i)],
        y: [.. rows.Select(row => frame["Estimate"][row])],
        Name: "estimate",
        Marker: Marker.init(Size: 5, Color: FigureStyle.ColorOf(1)));

    private static GenericChart Dots(Frame<int, string> frame, int[] rows, (string Factor, string Choice) line, int index, int factor)
    {
        Series<int, string> chosen = frame.GetColumn<string>(line.Factor);
        int[] places = [.. Enumerable.Range(0, rows.Length).Where(i => chosen[rows[i]] == line.Choice)];
        return Chart.Point<int, int, string>(
                x: places,
                y: [.. places.Select(_ => -index)],
                Name: line.Choice,
                Marker: Marker.init(Size: 4, Color: FigureStyle.ColorOf(factor + 1)))
            .WithAxisAnchor(Y: 2);
    }

    private static Shape Level(double y, string color) => Shape.init<double, double, double, double>(
        ShapeType: StyleParam.ShapeType.Line, X0: 0, X1: 1, Y0: y, Y1: y, Xref: "paper", Yref: "y", Line: Line.init(Color: Color.fromHex(color), Dash: StyleParam.DrawingStyle.Dash));

    private static Annotation Word(KeyValuePair<string, double> mark) =>
        Annotation.init<double, double, double, string, double, string, double, string, double, string>(
            X: 0.01, XRef: "paper", Y: mark.Value, YRef: "y", Text: mark.Key, ShowArrow: false, XAnchor: StyleParam.XAnchorPosition.Left,
            YAnchor: StyleParam.YAnchorPosition.Bottom, Font: Font.init(Size: 12.0, Color: Color.fromHex("#D55E00")));
}
