using System.Globalization;
using Deedle;
using Plotly.NET;
using Plotly.NET.LayoutObjects;
using Plotly.NET.TraceObjects;
using Chart = Plotly.NET.CSharp.Chart;

namespace RareEarth.Replication.Figures;

/// <summary>Links from the left through a middle to the right, each as wide as it is large.</summary>
/// <remarks>The order of names is that of their sizes, largest on top, and does not depend on the order of the links.</remarks>
public static class SankeyFigure
{
    private const int Pad = 14; // between names, about the height of a line of text
    private const int RowHeight = 25;
    private const int Margins = 70; // above and below the drawing, as a page leaves them
    private const int LeastHeight = 260;
    private const double FontSize = 12;
    private static readonly double[] Across = [0.27, 0.5, 0.73]; // the rest of the width is for names

    /// <summary>Draws the links of two frames that meet in the middle.</summary>
    /// <param name="left">Columns From (text, names on the left), To (text, names in the middle) and Value (positive numbers).</param>
    /// <param name="right">The same from the middle to names on the right.</param>
    /// <param name="title">Title of the figure.</param>
    /// <param name="leftWords">What the links on the left are.</param>
    /// <param name="rightWords">What the links on the right are.</param>
    /// <param name="threshold">A name with less than this share of its side's sum is drawn within <c>others (n)</c>; 0 draws all.</param>
    /// <param name="decimals">Decimals of the values beside the names.</param>
    /// <exception cref="ArgumentException">A column or every row is missing, a value is not positive, or the threshold is no share.</exception>
    public static Figure Draw(
        Frame<int, string> left, Frame<int, string> right, string title, string leftWords, string rightWords, double threshold = 0, int decimals = 3)
    {
        if (!(threshold is >= 0 and < 1))
        {
            throw new ArgumentOutOfRangeException(nameof(threshold), threshold, "The threshold is a share, from 0 up to but not including 1.");
        }

        FigureLink[] before = Grouped(FigureLink.Read(left), link => link.From, (link, name) => link with { From = name }, threshold);
        FigureLink[] after = Grouped(FigureLink.Read(right), link => link.To, (link, name) => link with { To = name }, threshold);
        (string Name, double Size)[][] columns =
        [
            Sized(before.Select(link => (link.From, link.Value))),
            Middle(before, after),
            Sized(after.Select(link => (link.To, link.Value))),
        ];

        int height = Math.Max(LeastHeight, RowHeight * columns.Max(column => column.Length)) + Margins;
        double[][] places = SankeyPlaces.Of([.. columns.Select(column => column.Select(node => node.Size).ToArray())], height - Margins, Pad);
        int At(int column, string name) => columns.Take(column).Sum(one => one.Length) + Array.FindIndex(columns[column], node => node.Name == name);
        Color[] colors = [FigureStyle.ColorOf(1), Color.fromHex(FigureStyle.Ink), FigureStyle.ColorOf(0)];

        GenericChart chart = Chart.Sankey<string>(
            nodes: SankeyNodes.init<string, IEnumerable<int>, double, double>(
                CustomData: columns.SelectMany(column => column.Select(node => node.Name)).ToArray(), // as labels plotly would write them over the links
                HoverTemplate: "%{customdata}: %{value}<extra></extra>",
                Color: Color.fromColors(columns.SelectMany((column, i) => column.Select(_ => colors[i])).ToArray()),
                Pad: Pad,
                Thickness: 14,
                X: columns.SelectMany((column, i) => column.Select(_ => Across[i])).ToArray(),
                Y: places.SelectMany(column => column).ToArray()),
            links: SankeyLinks.init<string, double>(
                Source: before.Select(link => At(0, link.From)).Concat(after.Select(link => At(1, link.From))).ToArray(),
                Target: before.Select(link => At(1, link.To)).Concat(after.Select(link => At(2, link.To))).ToArray(),
                Value: before.Concat(after).Select(link => link.Value).ToArray(),
                HoverTemplate: "%{source.customdata} – %{target.customdata}: %{value}<extra></extra>",
                Color: Color.fromColors([.. before.Select(_ => FigureStyle.PaleColorOf(1)), .. after.Select(_ => FigureStyle.PaleColorOf(0))])),
            Arrangement: StyleParam.CategoryNodeArrangement.Fixed,
            ValueFormat: ".4g");
        chart = FigureStyle.Dress(chart, title, "", "", height: height, left: 25, legend: false)
            .WithAnnotations(columns.SelectMany((column, i) => column.Select((node, row) => Label(node, i, places[i][row], decimals))).ToArray());
        return new Figure(
            chart, title,
            $"On the left {leftWords}: {columns[0].Length} names, the largest {columns[0][0].Name}. On the right {rightWords}: {columns[2].Length} names, the largest {columns[2][0].Name}. Links are as wide as their values.");
    }

