using System.Globalization;
using Deedle;
using Plotly.NET;
using Plotly.NET.LayoutObjects;
using Chart = Plotly.NET.CSharp.Chart;

namespace RareEarth.Replication.Figures;

/// <summary>Ranks over years, the first on top: a line a column; a missing year is a gap.</summary>
/// <remarks>Ranks are often the same: each line is thinner than those before it, so that all are seen where they lie on one another.</remarks>
public static class RankFigure
{
    private const int FewRanks = 12; // up to which each has a tick

    /// <summary>Draws the columns of a frame.</summary>
    /// <param name="ranks">Rows are years, columns are what is ranked; 1 is the first.</param>
    /// <param name="title">Title of the figure.</param>
    /// <param name="yTitle">Whose rank it is, and among whom.</param>
    /// <exception cref="ArgumentException">There is no column or no year, or a rank is below 1.</exception>
    public static Figure Draw(Frame<int, string> ranks, string title, string yTitle)
    {
        ArgumentNullException.ThrowIfNull(ranks);
        string[] columns = [.. ranks.ColumnKeys];
        int[] years = [.. ranks.RowKeys.Order()];
        if (columns.Length == 0 || years.Length == 0)
        {
            throw new ArgumentException($"There is nothing to draw: the frame has {columns.Length} columns and {years.Length} years.", nameof(ranks));
        }

        double[] known = [.. columns.SelectMany(column => ranks[column].Values)];
        if (known.Length == 0 || known.Any(rank => rank < 1))
        {
            throw new ArgumentException(known.Length == 0 ? "There is nothing to draw: every rank is missing." : $"A rank is {known.Min()}; the first has rank 1.", nameof(ranks));
        }

        int last = (int)Math.Ceiling(known.Max());
        int[] ticks = [.. Enumerable.Range(1, last).Where(rank => last <= FewRanks || rank == 1 || rank % 5 == 0)];
        GenericChart chart = Chart.Combine(columns.Select((column, i) => Chart.Line<int, double, string>(
            x: years,
            y: [.. years.Select(year => ranks[column].TryGet(year).OrDefault(double.NaN))],
            Name: column,
            ShowMarkers: true,
            LineColor: FigureStyle.ColorOf(i),
            LineWidth: 1.5 + (0.9 * (columns.Length - 1 - i)))));
        chart = FigureStyle.Dress(chart, title, "", yTitle)
            .WithYAxis(LinearAxis.init<double, double, double, double, int, string, string, string>(
                TickVals: ticks,
                TickText: ticks.Select(rank => rank.ToString(CultureInfo.InvariantCulture)).ToArray(),
                Range: StyleParam.Range.NewMinMax(last + 0.5, 0.5)));
        return new Figure(chart, title, $"Ranks from {years[0]} to {years[^1]} by {string.Join(", ", columns)}, from {known.Min():0} to {known.Max():0}, the first on top.");
    }
}
