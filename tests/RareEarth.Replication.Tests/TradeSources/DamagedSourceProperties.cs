using RareEarth.Replication.TradeSources;
using RareEarth.Replication.TradeSources.Baci;
using Xunit;

namespace RareEarth.Replication.Tests.TradeSources;

/// <summary>Whatever is damaged, the end is flows or an error of this library, and an answer that was kept is never taken for another.</summary>
public sealed class DamagedSourceProperties
{
    private const int Seed = 19920103;
    private const int Rounds = 300;

    [Fact]
    public void A_damaged_BACI_file_gives_flows_or_a_named_error()
    {
        var random = new Random(Seed);
        int failed = 0;
        for (int round = 0; round < Rounds; round++)
        {
            using var folder = new BaciFolder("2022,156,842,850511,1648.018,24.5", "2022,490,156,850511,0.001,NA", "2022,516,392,850511,1e+05,", "2022,251,156,280530,2.5,1", "2022,899,156,850511,2.5,1");
            string file = Path.Combine(folder.Path, random.Next(3) == 0 ? "country_codes_V202601.csv" : "BACI_HS17_Y2022_V202601.csv");
            File.WriteAllBytes(file, Damage.Of(File.ReadAllBytes(file), random));
            Exception? exception = Record.Exception(() => BaciSource.Read(folder.Path, new(["280530", "850511"], [2022]), KnownAreas.All, cancellation: TestContext.Current.CancellationToken));
            Assert.True(exception is null or TradeSourceException, $"seed {Seed}, round {round}: {exception}\n{File.ReadAllText(file)}");
            failed += exception is null ? 0 : 1;
        }

        Assert.InRange(failed, Rounds / 4, Rounds - 1); // both happen
    }

    [Fact]
    public async Task A_damaged_answer_gives_flows_or_a_named_error()
    {
        var random = new Random(Seed + 1);
        byte[] whole = Records().Answer("/?maxRecords=100").Body;
        int failed = 0;
        for (int round = 0; round < Rounds; round++)
        {
            using var folder = new TestFolder();
            byte[] damaged = Damage.Of(whole, random);
            using FaultServer server = new FaultServer(Records()).Then(new ServerReply(200, damaged));
            Exception? exception = await Record.ExceptionAsync(new ComtradeFetch(server, folder) { Selection = new(["850511"], [2022]) }.RunAsync);
            Assert.True(exception is null or TradeSourceException, $"seed {Seed + 1}, round {round}: {exception}\n{System.Text.Encoding.UTF8.GetString(damaged)}");
            failed += exception is null ? 0 : 1;
        }

        Assert.InRange(failed, Rounds / 4, Rounds - 1);
    }

    [Fact]
    public async Task A_damaged_file_of_the_cache_never_changes_the_flows()
    {
        var random = new Random(Seed + 2);
        using var folder = new TestFolder();
        using var server = new FaultServer(Records());
        IReadOnlyList<FetchedFlow> flows = (await Fetch().RunAsync()).Flows;
        string file = Assert.Single(Directory.GetFiles(folder["comtrade-cache"]));
        byte[] whole = File.ReadAllBytes(file);
        for (int round = 0; round < Rounds; round++)
        {
            File.WriteAllBytes(file, Damage.Of(whole, random));
            Assert.True(flows.SequenceEqual((await Fetch().RunAsync()).Flows), $"seed {Seed + 2}, round {round}: other flows.");
        }

        Assert.InRange(server.Requests.Count, Rounds / 2, Rounds + 1);

        ComtradeFetch Fetch() => new(server, folder) { Selection = new(["850511"], [2022]) };
    }

    private static ComtradeRecords Records() => new ComtradeRecords()
        .Add(2022, 842, "M", 156, "850511", 10.5m, 2500).Add(2022, 842, "M", 0, "850511", 15.5m).Add(2022, 842, "M", 490, "850511", 5).Add(2022, 516, "X", 899, "850511", 5, 1);
}
