using RareEarth.Methods.AnalyticHierarchy;
using Xunit;

namespace RareEarth.Methods.Tests.AnalyticHierarchy;

public sealed class WeightUncertaintyTests
{
    private static readonly JudgementMatrix Example = JudgementMatrix.FromUpperTriangle([3, 5, 2], ["A1", "A2", "A3"]);

    [Fact]
    public void Without_error_all_replicates_are_the_weights()
    {
        WeightUncertainty none = WeightUncertainty.Of(Example, new WeightUncertaintyOptions { LogError = 0, Replicates = 10 });
        Assert.All(none.Draws, draw => Assert.Equal(none.Central.Weights, draw));
        Assert.Equal((1, 1), (none.SameOrderShare, none.ConsistentShare));
    }

    [Fact]
    public void Two_items_have_the_distribution_that_theory_gives()
    {
        // ln(w₁ / w₂) = ln 3 + σ z
        WeightUncertainty two = WeightUncertainty.Of(JudgementMatrix.FromUpperTriangle([3]), new WeightUncertaintyOptions { LogError = 0.5, Replicates = 20_000, Seed = 7 });
        double[] logs = [.. two.Draws.Select(draw => (Math.Log(draw[0] / draw[1]) - Math.Log(3)) / 0.5)];
        Assert.InRange(logs.Average(), -0.03, 0.03); // four standard errors
        Assert.InRange(logs.Select(z => z * z).Average(), 0.96, 1.04);
        (double lower, double upper) = two.Range(0);
        Assert.InRange(Math.Log(lower / (1 - lower)), Math.Log(3) - (0.5 * 2.08), Math.Log(3) - (0.5 * 1.84));
        Assert.InRange(Math.Log(upper / (1 - upper)), Math.Log(3) + (0.5 * 1.84), Math.Log(3) + (0.5 * 2.08));
    }

    [Fact]
    public void The_first_replicates_do_not_depend_on_how_many_there_are()
    {
        WeightUncertainty few = WeightUncertainty.Of(Example, new WeightUncertaintyOptions { Replicates = 5 }), many = WeightUncertainty.Of(Example);
        Assert.All(few.Draws.Zip(many.Draws), pair => Assert.Equal(pair.First, pair.Second));
        Assert.Contains("1000 replicates, seed 20141.", many.Summary(), StringComparison.Ordinal);
    }

    [Fact]
    public void An_error_below_zero_is_refused() =>
        Assert.StartsWith("The error is 0 at least", Assert.Throws<ArgumentException>(() => WeightUncertainty.Of(Example, new WeightUncertaintyOptions { LogError = -1 })).Message, StringComparison.Ordinal);
}
