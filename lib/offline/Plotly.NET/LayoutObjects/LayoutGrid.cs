using Microsoft.FSharp.Core;

namespace Plotly.NET.LayoutObjects;

/// <summary>The cells that several charts stand in.</summary>
public sealed class LayoutGrid : DynamicObj.DynamicObj
{
    public static LayoutGrid init(
        FSharpOption<int>? Rows = null, FSharpOption<int>? Columns = null,
        FSharpOption<StyleParam.LayoutGridRowOrder>? RowOrder = null,
        FSharpOption<StyleParam.LayoutGridPattern>? Pattern = null, FSharpOption<double>? XGap = null,
        FSharpOption<double>? YGap = null, FSharpOption<StyleParam.LayoutGridXSide>? XSide = null,
        FSharpOption<StyleParam.LayoutGridYSide>? YSide = null) =>
        new LayoutGrid()
            .With("rows", Rows).With("columns", Columns).With("roworder", RowOrder).With("pattern", Pattern)
            .With("xgap", XGap).With("ygap", YGap).With("xside", XSide).With("yside", YSide);
}
