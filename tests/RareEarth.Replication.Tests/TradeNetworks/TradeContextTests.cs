using RareEarth.Methods.Networks;
using RareEarth.Replication.Data;
using RareEarth.Replication.Tests.Data;
using RareEarth.Replication.TradeNetworks;
using Xunit;

namespace RareEarth.Replication.Tests.TradeNetworks;

/// <summary>Trade in all goods, indicators, and the tables of cited facts.</summary>
public sealed class TradeContextTests
{
    private static readonly DataPackage Package = DataPackage.Open(Repository.Data);

    [Fact]
    public void World_trade_of_2019_is_17_5_trillion_without_Taiwan()
    {
        var total = TotalTrade.Load(Package, 2019);
        Network network = total.ToNetwork();

        Assert.Equal((29156, 206), (total.Flows.Count, network.Count));
        Assert.Equal(17.5e9, total.Total, 0.05e9);
        Assert.Equal(2547e6, total.Flows.Where(flow => flow.From == "CHN").Sum(flow => flow.Weight), 1e6);
        Assert.Equal(427e6, network.Weight("CHN", "USA"), 1e6);
        Assert.DoesNotContain("TWN", network.Nodes);
        Assert.Equal([2016, 2019, 2020], TotalTrade.Years(Package));
    }

    [Fact]
    public void A_year_without_data_is_an_error_that_lists_the_others()
    {
        Assert.Equal("There is no trade in all goods of 2023. There is that of 2016, 2019, 2020.", Assert.Throws<DataPackageException>(() => TotalTrade.Load(Package, 2023)).Message);
        Assert.Equal("There are no indicators of 2021. There are those of 2022, 2023.", Assert.Throws<DataPackageException>(() => EconomyIndicators.Load(Package, 2021)).Message);
    }

    [Fact]
    public void What_is_not_known_of_an_economy_is_missing()
    {
        var indicators = EconomyIndicators.Load(Package, 2023);
        Assert.Null(indicators["QAT", EconomyIndicators.GdpPerCapita]);
        Assert.Null(indicators["TWN", EconomyIndicators.GdpPerCapita]);
        Assert.NotNull(indicators["TWN", "rl"]);
        Assert.Equal(["TWN", "QAT"], indicators.Missing(EconomyIndicators.GdpPerCapita, ["CHN", "TWN", "QAT", "USA"]));
        Assert.InRange(indicators["CHN", EconomyIndicators.GdpPerCapita]!.Value, 12_500, 12_700);
        Assert.Contains("there are gdp_per_capita, va", Assert.Throws<ArgumentException>(() => indicators["CHN", "gdp"]).Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(2022, 190, 196)]
    [InlineData(2023, 178, 194)]
    public void As_many_traders_of_magnets_have_indicators_as_the_readme_says(int year, int gdp, int governance)
    {
        IReadOnlyList<string> traders = TradeFlows.Load(Package, "850511", 2022).Economies;
        var indicators = EconomyIndicators.Load(Package, year);
        Assert.Equal(gdp, 208 - indicators.Missing(EconomyIndicators.GdpPerCapita, traders).Count);
        Assert.Equal(governance, 208 - EconomyIndicators.Governance.SelectMany(name => indicators.Missing(name, traders)).Distinct().Count());
    }

    [Theory]
    [InlineData(2016)]
    [InlineData(2019)]
    [InlineData(2020)]
    public void Eleven_traders_of_magnets_are_not_in_the_trade_in_all_goods(int year) => Assert.Equal(
        ["BES", "BLM", "COK", "CUW", "IOT", "MSR", "NIU", "SHN", "SPM", "SXM", "TWN"],
        TradeFlows.Load(Package, "850511", 2022).Economies.Except(TotalTrade.Load(Package, year).ToNetwork().Nodes));

    // a copy of these numbers had lost their exponents: 0.058 stood as 5.8
    [Theory]
    [InlineData(2022)]
    [InlineData(2023)]
    public void Governance_is_on_the_scale_of_the_normal_distribution(int year)
    {
        var indicators = EconomyIndicators.Load(Package, year);
        foreach (string name in EconomyIndicators.Governance)
        {
            double[] values = [.. Economies.Load(Package).All.Select(economy => indicators[economy.Iso3, name]).OfType<double>()];
            Assert.InRange(values.Length, 205, 214);
            Assert.All(values, value => Assert.InRange(value, -3, 3));
            Assert.Equal(0, values.Average(), 0.05);
            Assert.Equal(1, Math.Sqrt(values.Average(value => value * value)), 0.05);
        }
    }

    [Fact]
    public void Chinas_partners_and_their_concentration_fit_its_totals()
    {
        var rows = Package.Load("trade-china-exports").Rows
            .Select(row => (Key: ((string)row["product"], (int)row["year"]), Measure: (string)row["measure"], Partner: (string)row["partner"], Value: (double)row["value"], Usable: (bool)row["usable"]))
            .ToArray();

        Assert.All(rows.GroupBy(row => row.Key), group =>
        {
            double total = Assert.Single(group, row => row is { Measure: "value", Partner: "WLD" }).Value;
            double[] shares = [.. group.Where(row => row.Measure == "value" && row.Partner != "WLD").Select(row => row.Value / total)];
            Assert.Equal(group.Key.Item2 is 2016 or 2019 or 2022 or 2023 ? 10 : 0, shares.Length);
            if (shares.Length > 0)
            {
                // the partners that are not shown have less than the tenth each
                double herfindahl = Assert.Single(group, row => row.Measure == "herfindahl").Value, shown = shares.Sum(share => share * share), rest = 1 - shares.Sum();
                Assert.InRange(herfindahl, shown - 1e-6, shown + (rest * shares.Min()) + 1e-6);
                Assert.True(group.Single(row => row.Measure == "partners").Value > 10);
            }
        });
        Assert.Equal(
            [("280530", 2016), ("284690", 2016), ("850511", 2016)], rows.Where(row => !row.Usable).Select(row => row.Key));
        Assert.All(rows.Where(row => !row.Usable), row => Assert.Equal("quantity", row.Measure));
    }

    [Fact]
    public void The_ores_of_rare_earths_are_about_one_per_cent_of_HS_253090()
    {
        var rows = Package.Load("trade-product-totals").Rows
            .Where(row => (string)row["economy"] == "CHN" && (string)row["flow"] == "import" && row["quantity_t"] is not null)
            .ToDictionary(row => ((string)row["product"], (int)row["year"], (string)row["partner"], (string)row["source"]), row => (Tonnes: (double)row["quantity_t"], Months: (int)row["months"]));

        double mineral = rows[("253090", 2023, "WLD", "un_comtrade_2023")].Tonnes;
        Assert.Equal(6_547_106, mineral, 0.5);
        Assert.Equal(71_407, rows[("25309020", 2020, "USA", "argus_2021")].Tonnes);
        Assert.Equal((71_500, 11), rows[("25309020", 2021, "WLD", "chinatungsten_2021")]);
        Assert.Equal(0.011, 71_407 / mineral, 3);
    }

    [Fact]
    public void A_damaged_source_is_named()
    {
        using var copy = new DamagedCopy();
        copy.Line("public/trade-product-totals.csv", 2, line => line.Replace("trade_dependence_paper", "hearsay", StringComparison.Ordinal));
        Assert.Equal(["trade-product-totals.csv:2: column 'source' is 'hearsay': expected a value of column 'id' of sources.csv"], copy.Broken("trade-product-totals"));
    }
}
