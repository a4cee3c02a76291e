using RareEarth.Replication.TradeSources;
using RareEarth.Replication.TradeSources.Comtrade;
using Xunit;

namespace RareEarth.Replication.Tests.TradeSources;

public sealed class FetchCommandTests : IDisposable
{
    private readonly TestFolder _folder = new();
    private readonly StringWriter _output = new() { NewLine = "\n" };
    private readonly StringWriter _error = new() { NewLine = "\n" };

    public FetchCommandTests() => Environment.SetEnvironmentVariable(ComtradeOptions.KeyVariable, FaultServer.Key);

    [Fact]
    public async Task Files_of_BACI_become_blocks_of_the_table()
    {
        using var baci = new BaciFolder("2022,156,842,850511,1648.018,24.5", "2022,899,156,850511,2,1");
        _folder.Write(FetchCommand.FileName, $"{TradeFlowFile.Header}\n850511,2013,CHN,USA,1,,mine\n850511,2022,CHN,FRA,1,,mine\n");
        Assert.Equal(0, await RunAsync("baci", baci.Path, "--products", "280530,850511", "--years", "2022-2023"));
        Assert.Equal(
            $"{TradeFlowFile.Header}\n850511,2013,CHN,USA,1,,mine\n850511,2022,CHN,USA,1648018,24.5,CEPII BACI HS17 V202601\n850511,2022,XXX,CHN,2000,1,CEPII BACI HS17 V202601\n",
            File.ReadAllText(_folder[FetchCommand.FileName]));
        Assert.EndsWith(
            $"""
                       2  rows read
                       2  rows of the products
                       1  rows with a partner not specified
                       0  rows without a quantity
                       0  rows of value 0, left out
                       0  rows within one economy, left out
            No file for 2023: these years stay as they are.
            No flow at all of 280530 in 2022.
            2 flows in 2 blocks of product and year, among 2 economies; 0.12 % of the value with a partner not specified.
            {_folder[FetchCommand.FileName]}: 3 rows.

            """,
            _output.ToString(),
            StringComparison.Ordinal);
    }

    [Fact]
    public async Task Answers_of_Comtrade_become_blocks_of_the_table()
    {
        using var server = new FaultServer(Records());
        Assert.Equal(0, await RunAsync("comtrade", "--products", "850511", "--years", "2022", "--reporters", "USA", "--address", server.Address.ToString()));
        Assert.Equal($"{TradeFlowFile.Header}\n850511,2022,CHN,USA,10,2.5,UN Comtrade (importer)\n", File.ReadAllText(_folder[FetchCommand.FileName]));
        Assert.Empty(_error.ToString());
    }

    [Fact]
    public async Task A_fetch_that_fails_or_is_interrupted_changes_nothing()
    {
        string before = $"{TradeFlowFile.Header}\n850511,2022,CHN,FRA,1,,mine\n";
        _folder.Write(FetchCommand.FileName, before);
        using (FaultServer refused = new FaultServer(Records()).Then(ServerReply.Text(403, "no")))
        {
            Assert.Equal(1, await RunAsync("comtrade", "--address", refused.Address.ToString()));
            Assert.Contains("UN Comtrade answers 403", _error.ToString(), StringComparison.Ordinal);
        }

        using var interrupted = CancellationTokenSource.CreateLinkedTokenSource(TestContext.Current.CancellationToken);
        using FaultServer slow = new FaultServer(Records()).Then(ServerReply.Text(200, "{}") with { Delay = TimeSpan.FromSeconds(60) });
        Task<int> run = FetchCommand.RunAsync(["comtrade", "--to", _folder.Path, "--address", slow.Address.ToString()], Repository.Data, _output, _error, interrupted.Token);
        while (slow.Requests.IsEmpty)
        {
            await Task.Delay(20, TestContext.Current.CancellationToken);
        }

        await interrupted.CancelAsync();
        Assert.Equal(130, await run);
        Assert.Equal(before, File.ReadAllText(_folder[FetchCommand.FileName]));
        Assert.Equal([FetchCommand.FileName], Directory.EnumerateFileSystemEntries(_folder.Path).Select(Path.GetFileName));
    }

    [Fact]
    public async Task Arguments_that_cannot_be_used_end_with_2_and_help_with_0()
    {
        Assert.Equal(2, await RunAsync("comtrade", "--reporters", "CHINA"));
        Assert.Equal(2, await RunAsync("wits"));
        Assert.Contains("'CHINA' is no reporter", _error.ToString(), StringComparison.Ordinal);
        Assert.Equal(0, await FetchCommand.RunAsync(["--help"], Repository.Data, _output, _error, TestContext.Current.CancellationToken));
        Assert.Contains("COMTRADE_API_KEY", _output.ToString(), StringComparison.Ordinal);
        Assert.Equal(1, await RunAsync("baci", _folder["none"]));
    }

    public void Dispose() => _folder.Dispose();

    private Task<int> RunAsync(params string[] arguments) =>
        FetchCommand.RunAsync([.. arguments, "--to", _folder.Path], Repository.Data, _output, _error, TestContext.Current.CancellationToken);

    private static ComtradeRecords Records() => new ComtradeRecords().Add(2022, 842, "M", 156, "850511", 10, 2500).Add(2022, 842, "M", 0, "850511", 10);
}
