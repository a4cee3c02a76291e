using Microsoft.FSharp.Collections;
using Plotly.NET.LayoutObjects;

namespace Plotly.NET.CSharp;

/// <summary>Changes to a chart; each returns the chart it was called on.</summary>
public static class GenericChartExtensions
{
    public static Layout GetLayout(this GenericChart gChart) => gChart.Layout;

    public static FSharpList<Trace> GetTraces(this GenericChart gChart) => gChart.Traces;

    /// <summary>Writes the page of <see cref="GenericChart.toEmbeddedHTML"/>; the ending .html is added where it lacks.</summary>
    public static void SaveHtml(this GenericChart gChart, string path, Optional<bool> OpenInBrowser = default) =>
        NET.GenericChartExtensions.SaveHtml(gChart, path, OpenInBrowser.ToOption());

    public static GenericChart WithTraceInfo(
        this GenericChart gChart, Optional<string> Name = default, Optional<StyleParam.Visible> Visible = default,
        Optional<bool> ShowLegend = default, Optional<int> LegendRank = default, Optional<string> LegendGroup = default,
        Optional<Title> LegendGroupTitle = default) =>
        NET.GenericChartExtensions.WithTraceInfo(
            gChart, Name.ToOption(), Visible.ToOption(), ShowLegend.ToOption(), LegendRank.ToOption(), LegendGroup.ToOption(),
            LegendGroupTitle.ToOption());

    public static GenericChart WithLegendStyle(
        this GenericChart gChart, Optional<Color> BGColor = default, Optional<Color> BorderColor = default,
        Optional<double> BorderWidth = default, Optional<Font> Font = default,
        Optional<StyleParam.Orientation> Orientation = default,
        Optional<Title> Title = default, Optional<double> TraceGroupGap = default,
        Optional<StyleParam.TraceOrder> TraceOrder = default,
        Optional<double> X = default, Optional<StyleParam.XAnchorPosition> XAnchor = default,
        Optional<double> Y = default, Optional<StyleParam.YAnchorPosition> YAnchor = default) =>
        gChart.ChangeLayout(layout => layout.Join("legend", Legend.init(
            BGColor.ToOption(), BorderColor.ToOption(), BorderWidth.ToOption(), Font.ToOption(), Orientation.ToOption(),
            Title.ToOption(), TraceGroupGap.ToOption(), TraceOrder.ToOption(), X.ToOption(), XAnchor.ToOption(),
            Y.ToOption(), YAnchor.ToOption())));

    public static GenericChart WithXAxisStyle<TMin, TMax, TCategoryArray>(
        this GenericChart gChart, Optional<string> TitleText = default, Optional<Font> TitleFont = default,
        Optional<int> TitleStandoff = default, Optional<Title> Title = default, Optional<Color> Color = default,
        Optional<StyleParam.AxisType> AxisType = default, Optional<Tuple<TMin, TMax>> MinMax = default,
        Optional<StyleParam.Mirror> Mirror = default, Optional<bool> ShowSpikes = default,
        Optional<Color> SpikeColor = default, Optional<int> SpikeThickness = default,
        Optional<bool> ShowLine = default, Optional<Color> LineColor = default, Optional<bool> ShowGrid = default,
        Optional<Color> GridColor = default, Optional<bool> ZeroLine = default,
        Optional<Color> ZeroLineColor = default, Optional<StyleParam.LinearAxisId> Anchor = default,
        Optional<StyleParam.Side> Side = default, Optional<StyleParam.LinearAxisId> Overlaying = default,
        Optional<Tuple<double, double>> Domain = default, Optional<double> Position = default,
        Optional<StyleParam.CategoryOrder> CategoryOrder = default,
        Optional<IEnumerable<TCategoryArray>> CategoryArray = default, Optional<StyleParam.SubPlotId> Id = default)
        where TMin : IConvertible
        where TMax : IConvertible
        where TCategoryArray : IConvertible =>
        gChart.WithXAxis(
            AxisStyle(
                TitleText, TitleFont, TitleStandoff, Title, Color, AxisType, MinMax, Mirror, ShowSpikes, SpikeColor,
                SpikeThickness, ShowLine, LineColor, ShowGrid, GridColor, ZeroLine, ZeroLineColor, Anchor, Side,
                Overlaying, Domain, Position, CategoryOrder, CategoryArray),
            Id.ToOption());

