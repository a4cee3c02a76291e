using RareEarth.Methods.Regression;
using Xunit;

namespace RareEarth.Methods.Tests.Regression;

/// <summary>
/// Panels against R's lm, sandwich, plm and clubSandwich (tests/reference/panel): every covariance, factor and distribution of t,
/// without effects, with one and with two.
/// </summary>
public sealed class PanelReferenceFacts
{
    private const double Tolerance = 10; // digits

    private static readonly ReferenceTable Coefficients = ReferenceTable.Read("panel/coefficients.csv");
    private static readonly ReferenceTable Fits = ReferenceTable.Read("panel/fits.csv");

    public static TheoryData<string, string> Models() => new(
        from dataset in new[] { "grunfeld", "fatalities", "simulated", "petersen" }
        from effects in new[] { "none", "unit", "unit+year" }
        where dataset != "petersen" || effects == "none"
        select (dataset, effects));

    [Theory]
    [MemberData(nameof(Models))]
    public void Coefficients_and_inference_agree_with_R(string dataset, string effects)
    {
        ReferenceTable expected = Coefficients.Where("dataset", dataset).Where("effects", effects);
        var fits = new Dictionary<string, LinearModelResult>(StringComparer.Ordinal);
        for (int i = 0; i < expected.Count; i++)
        {
            string covariance = expected.Text(i, "covariance");
            string rule = expected.Text(i, "df_rule");
            string term = expected.Text(i, "term");
            if (rule == "ClustersMinusOne" && !Enum.TryParse<SmallSampleCorrection>(covariance, out _))
            {
                continue; // R will pair G − 1 with any covariance; the library asks for clusters
            }

            if (!fits.TryGetValue(covariance + rule, out LinearModelResult? fit))
            {
                fits[covariance + rule] = fit = Fit(dataset, effects, covariance, Enum.Parse<DegreesOfFreedomRule>(rule));
            }

            string what = $"{dataset}, effects {effects}, {covariance}, {rule}, {term}";
            Coefficient actual = fit[term];
            Digits.AssertAgree(expected.Number(i, "estimate"), actual.Estimate, Tolerance, $"{what}, estimate");
            Digits.AssertAgree(expected.Number(i, "se"), actual.StandardError, Tolerance, $"{what}, standard error");
            Digits.AssertAgree(expected.Number(i, "t"), actual.T, Tolerance, $"{what}, t");
            Digits.AssertAgree(expected.Number(i, "p"), actual.P, 8, $"{what}, p");
            Digits.AssertAgree(expected.Number(i, "lower"), actual.Lower, 9, $"{what}, lower");
            Digits.AssertAgree(expected.Number(i, "upper"), actual.Upper, 9, $"{what}, upper");
            Digits.AssertAgree(expected.Number(i, "off_diagonal"), fit.Covariance[0, 1], 9, $"{what}, covariance");
        }
    }

    [Theory]
    [MemberData(nameof(Models))]
    public void Fit_and_both_constants_agree_with_R(string dataset, string effects)
    {
        ReferenceTable expected = Fits.Where("dataset", dataset).Where("effects", effects);
        LinearModelResult mean = Fit(dataset, effects, "classical", DegreesOfFreedomRule.Residual);
        LinearModelResult meanClustered = Fit(dataset, effects, "AllParameters", DegreesOfFreedomRule.Residual);
        LinearModelResult atBase = Fit(dataset, effects, "classical", DegreesOfFreedomRule.Residual, ConstantConvention.BaseLevels);
        LinearModelResult baseClustered = Fit(dataset, effects, "AllParameters", DegreesOfFreedomRule.Residual, ConstantConvention.BaseLevels);

        Assert.Equal(expected.Number(0, "n"), mean.N);
        Assert.Equal(expected.Number(0, "k"), mean.K);
        Assert.Equal(expected.Number(0, "g"), meanClustered.Clusters!.Count);
        (string Column, double Value)[] actual =
        [
            ("r_squared", mean.RSquared), ("adjusted", mean.AdjustedRSquared), ("within", mean.RSquaredWithin), ("sigma", mean.ResidualStandardError),
            ("constant_base", atBase.Constant!.Estimate), ("constant_base_se", atBase.Constant.StandardError), ("constant_base_se_cluster", baseClustered.Constant!.StandardError),
            ("constant_mean", mean.Constant!.Estimate), ("constant_mean_se", mean.Constant.StandardError), ("constant_mean_se_cluster", meanClustered.Constant!.StandardError),
        ];
        foreach ((string column, double value) in actual)
        {
            Digits.AssertAgree(expected.Number(0, column), value, Tolerance, $"{dataset}, effects {effects}, {column}");
        }
    }

    [Theory]
    [MemberData(nameof(Models))]
    public void Joint_tests_agree_with_R(string dataset, string effects)
    {
        ReferenceTable expected = ReferenceTable.Read("panel/wald.csv").Where("dataset", dataset).Where("effects", effects);
        for (int i = 0; i < expected.Count; i++)
        {
            string covariance = expected.Text(i, "covariance");
            LinearModelResult model = Fit(dataset, effects, covariance, DegreesOfFreedomRule.Residual);
            DegreesOfFreedomRule rule = double.IsPositiveInfinity(expected.Number(i, "df")) ? DegreesOfFreedomRule.Normal
                : expected.Number(i, "df") == model.ResidualDegreesOfFreedom ? DegreesOfFreedomRule.Residual
                : DegreesOfFreedomRule.ClustersMinusOne;
            if (expected.Text(i, "f") == "singular")
            {
                Assert.Contains("rank 1", Assert.Throws<EstimationException>(() => WaldTest.Of(Fit(dataset, effects, covariance, rule), "x1", "x2")).Message, StringComparison.Ordinal);
                continue;
            }

            WaldTest test = WaldTest.Of(Fit(dataset, effects, covariance, rule), "x1", "x2");

            string what = $"{dataset}, effects {effects}, {covariance}, {rule}";
            Assert.Equal(expected.Number(i, "df"), test.DenominatorDegreesOfFreedom);
            Digits.AssertAgree(expected.Number(i, "f"), test.F, Tolerance, $"{what}, F");
            if (expected.Number(i, "p") > 1e-290)
            {
                Digits.AssertAgree(expected.Number(i, "p"), test.P, 8, $"{what}, p of F");
            }
        }
    }

    private static LinearModelResult Fit(
        string dataset, string effects, string covariance, DegreesOfFreedomRule rule, ConstantConvention constant = ConstantConvention.GrandMean)
    {
        ReferenceTable data = ReferenceTable.Read($"panel/{dataset}.csv");
        var unit = new Grouping("unit", data.Texts("unit"));
        var year = new Grouping("year", data.Texts("year"));
        return LinearModel.Fit(
            new Variable("y", data.Numbers("y")),
            [new Variable("x1", data.Numbers("x1")), new Variable("x2", data.Numbers("x2"))],
            effects switch { "none" => [], "unit" => [unit], _ => [unit, year] },
            new LinearModelOptions { Covariance = Estimator(covariance, unit), DegreesOfFreedom = rule, Constant = constant });
    }

    private static CovarianceEstimator Estimator(string name, Grouping unit) => name switch
    {
        "classical" => CovarianceEstimator.Classical,
        "HC0" => CovarianceEstimator.HC0,
        "HC1" => CovarianceEstimator.HC1,
        "HC2" => CovarianceEstimator.HC2,
        "HC3" => CovarianceEstimator.HC3,
        _ => CovarianceEstimator.Clustered(unit, Enum.Parse<SmallSampleCorrection>(name)),
    };
}
