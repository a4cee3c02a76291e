using RareEarth.Methods.Networks.Qap;
using Xunit;

namespace RareEarth.Methods.Tests.Networks.Qap;

/// <summary>Against sna's netlm and gcor, given the same list of permutations (tests/reference/qap).</summary>
public sealed class QapReferenceFacts
{
    private static readonly string[] Columns = ["intercept", "x1", "x2", "x3"];
    private static readonly ReferenceTable Estimates = ReferenceTable.Read("qap/estimates.csv");
    private static readonly ReferenceTable Replicates = ReferenceTable.Read("qap/replicates.csv");
    private static readonly ReferenceTable MonteCarlo = ReferenceTable.Read("qap/montecarlo.csv");
    private static readonly ReferenceTable Correlations = ReferenceTable.Read("qap/correlations.csv");

    public static TheoryData<string, string, string> Regressions() =>
        new(Estimates.Texts("dataset").Zip(Estimates.Texts("method"), Estimates.Texts("statistic")).Distinct());

    [Theory]
    [MemberData(nameof(Regressions))]
    public void Every_replicate_of_a_given_list_agrees_with_netlm(string dataset, string method, string statistic)
    {
        QapRegressionResult fit = QapRun.Fit(QapData.Reference(dataset, "y"), QapData.ReferencePredictors(dataset), new QapOptions
        {
            Method = method == "qapy" ? QapMethod.YPermutation : QapMethod.DoubleSemiPartialling,
            Statistic = statistic == "beta" ? QapStatistic.Coefficient : QapStatistic.T,
            Dyads = QapData.Kind(dataset),
            Permutations = QapData.GivenPermutations(),
            PValue = PValueRule.Plain,
        });
        ReferenceTable estimates = Rows(Estimates, dataset, method, statistic);
        ReferenceTable replicates = Rows(Replicates, dataset, method, statistic);
        Digits.AssertAgree(estimates.Number(0, "r2"), fit.RSquared, 11, "R²");
        for (int j = 0; j < Columns.Length; j++)
        {
            QapCoefficient actual = fit.Coefficients[j];
            string what = $"{dataset}, {method}, {statistic}, {Columns[j]}";
            Digits.AssertAgree(estimates.Number(j, "coefficient"), actual.Estimate, 11, $"{what}, coefficient");
            Digits.AssertAgree(estimates.Number(j, "observed"), actual.Test.Observed, 11, $"{what}, statistic");
            Assert.Equal(estimates.Number(j, "two_sided"), actual.Test.PTwoSided);
            Assert.Equal(estimates.Number(j, "upper"), actual.Test.PUpper);
            Assert.Equal(estimates.Number(j, "lower"), actual.Test.PLower);
            if (j > 0)
            {
                Digits.AssertAgree(estimates.Number(j, "vif"), actual.VarianceInflation!.Value, 11, $"{what}, VIF");
                Digits.AssertAgree(estimates.Number(j, "standardised"), actual.Standardised!.Value, 11, $"{what}, standardised");
            }

            // a statistic may be near 0: it is measured by the spread of all
            double[] expected = replicates.Numbers(Columns[j]);
            double largest = expected.Max(Math.Abs);
            Assert.Equal(expected.Length, actual.Test.Replicates.Count);
            Assert.All(Enumerable.Range(0, expected.Length), r => Assert.True(
                Math.Abs(expected[r] - actual.Test.Replicates[r]) <= 1e-11 * largest,
                FormattableString.Invariant($"{what}, permutation {r}: {expected[r]:R} and {actual.Test.Replicates[r]:R}")));
        }
    }

    [Theory]
    [InlineData("qapspp", QapMethod.DoubleSemiPartialling)]
    [InlineData("qapy", QapMethod.YPermutation)]
    public void Random_permutations_agree_with_netlms_within_Monte_Carlo_error(string method, QapMethod ours)
    {
        QapRegressionResult fit = QapRun.Fit(
            QapData.Reference("larger", "y"),
            QapData.ReferencePredictors("larger"),
            new QapOptions { Method = ours, Permutations = PermutationPlan.Random(20_000, 4) });
        ReferenceTable expected = MonteCarlo.Where("method", method);
        for (int j = 0; j < Columns.Length; j++)
        {
            PermutationTest test = fit.Coefficients[j].Test;
            AssertWithin(expected.Number(j, "two_sided"), test.PTwoSided, expected.Number(j, "reps"), test.Count, $"{method}, {Columns[j]}, two-sided");
            AssertWithin(expected.Number(j, "upper"), test.PUpper, expected.Number(j, "reps"), test.Count, $"{method}, {Columns[j]}, upper");
            AssertWithin(expected.Number(j, "lower"), test.PLower, expected.Number(j, "reps"), test.Count, $"{method}, {Columns[j]}, lower");
        }
    }

    [Theory]
    [InlineData("directed")]
    [InlineData("undirected")]
    [InlineData("missing")]
    [InlineData("undirected_missing")]
    public void Correlations_of_a_given_list_agree_with_gcor(string dataset)
    {
        ReferenceTable expected = Correlations.Where("dataset", dataset);
        for (int i = 0; i < expected.Count; i++)
        {
            QapCorrelationResult actual = QapRun.Correlate(
                QapData.Reference(dataset, expected.Text(i, "variable")),
                QapData.Reference(dataset, "y"),
                new QapOptions { Dyads = QapData.Kind(dataset), Permutations = QapData.GivenPermutations(), PValue = PValueRule.Plain });
            Digits.AssertAgree(expected.Number(i, "r"), actual.R, 11, "r");
            Assert.Equal(expected.Number(i, "two_sided"), actual.P);
            Assert.Equal(expected.Number(i, "upper"), actual.Test.PUpper);
            Assert.Equal(expected.Number(i, "lower"), actual.Test.PLower);
            double mean = actual.Test.Replicates.Average();
            Assert.Equal(expected.Number(i, "mean_replicate"), mean, 1e-12);
            Digits.AssertAgree(
                expected.Number(i, "sd_replicate"), Math.Sqrt(actual.Test.Replicates.Sum(r => (r - mean) * (r - mean)) / (actual.Test.Count - 1)), 11, "spread of replicates");
        }
    }

    private static ReferenceTable Rows(ReferenceTable table, string dataset, string method, string statistic) =>
        table.Where("dataset", dataset).Where("method", method).Where("statistic", statistic);

    // four standard errors of the difference of two shares, and the add-one rule's own 1/R
    private static void AssertWithin(double expected, double actual, double reps, double count, string what)
    {
        double pooled = Math.Max(((expected * reps) + (actual * count)) / (reps + count), 1 / reps);
        double error = Math.Sqrt(pooled * Math.Max(1 - pooled, 1 / reps) * ((1 / reps) + (1 / count)));
        Assert.True(Math.Abs(expected - actual) <= 4 * error, FormattableString.Invariant($"{what}: netlm {expected}, here {actual}, standard error {error:0.0000}"));
    }
}
