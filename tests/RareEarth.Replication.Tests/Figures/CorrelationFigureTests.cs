using System.Text.Json;
using RareEarth.Methods.Correlation;
using RareEarth.Methods.Regression;
using RareEarth.Replication.Figures;
using Xunit;

namespace RareEarth.Replication.Tests.Figures;

public sealed class CorrelationFigureTests
{
    [Fact]
    public void A_correlation_figure_has_a_square_a_pair_with_its_p_value()
    {
        CorrelationMatrix matrix = CorrelationMatrix.Of([new Variable("up", [1, 2, 3, 5]), new Variable("down", [4, 3, 1, 1]), new Variable("round", [1, 0, 0, 1])]);
        Figure figure = CorrelationFigure.Draw(matrix, "Correlations");
        using JsonDocument json = JsonDocument.Parse(figure.ToJson());
        JsonElement notes = json.RootElement.GetProperty("layout").GetProperty("annotations");
        Assert.Equal(9, notes.GetArrayLength());
        Assert.Contains("p = ", notes[1].GetProperty("text").GetString(), StringComparison.Ordinal);
        Assert.Equal("1", notes[0].GetProperty("text").GetString());
        Assert.Equal(["up", "down", "round"], json.RootElement.GetProperty("data")[0].GetProperty("y").EnumerateArray().Select(name => name.GetString()));
        Assert.Contains("Pearson correlations of up, down, round", figure.Description, StringComparison.Ordinal);
    }
}
