using RareEarth.Methods.Networks.Qap;
using Xunit;

namespace RareEarth.Methods.Tests.Networks.Qap;

/// <summary>Against permutation, re-selection of complete cells and refit, one by one.</summary>
public sealed class QapExactFacts
{
    public static TheoryData<QapMethod, QapStatistic, DyadKind, double> Variants() => new(
        from method in Enum.GetValues<QapMethod>()
        from statistic in Enum.GetValues<QapStatistic>()
        from kind in Enum.GetValues<DyadKind>()
        from missing in new[] { 0, 0.2 }
        select (method, statistic, kind, missing));

    [Theory]
    [MemberData(nameof(Variants))]
    public void Each_replicate_is_what_a_refit_gives(QapMethod method, QapStatistic statistic, DyadKind kind, double missing)
    {
        for (int seed = 1; seed <= 12; seed++)
        {
            int predictors = 1 + (seed % 9);
            int n = predictors + 5 + (seed % 3) + (missing > 0 ? 2 : 0);
            (DyadicVariable y, DyadicVariable[] x) = QapData.Random(seed, n, predictors, kind == DyadKind.Undirected, missing / (predictors + 1));
            int[] permutation = [.. Enumerable.Range(0, n)];
            new Random(seed).Shuffle(permutation);
            var options = new QapOptions { Method = method, Statistic = statistic, Dyads = kind, Permutations = PermutationPlan.Given([permutation]) };
            QapRegressionResult fit = QapRun.Fit(y, x, options);
            double[] expected = NaiveQap.Replicate(y, x, permutation, options);
            double[] observed = NaiveQap.Observed(y, x, options);
            for (int j = 0; j < expected.Length; j++)
            {
                string what = FormattableString.Invariant($"seed {seed}, n = {n}, column {j}");
                Digits.AssertAgree(observed[j], fit.Coefficients[j].Test.Observed, 9, what);
                Digits.AssertAgree(expected[j], Assert.Single(fit.Coefficients[j].Test.Replicates), 8, $"{what}, permuted");
            }
        }
    }

    [Theory]
    [InlineData(QapMethod.DoubleSemiPartialling, DyadKind.Directed, 6, 0)]
    [InlineData(QapMethod.DoubleSemiPartialling, DyadKind.Undirected, 6, 0)]
    [InlineData(QapMethod.DoubleSemiPartialling, DyadKind.Directed, 6, 0.1)]
    [InlineData(QapMethod.YPermutation, DyadKind.Directed, 6, 0)]
    [InlineData(QapMethod.YPermutation, DyadKind.Directed, 6, 0.1)]
    [InlineData(QapMethod.YPermutation, DyadKind.Undirected, 7, 0)]
    public void Enumeration_gives_the_p_values_of_all_permutations(QapMethod method, DyadKind kind, int n, double missing)
    {
        (DyadicVariable y, DyadicVariable[] x) = QapData.Random(n, n, 2, kind == DyadKind.Undirected, missing);
        var options = new QapOptions { Method = method, Dyads = kind, Permutations = PermutationPlan.Exact };
        QapRegressionResult fit = QapRun.Fit(y, x, options);
        double[] observed = NaiveQap.Observed(y, x, options);
        double[][] all = [.. NaiveQap.Permutations(n).AsParallel().AsOrdered().Select(permutation => NaiveQap.Replicate(y, x, permutation, options))];
        Assert.Equal(Enumerable.Range(1, n).Aggregate(1, (a, b) => a * b), all.Length);
        for (int j = 0; j < observed.Length; j++)
        {
            PermutationTest test = fit.Coefficients[j].Test;
            double margin = 1e-9 * Math.Abs(observed[j]);
            Assert.Equal(all.Length, test.Count);
            Assert.Equal(0, test.Undefined);
            Assert.Equal(all.Count(t => Math.Abs(t[j]) >= Math.Abs(observed[j]) - margin), test.CountBeyond);
            Assert.Equal(all.Count(t => t[j] >= observed[j] - margin), test.CountAbove);
            Assert.Equal(all.Count(t => t[j] <= observed[j] + margin), test.CountBelow);
            Assert.Equal((double)test.CountBeyond / all.Length, test.PTwoSided);
            Assert.Equal(0, test.PTwoSidedError);
            Assert.True(test.CountBeyond >= 1);
        }
    }

