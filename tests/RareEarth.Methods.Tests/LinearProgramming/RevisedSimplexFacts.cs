using RareEarth.Methods.LinearProgramming;
using Xunit;

namespace RareEarth.Methods.Tests.LinearProgramming;

public sealed class RevisedSimplexFacts
{
    /// <summary>Beale (1955): the textbook rule cycles here from the basis of the slacks.</summary>
    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void Beales_example_ends(bool bland)
    {
        RevisedSimplex simplex = Program(
            [[0.25, -60, -0.04, 9, 1, 0, 0], [0.5, -90, -0.02, 3, 0, 1, 0], [0, 0, 1, 0, 0, 0, 1]], [0, 0, 1], [-0.75, 150, -0.02, 6, 0, 0, 0]);
        simplex.AlwaysBland = bland;

        Assert.True(simplex.Take([4, 5, 6]));
        Assert.Equal(SimplexStatus.Optimal, simplex.SolvePrimal(1000));
        Assert.Equal(-0.05, (-0.75 * simplex.ValueOf(0)) - (0.02 * simplex.ValueOf(2)) + (150 * simplex.ValueOf(1)) + (6 * simplex.ValueOf(3)), 1e-12);
    }

    [Fact]
    public void A_ray_is_unbounded()
    {
        // min −x, x − y = 1
        RevisedSimplex simplex = Program([[1, -1]], [1], [-1, 0]);

        Assert.True(simplex.Take([0]));
        Assert.Equal(SimplexStatus.Unbounded, simplex.SolvePrimal(100));
    }

    [Fact]
    public void A_row_that_no_point_satisfies_is_infeasible()
    {
        // x + y + s = −1, all at least 0
        RevisedSimplex simplex = Program([[1, 1, 1]], [-1], [1, 2, 0]);

        Assert.True(simplex.Take([2]));
        Assert.Equal(SimplexStatus.Infeasible, simplex.SolveDual(100));
    }

    [Fact]
    public void Dependent_columns_are_no_basis()
    {
        RevisedSimplex simplex = Program([[1, 2, 0], [2, 4, 1]], [1, 1], [0, 0, 0]);

        Assert.False(simplex.Take([0, 1]));
        Assert.True(simplex.Take([0, 2]));
    }

    [Fact]
    public void Dual_and_primal_steps_meet_at_the_same_optimum_with_equal_objectives()
    {
        // min 2x + 3y, x + y ≥ 4, x + 3y ≥ 6, x ≤ 3
        double[][] rows = [[1, 1, -1, 0, 0], [1, 3, 0, -1, 0], [1, 0, 0, 0, 1]];
        RevisedSimplex dual = Program(rows, [4, 6, 3], [2, 3, 0, 0, 0]);
        Assert.True(dual.Take([2, 3, 4]));
        Assert.True(dual.IsDualFeasible());
        Assert.Equal(SimplexStatus.Optimal, dual.SolveDual(100));
        Assert.True(dual.Finish((a, b) => a.CompareTo(b)));

        RevisedSimplex primal = Program(rows, [4, 6, 3], [2, 3, 0, 0, 0]);
        Assert.True(primal.Take([1, 3, 4])); // y = 4
        Assert.Equal(SimplexStatus.Optimal, primal.SolvePrimal(100));

        Assert.Equal(9, (2 * dual.ValueOf(0)) + (3 * dual.ValueOf(1)), 1e-12);
        Assert.Equal(9, (2 * primal.ValueOf(0)) + (3 * primal.ValueOf(1)), 1e-12);
        Assert.Equal(9, dual.Multipliers.Zip(dual.RightHandSide).Sum(pair => pair.First * pair.Second), 1e-12);
        Assert.Equal(0, dual.PrimalViolation());
    }

    [Fact]
    public void A_barred_column_stays_out()
    {
        RevisedSimplex simplex = Program([[1, 1, 1]], [1], [-2, -1, 0]);
        simplex.Bar(0, true);

        Assert.True(simplex.Take([2]));
        Assert.Equal(SimplexStatus.Optimal, simplex.SolvePrimal(100));
        Assert.Equal((0, 1), (simplex.ValueOf(0), simplex.ValueOf(1)));
    }

    [Fact]
    public void Columns_keep_their_values_when_the_table_grows()
    {
        var table = new ColumnTable(2, 1);
        for (int j = 0; j < 40; j++)
        {
            table.Add([j, -j]);
        }

        var sums = new double[table.Capacity];
        table.Combine([1, 0.5], sums);

        Assert.Equal(Enumerable.Range(0, 40).Select(j => j / 2.0), sums.Take(40));
        Assert.Equal(39 * 1.5, table.Magnitude([1, 0.5], 39));
    }

    private static RevisedSimplex Program(double[][] rows, double[] right, double[] cost)
    {
        var simplex = new RevisedSimplex(rows.Length, cost.Length);
        for (int j = 0; j < cost.Length; j++)
        {
            simplex.Add([.. rows.Select(row => row[j])], cost[j]);
        }

        right.CopyTo(simplex.RightHandSide, 0);
        return simplex;
    }
}
