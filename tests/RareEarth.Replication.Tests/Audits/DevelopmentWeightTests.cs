using RareEarth.Methods.AnalyticHierarchy;
using RareEarth.Replication.Audits.DevelopmentIndex;
using RareEarth.Replication.Checks.Forensics;
using RareEarth.Replication.Intervals;
using RareEarth.Replication.Published;
using Xunit;

namespace RareEarth.Replication.Tests.Audits;

/// <summary>The weights that the development index implies, and the judgements that would give them.</summary>
public sealed class DevelopmentWeightTests
{
    private static readonly IndexTree Tree = new(PrintedPaper.Load(AuditExpectations.Package, DevelopmentAudit.Source, "development"));
    private static readonly IReadOnlyList<Priorities> All = JudgementSearch.All();
    private static readonly IReadOnlyList<Priorities> Consistent = JudgementSearch.Consistent(All);

    [Theory]
    [InlineData("environment", 0.3495, 0.3504, 0.3491, 0.3510, 0.2995, 0.3005, 0.35, 0.35, 0.30)]
    [InlineData("strength", 0.3467, 0.3526, 0.3475, 0.3532, 0.2999, 0.3001, 0.35, 0.35, 0.30)]
    [InlineData("potential", 0.2997, 0.3004, 0.3496, 0.3504, 0.3492, 0.3508, 0.30, 0.35, 0.35)]
    public void Second_level(string node, double a, double b, double c, double d, double e, double f, params double[] round)
    {
        double[] ends = [.. Tree[node].Weights.SelectMany(weight => new[] { Math.Round(weight.Lower, 4), Math.Round(weight.Upper, 4) })];

        Assert.Equal([a, b, c, d, e, f], ends);
        Assert.Equal(round, Assert.Single(FeasibleWeights.OnGrid(Tree[node].Periods, 100)));
    }

    [Fact]
    public void First_level_is_a_strip()
    {
        Assert.Equal([0.1998, 0.3797, 0, 0.6391, 0, 0.8002], Tree.Total.Weights.SelectMany(weight => new[] { Math.Round(weight.Lower, 4), Math.Round(weight.Upper, 4) }));
        Assert.Equal(
            ["0.2 0 0.8", "0.25 0.15 0.6", "0.3 0.35 0.35", "0.35 0.55 0.1"],
            FeasibleWeights.OnGrid(Tree.Total.Periods, 20).Select(weights => string.Join(' ', weights)));
        Assert.Equal((0.2094, 0.3720), (Math.Round(FeasibleWeights.Ranges(Finer)[0].Lower, 4), Math.Round(FeasibleWeights.Ranges(Finer)[0].Upper, 4)));
        Assert.Equal(
            ["0.1998 0 0.8002", "0.2233 0 0.7767", "0.3609 0.6391 0", "0.3797 0.6203 0"],
            WeightRegion.Corners(Tree.Total.Periods).Select(corner => string.Join(' ', corner.Select(weight => Math.Round(weight, 4)))).Order(StringComparer.Ordinal));
        Interval points = Contributions.Range(Tree.Total.Value, Tree.Total.Parts, 0);
        Assert.Equal((4.6, 8.8), (Math.Round(points.Lower, 1), Math.Round(points.Upper, 1)));
    }

    // 178.1 read as 178.10, like all other indices
    private static WeightedPeriod[] Finer => [Tree.Total.Periods[0] with { Parent = Interval.Between(178.095, 178.105) }, Tree.Total.Periods[1] with { Parent = Interval.Between(157.85, 157.87) }];

