using RareEarth.Methods.DifferenceInDifferences;
using RareEarth.Methods.Inference;
using RareEarth.Methods.Regression;
using RareEarth.Methods.Tests.DifferenceInDifferences;
using RareEarth.Methods.Tests.Regression;
using Xunit;

namespace RareEarth.Methods.Tests.Inference;

/// <summary>Bootstrap, Ferman–Pinto and moving blocks against brute force in R (tests/reference/few-clusters).</summary>
public sealed class InferenceReferenceFacts
{
    [Fact]
    public void Enumerated_wild_bootstraps_agree_with_brute_force()
    {
        ReferenceTable expected = ReferenceTable.Read("few-clusters/wild.csv");
        Assert.Equal(15, expected.Count);
        for (int i = 0; i < expected.Count; i++)
        {
            string dataset = expected.Text(i, "dataset");
            string tested = expected.Text(i, "tested");
            WildBootstrapResult Test(TieRule ties) => Bootstrap(dataset, tested, new WildBootstrapOptions
            {
                Null = expected.Number(i, "null"),
                Weights = Enum.Parse<WildWeights>(expected.Text(i, "weights")),
                Ties = ties,
                MaximumEnumeration = 10_000,
            });

            string what = $"{dataset}, {tested}, {expected.Text(i, "weights")}, null {expected.Text(i, "null")}";
            WildBootstrapResult actual = Test(TieRule.CountAtLeast);
            Assert.True(actual.IsEnumerated, what);
            Assert.Equal(expected.Number(i, "vectors"), actual.Statistics.Count);
            Digits.AssertAgree(expected.Number(i, "t"), actual.T, 9, $"{what}, t");
            Assert.Equal(expected.Number(i, "above"), actual.P.Above);
            Assert.Equal(expected.Number(i, "ties"), actual.P.Ties);
            Assert.Equal(expected.Number(i, "at_least"), actual.P.Value, 1e-15);
            Assert.Equal(expected.Number(i, "half"), Test(TieRule.CountHalf).P.Value, 1e-15);
            Assert.Equal(expected.Number(i, "above") / expected.Number(i, "vectors"), Test(TieRule.CountAbove).P.Value, 1e-15);
            Assert.Equal(expected.Number(i, "distinct"), actual.DistinctStatistics);
            Digits.AssertAgree(expected.Number(i, "largest"), actual.Statistics.Max(Math.Abs), 8, $"{what}, largest |t*|");
            Assert.Equal(0, actual.P.MonteCarloStandardError);
        }
    }

    [Fact]
    public void Ferman_and_Pintos_test_agrees_with_all_resamples()
    {
        ReferenceTable expected = ReferenceTable.Read("few-clusters/ferman-pinto.csv");
        for (int i = 0; i < expected.Count; i++)
        {
            DidPanel panel = PolicyPanels.Read(expected.Text(i, "dataset"));
            double[] sizes = expected.Text(i, "case") switch
            {
                "up" => [10, 20, 40, 80, 160],
                "down" => [160, 80, 40, 20, 10],
                "mild" => [40, 60, 50, 35, 30],
                _ => [7, 7, 7, 7, 7],
            };
            FermanPintoResult actual = FermanPinto.Test(
                panel, panel.UnitNames.Zip(sizes).ToDictionary(pair => pair.First, pair => pair.Second), new FermanPintoOptions { Null = expected.Number(i, "null") });

            string what = $"{expected.Text(i, "dataset")}, {expected.Text(i, "case")}, null {expected.Text(i, "null")}";
            Assert.Equal(Enum.Parse<VarianceModel>(expected.Text(i, "model")), actual.Model);
            Digits.AssertAgree(expected.Number(i, "estimate"), actual.Estimate, 9, $"{what}, estimate");
            Digits.AssertAgree(expected.Number(i, "contrast"), actual.ResidualContrast, 9, $"{what}, contrast");
            Digits.AssertAgree(expected.Number(i, "a"), actual.Intercept, 8, $"{what}, A");
            Digits.AssertAgree(expected.Number(i, "b"), actual.Slope, 8, $"{what}, B");
            Assert.Equal((expected.Number(i, "above"), expected.Number(i, "ties"), expected.Number(i, "resamples")), (actual.P.Above, actual.P.Ties, actual.P.Count));
            Assert.True(actual.IsEnumerated, what);
        }
    }

    [Fact]
    public void Moving_blocks_agree_with_all_shifts()
    {
        ReferenceTable expected = ReferenceTable.Read("few-clusters/moving-block.csv");
        Assert.Contains("SyntheticControl", expected.Texts("proxy"));
        for (int i = 0; i < expected.Count; i++)
        {
            MovingBlockResult actual = MovingBlockPermutation.Test(PolicyPanels.Read(expected.Text(i, "dataset")), new MovingBlockOptions
            {
                Null = expected.Number(i, "null"),
                Proxy = Enum.Parse<CounterfactualProxy>(expected.Text(i, "proxy")),
                Statistic = Enum.Parse<BlockStatistic>(expected.Text(i, "statistic")),
            });

            string what = $"{expected.Text(i, "dataset")}, {expected.Text(i, "proxy")}, {expected.Text(i, "statistic")}, null {expected.Text(i, "null")}";
            Digits.AssertAgree(expected.Number(i, "observed"), actual.Statistics[0], 8, $"{what}, statistic");
            Assert.True(expected.Number(i, "reached") / expected.Number(i, "shifts") == actual.P.Value, $"{what}: p {actual.P.Value}");
        }
    }

    private static WildBootstrapResult Bootstrap(string dataset, string tested, WildBootstrapOptions options)
    {
        if (dataset == "cigar12")
        {
            ReferencePanel data = ReferencePanel.Read("cigar");
            string[] states = [.. data.Unit.Levels().Take(12)];
            int[] rows = [.. Enumerable.Range(0, data.Y.Count).Where(row => states.Contains(data.Unit.Labels[row]))];
            return WildClusterBootstrap.Test(
                data.Y.Select(rows), [data.X1.Select(rows), data.X2.Select(rows)], [data.Unit.Select(rows), data.Year.Select(rows)], tested, data.Unit.Select(rows), options);
        }

        DidPanel panel = PolicyPanels.Read(dataset);
        return tested == "DID"
            ? WildClusterBootstrap.Test(panel, options)
            : WildClusterBootstrap.Test(
                panel.Outcome, [panel.Treatment, .. panel.Controls], [panel.Units, new Grouping("year", panel.Years)], panel.Controls[0].Name, panel.Units, options);
    }
}
