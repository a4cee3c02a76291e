using RareEarth.Methods.AnalyticHierarchy;
using Xunit;

namespace RareEarth.Methods.Tests.AnalyticHierarchy;

public sealed class GroupTests
{
    private static readonly JudgementMatrix Equal = JudgementMatrix.FromUpperTriangle([1, 1, 1]);
    private static readonly JudgementMatrix Partial = JudgementMatrix.FromUpperTriangle([1, 2, 2]);

    [Fact]
    public void An_expert_and_the_opposite_one_cancel_in_judgements()
    {
        var turned = JudgementMatrix.FromUpperTriangle([1, 0.5, 0.5]);
        Assert.All(GroupAggregation.Judgements([Partial, turned]).UpperTriangle, judgement => Digits.AssertAgree(1, judgement, 14, "judgement"));
    }

    [Fact]
    public void Three_rules_of_aggregation_by_hand()
    {
        Priorities one = Priorities.Of(Equal), other = Priorities.Of(Partial); // (1/3, 1/3, 1/3) and (0.4, 0.4, 0.2)
        double[] votes = [0.75, 0.25];
        Digits.AssertAgree(Math.Pow(2, 0.25), GroupAggregation.Judgements([Equal, Partial], votes).UpperTriangle[1], 14, "judgement");
        Digits.AssertAgree(0.35, GroupAggregation.ArithmeticMean([one, other], votes)[0], 13, "arithmetic");
        IReadOnlyList<double> geometric = GroupAggregation.GeometricMean([one, other], votes);
        Digits.AssertAgree(Math.Pow(2, 0.25), geometric[0] / geometric[2], 13, "geometric");
        Digits.AssertAgree(1, geometric.Sum(), 14, "sum");
    }

    [Fact]
    public void Geometric_means_of_consistent_experts_agree_whether_judgements_or_weights_are_averaged()
    {
        for (int seed = 1; seed <= 1000; seed++)
        {
            var draw = new Random(seed);
            JudgementMatrix[] experts = [.. Enumerable.Range(0, 3).Select(_ =>
            {
                double[] w = [.. Enumerable.Range(0, 4).Select(_ => Math.Exp(3 * draw.NextDouble()))];
                return JudgementMatrix.FromUpperTriangle([.. from i in Enumerable.Range(0, 4) from j in Enumerable.Range(i + 1, 3 - i) select w[i] / w[j]]);
            })];
            IReadOnlyList<double> byJudgements = Priorities.Of(GroupAggregation.Judgements(experts)).Weights, byWeights = GroupAggregation.GeometricMean([.. experts.Select(expert => Priorities.Of(expert))]);
            Assert.All(byJudgements.Zip(byWeights), pair => Digits.AssertAgree(pair.First, pair.Second, 11, $"seed {seed}"));
        }
    }

    [Fact]
    public void Groups_that_are_none_are_refused()
    {
        Assert.StartsWith("A group needs one expert", Assert.Throws<ArgumentException>(() => GroupAggregation.Judgements([])).Message, StringComparison.Ordinal);
        Assert.StartsWith("Expert 2 judges a, b, c, the first 1, 2, 3.",
            Assert.Throws<ArgumentException>(() => GroupAggregation.Judgements([Equal, JudgementMatrix.FromUpperTriangle([1, 1, 1], ["a", "b", "c"])])).Message, StringComparison.Ordinal);
        Assert.StartsWith("2 experts need as many votes, none below 0, with sum 1; there are 2 with sum 1.5.",
            Assert.Throws<ArgumentException>(() => GroupAggregation.Judgements([Equal, Partial], [1, 0.5])).Message, StringComparison.Ordinal);
    }
}
