using RareEarth.Methods.SyntheticControl;
using Xunit;

namespace RareEarth.Methods.Tests.SyntheticControl;

public sealed class SimplexLeastSquaresFacts
{
    [Fact]
    public void A_target_inside_is_met_and_one_outside_projected()
    {
        double[][] corners = [[0, 0], [1, 0], [0, 1]];

        SimplexSolution inside = SimplexLeastSquares.Solve(corners, [0.2, 0.3]);
        Assert.Equal([0.5, 0.2, 0.3], inside.Weights.Select(weight => Math.Round(weight, 12)));
        Assert.Equal(0, inside.Objective, 1e-24);

        SimplexSolution outside = SimplexLeastSquares.Solve(corners, [2, 1.5]);
        Assert.Equal([0, 0.75, 0.25], outside.Weights.Select(weight => Math.Round(weight, 12)));
        Assert.True(outside.IsUnique);
        Assert.Equal([1.0], SimplexLeastSquares.Solve([[3, 4]], [0, 0]).Weights);
    }

    [Fact]
    public void Columns_that_coincide_are_not_called_unique()
    {
        SimplexSolution solution = SimplexLeastSquares.Solve([[1, 0, 1], [1, 0, 1], [0, 1, 0]], [0.6, 0.4, 0.7]);
        Assert.False(solution.IsUnique);
        Assert.InRange(solution.KktViolation, 0, 1e-14);
        Assert.False(SimplexLeastSquares.Solve([[0.0], [1], [3]], [2]).IsUnique);
    }

    [Fact]
    public void No_other_weights_do_better()
    {
        for (int seed = 1; seed <= 300; seed++)
        {
            var random = new Random(seed);
            int columns = 2 + random.Next(12);
            int rows = 1 + random.Next(20);
            double[][] a = [.. Enumerable.Range(0, columns).Select(_ => Enumerable.Range(0, rows).Select(_ => 5 + random.NextDouble()).ToArray())];
            double[] b = [.. Enumerable.Range(0, rows).Select(_ => 5 + (1.4 * random.NextDouble()))];
            SimplexSolution solution = SimplexLeastSquares.Solve(a, b);

            Assert.True(solution.KktViolation < 1e-13, FormattableString.Invariant($"seed {seed}: KKT violation {solution.KktViolation}"));
            Assert.Equal(1, solution.Weights.Sum(), 1e-12);
            Assert.All(solution.Weights, weight => Assert.InRange(weight, 0, 1 + 1e-12));
            for (int other = 0; other < 50; other++)
            {
                double[] w = [.. a.Select(_ => -Math.Log(random.NextDouble()))];
                double sum = w.Sum();
                double objective = b.Select((value, t) => Math.Pow(a.Select((column, j) => w[j] / sum * column[t]).Sum() - value, 2)).Sum();
                Assert.True(objective >= solution.Objective - 1e-12, FormattableString.Invariant($"seed {seed}"));
            }
        }
    }
}