    /// <summary>A name and its size: outside on the left and on the right, on the links in the middle. A narrow page leaves out what follows two spaces.</summary>
    private static Annotation Label((string Name, double Size) node, int column, double place, int decimals) =>
        Annotation.init<double, double, double, string, double, string, double, string, double, string>(
            X: Across[column], Y: 1 - place, XRef: "paper", YRef: "paper", ShowArrow: false, XShift: column == 0 ? -9 : 9,
            XAnchor: column == 0 ? StyleParam.XAnchorPosition.Right : StyleParam.XAnchorPosition.Left,
            YAnchor: StyleParam.YAnchorPosition.Middle,
            Text: column == 1 ? node.Name : $"{node.Name}  {Text(node.Size, decimals)}",
            BGColor: column == 1 ? Color.fromARGB(204, 255, 255, 255) : Color.fromString("rgba(0,0,0,0)"),
            BorderPad: 1,
            Font: Font.init(Size: FontSize, Color: Color.fromHex(FigureStyle.Ink)));

    private static string Text(double size, int decimals)
    {
        double least = Math.Pow(10, -decimals);
        string format = "F" + decimals.ToString(CultureInfo.InvariantCulture);
        return size < least ? "< " + least.ToString(format, CultureInfo.InvariantCulture) : size.ToString(format, CultureInfo.InvariantCulture);
    }

    /// <summary>Small outer names become one, unless it would hold a single name.</summary>
    private static FigureLink[] Grouped(FigureLink[] links, Func<FigureLink, string> outer, Func<FigureLink, string, FigureLink> rename, double threshold)
    {
        double all = links.Sum(link => link.Value);
        HashSet<string> small = [.. links.GroupBy(outer).Where(group => group.Sum(link => link.Value) < threshold * all).Select(group => group.Key)];
        return
        [
            .. links.Select(link => small.Count > 1 && small.Contains(outer(link)) ? rename(link, $"others ({small.Count})") : link)
                .GroupBy(link => (link.From, link.To))
                .Select(same => same.First() with { Value = same.Sum(link => link.Value) }),
        ];
    }

    private static (string Name, double Size)[] Middle(FigureLink[] before, FigureLink[] after)
    {
        var into = Sized(before.Select(link => (link.To, link.Value))).ToDictionary(node => node.Name, node => node.Size);
        var outOf = Sized(after.Select(link => (link.From, link.Value))).ToDictionary(node => node.Name, node => node.Size);
        return Sized(into.Keys.Union(outOf.Keys).Select(name => (name, Math.Max(into.GetValueOrDefault(name), outOf.GetValueOrDefault(name)))));
    }

    private static (string Name, double Size)[] Sized(IEnumerable<(string Name, double Value)> parts) =>
    [
        .. parts.GroupBy(part => part.Name).Select(group => (group.Key, Size: group.Sum(part => part.Value)))
            .OrderBy(node => node.Key.StartsWith("others (", StringComparison.Ordinal)).ThenByDescending(node => node.Size).ThenBy(node => node.Key, StringComparer.Ordinal),
    ];
}
