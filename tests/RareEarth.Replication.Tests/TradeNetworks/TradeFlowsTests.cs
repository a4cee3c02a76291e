using Microsoft.Data.Analysis;
using RareEarth.Methods;
using RareEarth.Methods.Networks;
using RareEarth.Replication.Data;
using RareEarth.Replication.Tests.Data;
using RareEarth.Replication.TradeNetworks;
using Xunit;

namespace RareEarth.Replication.Tests.TradeNetworks;

/// <summary>The matrices of HS 850511 against what is known of them from elsewhere.</summary>
public sealed class TradeFlowsTests
{
    private const string Magnets = "850511";

    private static readonly DataPackage Package = DataPackage.Open(Repository.Data);
    private static readonly DataFrameRow[] ProductTotals = [.. Package.Load("trade-product-totals").Rows];
    private static readonly TradeFlows Flows2022 = TradeFlows.Load(Package, Magnets, 2022);
    private static readonly TradeFlows Flows2024 = TradeFlows.Load(Package, Magnets, 2024);
    private static readonly TradeFlows Main2022 = TradeFlows.Load(Package, Magnets, 2022, FlowCoverage.MainPartners);

    [Fact]
    public void The_complete_matrices_have_all_flows_and_economies()
    {
        Assert.Equal((4441, 208), (Flows2022.Flows.Count, Flows2022.Economies.Count));
        Assert.Equal((4415, 212), (Flows2024.Flows.Count, Flows2024.Economies.Count));
        Assert.All([Flows2022, Flows2024], flows => Assert.Subset(flows.Economies.ToHashSet(), new HashSet<string> { "CHN", "TWN", "NAM" }));
        Assert.Equal((FlowCoverage.Complete, "CEPII, BACI, release 202601 (HS17)"), (Flows2022.Coverage, Flows2022.Source));
    }

    [Fact]
    public void Every_economy_is_one_of_today()
    {
        var economies = Economies.Load(Package);
        Assert.All(Flows2022.Economies.Concat(Flows2024.Economies), code => Assert.Equal(EconomyKind.Economy, economies.OfIso3(code).Kind));
    }

    [Fact]
    public void World_and_China_are_the_totals_that_BACI_has_for_them()
    {
        Dictionary<string, double> known = Totals("cepii_baci", 2022);
        Assert.Equal(known["WLD export"], Flows2022.Total);
        Assert.Equal(known["CHN export"], Exports(Flows2022, "CHN"));
        Assert.Equal(Totals("cepii_baci", 2024)["WLD export"], Flows2024.Total);
        Assert.Equal(0.6148, Exports(Flows2022, "CHN") / Flows2022.Total, 4);
    }

    // Comtrade's own totals are as China reports them; BACI reconciles them with those of its partners.
    [Fact]
    public void China_exported_for_4_6_billion_by_its_own_count_and_a_tenth_less_by_BACIs()
    {
        Dictionary<string, double> reported = Totals("un_comtrade_850511", 2022);
        Assert.Equal(4.579, reported["CHN export"] / 1e9, 3);
        Assert.InRange(Exports(Flows2022, "CHN") / reported["CHN export"], 0.9, 1);
        Assert.InRange(Imports(Flows2022, "CHN") / reported["CHN import"], 0.75, 1);
        Assert.InRange(Exports(Flows2024, "CHN") / Totals("un_comtrade_850511", 2024)["CHN export"], 0.9, 1);
    }

    [Fact]
    public void The_largest_flow_is_Chinas_to_Germany()
    {
        Flow largest = Flows2022.Flows.MaxBy(flow => flow.Weight)!;
        Assert.Equal(("CHN", "DEU", 748_867_153), (largest.From, largest.To, largest.Weight));
    }

    [Fact]
    public void Main_partners_hold_98_per_cent_of_the_value_and_all_of_Chinas_exports()
    {
        Assert.Equal(1505, Main2022.Flows.Count);
        Assert.Equal(0.98, Main2022.Total / Flows2022.Total, 2);
        Assert.Equal(1, Exports(Main2022, "CHN") / Exports(Flows2022, "CHN"), 2);
        Assert.Equal(0.965, Imports(Main2022, "CHN") / Imports(Flows2022, "CHN"), 3);
    }

    [Theory]
    [InlineData(2007)]
    [InlineData(2016)]
    [InlineData(2017)]
    [InlineData(2018)]
    [InlineData(2019)]
    [InlineData(2023)]
    public void Main_partners_leave_out_Taiwan_and_Namibia_before_2018_and_a_few_per_cent_of_the_value(int year)
    {
        var flows = TradeFlows.Load(Package, Magnets, year, FlowCoverage.MainPartners);
        Dictionary<string, double> known = Totals("cepii_baci", year);
        (double world, double china) = (flows.Total / known["WLD export"], Exports(flows, "CHN") / known["CHN export"]);

        Assert.Equal(year < 2018 ? ["NAM", "TWN"] : [], flows.Absent);
        Assert.Equal(year >= 2018, flows.Economies.Contains("TWN"));
        Assert.Equal(year >= 2018, flows.Economies.Contains("NAM"));
        Assert.InRange(world, year < 2018 ? 0.93 : 0.975, year < 2018 ? 0.97 : 0.985);
        Assert.InRange(china, year < 2018 ? 0.95 : 0.9999, year < 2018 ? 0.975 : 1);
    }

    [Fact]
    public void Main_partners_are_flows_of_the_complete_matrix_to_the_dollar()
    {
        Network complete = Flows2022.ToNetwork();
        Assert.All(Main2022.Flows, flow => Assert.Equal(complete.Weight(flow.From, flow.To), flow.Weight, 1.0));
    }

