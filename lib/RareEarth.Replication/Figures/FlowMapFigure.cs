using System.Globalization;
using Deedle;
using Plotly.NET;
using Plotly.NET.LayoutObjects;
using Plotly.NET.TraceObjects;
using Chart = Plotly.NET.CSharp.Chart;

namespace RareEarth.Replication.Figures;

/// <summary>A map of the world that needs no network: economies coloured by class, and bows between them.</summary>
/// <remarks>Polygons of <see cref="WorldOutlines"/> in the Equal Earth projection. What has no value is grey; what is too small for an outline is a point.</remarks>
public static class FlowMapFigure
{
    private const int Height = 520;
    private const int MarkerSize = 9;
    private const double Thinner = 0.6; // than in a network, so that the map is seen
    private const double Left = -2.6;
    private const double Right = 2.72;
    private const double South = -1.06; // Antarctica is not drawn
    private const double North = 1.32;

    /// <summary>Draws values and links.</summary>
    /// <param name="outlines">Outlines and middles of the economies.</param>
    /// <param name="values">Rows are ISO 3166 codes of three letters; columns Name (text) and Value (numbers).</param>
    /// <param name="links">Columns From, To (codes) and Value (positive numbers); a bow ends with a point at its To.</param>
    /// <param name="bounds">Upper bounds of the classes but the last, ascending; a value that equals a bound is below it.</param>
    /// <param name="title">Title of the figure.</param>
    /// <param name="words">What the values are, and what a bow is: two texts for the legend.</param>
    /// <exception cref="ArgumentException">There is no value or no link, or the bounds do not ascend.</exception>
    public static Figure Draw(
        WorldOutlines outlines, Frame<string, string> values, Frame<int, string> links, IReadOnlyList<double> bounds, string title, (string Value, string Bow) words)
    {
        ArgumentNullException.ThrowIfNull(outlines);
        ArgumentNullException.ThrowIfNull(values);
        ArgumentNullException.ThrowIfNull(bounds);
        if (bounds.Count == 0 || bounds.Zip(bounds.Skip(1)).Any(pair => pair.First >= pair.Second))
        {
            throw new ArgumentException($"The bounds of classes ascend: {string.Join(", ", bounds)} do not.", nameof(bounds));
        }

        string[] codes = [.. values.RowKeys.Where(code => values["Value"].TryGet(code).HasValue)];
        FigureLink[] read = FigureLink.Read(links);
        string[] lost = [.. codes.Concat(read.SelectMany(link => new[] { link.From, link.To })).Distinct().Where(code => !outlines.Middles.ContainsKey(code))];
        string[] placed = [.. codes.Except(lost)];
        if (placed.Length == 0)
        {
            throw new ArgumentException($"There is nothing to draw: of {codes.Length} economies with a value none has a place on the map.", nameof(values));
        }

        FigureLink[] bows = [.. read.Where(link => !lost.Contains(link.From) && !lost.Contains(link.To))];
        Color[] colors = [.. Enumerable.Range(0, bounds.Count + 1).Select(i => FigureStyle.ShadeOf(1, (i + 1.0) / (bounds.Count + 1)))];
        List<GenericChart> layers = [Land(outlines, outlines.Rings.Keys.Except(placed), "no value", Color.fromHex("#e1e5ea"))];
        foreach (var group in placed.GroupBy(code => ClassOf(values["Value"][code], bounds)).OrderBy(group => group.Key))
        {
            layers.Add(Land(outlines, group, ClassWords(group.Key, bounds), colors[group.Key]));
        }

        layers.AddRange(Bows(outlines, bows, words.Bow));
        layers.Add(Points(outlines, values, placed, [.. placed.Select(code => colors[ClassOf(values["Value"][code], bounds)])]));
        GenericChart chart = FigureStyle.Dress(Chart.Combine(layers), title, "", "", height: Height, left: 25)
            .WithXAxis(LinearAxis.init<double, double, double, double, double, string, string, string>(Visible: false, Range: StyleParam.Range.NewMinMax(Left, Right)))
            .WithYAxis(LinearAxis.init<double, double, double, double, double, string, string, string>(
                Visible: false, Range: StyleParam.Range.NewMinMax(South, North), ScaleAnchor: StyleParam.LinearAxisId.NewX(1)));
        string top = placed.MaxBy(code => values["Value"][code])!;
        return new Figure(
            chart, title,
            $"A world map of {placed.Length} economies by {words.Value}, largest for {NameOf(values, top)}, with {bows.Length} bows: {words.Bow}, ending with a point there. {LinkWidths.Words}. "
            + (lost.Length > 0 ? $"Without a place on the map: {string.Join(", ", lost)}. " : "")
            + "Outlines: Natural Earth; they are no statement on borders.");
    }

