using Deedle;
using Plotly.NET;
using Chart = Plotly.NET.CSharp.Chart;

namespace RareEarth.Replication.Figures;

/// <summary>Who is whose example: a row a unit, a column a peer, the darker the greater its weight.</summary>
public static class PeerMatrixFigure
{
    private const int RowHeight = 24;
    private const int Surroundings = 230;
    private const int Letter = 7; // pixels, about

    /// <summary>Draws the weights.</summary>
    /// <param name="weights">Rows are units, columns are peers; a missing cell is no peer.</param>
    /// <param name="title">Title of the figure.</param>
    /// <exception cref="ArgumentException">There is no unit or no peer.</exception>
    public static Figure Draw(Frame<string, string> weights, string title)
    {
        ArgumentNullException.ThrowIfNull(weights);
        string[] units = [.. weights.RowKeys];
        string[] peers = [.. weights.ColumnKeys];
        if (units.Length == 0 || peers.Length == 0)
        {
            throw new ArgumentException($"There is nothing to draw: {units.Length} units and {peers.Length} peers.", nameof(weights));
        }

        double[][] cells = [.. units.Select(unit => (double[])[.. peers.Select(peer => weights[peer].TryGet(unit).OrDefault(double.NaN))])];
        GenericChart chart = Chart.Heatmap<double, string, string, string>(
            zData: cells,
            X: peers,
            Y: units,
            XGap: 1,
            YGap: 1,
            ColorScale: StyleParam.Colorscale.NewCustom([Tuple.Create(0.0, Color.fromHex("#dbe7f3")), Tuple.Create(1.0, Color.fromHex("#0072B2"))]),
            ColorBar: ColorBar.init<double, double>(Title: Title.init("weight λ")),
            ReverseYAxis: true);
        chart = FigureStyle.Dress(
            chart, title, "", "", height: (RowHeight * units.Length) + Surroundings, left: 40 + (Letter * units.Max(unit => unit.Length)), legend: false);
        int links = cells.Sum(row => row.Count(cell => !double.IsNaN(cell)));
        return new Figure(
            chart, title,
            $"{units.Length} units and their {peers.Length} peers, {links} weights; most units have {peers.OrderByDescending(peer => cells.Count(row => !double.IsNaN(row[Array.IndexOf(peers, peer)]))).First()} among their peers.");
    }
}
