using RareEarth.Methods.CompositeIndices;
using RareEarth.Methods.Regression;
using Xunit;

namespace RareEarth.Methods.Tests.CompositeIndices;

public sealed class CompositeTreeTests
{
    private static readonly string[] Years = ["2014", "2015", "2016", "2017", "2018", "2019", "2020"];
    private static readonly ReferenceTable Expected = ReferenceTable.Read("composite-tree/tree.csv");

    private static readonly TreeNode[] Nodes =
    [
        new("total", null, 1), new("economy", "total", 0.6), new("ecology", "total", 0.4),
        new("gdp", "economy", 0.3), new("quota", "economy", 0.7), new("gas", "ecology", 1),
    ];

    private static readonly Indicator[] Indicators =
    [
        new("economy", IndicatorDirection.Benefit, new Variable("gdp", [7.4, 7.0, 6.8, 6.9, 6.7, 6.0, 2.2])),
        new("economy", IndicatorDirection.Benefit, new Variable("quota", [105, 105, 105, 105, 120, 132, 140])),
        new("ecology", IndicatorDirection.Cost, new Variable("gas", [50, 41, 33, 30, 24, 20, 16.5])),
    ];

    [Theory]
    [InlineData(Scaling.RatioToBase, Inversion.Reciprocal, Aggregation.Linear)]
    [InlineData(Scaling.RatioToBase, Inversion.Reciprocal, Aggregation.Geometric)]
    [InlineData(Scaling.RatioToBase, Inversion.Reflection, Aggregation.Linear)]
    [InlineData(Scaling.RatioToBase, Inversion.Reflection, Aggregation.Geometric)]
    [InlineData(Scaling.MinMax, Inversion.Reciprocal, Aggregation.Linear)]
    [InlineData(Scaling.ZScore, Inversion.Reciprocal, Aggregation.Linear)]
    public void Totals_are_numpy_s_and_contributions_add_up(Scaling scaling, Inversion inversion, Aggregation aggregation)
    {
        CompositeTree tree = CompositeTree.Of(Nodes, Indicators, Years, new TreeOptions { Scaling = scaling, Inversion = inversion, Aggregation = aggregation });
        ReferenceTable row = Expected.Where("what", $"{scaling} {inversion} {aggregation}");
        for (int t = 0; t < Years.Length; t++)
        {
            // z-scores may be near zero, so digits are asked of what lies a hundred above
            Digits.AssertAgree(100 + row.Number(0, Years[t]), 100 + tree.Total[t], 12, Years[t]);
            Digits.AssertAgree(100 + tree.Total[t] - tree.Total[0], 100 + tree.Contributions(0, t).Sum(part => part.Points), 12, $"change to {Years[t]}");
            Digits.AssertAgree(100 + tree["economy"][t] - tree["economy"][0], 100 + tree.Contributions(0, t, "economy").Sum(part => part.Points), 12, $"economy to {Years[t]}");
        }
    }

    [Fact]
    public void A_base_is_a_hundred_everywhere_and_weights_multiply()
    {
        CompositeTree tree = CompositeTree.Of(Nodes, Indicators, Years, new TreeOptions { BaseRow = 3 });
        Assert.All(Nodes, node => Digits.AssertAgree(100, tree[node.Name][3], 14, node.Name));
        Digits.AssertAgree(0.42, tree.Structure.Weight("quota", "total"), 14, "quota");
        Assert.Equal(0, tree.Structure.Weight("gas", "economy"));
        Assert.Contains("ecology", tree.Summary(), StringComparison.Ordinal);
    }

    public static TheoryData<TreeNode[], string> Unsound => new()
    {
        { [.. Nodes[..5]], "'ecology' has no parts and no data: a child is missing." },
        { [.. Nodes[..4], new("quota", "economy", 0.6), Nodes[5]], "The weights below 'economy' sum to 0.9, not to one, or one is below 0: gdp 0.3, quota 0.6." },
        { [.. Nodes[..4], new("quota", "industry", 0.7), Nodes[5]], "'quota' is part of 'industry', which the tree does not have." },
        { [.. Nodes, Nodes[3]], "'gdp' is in the tree twice." },
        { [.. Nodes, new("other", null, 1)], "A tree has one total, without a parent; here are 2: total, other." },
        { [.. Nodes, new("x", "y", 1), new("y", "x", 1)], "'x' is below itself." },
        { [.. Nodes, new("x", "gas", 1)], "'gas' has data of its own and parts as well" },
    };

    [Theory]
    [MemberData(nameof(Unsound))]
    public void A_tree_that_is_not_sound_is_refused_by_name(TreeNode[] nodes, string message) =>
        Assert.StartsWith(message, Assert.Throws<ArgumentException>(() => CompositeTree.Of(nodes, Indicators, Years)).Message, StringComparison.Ordinal);

    [Fact]
    public void Data_that_the_tree_does_not_have_are_named() =>
        Assert.StartsWith("There are data for x", Assert.Throws<ArgumentException>(() => CompositeTree.Of(Nodes, [.. Indicators, new("", IndicatorDirection.Benefit, new Variable("x", new double[7]))], Years)).Message, StringComparison.Ordinal);

    [Theory]
    [InlineData(IndicatorDirection.Benefit, Aggregation.Linear, "'gas' is zero in the base row 2014", new double[] { 0, 1, 1, 1, 1, 1, 1 })]
    [InlineData(IndicatorDirection.Cost, Aggregation.Linear, "'gas' counts inversely and is zero in 2016", new double[] { 1, 1, 0, 1, 1, 1, 1 })]
    [InlineData(IndicatorDirection.Benefit, Aggregation.Geometric, "'gas' is -100 in 2015 after scaling: a geometric mean needs positive values.", new double[] { 1, -1, 1, 1, 1, 1, 1 })]
    [InlineData(IndicatorDirection.Benefit, Aggregation.Linear, "'gas' is missing in 2020", new double[] { 1, 1, 1, 1, 1, 1, double.NaN })]
    public void Data_that_no_index_can_be_made_of_are_named_with_the_year(IndicatorDirection direction, Aggregation aggregation, string message, double[] values) =>
        Assert.StartsWith(message, Assert.Throws<EstimationException>(() => CompositeTree.Of(
            Nodes, [.. Indicators[..2], new("ecology", direction, new Variable("gas", values))], Years, new TreeOptions { Aggregation = aggregation })).Message, StringComparison.Ordinal);
}
