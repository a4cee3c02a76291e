namespace Plotly.NET.CSharp;

public static partial class Chart
{
    /// <summary>All traces in one plot; of the layouts the last has the last word.</summary>
    /// <exception cref="ArgumentException">There is no chart.</exception>
    public static GenericChart Combine(IEnumerable<GenericChart> gCharts)
    {
        GenericChart[] charts = [.. gCharts];
        if (charts.Length == 0)
        {
            throw new ArgumentException("There is no chart to combine.", nameof(gCharts));
        }

        return new GenericChart(
            charts.SelectMany(chart => chart.Traces),
            charts.Skip(1).Aggregate(charts[0].Layout, (layout, chart) => layout.Combine(chart.Layout)));
    }

    /// <summary>An empty cell of a grid.</summary>
    public static GenericChart Invisible() => Figure(new Trace("scatter").Set("type", null), useDefaults: true);
}