    [Fact]
    public void Enumeration_of_eight_nodes_gives_the_p_values_of_normal_equations()
    {
        (DyadicVariable y, DyadicVariable[] x) = QapData.Random(8, 8, 2);
        QapRegressionResult fit = QapRun.Fit(y, x, new QapOptions { Permutations = PermutationPlan.Exact });
        (int Row, int Column)[] cells = [.. from i in Enumerable.Range(0, 8) from j in Enumerable.Range(0, 8) where i != j select (i, j)];
        double[] outcome = Deviations([.. cells.Select(c => y[c.Row, c.Column])]);
        for (int j = 0; j < 2; j++)
        {
            double[] other = Deviations([.. cells.Select(c => x[1 - j][c.Row, c.Column])]);
            double[] own = Deviations([.. cells.Select(c => x[j][c.Row, c.Column])]);
            double slope = Dot(own, other) / Dot(other, other);
            double[,] residual = new double[8, 8];
            for (int at = 0; at < cells.Length; at++)
            {
                residual[cells[at].Row, cells[at].Column] = own[at] - (slope * other[at]);
            }

            double observed = T([.. cells.Select(c => residual[c.Row, c.Column])]);
            double[] all = [.. NaiveQap.Permutations(8).Select(p => T([.. cells.Select(c => residual[p[c.Row], p[c.Column]])]))];
            PermutationTest test = fit.Coefficients[j + 1].Test;
            Digits.AssertAgree(observed, test.Observed, 10, "t");
            Assert.Equal(40_320, all.Length);
            Assert.Equal(all.Count(t => Math.Abs(t) >= Math.Abs(observed) * (1 - 1e-9)), test.CountBeyond);
            Assert.Equal(all.Count(t => t >= observed - (1e-9 * Math.Abs(observed))), test.CountAbove);
            Assert.Equal(all.Count(t => t <= observed + (1e-9 * Math.Abs(observed))), test.CountBelow);

            double T(double[] e)
            {
                double zz = Dot(other, other), ee = Dot(e, e), ze = Dot(other, e), zy = Dot(other, outcome), ey = Dot(e, outcome);
                double determinant = (zz * ee) - (ze * ze);
                double b = ((zz * ey) - (ze * zy)) / determinant;
                double rss = Dot(outcome, outcome) - ((((ee * zy) - (ze * ey)) / determinant) * zy) - (b * ey);
                return b / Math.Sqrt(rss / (cells.Length - 3) * zz / determinant);
            }
        }

        static double[] Deviations(double[] values) => values.Average() is var mean ? [.. values.Select(value => value - mean)] : [];
        static double Dot(double[] a, double[] b) => a.Zip(b, (u, v) => u * v).Sum();
    }

    [Fact]
    public void Random_permutations_come_near_the_enumeration_of_eight_nodes()
    {
        (DyadicVariable y, DyadicVariable[] x) = QapData.Random(88, 8, 3);
        QapRegressionResult exact = QapRun.Fit(y, x, new QapOptions { Permutations = PermutationPlan.Exact });
        QapRegressionResult random = QapRun.Fit(y, x, new QapOptions { Permutations = PermutationPlan.Random(20_000, 8) });
        Assert.Equal(40_320, exact.Coefficients[1].Test.Count);
        foreach ((QapCoefficient a, QapCoefficient b) in exact.Coefficients.Zip(random.Coefficients))
        {
            Assert.True(Math.Abs(a.P - b.P) <= 4 * Math.Max(b.Test.PTwoSidedError, 1.0 / 20_000), FormattableString.Invariant($"{a.Name}: {a.P} and {b.P}"));
        }
    }

    [Fact]
    public void Enumeration_visits_every_order_once()
    {
        for (int n = 1; n <= 7; n++)
        {
            int count = PermutationPlan.Exact.CountFor(n);
            HashSet<string> seen = [];
            int[] permutation = new int[n];
            for (int r = 0; r < count; r++)
            {
                PermutationPlan.Exact.Write(r, permutation);
                Assert.True(seen.Add(string.Join(' ', permutation)));
                Assert.Equal(Enumerable.Range(0, n), permutation.Order());
            }
        }

        EstimationException error = Assert.Throws<EstimationException>(() => PermutationPlan.Exact.CountFor(10));
        Assert.Contains("10 nodes have too many permutations", error.Message, StringComparison.Ordinal);
    }
}
