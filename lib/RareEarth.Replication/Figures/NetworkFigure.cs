using Deedle;
using Plotly.NET;
using Plotly.NET.LayoutObjects;
using Plotly.NET.TraceObjects;
using Chart = Plotly.NET.CSharp.Chart;

namespace RareEarth.Replication.Figures;

/// <summary>A network on a circle: nodes in the order given, clockwise from the top, with their names outside; a bow for each link.</summary>
public static class NetworkFigure
{
    private const double FontSize = 11;
    private const double Reach = 1.45; // of the axes: the circle has radius 1, the rest is for names
    private const int Height = 780;
    private const int SmallestNode = 5;
    private const int LargestNode = 30;

    /// <summary>Draws nodes and links.</summary>
    /// <param name="nodes">Rows are nodes in their order on the circle; the column Size (numbers, not negative) is the area of each point.</param>
    /// <param name="links">Columns From, To (text) and Value (positive numbers); a link whose end is no node is left out.</param>
    /// <param name="title">Title of the figure.</param>
    /// <param name="highlighted">A node whose links have colours, or null.</param>
    /// <param name="threshold">A link with less than this share of the sum of all links is left out; 0 draws all.</param>
    /// <exception cref="ArgumentException">There is no node or no link, a column is missing, or <paramref name="highlighted"/> is no node.</exception>
    public static Figure Draw(Frame<string, string> nodes, Frame<int, string> links, string title, string? highlighted = null, double threshold = 0)
    {
        ArgumentNullException.ThrowIfNull(nodes);
        string[] names = [.. nodes.RowKeys];
        if (names.Length == 0 || !nodes.ColumnKeys.Contains("Size"))
        {
            throw new ArgumentException($"There is nothing to draw: {names.Length} nodes with the columns {string.Join(", ", nodes.ColumnKeys)}; Size is needed.", nameof(nodes));
        }

        if (highlighted is not null && !names.Contains(highlighted))
        {
            throw new ArgumentException($"'{highlighted}' is none of the {names.Length} nodes.", nameof(highlighted));
        }

        FigureLink[] all = FigureLink.Read(links);
        double sum = all.Sum(link => link.Value);
        FigureLink[] drawn = [.. all.Where(link => names.Contains(link.From) && names.Contains(link.To) && link.Value >= threshold * sum)];
        var place = names.Select((name, i) => (name, Angle: Math.PI * (0.5 - (2.0 * i / names.Length)))).ToDictionary(node => node.name, node => node.Angle);

        List<GenericChart> layers = [];
        foreach ((string Name, int Color, FigureLink[] Links) kind in Kinds(drawn, highlighted))
        {
            layers.AddRange(Bows(kind, place, drawn.Length == 0 ? 0 : drawn.Max(link => link.Value)));
        }

        layers.Add(Points(nodes, names, place, highlighted));
        GenericChart chart = FigureStyle.Dress(Chart.Combine(layers), title, "", "", height: Height, left: 25, legend: highlighted is not null)
            .WithXAxis(Hidden(null))
            .WithYAxis(Hidden(StyleParam.LinearAxisId.NewX(1)))
            .WithAnnotations(names.Select(name => Label(name, place[name], PointSize(nodes, names, name))).ToArray());
        return new Figure(
            chart, title,
            $"{names.Length} nodes on a circle, larger points for larger sizes, {drawn.Length} of {all.Length} links, which hold {100 * drawn.Sum(link => link.Value) / sum:0}% of their sum. {LinkWidths.Words}.");
    }

    private static IEnumerable<(string Name, int Color, FigureLink[] Links)> Kinds(FigureLink[] links, string? highlighted)
    {
        yield return (highlighted is null ? "links" : "between others", -1, [.. links.Where(link => link.From != highlighted && link.To != highlighted)]);
        if (highlighted is not null)
        {
            yield return ($"to {highlighted}", 1, [.. links.Where(link => link.To == highlighted)]);
            yield return ($"from {highlighted}", 0, [.. links.Where(link => link.From == highlighted)]);
        }
    }

