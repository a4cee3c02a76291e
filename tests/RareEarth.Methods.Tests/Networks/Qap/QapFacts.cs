using RareEarth.Methods.Networks.Qap;
using Xunit;

namespace RareEarth.Methods.Tests.Networks.Qap;

public sealed class QapFacts
{
    private static readonly QapOptions Few = new() { Permutations = PermutationPlan.Random(99, 1) };

    [Fact]
    public void Threads_do_not_change_a_bit()
    {
        foreach (double missing in new[] { 0, 0.05 })
        {
            (DyadicVariable y, DyadicVariable[] x) = QapData.Random(5, 17, 3, missing: missing);
            foreach (QapMethod method in Enum.GetValues<QapMethod>())
            {
                var options = new QapOptions { Method = method, Permutations = PermutationPlan.Random(1000, 42), Threads = 1 };
                QapRegressionResult one = QapRun.Fit(y, x, options);
                QapRegressionResult many = QapRun.Fit(y, x, options with { Threads = 7 });
                Assert.All(one.Coefficients.Zip(many.Coefficients), pair => Assert.Equal(pair.First.Test.Replicates, pair.Second.Test.Replicates));
            }
        }
    }

    [Fact]
    public void A_longer_run_begins_with_the_shorter_one()
    {
        (DyadicVariable y, DyadicVariable[] x) = QapData.Random(6, 12, 2);
        IReadOnlyList<double> few = QapRun.Fit(y, x, Few).Coefficients[1].Test.Replicates;
        IReadOnlyList<double> more = QapRun.Fit(y, x, new QapOptions { Permutations = PermutationPlan.Random(300, 1) }).Coefficients[1].Test.Replicates;
        Assert.Equal(few, more.Take(99));
        Assert.NotEqual(few, QapRun.Fit(y, x, new QapOptions { Permutations = PermutationPlan.Random(99, 2) }).Coefficients[1].Test.Replicates);
    }

    [Fact]
    public void Random_orders_are_equally_likely()
    {
        const int Draws = 24_000;
        var counts = new Dictionary<string, int>();
        var plan = PermutationPlan.Random(Draws, 20260101);
        int[] order = new int[4];
        for (int r = 0; r < Draws; r++)
        {
            plan.Write(r, order);
            string key = string.Join(' ', order);
            counts[key] = counts.GetValueOrDefault(key) + 1;
        }

        // χ² with 23 degrees of freedom exceeds 49.7 with probability 0.001
        Assert.Equal(24, counts.Count);
        Assert.True(counts.Values.Sum(count => (count - 1000.0) * (count - 1000.0) / 1000) < 49.7);
    }

    [Fact]
    public void Rules_for_p_are_named()
    {
        (DyadicVariable y, DyadicVariable[] x) = QapData.Random(9, 12, 2);
        PermutationTest added = QapRun.Fit(y, x, Few)["x1"].Test;
        PermutationTest plain = QapRun.Fit(y, x, Few with { PValue = PValueRule.Plain })["x1"].Test;
        Assert.Equal((1.0 + added.CountBeyond) / 100, added.PTwoSided);
        Assert.Equal((1.0 + added.CountAbove) / 100, added.PUpper);
        Assert.Equal((1.0 + added.CountBelow) / 100, added.PLower);
        Assert.Equal(added.CountBeyond / 99.0, plain.PTwoSided);
        Assert.Equal(Math.Sqrt(plain.PUpper * (1 - plain.PUpper) / 99), plain.PUpperError, 1e-15);
        Assert.Equal(99, added.CountAbove + added.CountBelow);
        Assert.Equal(added.CountBeyond, added.Replicates.Count(t => Math.Abs(t) >= Math.Abs(added.Observed)));
    }

    [Fact]
    public void A_permutation_that_gives_the_data_back_counts_as_equal()
    {
        (DyadicVariable y, DyadicVariable[] x) = QapData.Random(10, 10, 3);
        int[] identity = [.. Enumerable.Range(0, 10)];
        foreach (QapMethod method in Enum.GetValues<QapMethod>())
        {
            QapRegressionResult fit = QapRun.Fit(y, x, new QapOptions { Method = method, Permutations = PermutationPlan.Given([identity]) });
            Assert.All(fit.Coefficients, c => Assert.Equal((1, 1, 1), (c.Test.CountBeyond, c.Test.CountAbove, c.Test.CountBelow)));
        }
    }

