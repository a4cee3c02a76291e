using RareEarth.Methods.AnalyticHierarchy;
using Xunit;

namespace RareEarth.Methods.Tests.AnalyticHierarchy;

/// <summary>What holds for every judgement matrix, on a thousand of each kind. Each message tells the seed.</summary>
public sealed class PrioritiesProperties
{
    private const int Cases = 1000;
    private static readonly PrioritisationMethod[] Methods = Enum.GetValues<PrioritisationMethod>();

    private static IEnumerable<(Random Draw, int Order, string Case)> Draws(int largest = 9) =>
        Enumerable.Range(1, Cases).Select(seed => (new Random(seed), 1 + (seed % largest), $"seed {seed}"));

    private static JudgementMatrix OnScale(Random draw, int order) =>
        JudgementMatrix.FromUpperTriangle([.. Enumerable.Range(0, order * (order - 1) / 2).Select(_ => SaatyScale.Values[draw.Next(SaatyScale.Values.Count)])]);

    [Fact]
    public void A_consistent_matrix_gives_the_weights_that_made_it_by_every_method()
    {
        foreach ((Random draw, int order, string name) in Draws())
        {
            double[] raw = [.. Enumerable.Range(0, order).Select(_ => Math.Exp(4 * draw.NextDouble()))];
            double[] weights = [.. raw.Select(weight => weight / raw.Sum())];
            var matrix = JudgementMatrix.FromUpperTriangle([.. from i in Enumerable.Range(0, order) from j in Enumerable.Range(i + 1, order - i - 1) select weights[i] / weights[j]]);
            foreach (PrioritisationMethod method in Methods)
            {
                Priorities priorities = Priorities.Of(matrix, method);
                Assert.All(weights.Zip(priorities.Weights), pair => Digits.AssertAgree(pair.First, pair.Second, 13, $"{name}, {method}"));
                Assert.InRange(priorities.ConsistencyRatio, 0, 1e-12);
            }
        }
    }

    [Fact]
    public void Weights_are_shares_the_eigenvector_is_one_and_no_matrix_is_better_than_consistent()
    {
        foreach ((Random draw, int order, string name) in Draws())
        {
            JudgementMatrix matrix = OnScale(draw, order);
            foreach (PrioritisationMethod method in Methods)
            {
                Priorities priorities = Priorities.Of(matrix, method);
                Digits.AssertAgree(1, priorities.Weights.Sum(), 14, name);
                Assert.All(priorities.Weights, weight => Assert.True(weight > 0, name));
                Assert.True(priorities.LambdaMax >= order && priorities.ConsistencyRatio >= 0, name);
            }

            Priorities eigen = Priorities.Of(matrix);
            for (int i = 0; i < order; i++)
            {
                double product = Enumerable.Range(0, order).Sum(j => matrix[i, j] * eigen.Weights[j]);
                Digits.AssertAgree(eigen.LambdaMax * eigen.Weights[i], product, 12, name);
            }
        }
    }

    [Fact]
    public void Items_in_another_order_keep_their_weights()
    {
        foreach ((Random draw, int order, string name) in Draws())
        {
            JudgementMatrix matrix = OnScale(draw, order);
            int[] shuffled = [.. Enumerable.Range(0, order)];
            draw.Shuffle(shuffled);
            var other = JudgementMatrix.Of(MathNet.Numerics.LinearAlgebra.Matrix<double>.Build.Dense(order, order, (i, j) => matrix[shuffled[i], shuffled[j]]));
            foreach (PrioritisationMethod method in Methods)
            {
                Priorities before = Priorities.Of(matrix, method), after = Priorities.Of(other, method);
                Assert.All(Enumerable.Range(0, order), i => Digits.AssertAgree(before.Weights[shuffled[i]], after.Weights[i], 12, $"{name}, {method}"));
                Digits.AssertAgree(before.LambdaMax, after.LambdaMax, 13, name);
            }
        }
    }

    [Fact]
    public void Of_three_items_the_eigenvector_is_the_geometric_mean_and_the_eigenvalue_has_a_closed_form()
    {
        JudgementMatrix[] all = [.. SaatyScale.Matrices(3)];
        Assert.Equal(4913, all.Length);
        Assert.Equal(all.Length, all.Select(matrix => string.Join(' ', matrix.UpperTriangle)).Distinct().Count());
        Assert.All(all, matrix => Assert.True(matrix.IsOnSaatyScale));
        foreach (JudgementMatrix matrix in all)
        {
            Priorities eigen = Priorities.Of(matrix), geometric = Priorities.Of(matrix, PrioritisationMethod.GeometricMean);
            double x = Math.Cbrt(matrix[0, 1] * matrix[1, 2] / matrix[0, 2]);
            Assert.All(eigen.Weights.Zip(geometric.Weights), pair => Digits.AssertAgree(pair.First, pair.Second, 13, matrix.ToString()));
            Digits.AssertAgree(1 + x + (1 / x), eigen.LambdaMax, 13, matrix.ToString());
        }

        Assert.Equal(1087, all.Count(matrix => Priorities.Of(matrix).ConsistencyRatio < 0.10));
    }
}
