using System.Text.Json;
using Deedle;
using RareEarth.Replication.Figures;
using Xunit;

namespace RareEarth.Replication.Tests.Figures;

public sealed class CompletedFigureTests
{
    private static readonly Frame<int, string> Observed = Frame.FromColumns(new[]
    {
        KeyValue.Create("a", new Series<int, double>([2000, 2001, 2002], [1, double.NaN, 3])),
        KeyValue.Create("b", new Series<int, double>([2000, 2001, 2002], [4, 5, 6])),
    });

    private static readonly Frame<int, string> Completed = Frame.FromColumns(new[]
    {
        KeyValue.Create("a", new Series<int, double>([2000, 2001, 2002], [1, 2.5, 3])),
        KeyValue.Create("b", new Series<int, double>([2000, 2001, 2002], [4, 5, 6])),
    });

    [Fact]
    public void Points_are_observed_only_and_what_is_made_up_is_dotted_and_named()
    {
        Figure figure = CompletedFigure.Draw(Observed, Completed, [("a", "alpha"), ("b", "beta")], "Figure", "share");
        using JsonDocument json = JsonDocument.Parse(figure.ToJson());
        JsonElement[] traces = [.. json.RootElement.GetProperty("data").EnumerateArray()];
        Assert.Equal(["alpha, with simulated years", "alpha", "alpha, observed", "beta", "beta, observed"], traces.Select(trace => trace.GetProperty("name").GetString()));
        Assert.Equal("dot", traces[0].GetProperty("line").GetProperty("dash").GetString());
        Assert.Equal(["1", "\"NaN\"", "3"], traces[1].GetProperty("y").EnumerateArray().Select(value => value.GetRawText()));
        Assert.Equal(2, traces[2].GetProperty("x").GetArrayLength());
        Assert.Contains("alpha in 2, beta in 3 of 3 years", figure.Description, StringComparison.Ordinal);
    }

    [Fact]
    public void Nothing_to_draw_is_refused() => Assert.Throws<ArgumentException>(() => CompletedFigure.Draw(Observed, Completed, [], "Figure", "share"));
}
