using RareEarth.Methods.Regression;
using Xunit;

namespace RareEarth.Methods.Tests.Regression;

/// <summary>Two-way clustered covariances against R's vcovCL, CR2 with its degrees of freedom against clubSandwich on lm and plm (tests/reference/few-clusters).</summary>
public sealed class FewClustersReferenceFacts
{
    private static readonly ReferenceTable TwoWay = ReferenceTable.Read("few-clusters/two-way.csv");
    private static readonly ReferenceTable Cr2 = ReferenceTable.Read("few-clusters/cr2.csv");

    public static TheoryData<string, string> TwoWayModels() => Models(TwoWay);

    public static TheoryData<string, string> Cr2Models() => Models(Cr2);

    [Theory]
    [MemberData(nameof(TwoWayModels))]
    public void Two_way_clusters_agree_with_vcovCL(string dataset, string effects)
    {
        ReferenceTable expected = TwoWay.Where("dataset", dataset).Where("effects", effects);
        ReferencePanel panel = ReferencePanel.Read(dataset);
        for (int i = 0; i < expected.Count; i++)
        {
            string kind = expected.Text(i, "kind");
            string term = expected.Text(i, "term");
            string[] parts = kind.Split(' ');
            CovarianceEstimator estimator = CovarianceEstimator.TwoWayClustered(
                panel.Unit,
                panel.Year,
                Enum.Parse<SmallSampleCorrection>(parts[0]),
                parts.Contains("Smallest") ? TwoWayFactor.Smallest : TwoWayFactor.EachItsOwn,
                parts.Length > 1 && Enum.TryParse(parts[1], out EigenvalueRepair repair) ? repair : EigenvalueRepair.None);
            string what = $"{dataset}, effects {effects}, {kind}, {term}";
            if (expected.Numbers("variance").Where((_, j) => expected.Text(j, "kind") == kind).Any(variance => variance < 0))
            {
                EstimationException error = Assert.Throws<EstimationException>(() => panel.Fit(effects, estimator));
                Assert.Contains("choose an EigenvalueRepair", error.Message, StringComparison.Ordinal);
                continue;
            }

            LinearModelResult fit = panel.Fit(effects, estimator);
            int position = term == "x1" ? 0 : 1;
            Digits.AssertAgree(expected.Number(i, "estimate"), fit[term].Estimate, 10, $"{what}, estimate");
            // The eigenvectors over all parameters mix slopes with dummies, whose variances are a million times as large in Grunfeld's data.
            double digits = kind.Contains("ClipAllParameters", StringComparison.Ordinal) ? 8 : 9;
            Digits.AssertAgree(expected.Number(i, "variance"), fit.Covariance[position, position], digits, $"{what}, variance");

            // a covariance may nearly cancel, so it is measured by the two standard errors
            double scale = Math.Sqrt(fit.Covariance[0, 0] * fit.Covariance[1, 1]);
            Digits.AssertAgree(1, 1 + ((fit.Covariance[0, 1] - expected.Number(i, "covariance")) / scale), digits, $"{what}, covariance");
            Assert.Equal(Math.Min(panel.Unit.Levels().Count, panel.Year.Levels().Count) - 1, fit.DegreesOfFreedom);
        }
    }

    [Theory]
    [MemberData(nameof(Cr2Models))]
    public void CR2_and_its_degrees_of_freedom_agree_with_clubSandwich(string dataset, string effects)
    {
        ReferencePanel panel = ReferencePanel.Read(dataset);
        LinearModelResult fit = panel.Fit(effects, CovarianceEstimator.CR2(panel.Unit));
        double naive = WaldTest.Of(fit, "x1", "x2").F;
        ReferenceTable expected = Cr2.Where("dataset", dataset).Where("effects", effects);
        for (int i = 0; i < expected.Count; i++)
        {
            string what = $"{dataset}, effects {effects}, {expected.Text(i, "program")}, {expected.Text(i, "term")}";
            Coefficient actual = fit[expected.Text(i, "term")];
            Digits.AssertAgree(expected.Number(i, "estimate"), actual.Estimate, 10, $"{what}, estimate");
            Digits.AssertAgree(expected.Number(i, "se"), actual.StandardError, 9, $"{what}, standard error");
            Digits.AssertAgree(expected.Number(i, "df"), actual.DegreesOfFreedom, 9, $"{what}, degrees of freedom");
            Digits.AssertAgree(expected.Number(i, "p"), actual.P, 8, $"{what}, p");
            Digits.AssertAgree(expected.Number(i, "naive_f"), naive, 8, $"{what}, F");
        }
    }

    private static TheoryData<string, string> Models(ReferenceTable table) =>
        new(table.Texts("dataset").Zip(table.Texts("effects")).Distinct());
}
