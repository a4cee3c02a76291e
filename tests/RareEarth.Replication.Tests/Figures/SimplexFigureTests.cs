using System.Text.Json;
using Deedle;
using RareEarth.Replication.Figures;
using Xunit;
using Frame = Deedle.Frame;

namespace RareEarth.Replication.Tests.Figures;

public sealed class SimplexFigureTests
{
    private static Frame<int, string> Points(params (double A, double B, double C, string Group)[] points) =>
        Frame.FromRecords(points.Select((point, i) => new { Key = i, point.A, point.B, point.C, point.Group })).IndexRows<int>("Key");

    private static JsonElement[] Traces(Figure figure)
    {
        using JsonDocument document = JsonDocument.Parse(figure.ToJson());
        return [.. document.RootElement.GetProperty("data").EnumerateArray().Select(trace => trace.Clone())];
    }

    private static double[] Numbers(JsonElement trace, string axis) => [.. trace.GetProperty(axis).EnumerateArray().Select(number => Math.Round(number.GetDouble(), 6))];

    [Fact]
    public void Corners_and_middle_of_the_triangle_have_their_places()
    {
        Figure figure = SimplexFigure.Draw(Points((1, 0, 0, "corner"), (0, 1, 0, "corner"), (0, 0, 1, "corner"), (1 / 3.0, 1 / 3.0, 1 / 3.0, "middle")), [], "", "weights");
        JsonElement[] traces = Traces(figure);

        Assert.Equal(3, traces.Length); // the triangle and two groups
        Assert.Equal([0, 1, 0.5], Numbers(traces[1], "x"));
        Assert.Equal([0, 0, 0.866025], Numbers(traces[1], "y"));
        Assert.Equal([0.5, 0.288675], [.. Numbers(traces[2], "x"), .. Numbers(traces[2], "y")]);
        Assert.Equal("weights. A triangle with corners where A, B, C has all the weight; 3 points of corner, 1 points of middle.", figure.ToString());
    }

    [Fact]
    public void A_region_is_a_closed_line_over_the_points()
    {
        JsonElement region = Traces(SimplexFigure.Draw(Points((1, 0, 0, "corner")), [[1, 0, 0], [0.5, 0.5, 0], [0.5, 0, 0.5]], "feasible", "weights"))[^1];

        Assert.Equal("feasible", region.GetProperty("name").GetString());
        Assert.Equal([0, 0.5, 0.25, 0], Numbers(region, "x"));
    }

    [Fact]
    public void Weights_that_are_none_are_refused()
    {
        Assert.StartsWith("The weights 1, 1, 0 do not add to 1.",
            Assert.Throws<ArgumentException>(() => SimplexFigure.Draw(Points((1, 1, 0, "g")), [], "", "t")).Message, StringComparison.Ordinal);
        Assert.StartsWith("There is nothing to draw: the frame has 1 points and the corners A, not three.",
            Assert.Throws<ArgumentException>(() => SimplexFigure.Draw(Frame.FromRecords(new[] { new { Key = 0, A = 1.0, Group = "g" } }).IndexRows<int>("Key"), [], "", "t")).Message,
            StringComparison.Ordinal);
    }
}
