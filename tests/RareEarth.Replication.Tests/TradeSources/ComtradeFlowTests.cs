using RareEarth.Replication.TradeSources;
using RareEarth.Replication.TradeSources.Comtrade;
using Xunit;

namespace RareEarth.Replication.Tests.TradeSources;

/// <summary>What becomes of the records.</summary>
public sealed class ComtradeFlowTests
{
    private static readonly TradeSelection One = new(["850511"], [2022]);

    [Theory]
    [InlineData(ReportChoice.ImporterFirst, "CHN USA 10 importer", "CHN JPN 7 exporter", "TWN CHN 4 importer", "NAM CHN 5 importer")]
    [InlineData(ReportChoice.Importer, "CHN USA 10 importer", "TWN CHN 4 importer", "NAM CHN 5 importer")]
    [InlineData(ReportChoice.Exporter, "CHN USA 9 exporter", "CHN JPN 7 exporter")]
    public async Task One_report_of_each_flow_is_taken(ReportChoice choice, params string[] expected)
    {
        using var folder = new TestFolder();
        using FaultServer server = new(new ComtradeRecords()
            .Add(2022, 842, "M", 156, "850511", 10, 2500).Add(2022, 156, "X", 842, "850511", 9).Add(2022, 156, "X", 392, "850511", 7)
            .Add(2022, 156, "M", 490, "850511", 4, 0).Add(2022, 156, "M", 516, "850511", 5));
        TradeFetch fetch = await new ComtradeFetch(server, folder) { Selection = One, Choice = choice }.RunAsync();
        Assert.Equal(expected.Order(), fetch.Flows.Select(flow => $"{flow.Exporter} {flow.Importer} {flow.ValueUsd} {flow.Source["UN Comtrade (".Length..^1]}").Order());
        Assert.All(fetch.Flows, flow => Assert.Equal(flow.ValueUsd == 10 ? 2.5m : null, flow.QuantityTonnes)); // kg to t; 0 kg is not known
    }

    [Fact]
    public async Task Totals_groups_self_trade_and_partners_not_specified_are_handled_by_name()
    {
        using var folder = new TestFolder();
        using FaultServer server = new(new ComtradeRecords()
            .Add(2022, 156, "X", 0, "850511", 100).Add(2022, 156, "X", 842, "850511", 60).Add(2022, 156, "X", 899, "850511", 30)
            .Add(2022, 156, "X", 156, "850511", 10).Add(2022, 156, "X", 97, "850511", 55).Add(2022, 97, "X", 842, "850511", 77).Add(2022, 156, "X", 392, "850511", 0)
            .Add(2022, 156, "X", 842, "850511", 40, change: record => record["motCode"] = 2100));
        TradeFetch fetch = await new ComtradeFetch(server, folder) { Selection = One }.RunAsync();
        Assert.Equal([("CHN", "USA", 60m, false), ("CHN", "XXX", 30m, true)], fetch.Flows.Select(flow => (flow.Exporter, flow.Importer, flow.ValueUsd, flow.IsUnspecified)));
        Dictionary<string, long> counts = fetch.Counts.ToDictionary(count => count.What, count => count.Number);
        Assert.Equal(8, counts["records read"]);
        Assert.Equal(1, counts["parts of totals, left out"]);
        Assert.Equal(1, counts["totals for the world, used to compare"]);
        Assert.Equal(2, counts["records of groups, left out"]);
        Assert.Equal(1, counts["records with a partner not specified"]);
        Assert.Equal(1, counts["records within one economy, left out"]);
        Assert.Equal(1, counts["records of value 0, left out"]);
        Assert.Empty(fetch.Notes); // the world, 100, is the sum of 60, 30 and 10
        Assert.Equal(1.0 / 3, fetch.UnspecifiedShare, 12);
    }

    [Fact]
    public async Task A_total_for_the_world_that_is_not_the_sum_is_reported()
    {
        using var folder = new TestFolder();
        using FaultServer server = new(new ComtradeRecords()
            .Add(2022, 156, "X", 0, "850511", 100).Add(2022, 156, "X", 842, "850511", 60).Add(2022, 842, "M", 156, "850511", 61)
            .Add(2022, 392, "M", 0, "850511", 5.4m).Add(2022, 392, "M", 156, "850511", 5));
        TradeFetch fetch = await new ComtradeFetch(server, folder) { Selection = One }.RunAsync();
        Assert.Equal(
            ["1 of 3 totals for the world differ from the sum of the partners; largest: CHN 850511 2022 exports: world 100, partners 60 US dollars.", "1 of 3 have no total for the world to compare with."],
            fetch.Notes);
    }

    [Fact]
    public async Task Only_the_reporters_that_are_asked_for_are_fetched_all_years_at_once()
    {
        using var folder = new TestFolder();
        using FaultServer server = new(new ComtradeRecords().Add(2022, 156, "X", 842, "850511", 60).Add(2021, 842, "M", 156, "850511", 61).Add(2022, 392, "M", 156, "850511", 5));
        TradeFetch fetch = await new ComtradeFetch(server, folder) { Reporters = [156, 842] }.RunAsync();
        Assert.Equal(["/data/v1/get/C/A/HS?period=2021,2022&cmdCode=280530,850511&flowCode=M,X&reporterCode=156,842&partner2Code=0&customsCode=C00&motCode=0&maxRecords=100000&format=JSON&includeDesc=true"], server.Requests);
        Assert.Equal([61m, 60m], fetch.Flows.Select(flow => flow.ValueUsd));
        Assert.Contains("The blocks hold the reports of 2 reporters only.", fetch.Notes);
        Assert.Equal([("280530", 2021), ("280530", 2022)], fetch.EmptyBlocks);
    }
}
