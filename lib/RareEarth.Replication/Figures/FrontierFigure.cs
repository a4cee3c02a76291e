using Deedle;
using Plotly.NET;
using Plotly.NET.TraceObjects;
using Chart = Plotly.NET.CSharp.Chart;

namespace RareEarth.Replication.Figures;

/// <summary>Units with one input and one output, the frontier above them, and each unit's way to it.</summary>
public static class FrontierFigure
{
    private const double Beyond = 1.04; // the frontier goes on a little beyond the last unit

    /// <summary>Draws units, frontier and projections.</summary>
    /// <param name="units">Rows are units; columns Input, Output, TargetInput and TargetOutput (numbers). A unit that is its own target spans the frontier.</param>
    /// <param name="title">Title of the figure.</param>
    /// <param name="xTitle">The input, with its unit.</param>
    /// <param name="yTitle">The output, with its unit.</param>
    /// <param name="bestRatio">The largest output per input, for the ray of constant returns; null for none.</param>
    /// <exception cref="ArgumentException">The frame has no rows, or no unit is its own target.</exception>
    public static Figure Draw(Frame<string, string> units, string title, string xTitle, string yTitle, double? bestRatio = null)
    {
        ArgumentNullException.ThrowIfNull(units);
        string[] names = [.. units.RowKeys];
        double At(string name, string column) => units[column][name];
        string[] efficient = [.. names.Where(name => IsOwnTarget(At(name, "Input"), At(name, "TargetInput")) && IsOwnTarget(At(name, "Output"), At(name, "TargetOutput")))
            .OrderBy(name => At(name, "Input"))];
        if (efficient.Length == 0)
        {
            throw new ArgumentException($"No unit of {names.Length} is its own target, so there is no frontier to draw.", nameof(units));
        }

        string[] others = [.. names.Except(efficient)];
        double right = names.Max(name => At(name, "Input")) * Beyond;
        double top = names.Max(name => At(name, "Output")) * Beyond;
        List<GenericChart> layers =
        [
            Chart.Line<double, double, string>(
                x: [At(efficient[0], "Input"), .. efficient.Select(name => At(name, "Input")), right],
                y: [0, .. efficient.Select(name => At(name, "Output")), At(efficient[^1], "Output")],
                Name: "frontier, variable returns", ShowMarkers: false, LineColor: FigureStyle.ColorOf(0), LineWidth: 2.5),
        ];
        if (bestRatio is { } ratio)
        {
            double end = Math.Min(right, top / ratio);
            layers.Add(Chart.Line<double, double, string>(
                x: [0, end], y: [0, ratio * end], Name: "frontier, constant returns", ShowMarkers: false,
                LineColor: FigureStyle.ColorOf(4), LineDash: StyleParam.DrawingStyle.Dash, LineWidth: 1.8));
        }

        if (others.Length > 0)
        {
            layers.Add(Chart.Line<double, double, string>(
                x: [.. others.SelectMany(name => new[] { At(name, "Input"), At(name, "TargetInput"), double.NaN })],
                y: [.. others.SelectMany(name => new[] { At(name, "Output"), At(name, "TargetOutput"), double.NaN })],
                Name: "way to the frontier", ShowMarkers: false, LineColor: Color.fromHex("#b9c2cf"), LineWidth: 1.3));
            layers.Add(Points(others, "inefficient", 1));
        }

        layers.Add(Points(efficient, "efficient", 0));
        GenericChart chart = FigureStyle.Dress(Chart.Combine(layers), title, xTitle, yTitle);
        return new Figure(
            chart, title, $"{names.Length} units by {xTitle} and {yTitle}; the frontier runs through {string.Join(", ", efficient)}; lines lead from {others.Length} units to their targets.");

        GenericChart Points(string[] of, string name, int color) => Chart.Point<double, double, string>(
            x: [.. of.Select(unit => At(unit, "Input"))],
            y: [.. of.Select(unit => At(unit, "Output"))],
            Name: name,
            MultiText: of,
            Marker: Marker.init(Size: 10, Color: FigureStyle.ColorOf(color)));
    }

    private static bool IsOwnTarget(double value, double target) => Math.Abs(value - target) <= 1e-7 * Math.Max(1, Math.Abs(value));
}
