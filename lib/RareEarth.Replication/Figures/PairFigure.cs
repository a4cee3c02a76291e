using System.Globalization;
using Deedle;
using Plotly.NET;
using Plotly.NET.CSharp;
using Plotly.NET.LayoutObjects;
using Plotly.NET.TraceObjects;
using Chart = Plotly.NET.CSharp.Chart;

namespace RareEarth.Replication.Figures;

/// <summary>Two values a row and the way between them, on a logarithmic axis: how uneven pairs are.</summary>
public static class PairFigure
{
    private const int RowHeight = 22;
    private const int Surroundings = 190;
    private const int Letter = 7; // pixels, about
    private const int ManyPowers = 6; // beyond which every second has a tick

    /// <summary>Draws a row for each row of the frame, in its order from top to bottom.</summary>
    /// <param name="pairs">Rows are names; two columns of positive numbers. A missing value has no point, and then there is no way.</param>
    /// <param name="first">The first column.</param>
    /// <param name="second">The second column.</param>
    /// <param name="title">Title of the figure.</param>
    /// <param name="xTitle">What the values are.</param>
    /// <exception cref="ArgumentException">There is no row, a column is missing, or a value is not positive.</exception>
    public static Figure Draw(Frame<string, string> pairs, string first, string second, string title, string xTitle)
    {
        ArgumentNullException.ThrowIfNull(pairs);
        string[] names = [.. pairs.RowKeys];
        if (names.Length == 0)
        {
            throw new ArgumentException("There is nothing to draw: the frame has no rows.", nameof(pairs));
        }

        foreach (string column in new[] { first, second }.Where(column => !pairs.ColumnKeys.Contains(column)))
        {
            throw new ArgumentException($"'{column}' is no column of the frame; it has {string.Join(", ", pairs.ColumnKeys)}.", nameof(pairs));
        }

        double[] At(string column) => [.. names.Select(name => pairs[column].TryGet(name).OrDefault(double.NaN))];
        (double[] a, double[] b) = (At(first), At(second));
        if (Enumerable.Range(0, names.Length).FirstOrDefault(i => a[i] <= 0 || b[i] <= 0, -1) is >= 0 and int bad)
        {
            throw new ArgumentException($"{names[bad]} has the values {a[bad]} and {b[bad]}; a logarithmic axis has positive ones.", nameof(pairs));
        }

        double[] known = [.. a.Concat(b).Where(value => !double.IsNaN(value))];
        int[] powers = known.Length == 0 ? [] : [.. PowersBetween(known.Min(), known.Max())];
        GenericChart chart = Chart.Combine(
        [
            Ways(a, b),
            PointsOf(a, first, 1),
            PointsOf(b, second, 0),
        ]);
        chart = FigureStyle.Dress(chart, title, xTitle, "", height: (RowHeight * names.Length) + Surroundings, left: 40 + (Letter * names.Max(name => name.Length)))
            .WithXAxisStyle<double, double, string>(TitleText: xTitle, AxisType: StyleParam.AxisType.Log, ShowGrid: true, GridColor: Color.fromHex("#e6e9ee"))
            .WithXAxis(LinearAxis.init<double, double, double, double, double, string, string, string>(
                TickVals: powers.Select(power => Math.Pow(10, power)).ToArray(), TickText: powers.Select(Power).ToArray()))
            .WithYAxis(LinearAxis.init<double, double, double, double, int, string, string, string>(
                TickVals: names.Select((_, i) => -i).ToArray(), TickText: names, Range: StyleParam.Range.NewMinMax(-names.Length, 1), ShowGrid: false));
        int larger = Enumerable.Range(0, names.Length).Count(i => b[i] > a[i]);
        int smaller = Enumerable.Range(0, names.Length).Count(i => b[i] < a[i]);
        return new Figure(
            chart, title, $"{names.Length} pairs on a logarithmic axis, {xTitle}: '{second}' is larger than '{first}' in {larger}, smaller in {smaller}; the rest have one value only or two equal ones.");

        GenericChart PointsOf(double[] values, string name, int color) => Chart.Point<double, int, string>(
            x: values,
            y: [.. names.Select((_, i) => -i)],
            Name: name,
            MultiText: names,
            Marker: Marker.init(Size: 9, Color: FigureStyle.ColorOf(color)));
    }

    private static IEnumerable<int> PowersBetween(double least, double most)
    {
        int first = (int)Math.Floor(Math.Log10(least));
        int[] powers = [.. Enumerable.Range(first, (int)Math.Ceiling(Math.Log10(most)) - first + 1)];
        return powers.Where(power => powers.Length <= ManyPowers || power % 2 == 0);
    }

    private static string Power(int power) => power is >= -3 and <= 4
        ? Math.Pow(10, power).ToString("0.###", CultureInfo.InvariantCulture)
        : "10" + string.Concat(power.ToString(CultureInfo.InvariantCulture).Select(sign => sign == '-' ? '⁻' : "⁰¹²³⁴⁵⁶⁷⁸⁹"[sign - '0']));

    private static GenericChart Ways(double[] a, double[] b)
    {
        GenericChart chart = Chart.Line<double, double, string>(
            x: [.. a.Zip(b).SelectMany(pair => new[] { pair.First, pair.Second, double.NaN })],
            y: [.. a.SelectMany((_, i) => new[] { -i, -i, double.NaN })],
            Name: "way",
            ShowMarkers: false,
            ShowLegend: false,
            LineColor: Color.fromHex("#b9c2cf"),
            LineWidth: 2.0);
        FigureStyle.MakeGround(chart);
        return chart;
    }
}
