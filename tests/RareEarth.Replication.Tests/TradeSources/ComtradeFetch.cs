using RareEarth.Replication.TradeSources;
using RareEarth.Replication.TradeSources.Comtrade;
using Xunit;

namespace RareEarth.Replication.Tests.TradeSources;

/// <summary>A fetch from the test server, with a clock that does not wait and what was said.</summary>
internal sealed class ComtradeFetch(FaultServer server, TestFolder folder)
{
    public TradeSelection Selection { get; init; } = new(["280530", "850511"], [2021, 2022]);

    public IReadOnlyList<int> Reporters { get; init; } = [];

    public ComtradeOptions Options { get; init; } = new() { Address = server.Address, Pause = TimeSpan.Zero };

    public ReportChoice Choice { get; init; }

    public string? Key { get; init; } = FaultServer.Key;

    public VirtualTime Time { get; } = new();

    public List<string> Said { get; } = [];

    public async Task<TradeFetch> RunAsync() =>
        await new ComtradeSource(Options, KnownAreas.All) { Time = Time, Random = new Random(1), Say = Said.Add, Choice = Choice }
            .FetchAsync(Selection, Reporters, Key, folder["comtrade-cache"], TestContext.Current.CancellationToken);

    public async Task<string> FailAsync() => (await Assert.ThrowsAsync<TradeSourceException>(RunAsync)).Message;
}
