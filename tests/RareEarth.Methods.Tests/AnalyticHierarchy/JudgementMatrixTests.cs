using MathNet.Numerics.LinearAlgebra;
using RareEarth.Methods.AnalyticHierarchy;
using Xunit;

namespace RareEarth.Methods.Tests.AnalyticHierarchy;

public sealed class JudgementMatrixTests
{
    [Fact]
    public void Three_judgements_make_a_reciprocal_matrix_of_order_three()
    {
        var matrix = JudgementMatrix.FromUpperTriangle([3, 5, 2], ["environment", "strength", "potential"]);

        Assert.Equal(3, matrix.Order);
        Assert.Equal([3, 5, 2], matrix.UpperTriangle);
        Assert.Equal([1, 3, 5, 1 / 3.0, 1, 2, 1 / 5.0, 1 / 2.0, 1], matrix.ToMatrix().ToRowMajorArray());
        Assert.True(matrix.IsOnSaatyScale);
        Assert.Contains("strength", matrix.ToString(), StringComparison.Ordinal);
        Assert.Contains("1/5", matrix.ToString(), StringComparison.Ordinal);
        Assert.Equal(matrix.UpperTriangle, JudgementMatrix.Of(matrix.ToMatrix()).UpperTriangle);
    }

    [Fact]
    public void Six_judgements_fill_the_rows_of_a_matrix_of_order_four()
    {
        var matrix = JudgementMatrix.FromUpperTriangle([2, 3, 4, 5, 6, 7]);

        Assert.Equal([2.0, 3, 4, 5, 6, 7], new[] { (0, 1), (0, 2), (0, 3), (1, 2), (1, 3), (2, 3) }.Select(at => matrix[at.Item1, at.Item2]));
        Assert.Equal(1 / 7.0, matrix[3, 2]);
        Assert.Equal(["1", "2", "3", "4"], matrix.Names);
    }

    [Fact]
    public void One_item_has_all_the_weight_and_two_are_always_consistent()
    {
        Assert.Equal([1], Priorities.Of(JudgementMatrix.FromUpperTriangle([])).Weights);
        Priorities two = Priorities.Of(JudgementMatrix.FromUpperTriangle([4]));
        Assert.Equal([0.8, 0.2], two.Weights.Select(weight => Math.Round(weight, 12)));
        Assert.Equal((0, 0), (two.ConsistencyIndex, two.ConsistencyRatio));
    }

    [Theory]
    [InlineData(new double[] { 3, 5 }, "2 judgements fill no upper triangle: 2 items need 1, 3 need 3.")]
    [InlineData(new double[] { 3, 0, 2 }, "1 over 3 is 0: a judgement is a finite number above 0.")]
    [InlineData(new double[] { 3, 5, -2 }, "2 over 3 is -2: a judgement is a finite number above 0.")]
    [InlineData(new double[] { double.NaN, 5, 2 }, "1 over 2 is NaN: a judgement is a finite number above 0.")]
    [InlineData(new double[] { double.PositiveInfinity, 5, 2 }, "1 over 2 is Infinity: a judgement is a finite number above 0.")]
    [InlineData(new double[] { double.Epsilon, 5, 2 }, "1 over 2 is 5E-324: a judgement is a finite number above 0.")]
    public void Judgements_that_are_none_are_refused_with_their_place(double[] judgements, string message) =>
        Assert.StartsWith(message, Assert.Throws<ArgumentException>(() => JudgementMatrix.FromUpperTriangle(judgements)).Message, StringComparison.Ordinal);

