using System.Globalization;
using RareEarth.Methods;
using RareEarth.Methods.Networks;
using RareEarth.Methods.Networks.Qap;
using RareEarth.Replication.TradeNetworks;
using Xunit;

namespace RareEarth.Replication.Tests.TradeNetworks;

public sealed class DependenceDesignTests
{
    private static readonly Dictionary<string, DesignOptions> Specs = new()
    {
        ["baseline"] = new(),
        ["signed"] = new() { Income = IncomeDifference.Signed },
        ["partners"] = new() { Sample = SampleRule.PartnersOfCentre },
        ["differences"] = new() { Sample = SampleRule.PartnersOfCentre, Reading = DyadReading.DifferencesOfCentre },
        ["values arithmetic"] = new() { Averaging = new Averaging(AveragingOrder.ValuesFirst, MeanKind.Arithmetic) },
        ["matrices geometric"] = new() { Averaging = new Averaging(AveragingOrder.MatricesFirst, MeanKind.Geometric) },
    };

    public static TheoryData<string, TradeSide> Cases =>
        [.. Specs.Keys.SelectMany(spec => Enum.GetValues<TradeSide>().Select(side => (spec, side)))];

    [Theory]
    [MemberData(nameof(Cases))]
    public void Estimates_are_those_of_another_program(string spec, TradeSide side)
    {
        string[][] rows = [.. File.ReadLines(Path.Combine(Repository.Root, "tests", "reference", "dependence-regression", "coefficients.csv")).Skip(1)
            .Select(line => line.Split(',')).Where(cells => cells[0] == spec && cells[1] == side.ToString().ToLowerInvariant())];
        QapRegressionResult fit = Fit(spec, side, 1);

        Assert.Equal(17, rows.Length);
        foreach (string[] cells in rows)
        {
            double expected = double.Parse(cells[4], CultureInfo.InvariantCulture);
            double actual = cells[3] switch
            {
                "beta" => fit[cells[2]].Standardised!.Value,
                "t" => fit[cells[2]].T,
                "vif" => fit[cells[2]].VarianceInflation!.Value,
                "r2" => fit.RSquared,
                _ => fit.Dyads,
            };
            Assert.True(Math.Abs(actual - expected) <= 1e-9 * Math.Max(Math.Abs(expected), 1e-3), $"{string.Join(' ', cells)}: {actual:R}");
        }
    }

    [Fact]
    public void As_many_pairs_as_the_table_prints_for_magnets_and_Taiwan_is_left_out_by_name()
    {
        var exports = DependenceDesign.Of(DependenceData.Trade, DependenceData.Years, TradeSide.Exports);
        var imports = DependenceDesign.Of(DependenceData.Trade, DependenceData.Years, TradeSide.Imports);

        Assert.Equal(58, exports.Sample.Economies.Count);
        Assert.Equal(160, imports.Sample.Economies.Count);
        Assert.Contains("TWN", exports.Sample.LeftOut.Select(economy => economy.Key));
        Assert.Contains("PGDP", imports.Sample.LeftOut.Single(economy => economy.Key == "QAT").Value); // no GDP of 2023
        Assert.Equal("missing", exports.Sample.MissingInputs().GetColumn<string>("PGDP")["TWN"]);
        Assert.All(exports.Sample.Economies, economy => Assert.Empty(DependenceData.Years.Missing(economy)));
    }

    [Fact]
    public void The_outcome_rests_on_all_partners_of_an_economy_not_on_the_sample()
    {
        var design = DependenceDesign.Of(DependenceData.Trade, DependenceData.Years, TradeSide.Exports, new DesignOptions { LargestExporters = 10 });
        TradeDependenceResult all = TradeDependence.Compute(DependenceData.Trade);
        (int a, int b) = (design.Sample.Economies.ToList().IndexOf("CHN"), design.Sample.Economies.ToList().IndexOf("DEU"));

        Assert.Equal(all.Export[DependenceData.Trade.PositionOf("CHN"), DependenceData.Trade.PositionOf("DEU")], design.Outcome[a, b]);
    }

    [Fact]
    public void Differences_of_one_centre_are_the_same_in_both_directions_and_leave_it_out()
    {
        var design = DependenceDesign.Of(DependenceData.Trade, DependenceData.Years, TradeSide.Imports, Specs["differences"]);
        DependenceMatrix import = TradeDependence.Compute(DependenceData.Trade).Import;
        double Of(int i) => import[DependenceData.Trade.PositionOf("CHN"), DependenceData.Trade.PositionOf(design.Sample.Economies[i])]!.Value;

        Assert.DoesNotContain("CHN", design.Sample.Economies);
        Assert.Equal(Math.Abs(Of(0) - Of(5)), design.Outcome[0, 5]);
        Assert.All(design.Regressors.Append(design.Outcome), matrix => Assert.Equal(matrix[3, 8], matrix[8, 3]));
    }

    [Fact]
    public void Both_nulls_share_the_estimates_and_have_p_values_of_their_own()
    {
        foreach (DependenceFit fit in DependenceData.Fits)
        {
            Assert.Equal(QapMethod.DoubleSemiPartialling, fit.SemiPartialling.Options.Method);
            Assert.Equal(QapMethod.YPermutation, fit.YPermutation.Options.Method);
            Assert.Equal(fit.SemiPartialling.Coefficients.Select(own => own.Estimate), fit.YPermutation.Coefficients.Select(own => own.Estimate));
            Assert.NotEqual(fit.SemiPartialling.Coefficients.Select(own => own.P), fit.YPermutation.Coefficients.Select(own => own.P));
            Assert.Equal(DependenceRegressors.Names, fit.Coefficients().RowKeys);
            Assert.Equal(fit.SemiPartialling["TD"].P, fit.Coefficients()["PSemiPartialling"]["TD"]);
        }
    }

    [Fact]
    public void What_cannot_be_done_is_said()
    {
        DependenceDesign Of(DesignOptions options) => DependenceDesign.Of(DependenceData.Trade, DependenceData.Years, TradeSide.Exports, options);

        Assert.Contains("500 traders are asked for", Assert.Throws<EstimationException>(() => Of(new DesignOptions { LargestExporters = 500 })).Message, StringComparison.Ordinal);
        Assert.Contains("'XYZ' has no partner", Assert.Throws<EstimationException>(() => Of(Specs["partners"] with { Centre = "XYZ" })).Message, StringComparison.Ordinal);
        Assert.Contains("too few", Assert.Throws<EstimationException>(() => Of(new DesignOptions { LargestExporters = 8 }).Fit(cancellation: TestContext.Current.CancellationToken)).Message, StringComparison.Ordinal);

        using var stopped = new CancellationTokenSource();
        stopped.Cancel();
        Assert.Throws<OperationCanceledException>(() => Of(new DesignOptions()).Fit(cancellation: stopped.Token));
    }

    private static QapRegressionResult Fit(string spec, TradeSide side, int permutations)
    {
        var design = DependenceDesign.Of(DependenceData.Trade, DependenceData.Years, side, Specs[spec]);
        return QapRegression.Fit(design.Outcome, design.Regressors, new QapOptions { Method = QapMethod.YPermutation, Permutations = PermutationPlan.Random(permutations, 1) });
    }
}
