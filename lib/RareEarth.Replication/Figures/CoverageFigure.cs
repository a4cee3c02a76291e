using Deedle;
using Plotly.NET;
using Plotly.NET.CSharp;
using Plotly.NET.LayoutObjects;
using Plotly.NET.TraceObjects;
using Chart = Plotly.NET.CSharp.Chart;

namespace RareEarth.Replication.Figures;

/// <summary>Which years of which series are known: a square where a number is, nothing where none is.</summary>
public static class CoverageFigure
{
    private const int RowHeight = 24;
    private const int Surroundings = 190;
    private const int Square = 14;
    private const int Letter = 7; // pixels, about

    /// <summary>Draws one row a series, in the order of the columns from top to bottom.</summary>
    /// <param name="frame">Rows are years, columns are series; a missing cell is a gap.</param>
    /// <param name="title">Title of the figure.</param>
    /// <param name="kinds">For each series what its numbers are, such as "observed" or "simulated": a colour and a word in the legend for each; null when all are of one kind.</param>
    /// <param name="eventYear">A year to mark, or null.</param>
    /// <param name="eventText">What happened in it.</param>
    /// <exception cref="ArgumentException">The frame has no column or no row, or a series has no kind.</exception>
    public static Figure Draw(
        Frame<int, string> frame, string title, IReadOnlyDictionary<string, string>? kinds = null, int? eventYear = null, string eventText = "")
    {
        ArgumentNullException.ThrowIfNull(frame);
        string[] series = [.. frame.ColumnKeys];
        int[] years = [.. frame.RowKeys.Order()];
        if (series.Length == 0 || years.Length == 0)
        {
            throw new ArgumentException($"There is nothing to draw: the frame has {series.Length} columns and {years.Length} years.", nameof(frame));
        }

        string KindOf(string name) => kinds is null ? "known"
            : kinds.TryGetValue(name, out string? kind) ? kind
            : throw new ArgumentException($"'{name}' has no kind; there are kinds for {string.Join(", ", kinds.Keys)}.", nameof(kinds));

        string[] names = [.. series.Select(KindOf).Distinct()];
        GenericChart chart = Chart.Combine(names.Select((kind, i) => Squares(frame, series, years, name => KindOf(name) == kind, kind, i)));
        chart = FigureStyle.Dress(chart, title, "", "", height: (RowHeight * series.Length) + Surroundings, left: 40 + (Letter * series.Max(name => name.Length)), legend: kinds is not null)
            .WithXAxisStyle<double, double, string>(MinMax: Tuple.Create(years[0] - 0.7, years[^1] + 0.7))
            .WithYAxis(LinearAxis.init<double, double, double, double, int, string, string, string>(
                TickVals: series.Select((_, i) => -i).ToArray(), TickText: series,
                Range: StyleParam.Range.NewMinMax(-series.Length, 1)));
        if (eventYear is { } year)
        {
            chart = chart.WithShape(FigureStyle.UprightAt(year - 0.5)).WithAnnotation(FigureStyle.WordAt(year - 0.5, " " + eventText));
        }

        int cells = series.Length * years.Length;
        int known = series.Sum(name => years.Count(at => frame[name].TryGet(at).HasValue));
        return new Figure(chart, title, $"{known} of {cells} years from {years[0]} to {years[^1]} known, for {string.Join(", ", series)}.");
    }

    private static GenericChart Squares(Frame<int, string> frame, string[] series, int[] years, Predicate<string> isOfKind, string kind, int index)
    {
        (int Year, int Row)[] cells =
        [
            .. series.SelectMany((name, row) => years.Where(year => isOfKind(name) && frame[name].TryGet(year).HasValue).Select(year => (year, row))),
        ];
        return Chart.Point<int, int, string>(
            x: [.. cells.Select(cell => cell.Year)],
            y: [.. cells.Select(cell => -cell.Row)],
            Name: kind,
            MultiText: cells.Select(cell => series[cell.Row]).ToArray(),
            Marker: Marker.init(Size: Square, Color: FigureStyle.ColorOf(index + 1), Symbol: StyleParam.MarkerSymbol.Square));
    }
}