    [Fact]
    public void A_matrix_that_is_not_reciprocal_is_refused_with_its_place()
    {
        Matrix<double> matrix = Matrix<double>.Build.DenseOfArray(new[,] { { 1, 3, 5 }, { 0.333, 1, 2 }, { 0.2, 0.5, 1 } });
        Assert.StartsWith("b over a is 0.333 and a over b is 3; their product must be 1.",
            Assert.Throws<ArgumentException>(() => JudgementMatrix.Of(matrix, ["a", "b", "c"])).Message, StringComparison.Ordinal);

        matrix[1, 0] = 1 / 3.0;
        matrix[2, 2] = 2;
        Assert.StartsWith("3 over 3 is 2", Assert.Throws<ArgumentException>(() => JudgementMatrix.Of(matrix)).Message, StringComparison.Ordinal);
        matrix[2, 2] = -1;
        Assert.StartsWith("3 over 3 is -1", Assert.Throws<ArgumentException>(() => JudgementMatrix.Of(matrix)).Message, StringComparison.Ordinal);
        Assert.StartsWith("A judgement matrix is square; this one is 2 × 3.",
            Assert.Throws<ArgumentException>(() => JudgementMatrix.Of(Matrix<double>.Build.Dense(2, 3, 1))).Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("a", "b")]
    [InlineData("a", "b", "b")]
    [InlineData("a", "b", " ")]
    public void Names_must_tell_the_items_apart(params string[] names) =>
        Assert.StartsWith("A matrix of order 3 needs 3 names, none empty and none twice;",
            Assert.Throws<ArgumentException>(() => JudgementMatrix.FromUpperTriangle([3, 5, 2], names)).Message, StringComparison.Ordinal);

    [Fact]
    public void There_is_no_row_beyond_the_last() =>
        Assert.Throws<ArgumentOutOfRangeException>(() => JudgementMatrix.FromUpperTriangle([3, 5, 2])[0, 3]);

    [Fact]
    public void The_scale_has_seventeen_values_and_names_for_them()
    {
        Assert.Equal(17, SaatyScale.Values.Count);
        Assert.Equal(["1/9", "1/2", "1", "9"], new[] { 0, 7, 8, 16 }.Select(i => SaatyScale.Text(SaatyScale.Values[i])));
        Assert.False(SaatyScale.Contains(2.5));
        Assert.Equal("2.5000", SaatyScale.Text(2.5));
        Assert.Equal([1, 17, 4913], new[] { 1, 2, 3 }.Select(order => SaatyScale.Matrices(order).Count()));
        Assert.Equal(4, SaatyScale.Matrices(4).First().Order);
        Assert.Throws<ArgumentOutOfRangeException>(() => SaatyScale.Matrices(5));
    }

    [Fact]
    public void A_table_of_random_indices_has_a_name_and_an_end()
    {
        Assert.Equal([0, 0, 0.58, 0.90, 1.49], new[] { 1, 2, 3, 4, 10 }.Select(RandomIndex.Saaty1980.Of));
        Assert.Same(RandomIndex.Saaty2005, RandomIndex.Named("Saaty 2005"));
        Assert.Contains("Saaty 1980, Saaty 2005", Assert.Throws<ArgumentException>(() => RandomIndex.Named("Saaty")).Message, StringComparison.Ordinal);
        Assert.Contains("The table Saaty 1980 ends at order 10.",
            Assert.Throws<ArgumentOutOfRangeException>(() => Priorities.Of(JudgementMatrix.FromUpperTriangle([.. Enumerable.Repeat(1.0, 55)]))).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Judgements_too_far_apart_for_the_eigenvalue_are_reported_and_not_returned()
    {
        var matrix = JudgementMatrix.FromUpperTriangle([1e15, 1e-15, 1, 1e15, 1, 1e-15]);
        Assert.Contains("contradict one another", Assert.Throws<EstimationException>(() => Priorities.Of(matrix)).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Priorities_show_weights_and_consistency()
    {
        Priorities priorities = Priorities.Of(JudgementMatrix.FromUpperTriangle([3, 5, 2], ["A1", "A2", "A3"]), PrioritisationMethod.ColumnMean);

        Assert.Contains("means of normalised columns", priorities.Summary(), StringComparison.Ordinal);
        Assert.Contains("CR with the random index of Saaty 1980.", priorities.ToString(), StringComparison.Ordinal);
        Assert.Contains("'A4'; there are A1, A2, A3", Assert.Throws<KeyNotFoundException>(() => priorities["A4"]).Message, StringComparison.Ordinal);
    }
}