    private static GenericChart Land(WorldOutlines outlines, IEnumerable<string> codes, string name, Color color)
    {
        (double X, double Y)[] points =
        [
            .. from code in codes
               where outlines.Rings.ContainsKey(code)
               from ring in outlines.Rings[code]
               from point in ring.Select(at => EqualEarth.Of(at.Longitude, at.Latitude)).Append((double.NaN, double.NaN))
               select (Math.Round(point.Item1, 4), Math.Round(point.Item2, 4)),
        ];
        GenericChart chart = Chart.Scatter<double, double, string>(
            x: [.. points.Select(point => point.X)],
            y: [.. points.Select(point => point.Y)],
            mode: StyleParam.Mode.Lines,
            Name: name,
            Fill: StyleParam.Fill.ToSelf,
            FillColor: color,
            LineColor: Color.fromHex("#ffffff"),
            LineWidth: 0.6);
        FigureStyle.MakeGround(chart);
        return chart;
    }

    private static IEnumerable<GenericChart> Bows(WorldOutlines outlines, FigureLink[] links, string name)
    {
        bool isNamed = false;
        double largest = links.Select(link => link.Value).DefaultIfEmpty(0).Max();
        foreach (var width in links.GroupBy(link => LinkWidths.Of(link.Value, largest)).OrderByDescending(group => group.Key))
        {
            (double X, double Y)[][] bows = [.. width.Select(link => Bow(Place(outlines, link.From), Place(outlines, link.To)))];
            GenericChart chart = Chart.Line<double, double, string>(
                x: [.. bows.SelectMany(bow => bow.Select(point => Math.Round(point.X, 4)).Append(double.NaN))],
                y: [.. bows.SelectMany(bow => bow.Select(point => Math.Round(point.Y, 4)).Append(double.NaN))],
                Name: name,
                ShowMarkers: false,
                ShowLegend: !isNamed,
                LineColor: FigureStyle.ShadeOf(0, 0.7),
                LineWidth: width.Key * Thinner);
            FigureStyle.MakeGround(chart);
            isNamed = true;
            yield return chart;
        }

        (double X, double Y)[] ends = [.. links.Select(link => Place(outlines, link.To)).Distinct()];
        GenericChart points = Chart.Point<double, double, string>(
            x: [.. ends.Select(end => end.X)], y: [.. ends.Select(end => end.Y)], Name: name, ShowLegend: false,
            Marker: Marker.init(Size: 5, Color: FigureStyle.ColorOf(0)));
        FigureStyle.MakeGround(points);
        yield return points;
    }

    /// <summary>A bow that bends upwards, whatever its direction.</summary>
    private static (double X, double Y)[] Bow((double X, double Y) from, (double X, double Y) to) =>
        Curve.Of(from, Curve.Beside(from, to, from.X <= to.X ? 0.16 : -0.16), to);

    /// <summary>What can be pointed at: a point in each economy, seen only where there is no outline.</summary>
    private static GenericChart Points(WorldOutlines outlines, Frame<string, string> values, string[] codes, Color[] colors) => Chart.Point<double, double, string>(
        x: [.. codes.Select(code => Math.Round(Place(outlines, code).X, 4))],
        y: [.. codes.Select(code => Math.Round(Place(outlines, code).Y, 4))],
        Name: "",
        ShowLegend: false,
        MultiText: codes.Select(code => string.Create(CultureInfo.InvariantCulture, $"{NameOf(values, code)}: {values["Value"][code]:G4}")).ToArray(),
        Marker: Marker.init(
            Size: MarkerSize,
            Color: Color.fromColors(colors),
            MultiOpacity: codes.Select(code => outlines.Rings.ContainsKey(code) ? 0.0 : 1.0).ToArray(),
            Outline: Line.init(Color: Color.fromHex(FigureStyle.Quiet), Width: 1.0)));

    private static (double X, double Y) Place(WorldOutlines outlines, string code) => EqualEarth.Of(outlines.Middles[code].Longitude, outlines.Middles[code].Latitude);

    private static string NameOf(Frame<string, string> values, string code) => values.GetColumn<string>("Name")[code];

    private static int ClassOf(double value, IReadOnlyList<double> bounds) => bounds.Count(bound => value > bound);

    private static string ClassWords(int index, IReadOnlyList<double> bounds) => index < bounds.Count
        ? FormattableString.Invariant($"to {bounds[index]}")
        : FormattableString.Invariant($"above {bounds[^1]}");
}
