using System.Text.Json;
using Deedle;
using RareEarth.Replication.Figures;
using Xunit;

namespace RareEarth.Replication.Tests.Figures;

public sealed class RunningFigureTests
{
    private static Frame<int, string> Courses(params string[] columns) => Frame.FromColumns(
        columns.Select((column, i) => KeyValue.Create(column, new Series<int, double>([100, 200], [0.1 * (i + 1), 0.2 * (i + 1)]))).ToArray());

    [Fact]
    public void The_band_lies_below_a_line_for_each_run()
    {
        Figure figure = RunningFigure.Draw(Courses("seed 1", "seed 2", "Lower", "Upper"), "p", "permutations", "two-sided p", "two standard errors", 0.05);
        using JsonDocument document = JsonDocument.Parse(figure.ToJson());
        JsonElement[] traces = [.. document.RootElement.GetProperty("data").EnumerateArray()];

        Assert.Equal(["two standard errors", "two standard errors", "0.05", "seed 1", "seed 2"], traces.Select(trace => trace.GetProperty("name").GetString()));
        Assert.Equal("tonexty", traces[1].GetProperty("fill").GetString());
        Assert.False(traces[0].GetProperty("showlegend").GetBoolean());
        Assert.Equal(["0.2", "0.4"], traces[4].GetProperty("y").EnumerateArray().Select(value => value.GetRawText()));
        Assert.Equal(["0.05", "0.05"], traces[2].GetProperty("y").EnumerateArray().Select(value => value.GetRawText()));
        Assert.Contains("from 100 to 200 (permutations)", figure.Description, StringComparison.Ordinal);
    }

    [Fact]
    public void Runs_and_band_are_both_needed()
    {
        Assert.Throws<ArgumentException>(() => RunningFigure.Draw(Courses("seed 1", "Upper"), "p", "R", "p", "band"));
        Assert.Throws<ArgumentException>(() => RunningFigure.Draw(Courses("Lower", "Upper"), "p", "R", "p", "band"));
    }
}
