using System.Globalization;
using RareEarth.Methods.Correlation;
using RareEarth.Methods.Regression;
using RareEarth.Methods.Regression.Diagnostics;
using Xunit;

namespace RareEarth.Methods.Tests.Regression.Diagnostics;

/// <summary>Diagnostics against R (tests/reference/time-series-regression).</summary>
public sealed class DiagnosticsReferenceFacts
{
    private const double AskedDigits = 8;

    private static readonly ReferenceTable Expected = ReferenceTable.Read($"{ReferenceSeries.Folder}/diagnostics.csv");

    public static TheoryData<string> Data => ["trending", "longley"];

    [Theory]
    [MemberData(nameof(Data))]
    public void Robust_standard_errors_are_sandwich_s(string data)
    {
        RegressionSample sample = ReferenceSeries.Sample(data);
        var estimators = new Dictionary<string, CovarianceEstimator>
        {
            ["HC0"] = CovarianceEstimator.HC0,
            ["HC1"] = CovarianceEstimator.HC1,
            ["HC2"] = CovarianceEstimator.HC2,
            ["HC3"] = CovarianceEstimator.HC3,
        };
        for (int lag = 0; lag <= 4; lag++)
        {
            estimators.Add(string.Create(CultureInfo.InvariantCulture, $"NW{lag}"), CovarianceEstimator.NeweyWest(lag));
            estimators.Add(string.Create(CultureInfo.InvariantCulture, $"NWadjusted{lag}"), CovarianceEstimator.NeweyWest(lag, smallSampleFactor: true));
        }

        foreach ((string item, CovarianceEstimator estimator) in estimators)
        {
            LinearModelResult fit = sample.Fit(estimator);
            AssertAll(data, item, name => fit[name].StandardError, ReferenceSeries.Names.Length);
            AssertAll(data, "estimate", name => fit[name].Estimate, ReferenceSeries.Names.Length);
        }
    }

    [Theory]
    [MemberData(nameof(Data))]
    public void Tests_on_residuals_are_lmtest_s_and_tseries_(string data)
    {
        RegressionSample sample = ReferenceSeries.Sample(data);
        var tests = new Dictionary<string, DiagnosticTest>
        {
            ["dw"] = DurbinWatson.Test(sample),
            ["bp"] = BreuschPagan.Test(sample),
            ["bpOriginal"] = BreuschPagan.Test(sample, studentized: false),
            ["reset23"] = Reset.Test(sample),
            ["reset2"] = Reset.Test(sample, 2),
            ["reset24"] = Reset.Test(sample, 2, 4),
            ["jb"] = JarqueBera.Test(sample),
        };
        foreach ((string item, DiagnosticTest test) in tests)
        {
            AssertAll(data, item, name => name == "p" ? test.P : test.Statistic, 2);
        }
    }

    [Theory]
    [MemberData(nameof(Data))]
    public void Collinearity_and_shares_of_R_squared_are_R_s(string data)
    {
        RegressionSample sample = ReferenceSeries.Sample(data);
        var with = VarianceInflation.Of(sample);
        var without = VarianceInflation.Of(sample, InterceptRule.WithoutConstant);
        var standardized = StandardizedSlopes.Of(sample);
        var shares = ShapleyDecomposition.Of(sample);
        int k = ReferenceSeries.Names.Length;
        AssertAll(data, "vif", name => with.Factors.Single(factor => factor.Name == name).Vif, k);
        AssertAll(data, "vifWithoutConstant", name => without.Factors.Single(factor => factor.Name == name).Vif, k);
        AssertAll(data, "standardized", name => standardized.Rows.Single(row => row.Name == name).Standardized, k);
        AssertAll(data, "lmg", name => shares.Shares.Single(share => share.Name == name).Value, k);

        foreach (InterceptRule rule in Enum.GetValues<InterceptRule>())
        {
            var indices = ConditionIndices.Of(sample, rule);
            AssertAll(data, $"condition{rule}", name => indices.Indices[Index(name)], indices.Indices.Count);
            ReferenceTable proportions = Of(data, $"proportion{rule}");
            Assert.Equal(indices.Indices.Count * indices.Indices.Count, proportions.Count);
            for (int row = 0; row < proportions.Count; row++)
            {
                string[] cell = proportions.Text(row, "name").Split('-');
                Assert.Equal(proportions.Number(row, "value"), indices.Shares[Index(cell[0]), Index(cell[1])], 1e-8);
            }
        }
    }

    [Theory]
    [MemberData(nameof(Data))]
    public void Influence_and_leaving_a_row_out_are_R_s(string data)
    {
        RegressionSample sample = ReferenceSeries.Sample(data);
        var influence = Influence.Of(sample).Rows.ToDictionary(row => row.Label);
        AssertAll(data, "cook", year => influence[year].CooksDistance, sample.N);
        AssertAll(data, "leverage", year => influence[year].Leverage, sample.N);
        AssertAll(data, "rstudent", year => influence[year].Studentized!.Value, sample.N);
        foreach ((string year, LinearModelResult fit) in LeaveOneOut.Of(sample).Fits)
        {
            AssertAll(data, $"without{year}", name => fit[name].Estimate, ReferenceSeries.Names.Length);
        }
    }

    [Theory]
    [MemberData(nameof(Data))]
    public void Correlations_are_cor_test_s(string data)
    {
        RegressionSample sample = ReferenceSeries.Sample(data);
        foreach ((CorrelationKind kind, string item) in new[] { (CorrelationKind.Pearson, "pearson"), (CorrelationKind.Spearman, "spearman") })
        {
            var matrix = CorrelationMatrix.Of([sample.Outcome, .. sample.Regressors], kind);
            AssertAll(data, item, pair => matrix[pair.Split('-')[0], pair.Split('-')[1]].R, 15);
            AssertAll(data, item + "P", pair => matrix[pair.Split('-')[0], pair.Split('-')[1]].P, 15);
        }
    }

    private static int Index(string fromOne) => int.Parse(fromOne, CultureInfo.InvariantCulture) - 1;

    private static ReferenceTable Of(string data, string item) => Expected.Where("data", data).Where("item", item);

    private static void AssertAll(string data, string item, Func<string, double> actual, int count)
    {
        ReferenceTable expected = Of(data, item);
        Assert.Equal(count, expected.Count);
        for (int row = 0; row < expected.Count; row++)
        {
            string name = expected.Text(row, "name");
            Digits.AssertAgree(expected.Number(row, "value"), actual(name), AskedDigits, $"{data}, {item}, {name}");
        }
    }
}
