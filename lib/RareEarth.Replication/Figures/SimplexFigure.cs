using Deedle;
using Plotly.NET;
using Plotly.NET.CSharp;
using Plotly.NET.LayoutObjects;
using Plotly.NET.TraceObjects;
using Chart = Plotly.NET.CSharp.Chart;

namespace RareEarth.Replication.Figures;

/// <summary>Three weights that add to one, as points of a triangle, with the region of those that are feasible.</summary>
public static class SimplexFigure
{
    private const int Height = 560;
    private static readonly double Altitude = Math.Sqrt(3) / 2;

    /// <summary>Draws points by group, and a polygon.</summary>
    /// <param name="points">
    /// Rows are points; three columns of numbers, the weights, whose names are those of the corners, and Group (text: points
    /// of a group share a colour and a name in the legend, the first group drawn first).
    /// </param>
    /// <param name="region">Corners of the feasible region in the order of its boundary, three weights each; empty for none.</param>
    /// <param name="regionName">What the region is.</param>
    /// <param name="title">Title of the figure.</param>
    /// <exception cref="ArgumentException">There is no point, or the frame has not three columns beside Group, or three weights do not add to 1.</exception>
    public static Figure Draw(Frame<int, string> points, IReadOnlyList<IReadOnlyList<double>> region, string regionName, string title)
    {
        ArgumentNullException.ThrowIfNull(points);
        ArgumentNullException.ThrowIfNull(region);
        string[] corners = [.. points.ColumnKeys.Where(column => column != "Group")];
        int[] keys = [.. points.RowKeys];
        if (keys.Length == 0 || corners.Length != 3)
        {
            throw new ArgumentException($"There is nothing to draw: the frame has {keys.Length} points and the corners {string.Join(", ", corners)}, not three.", nameof(points));
        }

        Series<int, string> groups = points.GetColumn<string>("Group");
        (double X, double Y) Place(int key) => At([.. corners.Select(corner => points[corner][key])]);
        string[] names = [.. keys.Select(key => groups[key]).Distinct()];
        var layers = new List<GenericChart> { Outline([[1, 0, 0], [0, 1, 0], [0, 0, 1]], "", Color.fromHex(FigureStyle.Quiet), 1.2, legend: false) };
        layers.AddRange(names.Select((name, i) =>
        {
            (double X, double Y)[] places = [.. keys.Where(key => groups[key] == name).Select(Place)];
            return Chart.Point<double, double, string>(
                x: [.. places.Select(place => place.X)], y: [.. places.Select(place => place.Y)], Name: name,
                Marker: Marker.init(Size: i == 0 && places.Length > 50 ? 4 : 9, Color: i == 0 && places.Length > 50 ? Color.fromHex(FigureStyle.Quiet) : FigureStyle.ColorOf(i)));
        }));
        if (region.Count > 0)
        {
            layers.Add(Outline(region, regionName, FigureStyle.ColorOf(names.Length), 2.5, legend: true));
        }

        GenericChart chart = FigureStyle.Dress(Chart.Combine(layers), title, "", "", height: Height, left: 25)
            .WithXAxisStyle<double, double, string>(TitleText: "", MinMax: Tuple.Create(-0.18, 1.18), ShowLine: false, ShowGrid: false, ZeroLine: false)
            .WithYAxisStyle<double, double, string>(TitleText: "", MinMax: Tuple.Create(-0.1, 0.98), ShowLine: false, ShowGrid: false, ZeroLine: false)
            .WithXAxis(LinearAxis.init<double, double, double, double, int, string, string, string>(TickVals: Array.Empty<int>(), TickText: Array.Empty<string>()))
            .WithYAxis(LinearAxis.init<double, double, double, double, int, string, string, string>(TickVals: Array.Empty<int>(), TickText: Array.Empty<string>()))
            .WithAnnotations([Word(0, -0.05, corners[0]), Word(1, -0.05, corners[1]), Word(0.5, Altitude + 0.06, corners[2])]);
        return new Figure(
            chart, title,
            $"A triangle with corners where {string.Join(", ", corners)} has all the weight; {string.Join(", ", names.Select(name => $"{keys.Count(key => groups[key] == name)} points of {name}"))}"
            + (region.Count > 0 ? $"; {regionName}, a polygon of {region.Count} corners." : "."));
    }

    // first corner bottom left, second bottom right, third on top
    private static (double X, double Y) At(IReadOnlyList<double> weights) =>
        Math.Abs(weights.Sum() - 1) <= 1e-6
            ? (weights[1] + (0.5 * weights[2]), Altitude * weights[2])
            : throw new ArgumentException($"The weights {string.Join(", ", weights)} do not add to 1.", nameof(weights));

    private static GenericChart Outline(IReadOnlyList<IReadOnlyList<double>> corners, string name, Color color, double width, bool legend)
    {
        (double X, double Y)[] places = [.. corners.Append(corners[0]).Select(At)];
        return Chart.Line<double, double, string>(
            x: [.. places.Select(place => place.X)], y: [.. places.Select(place => place.Y)], Name: name, ShowLegend: legend,
            ShowMarkers: false, LineColor: color, LineWidth: width);
    }

    private static Annotation Word(double x, double y, string text) =>
        Annotation.init<double, double, double, string, double, string, double, string, double, string>(
            X: x, Y: y, Text: text, ShowArrow: false, Font: Font.init(Size: 14.0, Color: Color.fromHex(FigureStyle.Ink)));
}
