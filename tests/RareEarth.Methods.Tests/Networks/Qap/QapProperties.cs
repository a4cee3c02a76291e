using RareEarth.Methods.Networks.Qap;
using RareEarth.Methods.Regression;
using Xunit;

namespace RareEarth.Methods.Tests.Networks.Qap;

/// <summary>What must hold for any data; a failure names its seed.</summary>
public sealed class QapProperties
{
    private const int Seeds = 25;

    [Fact]
    public void Estimates_are_those_of_least_squares_on_dyads() => ForEachSeed((seed, y, x) =>
    {
        QapRegressionResult fit = QapRun.Fit(y, x, Options(seed, QapMethod.DoubleSemiPartialling));
        LinearModelResult expected = LinearModel.Fit(Dyads(y), [.. x.Select(Dyads)]);
        foreach (DyadicVariable variable in x)
        {
            AssertClose(expected[variable.Name].Estimate, fit[variable.Name].Estimate, seed);
            AssertClose(expected[variable.Name].StandardError, fit[variable.Name].StandardError, seed);
            AssertClose(expected[variable.Name].T, fit[variable.Name].T, seed);
            LinearModelResult others = LinearModel.Fit(Dyads(variable), [.. x.Where(other => other != variable).Select(Dyads)]);
            AssertClose(1 / (1 - others.RSquared), fit[variable.Name].VarianceInflation!.Value, seed);
        }

        AssertClose(expected.RSquared, fit.RSquared, seed);
        AssertClose(expected.AdjustedRSquared, fit.AdjustedRSquared, seed);
    });

    [Theory]
    [InlineData(QapMethod.DoubleSemiPartialling)]
    [InlineData(QapMethod.YPermutation)]
    public void Units_of_predictors_and_outcome_do_not_change_t(QapMethod method) => ForEachSeed((seed, y, x) =>
    {
        QapRegressionResult before = QapRun.Fit(y, x, Options(seed, method));
        QapRegressionResult after = QapRun.Fit(Scaled(y, -1000, 7), [x[0], Scaled(x[1], 0.001, 1), x[2]], Options(seed, method));
        AssertClose(before["x1"].T, -after["x1"].T, seed);
        AssertClose(before["x2"].Standardised!.Value, -after["x2"].Standardised!.Value, seed);
        Assert.Equal(before["x2"].Test.CountBeyond, after["x2"].Test.CountBeyond);
        Assert.Equal(before["x2"].Test.CountAbove, after["x2"].Test.CountBelow);
    });

    [Theory]
    [InlineData(QapMethod.DoubleSemiPartialling)]
    [InlineData(QapMethod.YPermutation)]
    public void The_order_of_predictors_does_not_matter(QapMethod method) => ForEachSeed((seed, y, x) =>
    {
        QapRegressionResult before = QapRun.Fit(y, x, Options(seed, method));
        QapRegressionResult after = QapRun.Fit(y, [x[2], x[0], x[1]], Options(seed, method));
        foreach (string name in new[] { "x1", "x2", "x3", QapRegression.Intercept })
        {
            AssertClose(before[name].T, after[name].T, seed);
            Assert.Equal(before[name].Test.PTwoSided, after[name].Test.PTwoSided);
            Assert.Equal(before[name].Test.PUpper, after[name].Test.PUpper);
        }
    });

    [Fact]
    public void A_directed_regression_of_symmetric_matrices_has_the_undirected_coefficients() => ForEachSeed(
        (seed, y, x) =>
        {
            QapRegressionResult undirected = QapRun.Fit(y, x, Options(seed, QapMethod.DoubleSemiPartialling) with { Dyads = DyadKind.Undirected });
            QapRegressionResult directed = QapRun.Fit(y, x, Options(seed, QapMethod.DoubleSemiPartialling));
            AssertClose(undirected["x1"].Estimate, directed["x1"].Estimate, seed);
            Assert.Equal(2 * undirected.Dyads, directed.Dyads);

            // t differs by a factor that no permutation changes, so that the ranks among replicates are the same
            Assert.Equal(undirected["x1"].Test.CountBeyond, directed["x1"].Test.CountBeyond);
        },
        isSymmetric: true);

    [Fact]
    public void A_correlation_and_a_regression_with_one_predictor_have_the_same_p() => ForEachSeed((seed, y, x) =>
    {
        QapCorrelationResult correlation = QapRun.Correlate(x[0], y, Options(seed, QapMethod.YPermutation));
        QapRegressionResult regression = QapRun.Fit(y, [x[0]], Options(seed, QapMethod.YPermutation));
        AssertClose(regression["x1"].Standardised!.Value, correlation.R, seed);
        Assert.Equal(regression["x1"].Test.PTwoSided, correlation.P);
        Assert.Equal(regression["x1"].Test.PUpper, correlation.Test.PUpper);
    });

    [Fact]
    public void A_missing_pair_that_stands_for_itself_changes_little_else() => ForEachSeed((seed, y, x) =>
    {
        // A predictor that is missing in one pair, and an outcome that is: the same complete pairs, the same estimates
        var inOutcome = DyadicVariable.Of("y", y.Nodes, (i, j) => (i, j) == (1, 2) ? double.NaN : y[i, j]);
        var inPredictor = DyadicVariable.Of("x1", y.Nodes, (i, j) => (i, j) == (1, 2) ? double.NaN : x[0][i, j]);
        QapRegressionResult one = QapRun.Fit(inOutcome, x, Options(seed, QapMethod.DoubleSemiPartialling));
        QapRegressionResult two = QapRun.Fit(y, [inPredictor, .. x[1..]], Options(seed, QapMethod.DoubleSemiPartialling));
        Assert.Equal(one.Coefficients.Select(c => c.Estimate), two.Coefficients.Select(c => c.Estimate));
        Assert.Equal(one["x1"].Test.Replicates, two["x1"].Test.Replicates);
    });

    private static QapOptions Options(int seed, QapMethod method) => new() { Method = method, Permutations = PermutationPlan.Random(199, seed) };

    private static void ForEachSeed(Action<int, DyadicVariable, DyadicVariable[]> property, bool isSymmetric = false)
    {
        for (int seed = 1; seed <= Seeds; seed++)
        {
            (DyadicVariable y, DyadicVariable[] x) = QapData.Random(seed, 8 + (seed % 5), 3, isSymmetric);
            property(seed, y, x);
        }
    }

    private static DyadicVariable Scaled(DyadicVariable variable, double factor, double shift) =>
        DyadicVariable.Of(variable.Name, variable.Nodes, (i, j) => (factor * variable[i, j]) + shift);

    private static Variable Dyads(DyadicVariable variable) => new(
        variable.Name,
        from i in Enumerable.Range(0, variable.Count)
        from j in Enumerable.Range(0, variable.Count)
        where i != j
        select variable[i, j]);

    private static void AssertClose(double expected, double actual, int seed) => Digits.AssertAgree(expected, actual, 8, FormattableString.Invariant($"seed {seed}"));
}
