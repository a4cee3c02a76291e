using System.Globalization;
using RareEarth.Methods.AnalyticHierarchy;
using Xunit;

namespace RareEarth.Methods.Tests.AnalyticHierarchy;

public sealed class IncompleteAndRevisionTests
{
    private static readonly ReferenceTable Incomplete = ReferenceTable.Read("ahp/incomplete.csv");
    private static readonly ReferenceTable Revisions = ReferenceTable.Read("ahp/revisions.csv");
    private static readonly ReferenceTable Judgements = ReferenceTable.Read("ahp/judgements.csv");

    public static TheoryData<string> Matrices => [.. Incomplete.Texts("matrix")];

    public static TheoryData<string> Revised => [.. Revisions.Texts("matrix").Distinct()];

    private static double Number(string text) => double.Parse(text, CultureInfo.InvariantCulture);

    [Theory]
    [MemberData(nameof(Matrices))]
    public void Harker_agrees_with_numpy_to_ten_digits(string name)
    {
        ReferenceTable row = Incomplete.Where("matrix", name);
        double?[] judgements = [.. row.Text(0, "judgements").Split(' ').Select(text => text == "?" ? (double?)null : Number(text))];
        double[] weights = [.. row.Text(0, "weights").Split(' ').Select(Number)];

        var filled = IncompleteJudgements.Of(judgements, [.. weights.Select((_, i) => $"item {i + 1}")]);

        Assert.Equal(judgements.Count(judgement => judgement is null), filled.Filled.Count);
        Digits.AssertAgree(row.Number(0, "lambda"), filled.Priorities.LambdaMax, 10, $"{name}, λ");
        Assert.All(weights.Zip(filled.Priorities.Weights), pair => Digits.AssertAgree(pair.First, pair.Second, 10, name));
    }

    [Fact]
    public void The_ratio_of_AHPy_s_incomplete_matrix()
    {
        var four = IncompleteJudgements.Of([1, 5, 2, 3, 4, null], ["a", "b", "c", "d"], RandomIndex.DoneganDodd);
        Assert.Equal(0.0372, Math.Round(four.Priorities.ConsistencyRatio, 4));
        Assert.Equal(("c", "d"), Assert.Single(four.Filled));
    }

    [Fact]
    public void Nothing_missing_changes_nothing_and_items_without_a_link_are_named()
    {
        Assert.Equal(
            Priorities.Of(JudgementMatrix.FromUpperTriangle([3, 5, 2], ["a", "b", "c"])).Weights,
            IncompleteJudgements.Of([3, 5, 2], ["a", "b", "c"]).Priorities.Weights);
        Assert.StartsWith("No chain of judgements links a with c, d:",
            Assert.Throws<EstimationException>(() => IncompleteJudgements.Of([3, null, null, null, null, 2], ["a", "b", "c", "d"])).Message, StringComparison.Ordinal);
    }

    [Theory]
    [MemberData(nameof(Revised))]
    public void The_least_ratio_of_every_judgement_is_that_of_trying_all(string name)
    {
        var matrix = JudgementMatrix.FromUpperTriangle(Judgements.Where("matrix", name).Numbers("judgement"));
        IReadOnlyList<JudgementRevision> revisions = JudgementRevision.All(matrix);
        ReferenceTable expected = Revisions.Where("matrix", name);

        Assert.Equal(expected.Count, revisions.Count);
        for (int i = 0; i < expected.Count; i++)
        {
            JudgementRevision found = revisions.Single(revision => revision.Row == expected.Text(i, "row") && revision.Column == expected.Text(i, "column"));
            Assert.InRange(found.RatioAfter - Math.Min(expected.Number(i, "least_cr"), found.RatioBefore), -1e-11, 1e-11);
        }

        Assert.Equal(revisions.Min(revision => revision.RatioAfter), revisions[0].RatioAfter);
    }

    [Fact]
    public void One_wrong_judgement_is_found_and_two_items_have_none()
    {
        // weights 4 : 2 : 1 : 1 but for the last judgement
        JudgementRevision best = JudgementRevision.All(JudgementMatrix.FromUpperTriangle([2, 4, 4, 2, 2, 9], ["a", "b", "c", "d"]))[0];
        Assert.Equal(("c", "d", 9, 1), (best.Row, best.Column, best.From, best.To));
        Assert.InRange(best.RatioAfter, 0, 1e-12);
        Assert.StartsWith("Judgements of 2 items are always consistent", Assert.Throws<ArgumentException>(() => JudgementRevision.All(JudgementMatrix.FromUpperTriangle([2]))).Message, StringComparison.Ordinal);
    }
}
