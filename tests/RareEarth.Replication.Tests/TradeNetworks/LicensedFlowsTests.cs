using RareEarth.Methods.Networks;
using RareEarth.Replication.Data;
using RareEarth.Replication.Tests.Data;
using RareEarth.Replication.TradeNetworks;
using Xunit;

namespace RareEarth.Replication.Tests.TradeNetworks;

/// <summary>The drop-in place of flows that a reader holds, with made-up files in a temporary folder.</summary>
public sealed class LicensedFlowsTests : IDisposable
{
    private const string File = "licensed/trade-flows.csv";

    private readonly DamagedCopy _copy = new();

    public LicensedFlowsTests() => System.IO.File.Delete(_copy.PathOf(File)); // a developer may hold one

    public void Dispose() => _copy.Dispose();

    private DataPackage With(params string[] rows)
    {
        System.IO.File.WriteAllText(_copy.PathOf(File), string.Join('\n', ["product,year,exporter,importer,value_usd,quantity_t,source", .. rows]) + '\n');
        return _copy.Open();
    }

    [Fact]
    public void Held_flows_come_before_public_ones_and_are_named_as_the_source()
    {
        DataPackage package = With("850511,2022,CHN,NAM,10,,my extract", "850511,2022,TWN,CHN,5,0.5,my extract", "284690,2023,CHN,JPN,7,,another");

        var flows = TradeFlows.Load(package, "850511", 2022);
        Assert.Equal([new Flow("CHN", "NAM", 10), new Flow("TWN", "CHN", 5)], flows.Flows);
        Assert.Equal([null, 0.5], flows.Quantities);
        Assert.Equal("my extract (data/licensed/trade-flows.csv)", flows.Source);

        Assert.Equal("another (data/licensed/trade-flows.csv)", TradeFlows.Load(package, "284690", 2023).Source);
        Assert.Equal(4415, TradeFlows.Load(package, "850511", 2024).Flows.Count);
        Assert.Equal(1505, TradeFlows.Load(package, "850511", 2022, FlowCoverage.MainPartners).Flows.Count);
    }

    [Fact]
    public void The_list_has_each_product_and_year_once_with_the_source_that_is_used()
    {
        IReadOnlyList<AvailableFlows> available = TradeFlows.Available(With("850511,2022,CHN,NAM,10,,my extract"));

        AvailableFlows used = Assert.Single(available, flows => flows is { Year: 2022, Coverage: FlowCoverage.Complete });
        Assert.Equal(new AvailableFlows("850511", 2022, FlowCoverage.Complete, "my extract (data/licensed/trade-flows.csv)", 1), used);
        Assert.Equal(20, available.Count);
    }

    [Fact]
    public void A_mistake_in_a_held_file_is_named_and_never_passed_over_for_the_public_flows() =>
        Assert.Equal(
            ["trade-flows.csv:2: column 'exporter' is 'S19': expected a value of column 'iso3' of economies.csv"],
            Assert.Throws<DataValidationException>(() => TradeFlows.Load(With("850511,2022,S19,NAM,10,,mine"), "850511", 2022)).Violations.Select(violation => violation.ToString()));
}