    [Fact]
    public void No_matrix_gives_the_weights_of_the_second_level()
    {
        Assert.Equal((4913, 1087), (All.Count, Consistent.Count));
        foreach (IndexNode node in Tree.Total.Children)
        {
            Assert.Empty(JudgementSearch.Fitting(node.Periods, All));
            Assert.Empty(JudgementSearch.Fitting(node.Periods, JudgementSearch.All(PrioritisationMethod.GeometricMean)));
            Assert.Empty(JudgementSearch.Fitting(node.Periods, JudgementSearch.All(PrioritisationMethod.ColumnMean)));
            Assert.False(JudgementSearch.AnyFits(node.Periods, All));
        }

        Assert.Equal(21, JudgementSearch.Fitting(Tree.Total.Periods, Consistent).Count);
        Assert.Equal(4, JudgementSearch.Fitting([Tree.Total.Periods[0] with { Parent = Interval.Between(178.095, 178.105) }, Tree.Total.Periods[1]], Consistent).Count);
        Assert.All(JudgementSearch.Fitting(Tree.Total.Periods, Consistent), each => Assert.True(each.Weights.Max() > 0.5)); // none is near (0.30, 0.35, 0.35)
    }

    [Theory]
    [InlineData("7 1/6 8", 0.35, 0.35, 0.30)]
    [InlineData("6 1/8 7", 0.30, 0.35, 0.35)]
    public void The_nearest_matrices_are_cyclic_and_the_nearest_consistent_one_is_all_ones(string nearest, params double[] weights)
    {
        (Priorities Priorities, double Distance)[] near = [.. JudgementSearch.Nearest(weights, All).Take(6)];
        (Priorities Priorities, double Distance)[] sound = [.. JudgementSearch.Nearest(weights, Consistent).Take(2)];

        Assert.Equal(4, near.Count(pair => pair.Distance < 0.005));
        Assert.All(near.Take(4), pair => Assert.InRange(pair.Priorities.ConsistencyRatio, 3.5, 4.5));
        Assert.Contains(nearest, near.Take(4).Select(pair => string.Join(' ', pair.Priorities.Matrix.UpperTriangle.Select(SaatyScale.Text))));
        Assert.Equal([1, 1, 1], sound[0].Priorities.Matrix.UpperTriangle);
        Assert.Equal([0.0333, 0.0626], sound.Select(pair => Math.Round(pair.Distance, 4)));
    }

    [Fact]
    public void Two_experts_are_enough()
    {
        foreach (IndexNode node in Tree.Parents)
        {
            (Priorities one, Priorities other) = JudgementSearch.TwoExperts(node.Periods, Consistent)!.Value;
            Assert.True(one.ConsistencyRatio < 0.1 && other.ConsistencyRatio < 0.1);
            Assert.True(FeasibleWeights.Contains(node.Periods, [.. one.Weights.Zip(other.Weights, (a, b) => 0.5 * (a + b))]), node.Name);
        }

        Assert.Null(JudgementSearch.TwoExperts(Tree["environment"].Periods, [Priorities.Of(JudgementMatrix.FromUpperTriangle([1, 1, 1]))]));
        Assert.Null(JudgementSearch.TwoExperts([new WeightedPeriod(Interval.Exact(5), [1, 2, 3])], Consistent)); // no weights at all
    }

    [Fact]
    public void Other_panels_give_them_too()
    {
        // three experts who judge all equal and one who judges (1, 2, 2)
        double[] mean = [.. Priorities.Of(JudgementMatrix.FromUpperTriangle([1, 2, 2])).Weights.Select(weight => ((3 * (1 / 3.0)) + weight) / 4)];
        Assert.True(FeasibleWeights.Contains(Tree["environment"].Periods, mean));

        // judgements aggregated by geometric mean: two of nine experts say 2, the others 1
        double judgement = Math.Pow(2, 2 / 9.0);
        IReadOnlyList<double> aggregated = Priorities.Of(JudgementMatrix.FromUpperTriangle([1, judgement, judgement])).Weights;
        Assert.Equal(1.1665, Math.Round(judgement, 4));
        Assert.True(FeasibleWeights.Contains(Tree["environment"].Periods, aggregated));
        Assert.True(FeasibleWeights.Contains(Tree["strength"].Periods, aggregated));
    }
}
