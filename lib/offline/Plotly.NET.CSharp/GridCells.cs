using Plotly.NET.LayoutObjects;

namespace Plotly.NET.CSharp;

/// <summary>Where the cells of a grid lie in paper coordinates, and the move of a chart into one.</summary>
internal sealed class GridCells(int rows, int columns, double xGap, double yGap, bool fromBelow)
{
    private static readonly HashSet<string> WithoutAxes = ["pie", "sunburst", "treemap", "sankey", "table"];
    private static readonly HashSet<string> OnMaps = ["choropleth", "scattergeo"];

    /// <summary>Gives a chart the axes, the map or the domain of its cell. The chart itself is changed, as in the package.</summary>
    public static GenericChart Place(GenericChart chart, int cell, int xNumber, int yNumber, int columns)
    {
        DynamicObj.DynamicObj domain = new DynamicObj.DynamicObj().Set("row", cell / columns).Set("column", cell % columns);
        foreach (Trace trace in chart.Traces)
        {
            string type = trace.Get("type") as string ?? "";
            if (WithoutAxes.Contains(type))
            {
                trace.Set("domain", domain);
            }
            else if (OnMaps.Contains(type))
            {
                string geo = StyleParam.SubPlotId.NewGeo(cell + 1).ToString();
                trace.Set("geo", geo);
                Move(chart.Layout, "geo", geo);
                chart.Layout.Join(geo, new Geo().Set("domain", domain));
            }
            else
            {
                trace.Set("xaxis", StyleParam.LinearAxisId.NewX(xNumber)).Set("yaxis", StyleParam.LinearAxisId.NewY(yNumber));
            }
        }

        Move(chart.Layout, "xaxis", StyleParam.SubPlotId.NewXAxis(xNumber).ToString());
        Move(chart.Layout, "yaxis", StyleParam.SubPlotId.NewYAxis(yNumber).ToString());
        return chart;
    }

    /// <summary>The title of a cell: a text above its middle.</summary>
    public Annotation Title(string text, int cell, Optional<Font> font, double offset)
    {
        double width = 1 / (columns - xGap);
        double height = 1 / (rows - yGap);
        int fromBottom = fromBelow ? cell / columns : rows - 1 - (cell / columns);
        return Annotation.init<double, double, double, string, double, string, double, string, double, string>(
            X: (cell % columns * width) + (width * (1 - xGap) / 2), Y: (fromBottom * height) + (height * (1 - yGap)) + offset,
            XRef: "paper", YRef: "paper", XAnchor: StyleParam.XAnchorPosition.Center, YAnchor: StyleParam.YAnchorPosition.Bottom,
            Text: text, ShowArrow: false, Font: font.ToOption());
    }

    private static void Move(Layout layout, string from, string to)
    {
        if (from != to && layout.Get(from) is { } part)
        {
            layout.Remove(from);
            layout.Set(to, part);
        }
    }
}
