using RareEarth.Methods.Correlation;
using RareEarth.Methods.Regression;
using Xunit;

namespace RareEarth.Methods.Tests.Correlation;

/// <summary>Ranks, the ends of the scale, and what is refused. Agreement with R is tested with the other diagnostics.</summary>
public sealed class CorrelationFacts
{
    [Fact]
    public void Ties_share_their_mean_rank()
    {
        Assert.Equal([1, 3.5, 3.5, 2, 5], Ranks.Ascending([-1, 4, 4, 0, 9]));
        Assert.Equal([5, 2.5, 2.5, 4, 1], Ranks.Descending([-1, 4, 4, 0, 9]));
        Assert.Throws<EstimationException>(() => Ranks.Ascending([1, double.NaN]));
    }

    [Fact]
    public void A_curve_that_rises_has_Spearman_one_and_Pearson_less()
    {
        Variable[] curve = [new("t", [1, 2, 3, 4, 5]), new("exp", [1, 10, 100, 1000, 10000])];
        Assert.Equal((1.0, 0.0), CorrelationMatrix.Of(curve, CorrelationKind.Spearman)["t", "exp"]);
        Assert.InRange(CorrelationMatrix.Of(curve)["exp", "t"].R, 0.5, 0.9);
        Assert.Contains("Pearson correlations of 5 rows", CorrelationMatrix.Of(curve).Summary(), StringComparison.Ordinal);
    }

    [Fact]
    public void What_has_no_correlation_is_named()
    {
        var x = new Variable("x", [1, 2, 4]);
        Assert.Contains("'c' is constant", Refused([x, new Variable("c", [1, 1, 1])]), StringComparison.Ordinal);
        Assert.Contains("'g' is missing in row 1", Refused([x, new Variable("g", [1, double.NaN, 1])]), StringComparison.Ordinal);
        Assert.Contains("needs three rows", Refused([new Variable("x", [1, 2]), new Variable("z", [1, 3])]), StringComparison.Ordinal);
        Assert.Throws<ArgumentException>(() => CorrelationMatrix.Of([x]));
        Assert.Throws<ArgumentException>(() => CorrelationMatrix.Of([x, new Variable("z", [1, 3])]));
        Assert.Throws<KeyNotFoundException>(() => CorrelationMatrix.Of([x, new Variable("z", [1, 3, 2])])["x", "q"]);
    }

    private static string Refused(Variable[] variables) => Assert.Throws<EstimationException>(() => CorrelationMatrix.Of(variables)).Message;
}
