using Plotly.NET;
using Plotly.NET.CSharp;
using Plotly.NET.LayoutObjects;

namespace RareEarth.Replication.Figures;

/// <summary>One look for every figure: white ground, quiet grid, legend below, colours that colour-blind readers can tell apart.</summary>
internal static class FigureStyle
{
    public const string Ink = "#1c2430";
    public const string Quiet = "#8a94a3";

    // Okabe and Ito's palette without its yellow, which is too pale for lines on white.
    private static readonly string[] Palette = ["#D55E00", "#0072B2", "#009E73", "#CC79A7", "#E69F00", "#56B4E9"];

    private const int Top = 60;
    private const int Bottom = 60;
    private const double LegendBelowTitle = 80;
    private const double LegendBelowTicks = 45;
    private const int Width = 900; // the page decides; this is for a kernel without one

    public static Color ColorOf(int index) => Color.fromHex(Palette[index % Palette.Length]);

    /// <summary>The same with an opacity of 0.4, for what lies over other things.</summary>
    public static Color PaleColorOf(int index) => ShadeOf(index, 0.4);

    /// <summary>The same with an opacity from 0 to 1: shades that keep their order on white and on a dark ground.</summary>
    public static Color ShadeOf(int index, double opacity)
    {
        int rgb = Convert.ToInt32(Palette[index % Palette.Length][1..], 16);
        return Color.fromARGB((int)Math.Round(255 * opacity), rgb >> 16, (rgb >> 8) & 255, rgb & 255);
    }

    /// <summary>Makes the traces of a chart what other things stand on: nothing of them is pointed at, and a page lists no numbers of them.</summary>
    public static void MakeGround(GenericChart chart)
    {
        foreach (Trace trace in chart.GetTraces())
        {
            trace.SetProperty("hoverinfo", "skip");
        }
    }

    /// <summary>Gives a chart title, size, margins, fonts and axis titles.</summary>
    public static GenericChart Dress(GenericChart chart, string title, string xTitle, string yTitle, int height = 460, int left = 70, bool legend = true)
    {
        // The legend's place is a share of the plot's height: this keeps it the same distance below the axis in every figure.
        double legendY = -(xTitle.Length > 0 ? LegendBelowTitle : LegendBelowTicks) / (height - Top - Bottom);
        chart = chart
            .WithTemplate(ChartTemplates.light)
            .WithTitle(title, TitleFont: Font.init(Size: 17.0))
            .WithSize(Width, height)
            .WithMarginSize<int, int, int, int, int, bool>(Left: left, Right: 25, Top: Top, Bottom: Bottom)
            .WithLayout(Layout.init<string>(Font: Font.init(Family: StyleParam.FontFamily.Arial, Size: 13.0, Color: Color.fromHex(Ink))))
            .WithXAxisStyle<double, double, string>(TitleText: xTitle, ShowGrid: false, ZeroLine: false)
            .WithYAxisStyle<double, double, string>(TitleText: yTitle, ShowGrid: true, GridColor: Color.fromHex("#e6e9ee"), ZeroLine: false);
        return legend
            ? chart.WithLegendStyle(Orientation: StyleParam.Orientation.Horizontal, X: 0.0, Y: legendY)
            : chart.WithLegend(false);
    }

    /// <summary>A line over the whole height at x, as for the year in which a policy begins.</summary>
    public static Shape UprightAt(double x) => Shape.init<double, double, double, double>(
        ShapeType: StyleParam.ShapeType.Line, X0: x, X1: x, Y0: 0, Y1: 1, Yref: "paper", Layer: StyleParam.Layer.Below, Line: Dashed());

    /// <summary>A line over the whole width at y, as for an effect of zero.</summary>
    public static Shape LevelAt(double y) => Shape.init<double, double, double, double>(
        ShapeType: StyleParam.ShapeType.Line, X0: 0, X1: 1, Y0: y, Y1: y, Xref: "paper", Layer: StyleParam.Layer.Below, Line: Dashed());

    /// <summary>A word at a place on the x axis, at the top of the figure.</summary>
    public static Annotation WordAt(double x, string text) =>
        Annotation.init<double, double, double, string, double, string, double, string, double, string>(
            X: x, Y: 1.0, YRef: "paper", Text: text, ShowArrow: false, XAnchor: StyleParam.XAnchorPosition.Left,
            Font: Font.init(Size: 12.0, Color: Color.fromHex("#5b6675")));

    private static Line Dashed() => Line.init(Color: Color.fromHex(Quiet), Dash: StyleParam.DrawingStyle.Dash);
}
