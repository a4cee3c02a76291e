using Plotly.NET.LayoutObjects;

namespace Plotly.NET.CSharp;

public static partial class Chart
{
    /// <summary>Charts in rows and columns, row by row; too many are dropped, too few leave cells empty.</summary>
    public static GenericChart Grid(
        IEnumerable<GenericChart> gCharts, int nRows, int nCols, Optional<IEnumerable<string>> SubPlotTitles = default,
        Optional<Font> SubPlotTitleFont = default, Optional<double> SubPlotTitleOffset = default,
        Optional<StyleParam.LayoutGridRowOrder> RowOrder = default, Optional<StyleParam.LayoutGridPattern> Pattern = default,
        Optional<double> XGap = default, Optional<double> YGap = default,
        Optional<StyleParam.LayoutGridXSide> XSide = default, Optional<StyleParam.LayoutGridYSide> YSide = default)
    {
        StyleParam.LayoutGridPattern pattern = Pattern.Or(StyleParam.LayoutGridPattern.Independent);
        bool isCoupled = pattern == StyleParam.LayoutGridPattern.Coupled;
        bool fromBelow = RowOrder.IsSome && RowOrder.Value == StyleParam.LayoutGridRowOrder.BottomToTop;
        var cells = new GridCells(nRows, nCols, XGap.Or(isCoupled ? 0.1 : 0.2), YGap.Or(isCoupled ? 0.1 : 0.3), fromBelow);

        GenericChart[] charts = [.. gCharts.Take(nRows * nCols).Select((chart, i) => isCoupled
            ? GridCells.Place(chart, i, (i % nCols) + 1, (i / nCols) + 1, nCols)
            : GridCells.Place(chart, i, i + 1, i + 1, nCols))];
        GenericChart grid = Combine(charts).ChangeLayout(layout => layout.Set("grid", LayoutGrid.init(
            Rows: nRows, Columns: nCols, RowOrder: RowOrder.ToOption(), Pattern: pattern, XGap: XGap.ToOption(),
            YGap: YGap.ToOption(), XSide: XSide.ToOption(), YSide: YSide.ToOption())));

        return SubPlotTitles.IsSome
            ? grid.WithAnnotations([.. SubPlotTitles.Value.Take(nRows * nCols).Select((title, i) =>
                cells.Title(title, i, SubPlotTitleFont, SubPlotTitleOffset.Or(0)))])
            : grid;
    }

    /// <summary>Charts on top of each other: a grid of one column.</summary>
    public static GenericChart SingleStack(
        IEnumerable<GenericChart> gCharts, Optional<IEnumerable<string>> SubPlotTitles = default,
        Optional<Font> SubPlotTitleFont = default, Optional<double> SubPlotTitleOffset = default,
        Optional<StyleParam.LayoutGridRowOrder> RowOrder = default, Optional<StyleParam.LayoutGridPattern> Pattern = default,
        Optional<double> XGap = default, Optional<double> YGap = default,
        Optional<StyleParam.LayoutGridXSide> XSide = default, Optional<StyleParam.LayoutGridYSide> YSide = default)
    {
        GenericChart[] charts = [.. gCharts];
        return Grid(
            charts, charts.Length, 1, SubPlotTitles, SubPlotTitleFont, SubPlotTitleOffset, RowOrder, Pattern, XGap, YGap,
            XSide, YSide);
    }
}
