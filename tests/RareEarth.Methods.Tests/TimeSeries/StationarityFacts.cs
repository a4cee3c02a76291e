using System.Globalization;
using RareEarth.Methods.Regression;
using RareEarth.Methods.Tests.Regression.Diagnostics;
using RareEarth.Methods.TimeSeries;
using Xunit;

namespace RareEarth.Methods.Tests.TimeSeries;

/// <summary>ADF and KPSS against urca, and what is refused.</summary>
public sealed class StationarityFacts
{
    private static readonly ReferenceTable Expected = ReferenceTable.Read($"{ReferenceSeries.Folder}/stationarity.csv");
    private static readonly ReferenceTable Critical = ReferenceTable.Read($"{ReferenceSeries.Folder}/critical.csv");

    [Fact]
    public void Statistics_and_lags_are_urca_s()
    {
        Assert.Equal(384, Expected.Count);
        for (int row = 0; row < Expected.Count; row++)
        {
            Variable series = ReferenceSeries.Series(Expected.Text(row, "data"), Expected.Text(row, "series"));
            int lags = (int)Expected.Number(row, "lags");
            string type = Expected.Text(row, "type");
            string what = $"{Expected.Text(row, "data")}, {series.Name}, {Expected.Text(row, "test")}, {type}, {lags} lags";
            Deterministic deterministic = type switch { "none" => Deterministic.None, "drift" or "mu" => Deterministic.Constant, _ => Deterministic.Trend };
            StationarityTest test = Expected.Text(row, "test") switch
            {
                "adf" => AugmentedDickeyFuller.Test(series, deterministic, LagRule.Fixed(lags)),
                "adfAic3" => AugmentedDickeyFuller.Test(series, deterministic, LagRule.Akaike(3)),
                "adfBic3" => AugmentedDickeyFuller.Test(series, deterministic, LagRule.Bayes(3)),
                "kpss" => Kpss.Test(series, deterministic, LagRule.Fixed(lags)),
                "kpss-short" => Kpss.Test(series, deterministic, LagRule.Short),
                _ => Kpss.Test(series, deterministic, LagRule.Long),
            };
            Assert.True(lags == test.Lags, $"{what}: {test.Lags} lags");
            if (!test.Rule.IsByCriterion)
            {
                Digits.AssertAgree(Expected.Number(row, "value"), test.Statistic, 8, what);
            }
        }
    }

    [Fact]
    public void Critical_values_are_the_named_tables()
    {
        for (int row = 0; row < Critical.Count; row++)
        {
            double level = Critical.Number(row, "level") / 100;
            string type = Critical.Text(row, "type");
            double expected = Critical.Number(row, "value");
            if (Critical.Text(row, "test") == "kpss")
            {
                StationarityTest test = Kpss.Test(ReferenceSeries.Series("longley", "y"), type == "mu" ? Deterministic.Constant : Deterministic.Trend);
                Assert.Equal(expected, test.CriticalValues.Single(critical => Math.Abs(critical.Level - level) < 1e-12).Value);
            }
            else
            {
                Deterministic deterministic = type switch { "nc" => Deterministic.None, "c" => Deterministic.Constant, _ => Deterministic.Trend };
                double value = AugmentedDickeyFuller.CriticalValues(deterministic, (int)Critical.Number(row, "n")).Single(critical => Math.Abs(critical.Level - level) < 1e-12).Value;
                Assert.True(Math.Abs(expected - value) < 0.02, string.Create(CultureInfo.InvariantCulture, $"{type}, n {Critical.Text(row, "n")}, {level}: {expected} by the distribution of 1996, {value} by the surface of 2010."));
            }
        }
    }

    [Fact]
    public void A_walk_keeps_its_unit_root_and_noise_loses_it()
    {
        var random = new Random(5);
        double level = 0;
        double[] noise = [.. Enumerable.Range(0, 400).Select(_ => random.NextDouble() - 0.5)];
        double[] walk = [.. noise.Select(step => level += step)];
        Assert.False(AugmentedDickeyFuller.Test(new Variable("walk", walk)).Rejects(0.05));
        Assert.Equal(0.01, AugmentedDickeyFuller.Test(new Variable("noise", noise)).RejectedAt);
        Assert.Equal(0.01, Kpss.Test(new Variable("walk", walk)).RejectedAt);
        Assert.Null(Kpss.Test(new Variable("noise", noise)).RejectedAt);
        Assert.Contains("null hypothesis a unit root", AugmentedDickeyFuller.Test(new Variable("walk", walk)).Summary(), StringComparison.Ordinal);
    }

    [Fact]
    public void Series_that_cannot_be_tested_are_named()
    {
        Assert.Contains("'c' is constant", Refused(() => AugmentedDickeyFuller.Test(new Variable("c", [2, 2, 2, 2, 2, 2]))), StringComparison.Ordinal);
        Assert.Contains("'c' is constant", Refused(() => Kpss.Test(new Variable("c", [2, 2, 2, 2, 2, 2]))), StringComparison.Ordinal);
        Assert.Contains("'g' is missing in row 2", Refused(() => Kpss.Test(new Variable("g", [1, 2, double.NaN, 4]))), StringComparison.Ordinal);
        Assert.Contains("leaves 2 rows for 5 parameters", Refused(() => AugmentedDickeyFuller.Test(new Variable("s", [1, 3, 2, 5, 4, 6]), rule: LagRule.Fixed(3))), StringComparison.Ordinal);
        Assert.Contains("straight line", Refused(() => Kpss.Test(new Variable("line", [1, 2, 3, 4, 5, 6]), Deterministic.Trend)), StringComparison.Ordinal);
        Assert.Contains("exactly", Refused(() => AugmentedDickeyFuller.Test(new Variable("line", [1, 2, 3, 4, 5, 6, 7, 8]), Deterministic.Trend, LagRule.Fixed(0))), StringComparison.Ordinal);
        Assert.Throws<ArgumentException>(() => Kpss.Test(new Variable("s", [1, 3, 2, 5]), rule: LagRule.Akaike(1)));
        Assert.Throws<ArgumentException>(() => Kpss.Test(new Variable("s", [1, 3, 2, 5]), Deterministic.None));
        Assert.Throws<ArgumentOutOfRangeException>(() => LagRule.Fixed(-1));
    }

    [Fact]
    public void Walks_that_have_nothing_to_do_with_each_other_look_related_and_their_changes_do_not()
    {
        var options = new SpuriousOptions { Replicates = 1000, Seed = 7 };
        SpuriousRegression walks = SpuriousRegression.Run(options);
        Assert.True(walks.Levels.SignificantShare > 0.15, walks.Summary());

        // the changes are independent: 5 % of 5,000 coefficients, of which those of one regression are nearly independent; 4 standard errors are 1.3 points
        Assert.InRange(walks.Changes.SignificantShare, 0.037, 0.063);
        Assert.Equal(walks.Levels.RSquared, SpuriousRegression.Run(options).Levels.RSquared);

        SpuriousRegression independent = SpuriousRegression.Run(options with { Autocorrelation = 0 });
        Assert.InRange(independent.Levels.SignificantShare, 0.037, 0.063);
        Assert.Throws<EstimationException>(() => SpuriousRegression.Run(new SpuriousOptions { Rows = 7 }));
    }

    private static string Refused(Action action) => Assert.Throws<EstimationException>(action).Message;
}
