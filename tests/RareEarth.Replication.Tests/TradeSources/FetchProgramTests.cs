using System.Diagnostics;
using RareEarth.Replication.TradeSources;
using RareEarth.Replication.TradeSources.Comtrade;
using Xunit;

namespace RareEarth.Replication.Tests.TradeSources;

/// <summary><c>environment/fetch-data.cs</c> as a user starts it.</summary>
public sealed class FetchProgramTests
{
    [Fact]
    public async Task The_program_fetches_from_the_address_with_the_key_of_the_environment()
    {
        using var folder = new TestFolder();
        using FaultServer server = new FaultServer(new ComtradeRecords().Add(2022, 842, "M", 490, "850511", 10, 2500)).Then(ServerReply.Text(429, "slow down", "Retry-After: 0"));
        (int code, string output, string error) = await RunAsync(FaultServer.Key, "comtrade", "--products", "850511", "--years", "2022", "--address", server.Address.ToString(), "--to", folder.Path);
        Assert.True(code == 0, error + output);
        Assert.Equal($"{TradeFlowFile.Header}\n850511,2022,TWN,USA,10,2.5,UN Comtrade (importer)\n", File.ReadAllText(folder[FetchCommand.FileName]));
        Assert.DoesNotContain(FaultServer.Key, output + error, StringComparison.Ordinal);

        (code, _, error) = await RunAsync("", "comtrade", "--to", folder.Path);
        Assert.Equal(1, code);
        Assert.StartsWith("There is no key: set the environment variable COMTRADE_API_KEY", error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_program_that_was_killed_asks_only_for_what_is_missing()
    {
        using var folder = new TestFolder();
        ComtradeRecords records = new ComtradeRecords().Add(2021, 842, "M", 156, "850511", 10).Add(2022, 842, "M", 156, "850511", 12);
        string[] arguments = ["comtrade", "--products", "850511", "--years", "2021-2022", "--to", folder.Path, "--address"];
        using (FaultServer slow = new FaultServer(records).Then(null, ServerReply.Text(200, "{}") with { Delay = TimeSpan.FromMinutes(5) }))
        using (Process process = Start(FaultServer.Key, [.. arguments, slow.Address.ToString()]))
        {
            Task<string> error = process.StandardError.ReadToEndAsync(TestContext.Current.CancellationToken);
            while (slow.Requests.Count < 2)
            {
                Assert.False(process.HasExited, "the program ended by itself");
                await Task.Delay(20, TestContext.Current.CancellationToken);
            }

            process.Kill(entireProcessTree: true);
            await process.WaitForExitAsync(TestContext.Current.CancellationToken);
            Assert.Equal("", await error);
        }

        Assert.False(File.Exists(folder[FetchCommand.FileName]));
        using var server = new FaultServer(records);
        (int code, _, string said) = await RunAsync(FaultServer.Key, [.. arguments, server.Address.ToString()]);
        Assert.True(code == 0, said);
        Assert.Contains("period=2022", Assert.Single(server.Requests), StringComparison.Ordinal);
        Assert.Equal(
            $"{TradeFlowFile.Header}\n850511,2021,CHN,USA,10,,UN Comtrade (importer)\n850511,2022,CHN,USA,12,,UN Comtrade (importer)\n", File.ReadAllText(folder[FetchCommand.FileName]));
    }

    private static Process Start(string key, string[] arguments)
    {
        var start = new ProcessStartInfo("dotnet", ["run", Path.Combine("environment", "fetch-data.cs"), "--", .. arguments])
        {
            WorkingDirectory = Repository.Root,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        start.Environment[ComtradeOptions.KeyVariable] = key;
        return Process.Start(start)!;
    }

    private static async Task<(int Code, string Output, string Error)> RunAsync(string key, params string[] arguments)
    {
        using Process process = Start(key, arguments);
        Task<string> output = process.StandardOutput.ReadToEndAsync();
        Task<string> error = process.StandardError.ReadToEndAsync();
        await process.WaitForExitAsync();
        return (process.ExitCode, await output, await error);
    }
}