    public static GenericChart WithYAxisStyle<TMin, TMax, TCategoryArray>(
        this GenericChart gChart, Optional<string> TitleText = default, Optional<Font> TitleFont = default,
        Optional<int> TitleStandoff = default, Optional<Title> Title = default, Optional<Color> Color = default,
        Optional<StyleParam.AxisType> AxisType = default, Optional<Tuple<TMin, TMax>> MinMax = default,
        Optional<StyleParam.Mirror> Mirror = default, Optional<bool> ShowSpikes = default,
        Optional<Color> SpikeColor = default, Optional<int> SpikeThickness = default,
        Optional<bool> ShowLine = default, Optional<Color> LineColor = default, Optional<bool> ShowGrid = default,
        Optional<Color> GridColor = default, Optional<bool> ZeroLine = default,
        Optional<Color> ZeroLineColor = default, Optional<StyleParam.LinearAxisId> Anchor = default,
        Optional<StyleParam.Side> Side = default, Optional<StyleParam.LinearAxisId> Overlaying = default,
        Optional<Tuple<double, double>> Domain = default, Optional<double> Position = default,
        Optional<StyleParam.CategoryOrder> CategoryOrder = default,
        Optional<IEnumerable<TCategoryArray>> CategoryArray = default, Optional<StyleParam.SubPlotId> Id = default)
        where TMin : IConvertible
        where TMax : IConvertible
        where TCategoryArray : IConvertible =>
        gChart.WithYAxis(
            AxisStyle(
                TitleText, TitleFont, TitleStandoff, Title, Color, AxisType, MinMax, Mirror, ShowSpikes, SpikeColor,
                SpikeThickness, ShowLine, LineColor, ShowGrid, GridColor, ZeroLine, ZeroLineColor, Anchor, Side,
                Overlaying, Domain, Position, CategoryOrder, CategoryArray),
            Id.ToOption());

    private static LinearAxis AxisStyle<TMin, TMax, TCategoryArray>(
        Optional<string> TitleText, Optional<Font> TitleFont, Optional<int> TitleStandoff, Optional<Title> Title,
        Optional<Color> Color, Optional<StyleParam.AxisType> AxisType, Optional<Tuple<TMin, TMax>> MinMax,
        Optional<StyleParam.Mirror> Mirror, Optional<bool> ShowSpikes, Optional<Color> SpikeColor,
        Optional<int> SpikeThickness, Optional<bool> ShowLine, Optional<Color> LineColor, Optional<bool> ShowGrid,
        Optional<Color> GridColor, Optional<bool> ZeroLine, Optional<Color> ZeroLineColor,
        Optional<StyleParam.LinearAxisId> Anchor, Optional<StyleParam.Side> Side,
        Optional<StyleParam.LinearAxisId> Overlaying, Optional<Tuple<double, double>> Domain,
        Optional<double> Position, Optional<StyleParam.CategoryOrder> CategoryOrder,
        Optional<IEnumerable<TCategoryArray>> CategoryArray)
        where TCategoryArray : IConvertible
    {
        Title title = Title.Or(new Title()).MergedWith(NET.Title.init(
            Text: TitleText.ToOption(), Font: TitleFont.ToOption(), Standoff: TitleStandoff.ToOption()));
        LinearAxis axis = LinearAxis.init<int, int, int, int, int, string, TCategoryArray, string>(
            Title: title, Color: Color.ToOption(), AxisType: AxisType.ToOption(), Mirror: Mirror.ToOption(),
            ShowSpikes: ShowSpikes.ToOption(), SpikeColor: SpikeColor.ToOption(), SpikeThickness: SpikeThickness.ToOption(),
            ShowLine: ShowLine.ToOption(), LineColor: LineColor.ToOption(), ShowGrid: ShowGrid.ToOption(),
            GridColor: GridColor.ToOption(), ZeroLine: ZeroLine.ToOption(), ZeroLineColor: ZeroLineColor.ToOption(),
            Anchor: Anchor.ToOption(), Side: Side.ToOption(), Overlaying: Overlaying.ToOption(), Position: Position.ToOption(),
            CategoryOrder: CategoryOrder.ToOption(), CategoryArray: CategoryArray.ToOption());
        if (MinMax.IsSome)
        {
            axis.Set("range", new object?[] { MinMax.Value.Item1, MinMax.Value.Item2 });
        }

        return Domain.IsSome ? axis.Set("domain", new[] { Domain.Value.Item1, Domain.Value.Item2 }) : axis;
    }
}
