using System.Globalization;
using Deedle;
using Plotly.NET;
using Plotly.NET.LayoutObjects;
using Plotly.NET.TraceObjects;
using Chart = Plotly.NET.CSharp.Chart;

namespace RareEarth.Replication.Figures;

/// <summary>Effects by years since the policy, with their intervals, several estimates side by side.</summary>
public static class EventStudyFigure
{
    // Estimates of one year stand this far apart, so that their intervals do not cover each other.
    private const double Spread = 0.13;

    /// <summary>Draws one set of points for each estimate.</summary>
    /// <param name="estimates">
    /// By name: rows are years since the policy, columns Estimate, Lower and Upper; the base period has the estimate 0 and no interval.
    /// </param>
    /// <param name="title">Title of the figure.</param>
    /// <param name="yTitle">What the effects are, with their unit.</param>
    /// <param name="intervals">What the intervals are, as in "95 % intervals, t(4)".</param>
    /// <exception cref="ArgumentException">No estimate has a year.</exception>
    public static Figure Draw(IReadOnlyList<KeyValuePair<string, Frame<int, string>>> estimates, string title, string yTitle, string intervals)
    {
        ArgumentNullException.ThrowIfNull(estimates);
        int[] times = [.. estimates.SelectMany(estimate => estimate.Value.RowKeys).Distinct().Order()];
        if (times.Length == 0)
        {
            throw new ArgumentException("There is nothing to draw: no estimate has a year.", nameof(estimates));
        }

        GenericChart chart = Chart.Combine(estimates.Select((estimate, i) =>
            PointsOf(estimate.Value, estimate.Key, (i - ((estimates.Count - 1) / 2.0)) * Spread, i)));

        chart = FigureStyle.Dress(chart, title, "years since the policy", yTitle)
            .WithShapes([FigureStyle.LevelAt(0), FigureStyle.UprightAt(-0.5)])
            .WithXAxis(LinearAxis.init<double, double, double, double, int, string, string, string>(
                TickVals: times, TickText: times.Select(TimeText).ToArray()));
        return new Figure(
            chart, title,
            $"Points from {times[0]} to {times[^1]} years since the policy with {intervals}, for {string.Join(", ", estimates.Select(e => e.Key))}; y axis: {yTitle}.");
    }

    private static GenericChart PointsOf(Frame<int, string> frame, string name, double shift, int index)
    {
        int[] times = [.. frame.RowKeys.Order()];
        double[] estimate = [.. times.Select(time => frame["Estimate"][time])];
        double[] above = [.. times.Select((time, i) => frame["Upper"].TryGet(time).OrDefault(estimate[i]) - estimate[i])];
        double[] below = [.. times.Select((time, i) => estimate[i] - frame["Lower"].TryGet(time).OrDefault(estimate[i]))];
        return Chart.Point<double, double, string>(
                x: [.. times.Select(time => time + shift)],
                y: estimate,
                Name: name,
                MarkerColor: FigureStyle.ColorOf(index),
                Marker: Marker.init(Size: 8, Color: FigureStyle.ColorOf(index)))
            .WithYError(Error.init<double, double>(
                Type: StyleParam.ErrorType.Data, Symmetric: false, Array: above, Arrayminus: below, Color: FigureStyle.ColorOf(index)));
    }

    private static string TimeText(int time) => time.ToString("+0;−0;0", CultureInfo.InvariantCulture);
}
