using RareEarth.Methods.DifferenceInDifferences;
using RareEarth.Methods.SyntheticControl;
using RareEarth.Methods.Tests.DifferenceInDifferences;
using Xunit;

namespace RareEarth.Methods.Tests.SyntheticControl;

/// <summary>Synthetic controls against quadprog (tests/reference/few-clusters).</summary>
public sealed class SyntheticControlReferenceFacts
{
    private static readonly ReferenceTable Weights = ReferenceTable.Read("few-clusters/synthetic-weights.csv");
    private static readonly ReferenceTable Ratios = ReferenceTable.Read("few-clusters/synthetic-ratios.csv");

    [Theory]
    [InlineData("balanced")]
    [InlineData("grunfeld")]
    [InlineData("cigar")]
    public void Weights_and_ratios_agree_with_quadprog(string name)
    {
        DidPanel panel = PolicyPanels.Read(name);
        foreach (string kind in Ratios.Where("dataset", name).Texts("kind").Distinct())
        {
            string[] parts = kind.Split(' ');
            var options = new SyntheticControlOptions { Predictors = Enum.Parse<PredictorSet>(parts[0]), V = Enum.Parse<PredictorWeights>(parts[1]) };
            SyntheticControlPlacebo placebo = SyntheticControlFit.InSpace(panel, options);
            ReferenceTable ratios = Ratios.Where("dataset", name).Where("kind", kind);
            Assert.Equal(ratios.Texts("unit"), placebo.Fits.Select(fit => fit.Treated));
            for (int i = 0; i < ratios.Count; i++)
            {
                SyntheticControlResult fit = placebo.Fits[i];
                string what = $"{name}, {kind}, {fit.Treated}";
                Digits.AssertAgree(ratios.Number(i, "effect"), fit.Effect, 8, $"{what}, effect");
                Digits.AssertAgree(ratios.Number(i, "before"), fit.RmspeBefore, 8, $"{what}, RMSPE before");
                Digits.AssertAgree(ratios.Number(i, "after"), fit.RmspeAfter, 8, $"{what}, RMSPE after");
                Assert.InRange(fit.KktViolation, 0, 1e-13);
                Assert.True(fit.IsUnique, what);
            }

            double[] ratio = [.. ratios.Numbers("after").Zip(ratios.Numbers("before"), (after, before) => after / before)];
            double own = ratio[Array.IndexOf(ratios.Texts("unit"), panel.TreatedUnits[0])];
            Assert.Equal((double)ratio.Count(value => value >= own) / ratio.Length, placebo.P.Value, 1e-15);

            ReferenceTable weights = Weights.Where("dataset", name).Where("kind", kind);
            IReadOnlyList<DonorWeight> actual = SyntheticControlFit.Of(panel, options).Weights;
            Assert.Equal(weights.Texts("donor"), actual.Select(donor => donor.Unit));
            for (int i = 0; i < weights.Count; i++)
            {
                Digits.AssertAgree(weights.Number(i, "weight"), actual[i].Weight, 8, $"{name}, {kind}, weight of {actual[i].Unit}");
            }
        }
    }
}