    [Fact]
    public void Chinas_degrees_are_181_and_62_and_fall_where_partners_are_cut()
    {
        Assert.Equal((181, 62), (Flows2022.Flows.Count(flow => flow.From == "CHN"), Flows2022.Flows.Count(flow => flow.To == "CHN")));
        Assert.Equal((180, 35), (Main2022.Flows.Count(flow => flow.From == "CHN"), Main2022.Flows.Count(flow => flow.To == "CHN")));
    }

    [Fact]
    public void Quantities_are_known_for_2024_alone()
    {
        Assert.Equal((4441, 4441), (Flows2022.Quantities.Count, Flows2022.Quantities.Count(quantity => quantity is null)));
        Assert.Equal((4415, 226), (Flows2024.Quantities.Count, Flows2024.Quantities.Count(quantity => quantity is null)));
        Assert.Equal(Totals("cepii_baci", 2024, "quantity_t")["WLD export"], Flows2024.Quantities.Sum(quantity => quantity ?? 0), 50.0);
    }

    [Fact]
    public void A_network_is_made_without_any_repair()
    {
        Network network = Flows2022.ToNetwork();
        Assert.Equal((208, 4441), (network.Count, network.TieCount));
        Assert.Empty(network.Repairs);
        Assert.Equal(Flows2022.Economies, network.Nodes);
    }

    [Fact]
    public void What_there_is_can_be_listed()
    {
        IReadOnlyList<AvailableFlows> available = TradeFlows.Available(Package);
        Assert.Contains(new AvailableFlows(Magnets, 2022, FlowCoverage.Complete, Flows2022.Source, 4441), available);
        Assert.Equal(Enumerable.Range(2007, 18), available.Where(flows => flows.Coverage == FlowCoverage.MainPartners).Select(flows => flows.Year));
        Assert.Equal(25122, available.Where(flows => flows.Coverage == FlowCoverage.MainPartners).Sum(flows => flows.Count));
    }

    [Fact]
    public void A_year_without_flows_is_an_error_that_lists_the_others()
    {
        Assert.Equal(
            "There are no flows of HS 850511 in 2023 with the coverage Complete. There are HS 850511 Complete: 2022, 2024; HS 850511 MainPartners: "
            + "2007, 2008, 2009, 2010, 2011, 2012, 2013, 2014, 2015, 2016, 2017, 2018, 2019, 2020, 2021, 2022, 2023, 2024.",
            Assert.Throws<DataPackageException>(() => TradeFlows.Load(Package, Magnets, 2023)).Message);
        Assert.StartsWith(
            "There are no flows of HS 360690 in 2022 with the coverage Complete. There are HS 850511",
            Assert.Throws<DataPackageException>(() => TradeFlows.Load(Package, "360690", 2022)).Message,
            StringComparison.Ordinal);
    }

    [Fact]
    public void Damaged_flows_are_named_by_file_line_and_value()
    {
        using var copy = new DamagedCopy();
        copy.Line("public/trade-flows.csv", 2, _ => "850511,2022,ABW,ROM,235,")
            .Line("public/trade-flows.csv", 3, _ => "850511,2022,ALB,MAR,-27,")
            .Line("public/trade-flows.csv", 5, _ => File.ReadLines(copy.PathOf("public/trade-flows.csv")).ElementAt(3));

        string[] found = [.. Assert.Throws<DataValidationException>(() => TradeFlows.Load(copy.Open(), Magnets, 2022)).Violations.Select(violation => violation.ToString())];

        Assert.Equal("trade-flows.csv:2: column 'importer' is 'ROM': expected a value of column 'iso3' of economies.csv", found[0]);
        Assert.Equal("trade-flows.csv:3: column 'value_usd' is '-27': expected a number of at least 0", found[1]);
        Assert.EndsWith("expected a key of its own, line 4 has the same", found[2], StringComparison.Ordinal);
        Assert.Equal(3, found.Length);
    }

    [Fact]
    public void Self_trade_and_zeros_are_loaded_and_refused_by_the_network()
    {
        using var copy = new DamagedCopy();
        copy.Line("public/trade-flows.csv", 2, _ => "850511,2022,ABW,ABW,235,").Line("public/trade-flows.csv", 3, _ => "850511,2022,ALB,MAR,0,");

        var flows = TradeFlows.Load(copy.Open(), Magnets, 2022);
        string message = Assert.Throws<EstimationException>(() => flows.ToNetwork()).Message;

        Assert.Equal(4441, flows.Flows.Count);
        Assert.Contains("SelfFlow: Flow 1, ABW to ABW", message, StringComparison.Ordinal);
        Assert.Contains("ZeroWeight: Flow 2, ALB to MAR", message, StringComparison.Ordinal);
        Assert.Equal(2, flows.ToNetwork(new FlowRules { SelfFlows = LeaveOutRule.LeaveOut, ZeroWeights = LeaveOutRule.LeaveOut }).Repairs.Count);
    }

    private static double Exports(TradeFlows flows, string economy) => flows.Flows.Where(flow => flow.From == economy).Sum(flow => flow.Weight);

    private static double Imports(TradeFlows flows, string economy) => flows.Flows.Where(flow => flow.To == economy).Sum(flow => flow.Weight);

    private static Dictionary<string, double> Totals(string source, int year, string column = "value_usd") => ProductTotals
        .Where(row => ((string)row["product"], (int)row["year"], (string)row["partner"], (string)row["source"]) == (Magnets, year, "WLD", source) && row[column] is not null)
        .ToDictionary(row => $"{row["economy"]} {row["flow"]}", row => (double)row[column]);
}
