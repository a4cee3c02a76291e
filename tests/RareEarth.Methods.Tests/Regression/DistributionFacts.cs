using RareEarth.Methods.Regression;
using Xunit;

namespace RareEarth.Methods.Tests.Regression;

/// <summary>Tails and critical values against R's pt and qt (tests/reference/t-distribution).</summary>
public sealed class DistributionFacts
{
    [Fact]
    public void Two_sided_tails_agree_with_R_far_out()
    {
        ReferenceTable tails = ReferenceTable.Read("t-distribution/tails.csv");
        for (int i = 0; i < tails.Count; i++)
        {
            (double t, double df) = (tails.Number(i, "t"), tails.Number(i, "df"));
            Digits.AssertAgree(tails.Number(i, "p"), TDistribution.TwoSidedP(t, df), df > 5000 ? 9 : 11, FormattableString.Invariant($"P(|T| > {t}) with {df} degrees of freedom"));
            Assert.Equal(TDistribution.TwoSidedP(t, df), TDistribution.TwoSidedP(-t, df));
        }
    }

    [Fact]
    public void Critical_values_agree_with_R()
    {
        ReferenceTable critical = ReferenceTable.Read("t-distribution/critical.csv");
        for (int i = 0; i < critical.Count; i++)
        {
            (double level, double df) = (critical.Number(i, "level"), critical.Number(i, "df"));
            Digits.AssertAgree(critical.Number(i, "t"), TDistribution.CriticalValue(level, df), df > 5000 ? 9 : 11, FormattableString.Invariant($"t of level {level} with {df} degrees of freedom"));
        }
    }
}
