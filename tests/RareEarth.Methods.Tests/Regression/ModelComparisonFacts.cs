using System.Globalization;
using RareEarth.Methods.Regression;
using Xunit;

namespace RareEarth.Methods.Tests.Regression;

public sealed class ModelComparisonFacts
{
    private readonly Panel _panel = new(3);

    [Fact]
    public void Terms_keep_their_order_and_a_dropped_one_is_told_from_an_absent_one()
    {
        string[] lines = Comparison().Summary().Split('\n');

        Assert.Equal(["x1", "world", "x2"], Comparison().Terms);
        string world = lines.Single(line => line.StartsWith("world", StringComparison.Ordinal));
        Assert.EndsWith("dropped", world, StringComparison.Ordinal);
        Assert.Contains(lines, line => line == "Dropped in (2): world is a linear combination of the year effects.");
        Assert.Contains(lines, line => line.StartsWith("year effects", StringComparison.Ordinal) && line.EndsWith("yes", StringComparison.Ordinal));
        Assert.Contains("* p < 0.1, ** p < 0.05, *** p < 0.01", Comparison().Summary(), StringComparison.Ordinal);
    }

    [Fact]
    public void Columns_are_found_by_name()
    {
        ModelComparison comparison = Comparison();

        Assert.Same(comparison.Columns[1].Fit, comparison["(2)"]);
        Assert.Contains("(1), (2)", Assert.Throws<KeyNotFoundException>(() => comparison["(3)"]).Message, StringComparison.Ordinal);
        Assert.Throws<ArgumentException>(() => ModelComparison.Of());
        Assert.Throws<ArgumentException>(() => ModelComparison.Of(("a", _panel.Fit()), ("a", _panel.Fit())));
    }

    [Theory]
    [InlineData(0.1, "")]
    [InlineData(0.0999, "*")]
    [InlineData(0.05, "*")]
    [InlineData(0.0499, "**")]
    [InlineData(0.01, "**")]
    [InlineData(0.0099, "***")]
    [InlineData(double.NaN, "")]
    public void Stars_are_given_strictly_below_a_level(double p, string stars) => Assert.Equal(stars, StarRule.TenFiveOne.Of(p));

    [Fact]
    public void A_star_rule_must_fall() => Assert.Throws<ArgumentException>(() => new StarRule(0.01, 0.05, 0.10));

    [Fact]
    public void Text_does_not_depend_on_the_culture()
    {
        CultureInfo before = CultureInfo.CurrentCulture;
        string invariant = Comparison().Summary() + _panel.Fit().Summary();
        try
        {
            CultureInfo.CurrentCulture = CultureInfo.GetCultureInfo("de-DE");
            Assert.Equal(invariant, Comparison().Summary() + _panel.Fit().Summary());
        }
        finally
        {
            CultureInfo.CurrentCulture = before;
        }
    }

    private ModelComparison Comparison() => ModelComparison.Of(
        ("(1)", LinearModel.Fit(_panel.Y, [_panel.X1, _panel.World], [_panel.Units], _panel.Clustered)),
        ("(2)", LinearModel.Fit(_panel.Y, [_panel.X1, _panel.World, _panel.X2], [_panel.Units, _panel.Years], _panel.Clustered)));
}
