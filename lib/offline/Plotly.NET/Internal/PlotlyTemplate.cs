namespace Plotly.NET;

/// <summary>The template that every chart has unless told otherwise: plotly.py's own, for the trace types used here.</summary>
internal static class PlotlyTemplate
{
    private const string Json = """
        {
          "layout": {
            "annotationdefaults": { "arrowcolor": "rgba(42, 63, 95, 1.0)", "arrowhead": 0, "arrowwidth": 1 },
            "autotypenumbers": "strict",
            "coloraxis": { "colorbar": { "outlinewidth": 0.0, "ticks": "" } },
            "colorscale": {
              "diverging": [
                [0.0, "#8e0152"], [0.1, "#c51b7d"], [0.2, "#de77ae"], [0.3, "#f1b6da"], [0.4, "#fde0ef"], [0.5, "#f7f7f7"],
                [0.6, "#e6f5d0"], [0.7, "#b8e186"], [0.8, "#7fbc41"], [0.9, "#4d9221"], [1.0, "#276419"]
              ],
              "sequential": SEQUENTIAL,
              "sequentialminus": SEQUENTIAL
            },
            "colorway": [
              "rgba(99, 110, 250, 1.0)", "rgba(239, 85, 59, 1.0)", "rgba(0, 204, 150, 1.0)", "rgba(171, 99, 250, 1.0)",
              "rgba(255, 161, 90, 1.0)", "rgba(25, 211, 243, 1.0)", "rgba(255, 102, 146, 1.0)", "rgba(182, 232, 128, 1.0)",
              "rgba(255, 151, 255, 1.0)", "rgba(254, 203, 82, 1.0)"
            ],
            "font": { "color": "rgba(42, 63, 95, 1.0)" },
            "geo": {
              "bgcolor": "rgba(255, 255, 255, 1.0)", "lakecolor": "rgba(255, 255, 255, 1.0)",
              "landcolor": "rgba(229, 236, 246, 1.0)", "showlakes": true, "showland": true,
              "subunitcolor": "rgba(255, 255, 255, 1.0)"
            },
            "hoverlabel": { "align": "left" },
            "hovermode": "closest",
            "paper_bgcolor": "rgba(255, 255, 255, 1.0)",
            "plot_bgcolor": "rgba(229, 236, 246, 1.0)",
            "shapedefaults": { "line": { "color": "rgba(42, 63, 95, 1.0)" } },
            "title": { "x": 0.05 },
            "xaxis": AXIS,
            "yaxis": AXIS
          },
          "data": {
            "bar": [{
              "error_x": { "color": "rgba(42, 63, 95, 1.0)" }, "error_y": { "color": "rgba(42, 63, 95, 1.0)" },
              "marker": {
                "line": { "color": "rgba(229, 236, 246, 1.0)", "width": 0.5 },
                "pattern": { "fillmode": "overlay", "size": 10, "solidity": 0.2 }
              }
            }],
            "choropleth": [{ "colorbar": { "outlinewidth": 0.0, "ticks": "" } }],
            "heatmap": [{ "colorbar": { "outlinewidth": 0.0, "ticks": "" }, "colorscale": SEQUENTIAL }],
            "histogram": [{ "marker": { "pattern": { "fillmode": "overlay", "size": 10, "solidity": 0.2 } } }],
            "pie": [{ "automargin": true }],
            "scatter": [{ "fillpattern": { "fillmode": "overlay", "size": 10, "solidity": 0.2 } }],
            "scattergeo": [{ "marker": { "colorbar": { "outlinewidth": 0.0, "ticks": "" } } }],
            "scattergl": [{ "marker": { "colorbar": { "outlinewidth": 0.0, "ticks": "" } } }]
          }
        }
        """;

    private const string Axis = """
        {
          "automargin": true, "gridcolor": "rgba(255, 255, 255, 1.0)", "linecolor": "rgba(255, 255, 255, 1.0)",
          "ticks": "", "title": { "standoff": 15 }, "zerolinecolor": "rgba(255, 255, 255, 1.0)", "zerolinewidth": 2.0
        }
        """;

    private const string Sequential = """
        [
          [0.0, "#0d0887"], [0.1111111111111111, "#46039f"], [0.2222222222222222, "#7201a8"], [0.3333333333333333, "#9c179e"],
          [0.4444444444444444, "#bd3786"], [0.5555555555555556, "#d8576b"], [0.6666666666666666, "#ed7953"],
          [0.7777777777777778, "#fb9f3a"], [0.8888888888888888, "#fdca26"], [1.0, "#f0f921"]
        ]
        """;

    public static Template Value { get; } = PlotlyJson.Read<Template>(Json
        .Replace("AXIS", Axis, StringComparison.Ordinal).Replace("SEQUENTIAL", Sequential, StringComparison.Ordinal));

    /// <summary>The layout of a new chart: 600 by 600 and the template, or nothing at all.</summary>
    public static Layout NewLayout(bool useDefaults) =>
        useDefaults ? new Layout().Set("width", 600).Set("height", 600).Set("template", Value) : new Layout();
}
