using Plotly.NET.LayoutObjects;

namespace Plotly.NET.CSharp;

public static partial class Chart
{
    /// <summary>A coloured cell for each number, a row for each sequence, the first one below unless reversed.</summary>
    public static GenericChart Heatmap<TZ, TX, TY, TText>(
        IEnumerable<IEnumerable<TZ>> zData, Optional<string> Name = default, Optional<bool> ShowLegend = default,
        Optional<double> Opacity = default, Optional<IEnumerable<TX>> X = default, Optional<int> XGap = default,
        Optional<IEnumerable<TY>> Y = default, Optional<int> YGap = default, Optional<TText> Text = default,
        Optional<IEnumerable<TText>> MultiText = default, Optional<ColorBar> ColorBar = default,
        Optional<StyleParam.Colorscale> ColorScale = default, Optional<bool> ShowScale = default,
        Optional<bool> ReverseScale = default, Optional<StyleParam.SmoothAlg> ZSmooth = default,
        Optional<bool> Transpose = default, Optional<bool> UseWebGL = default, Optional<bool> ReverseYAxis = default,
        Optional<bool> UseDefaults = default)
        where TZ : IConvertible
        where TX : IConvertible
        where TY : IConvertible
        where TText : IConvertible
    {
        Trace trace = new Trace(UseWebGL.Or(false) ? "heatmapgl" : "heatmap")
            .With("name", Name).With("showlegend", ShowLegend).With("opacity", Opacity)
            .With("x", X).With("xgap", XGap).With("y", Y).With("ygap", YGap).Set("z", zData)
            .With("text", Text).With("text", MultiText)
            .With("colorbar", ColorBar).With("colorscale", ColorScale).With("showscale", ShowScale)
            .With("reversescale", ReverseScale).With("zsmooth", ZSmooth).With("transpose", Transpose);
        GenericChart chart = Figure(trace, UseDefaults);
        return ReverseYAxis.Or(false)
            ? chart.ChangeLayout(layout => layout.Join("yaxis", new LinearAxis().Set("autorange", StyleParam.AutoRange.Reversed)))
            : chart;
    }

    /// <summary>A heat map with a text in each cell, at the numbers of its column and row.</summary>
    public static GenericChart AnnotatedHeatmap<TZ, TX, TY, TText>(
        IEnumerable<IEnumerable<TZ>> zData, IEnumerable<IEnumerable<string>> annotationText,
        Optional<string> Name = default, Optional<bool> ShowLegend = default, Optional<double> Opacity = default,
        Optional<IEnumerable<TX>> X = default, Optional<int> XGap = default, Optional<IEnumerable<TY>> Y = default,
        Optional<int> YGap = default, Optional<TText> Text = default,
        Optional<IEnumerable<TText>> MultiText = default, Optional<ColorBar> ColorBar = default,
        Optional<StyleParam.Colorscale> ColorScale = default, Optional<bool> ShowScale = default,
        Optional<bool> ReverseScale = default, Optional<StyleParam.SmoothAlg> ZSmooth = default,
        Optional<bool> Transpose = default, Optional<bool> UseWebGL = default, Optional<bool> ReverseYAxis = default,
        Optional<bool> UseDefaults = default)
        where TZ : IConvertible
        where TX : IConvertible
        where TY : IConvertible
        where TText : IConvertible =>
        Heatmap<TZ, TX, TY, TText>(
            zData, Name: Name, ShowLegend: ShowLegend, Opacity: Opacity, X: X, XGap: XGap, Y: Y, YGap: YGap,
            Text: Text, MultiText: MultiText, ColorBar: ColorBar, ColorScale: ColorScale, ShowScale: ShowScale,
            ReverseScale: ReverseScale, ZSmooth: ZSmooth, Transpose: Transpose, UseWebGL: UseWebGL,
            ReverseYAxis: ReverseYAxis, UseDefaults: UseDefaults)
            .WithAnnotations(annotationText.SelectMany((texts, row) => texts.Select((text, column) =>
                Annotation.init<int, int, int, string, int, string, int, string, int, string>(
                    X: column, Y: row, ShowArrow: false, Text: text))));
}