    [Fact]
    public void A_constant_predictor_is_named()
    {
        (DyadicVariable y, DyadicVariable[] x) = QapData.Random(1, 10, 2);
        var flat = DyadicVariable.Of("flat", y.Nodes, (_, _) => 0.1);
        Assert.Contains("Predictor 'flat' is constant, 0.1 in all 90 dyads", Refused(y, [x[0], flat, x[1]]), StringComparison.Ordinal);
        Assert.Contains("Outcome 'flat' is constant, 0.1 in all 90 dyads", Refused(flat, x), StringComparison.Ordinal);
        EstimationException error = Assert.Throws<EstimationException>(() => QapRun.Correlate(y, flat, Few));
        Assert.Contains("'flat' is constant, 0.1 in all 90 complete pairs", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Collinear_predictors_are_named()
    {
        (DyadicVariable y, DyadicVariable[] x) = QapData.Random(2, 10, 3);
        var sum = DyadicVariable.Of("sum", y.Nodes, (i, j) => x[0][i, j] - (2 * x[2][i, j]) + 5);
        Assert.Contains("Predictor 'sum' is a linear combination of x1, x3 over the 90 dyads", Refused(y, [.. x, sum]), StringComparison.Ordinal);
        Assert.Contains("The predictors explain 'sum' exactly in all 90 dyads", Refused(sum, x), StringComparison.Ordinal);
    }

    [Fact]
    public void A_node_without_a_complete_pair_is_named()
    {
        (DyadicVariable y, DyadicVariable[] x) = QapData.Random(3, 10, 2);
        var without = DyadicVariable.Of("y", y.Nodes, (i, j) => i == 4 || j == 4 ? double.NaN : y[i, j]);
        Assert.Contains("Node 'node 5' has no pair in which every variable has a value", Refused(without, x), StringComparison.Ordinal);

        var rowless = DyadicVariable.Of("y", y.Nodes, (i, j) => i == 4 ? double.NaN : y[i, j]);
        QapRegressionResult fit = QapRun.Fit(rowless, x, Few);
        Assert.Equal(81, fit.Dyads);
        Assert.Equal(9, fit.MissingDyads);
        Assert.Equal("Node 'node 5' has no complete pair as first of the two: its row is missing.", fit.Warnings[0]);
        Assert.Contains("9 of 90 dyads are missing", fit.Summary(), StringComparison.Ordinal);
    }

    [Fact]
    public void Too_few_nodes_or_dyads_are_refused()
    {
        (DyadicVariable y, DyadicVariable[] x) = QapData.Random(4, 6, 3);
        Assert.Contains("6 nodes are too few for 4 columns (the intercept is one): a QAP regression needs 7 at least", Refused(y, x), StringComparison.Ordinal);
        (y, x) = QapData.Random(4, 7, 3);
        Assert.Equal(4, QapRun.Fit(y, x, Few).Coefficients.Count);
        var pairs = DyadicVariable.Of("y", y.Nodes, (i, j) => (i, j) is (0, 1) or (2, 3) or (4, 5) or (6, 0) ? y[i, j] : double.NaN);
        Assert.Contains("4 dyads have a value in every variable and there are 4 columns", Refused(pairs, x), StringComparison.Ordinal);
    }

    [Fact]
    public void Wrong_use_is_an_argument_exception()
    {
        (DyadicVariable y, DyadicVariable[] x) = QapData.Random(5, 8, 2);
        DyadicVariable other = QapData.Random(5, 9, 1).Y;
        var renamed = DyadicVariable.Of("x3", [.. y.Nodes.Reverse()], (i, j) => i + j);
        Assert.Contains("has 9", Assert.Throws<ArgumentException>(() => QapRun.Fit(other, x, Few)).Message, StringComparison.Ordinal);
        Assert.Contains("Node 1 is 'node 1' in 'y' and 'node 8' in 'x3'", Assert.Throws<ArgumentException>(() => QapRun.Fit(y, [renamed], Few)).Message, StringComparison.Ordinal);
        Assert.Contains("share the name 'x1'", Assert.Throws<ArgumentException>(() => QapRun.Fit(y, [x[0], x[0]], Few)).Message, StringComparison.Ordinal);
        Assert.Throws<ArgumentException>(() => QapRun.Fit(y, [], Few));
        Assert.Throws<ArgumentException>(() => PermutationPlan.Given([[0, 1, 1]]));
        Assert.Throws<ArgumentException>(() => QapRun.Fit(y, x, new QapOptions { Permutations = PermutationPlan.Given([[1, 0]]) }));
        Assert.Throws<ArgumentException>(() => DyadicVariable.Of("z", y.Nodes, new double[3, 3]));
        Assert.Contains("infinite for node 1 and node 2", Assert.Throws<ArgumentException>(() => DyadicVariable.Of("z", y.Nodes, (_, _) => 1 / 0.0)).Message, StringComparison.Ordinal);
        Assert.Throws<ArgumentException>(() => QapRun.Fit(y, x, Few with { TieTolerance = 0.5 }));
        Assert.Throws<ArgumentOutOfRangeException>(() => QapRun.Fit(y, x, Few with { Threads = 0 }));
    }

    [Fact]
    public void Undirected_pairs_need_symmetric_matrices()
    {
        (DyadicVariable y, DyadicVariable[] x) = QapData.Random(6, 9, 2);
        EstimationException error = Assert.Throws<EstimationException>(() => QapRun.Fit(y, x, Few with { Dyads = DyadKind.Undirected }));
        Assert.Contains("undirected pairs need symmetric matrices", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_replicate_without_a_statistic_counts_against_the_predictor()
    {
        // a third of the pairs is observed: under some permutations too few of them meet
        (DyadicVariable full, DyadicVariable[] x) = QapData.Random(12, 6, 2);
        var sparse = DyadicVariable.Of("y", full.Nodes, (i, j) => (i + (2 * j)) % 3 == 0 ? full[i, j] : double.NaN);
        QapRegressionResult fit = QapRun.Fit(sparse, x, new QapOptions { Permutations = PermutationPlan.Exact });
        PermutationTest test = fit["x1"].Test;
        Assert.True(test.Undefined > 0);
        Assert.Equal(720, test.Undefined + test.Replicates.Count);
        Assert.True(test.CountAbove >= test.Undefined && test.CountBelow >= test.Undefined);
        Assert.Contains(fit.Warnings, warning => warning.Contains("permutations have no statistic for x1", StringComparison.Ordinal));
    }

    [Fact]
    public void Progress_reaches_the_end_and_never_goes_back()
    {
        (DyadicVariable y, DyadicVariable[] x) = QapData.Random(7, 12, 2);
        var progress = new Reports();
        QapRun.Fit(y, x, new QapOptions { Permutations = PermutationPlan.Random(1000, 1) }, progress);
        Assert.Equal(new QapProgress(1000, 1000), progress.Seen[^1]);
        Assert.Equal(progress.Seen.OrderBy(report => report.Done), progress.Seen);
    }

    [Fact]
    public void A_cancelled_run_says_how_far_it_was()
    {
        (DyadicVariable y, DyadicVariable[] x) = QapData.Random(8, 12, 2);
        using var source = new CancellationTokenSource();
        var progress = new Reports(report => source.Cancel());
        OperationCanceledException error = Assert.ThrowsAny<OperationCanceledException>(() => QapRegression.Fit(
            y, x, new QapOptions { Permutations = PermutationPlan.Random(100_000, 1), Threads = 2 }, progress, source.Token));
        Assert.Matches(@"^The QAP regression of 'y' was cancelled after \d+ of 100000 permutations; it has no result\.$", error.Message);
        Assert.Equal(source.Token, error.CancellationToken);
        Assert.True(progress.Seen[^1].Done < 100_000);
    }

    [Fact]
    public void A_summary_states_every_convention()
    {
        (DyadicVariable y, DyadicVariable[] x) = QapData.Random(9, 12, 2);
        string text = QapRun.Fit(y, x, Few).Summary();
        Assert.Contains("y: QAP regression, 12 nodes, 132 directed dyads", text, StringComparison.Ordinal);
        Assert.Contains("Double semi-partialling, 99 random permutations, seed 1; statistic: t.", text, StringComparison.Ordinal);
        Assert.Contains("as (1 + k)/(R + 1)", text, StringComparison.Ordinal);
        Assert.Contains("k/R", QapRun.Correlate(y, x[0], Few with { PValue = PValueRule.Plain }).Summary(), StringComparison.Ordinal);
        Assert.Throws<KeyNotFoundException>(() => QapRun.Fit(y, x, Few)["x9"]);
    }

    private static string Refused(DyadicVariable y, DyadicVariable[] x) => Assert.Throws<EstimationException>(() => QapRun.Fit(y, x, Few)).Message;

    private sealed class Reports(Action<QapProgress>? then = null) : IProgress<QapProgress>
    {
        public List<QapProgress> Seen { get; } = [];

        public void Report(QapProgress value)
        {
            Seen.Add(value);
            then?.Invoke(value);
        }
    }
}
