using RareEarth.Replication.Data;
using RareEarth.Replication.TradeSources;
using Xunit;

namespace RareEarth.Replication.Tests.TradeSources;

public sealed class TradeFlowFileTests
{
    [Fact]
    public void Blocks_are_replaced_the_others_stay_and_the_rows_are_sorted()
    {
        using var folder = new TestFolder();
        string path = folder.Write("trade-flows.csv", $"""
            {TradeFlowFile.Header}
            850511,2022,CHN,USA,5,,mine
            280530,2021,CHN,JPN,7,1,"mine, too"
            850511,2021,CHN,USA,4,0.5,mine

            """);
        int rows = TradeFlowFile.Replace(
            path,
            [("850511", 2022), ("253090", 2022)],
            [Flow("850511", 2022, "TWN", "CHN", 2), Flow("850511", 2022, "CHN", "JPN", 0.001m)]);
        Assert.Equal(4, rows);
        Assert.Equal(
            $"""
            {TradeFlowFile.Header}
            280530,2021,CHN,JPN,7,1,"mine, too"
            850511,2021,CHN,USA,4,0.5,mine
            850511,2022,CHN,JPN,0.001,,source
            850511,2022,TWN,CHN,2,,source

            """,
            File.ReadAllText(path));
        Assert.Equal(["trade-flows.csv"], Directory.EnumerateFileSystemEntries(folder.Path).Select(Path.GetFileName));
    }

    [Theory]
    [InlineData("product;year\n", "trade-flows.csv:1: the header is 'product;year': expected 'product,year,exporter,importer,value_usd,quantity_t,source'.")]
    [InlineData(TradeFlowFile.Header + "\n850511,2022,CHN\n", "trade-flows.csv:2: '850511,2022,CHN' is no row of 7 columns with a year in the second.")]
    [InlineData(TradeFlowFile.Header + "\n850511,2021,CHN,USA,1,,a\n850511,2021,CHN,USA,1,,b\n", "850511 in 2021 from CHN to USA stands there twice.")]
    public void A_file_that_cannot_be_read_stays_as_it_is(string text, string message)
    {
        using var folder = new TestFolder();
        string path = folder.Write("trade-flows.csv", text);
        Assert.Contains(message, Assert.Throws<TradeSourceException>(() => TradeFlowFile.Replace(path, [("850511", 2022)], [Flow("850511", 2022, "CHN", "USA", 1)])).Message, StringComparison.Ordinal);
        Assert.Equal(text, File.ReadAllText(path));
        Assert.Single(Directory.EnumerateFileSystemEntries(folder.Path));
    }

    [Fact]
    public void Flows_outside_the_blocks_and_flows_that_come_twice_are_refused()
    {
        using var folder = new TestFolder();
        string path = folder["trade-flows.csv"];
        FetchedFlow flow = Flow("850511", 2022, "CHN", "USA", 1);
        Assert.Contains("is in no block", Assert.Throws<ArgumentException>(() => TradeFlowFile.Replace(path, [("850511", 2021)], [flow])).Message, StringComparison.Ordinal);
        Assert.Contains("comes twice", Assert.Throws<ArgumentException>(() => TradeFlowFile.Replace(path, [("850511", 2022)], [flow, flow])).Message, StringComparison.Ordinal);
        Assert.False(File.Exists(path));
    }

    [Fact]
    public void What_is_written_meets_the_schema_of_the_data_package()
    {
        using var folder = new TestFolder();
        foreach (string name in new[] { "datapackage.json", "public/economies.csv" })
        {
            folder.Write(name, File.ReadAllText(Path.Combine(Repository.Data, name)));
        }

        TradeFlowFile.Replace(
            folder["licensed/trade-flows.csv"],
            [("850511", 2022)],
            [Flow("850511", 2022, "TWN", "NAM", 123456789.001m) with { QuantityTonnes = 0.0005m }, Flow("850511", 2022, "CHN", TradeAreas.Unspecified, 1), Flow("850511", 2022, "CHN", "R20", 1)]);
        Assert.Equal(3, DataPackage.Open(folder.Path).Load("trade-flows-licensed").Rows.Count);
    }

    private static FetchedFlow Flow(string product, int year, string exporter, string importer, decimal value) => new(product, year, exporter, importer, value, null, "source");
}
