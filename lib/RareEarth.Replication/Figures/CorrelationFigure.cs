using Plotly.NET;
using RareEarth.Methods.Correlation;
using RareEarth.Methods.Display;
using Chart = Plotly.NET.CSharp.Chart;

namespace RareEarth.Replication.Figures;

/// <summary>A matrix of correlations as coloured squares: blue for negative, white for none, red for positive.</summary>
public static class CorrelationFigure
{
    private const int RowHeight = 62;
    private const int Surroundings = 130;

    /// <summary>Draws a matrix, each square with its correlation and p-value.</summary>
    /// <param name="matrix">The correlations.</param>
    /// <param name="title">Title of the figure.</param>
    public static Figure Draw(CorrelationMatrix matrix, string title)
    {
        ArgumentNullException.ThrowIfNull(matrix);
        int k = matrix.Names.Count;
        string[] names = [.. matrix.Names];
        double[][] values = [.. Enumerable.Range(0, k).Select(i => matrix.Values.Row(i).ToArray())];
        string[][] texts = [.. Enumerable.Range(0, k).Select(i => Enumerable.Range(0, k).Select(j =>
            i == j ? "1" : $"{Numbers.Fixed(matrix.Values[i, j], 2)}<br>p = {Numbers.Fixed(matrix.P[i, j], 3)}").ToArray())];
        GenericChart chart = Chart.AnnotatedHeatmap<double, string, string, string>(
            zData: values, annotationText: texts, X: names, Y: names, XGap: 2, YGap: 2, ShowScale: false, ReverseYAxis: true,
            ColorScale: StyleParam.Colorscale.NewCustom(Colours(values.SelectMany(row => row).Min())));
        chart = FigureStyle.Dress(chart, title, "", "", height: (RowHeight * k) + Surroundings, left: 90, legend: false);
        return new Figure(
            chart, title, $"{matrix.Kind} correlations of {string.Join(", ", names)} with p-values, {k} by {k} squares.");
    }

    // The scale runs from the least correlation to 1, white standing at 0.
    private static IEnumerable<Tuple<double, Color>> Colours(double least)
    {
        double zero = least < 0 ? -least / (1 - least) : 0;
        return least < 0
            ? [Tuple.Create(0.0, Color.fromHex(least < -0.5 ? "#7fb2dd" : "#bfd8ee")), Tuple.Create(zero, Color.fromHex("#ffffff")), Tuple.Create(1.0, Color.fromHex("#f0a889"))]
            : [Tuple.Create(0.0, Color.fromHex("#ffffff")), Tuple.Create(1.0, Color.fromHex("#f0a889"))];
    }
}
