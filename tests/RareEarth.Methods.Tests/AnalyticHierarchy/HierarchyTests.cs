using RareEarth.Methods.AnalyticHierarchy;
using Xunit;

namespace RareEarth.Methods.Tests.AnalyticHierarchy;

public sealed class HierarchyTests
{
    private static readonly ReferenceTable Judgements = ReferenceTable.Read("ahp/judgements.csv");
    private static readonly string[] Criteria = ["culture", "family", "housing", "jobs", "transportation"];
    private static readonly string[] Cities = ["Bethesda", "Boston", "Pittsburgh", "Santa Fe"];

    private static JudgementMatrix Read(string name, string[] items) => JudgementMatrix.FromUpperTriangle(Judgements.Where("matrix", name).Numbers("judgement"), items);

    [Fact]
    public void Saaty_2005_choice_of_a_city_as_printed_and_as_numpy_has_it()
    {
        Hierarchy city = Hierarchy.Of(HierarchyNode.Of("city", Read("goal", Criteria), [.. Criteria.Select(name => HierarchyNode.Of(name, Read(name, Cities)))]));
        ReferenceTable expected = ReferenceTable.Read("ahp/hierarchy.csv");
        double Expected(string quantity) => expected.Where("quantity", quantity).Number(0, "value");

        Assert.Equal([0.229, 0.275, 0.385, 0.111], Cities.Select(name => Math.Round(city.Leaves[name], 3)));
        for (int i = 0; i < Cities.Length; i++)
        {
            Digits.AssertAgree(Expected($"city {i + 1}"), city.Leaves[Cities[i]], 10, Cities[i]);
        }

        Digits.AssertAgree(Expected("ci 1"), city.Levels[0].ConsistencyIndex, 10, "CI 1");
        Digits.AssertAgree(Expected("cr 1"), city.Levels[0].ConsistencyRatio, 10, "CR 1");
        Digits.AssertAgree(Expected("ci 2"), city.Levels[1].ConsistencyIndex, 10, "CI 2");
        Digits.AssertAgree(Expected("cr 2"), city.Levels[1].ConsistencyRatio, 10, "CR 2");
        Digits.AssertAgree(Expected("cr"), city.Total.ConsistencyRatio, 10, "CR");
        Assert.Equal(5 + 20, city.Weights.Count);
        Assert.Equal((1, 2), (city.Weights[0].Level, city.Weights[1].Level));
        Assert.Contains("culture › Bethesda", city.Summary(), StringComparison.Ordinal);
    }

    [Fact]
    public void Nodes_of_two_items_are_consistent_and_judgements_must_compare_the_children()
    {
        Hierarchy two = Hierarchy.Of(HierarchyNode.Of("goal", JudgementMatrix.FromUpperTriangle([3], ["a", "b"])));
        Assert.Equal((0, 0), (two.Levels[0].ConsistencyRatio, two.Total.ConsistencyRatio));
        Assert.StartsWith("The judgements of 'goal' compare a, b; its children are a, c.",
            Assert.Throws<ArgumentException>(() => HierarchyNode.Of("goal", JudgementMatrix.FromUpperTriangle([3], ["a", "b"]), [HierarchyNode.Leaf("a"), HierarchyNode.Leaf("c")])).Message, StringComparison.Ordinal);
        Assert.StartsWith("'x' has no children", Assert.Throws<ArgumentException>(() => Hierarchy.Of(HierarchyNode.Leaf("x"))).Message, StringComparison.Ordinal);
    }

    // λ = 1 + x + 1/x with x³ = a₁₂ a₂₃ / a₁₃: CR = 0.10 of Saaty 1980 at λ = 3.116, where x³ = 2.726…
    [Theory]
    [InlineData(1, true)]
    [InlineData(2.72, true)]
    [InlineData(2.80, false)]
    [InlineData(9, false)]
    public void Both_sides_of_a_consistency_ratio_of_a_tenth(double circle, bool isConsistent) =>
        Assert.Equal(isConsistent, Priorities.Of(JudgementMatrix.FromUpperTriangle([circle, 1, 1])).ConsistencyRatio < 0.10);
}