    /// <summary>The bows of a kind, a trace for each width; the widest stands in the legend.</summary>
    private static IEnumerable<GenericChart> Bows((string Name, int Color, FigureLink[] Links) kind, Dictionary<string, double> place, double largest)
    {
        bool isNamed = false;
        foreach (var width in kind.Links.GroupBy(link => LinkWidths.Of(link.Value, largest)).OrderByDescending(group => group.Key))
        {
            (double X, double Y)[][] bows = [.. width.Select(link =>
            {
                ((double X, double Y) from, (double X, double Y) to) = (At(place[link.From]), At(place[link.To]));
                (double X, double Y) beside = Curve.Beside(from, to, 0.06);
                return Curve.Of(from, (0.6 * beside.X, 0.6 * beside.Y), to);
            })];
            GenericChart chart = Chart.Line<double, double, string>(
                x: [.. bows.SelectMany(bow => bow.Select(point => point.X).Append(double.NaN))],
                y: [.. bows.SelectMany(bow => bow.Select(point => point.Y).Append(double.NaN))],
                Name: kind.Name,
                ShowMarkers: false,
                ShowLegend: !isNamed,
                LineColor: kind.Color < 0 ? Color.fromARGB(102, 138, 148, 163) : FigureStyle.ColorOf(kind.Color),
                LineWidth: width.Key);
            FigureStyle.MakeGround(chart);
            isNamed = true;
            yield return chart;
        }
    }

    private static GenericChart Points(Frame<string, string> nodes, string[] names, Dictionary<string, double> place, string? highlighted) => Chart.Point<double, double, string>(
        x: [.. names.Select(name => At(place[name]).X)],
        y: [.. names.Select(name => At(place[name]).Y)],
        Name: "nodes",
        ShowLegend: false,
        MultiText: names.Select(name => FormattableString.Invariant($"{name}: {nodes["Size"][name]:G4}")).ToArray(),
        Marker: Marker.init(
            Opacity: 1.0,
            Color: Color.fromColors(names.Select(name => name == highlighted ? FigureStyle.ColorOf(0) : FigureStyle.ColorOf(5)).ToArray()),
            MultiSize: names.Select(name => PointSize(nodes, names, name)).ToArray(),
            Outline: Line.init(Color: Color.fromHex("#ffffff"), Width: 1.0)));

    private static int PointSize(Frame<string, string> nodes, string[] names, string name)
    {
        double largest = names.Max(one => nodes["Size"][one]);
        return largest > 0 ? Math.Max(SmallestNode, (int)Math.Round(LargestNode * Math.Sqrt(nodes["Size"][name] / largest))) : SmallestNode;
    }

    /// <summary>A name along the radius, never upside down. Plotly turns a text about its middle, which lies half its width outside.</summary>
    private static Annotation Label(string name, double angle, int pointSize)
    {
        double away = (pointSize / 2.0) + 4 + (LabelWidth.Of(name, FontSize) / 2);
        int turned = (int)Math.Round(Math.IEEERemainder(-angle * 180 / Math.PI, 180)); // from −90 to 90
        return Annotation.init<double, double, double, string, double, string, double, string, double, string>(
            X: At(angle).X, Y: At(angle).Y, Text: name, TextAngle: turned, ShowArrow: false,
            XShift: (int)Math.Round(away * Math.Cos(angle)), YShift: (int)Math.Round(away * Math.Sin(angle)),
            Font: Font.init(Size: FontSize, Color: Color.fromHex(FigureStyle.Ink)));
    }

    private static LinearAxis Hidden(StyleParam.LinearAxisId? anchor)
    {
        StyleParam.Range range = StyleParam.Range.NewMinMax(-Reach, Reach);
        return anchor is null
            ? LinearAxis.init<double, double, double, double, double, string, string, string>(Visible: false, Range: range)
            : LinearAxis.init<double, double, double, double, double, string, string, string>(Visible: false, Range: range, ScaleAnchor: anchor);
    }

    private static (double X, double Y) At(double angle) => (Math.Cos(angle), Math.Sin(angle));
}
