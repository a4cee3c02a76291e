using System.Globalization;

namespace RareEarth.Replication.TradeSources.Comtrade;

/// <summary>Flows from the UN Comtrade API, for holders of a key (free at comtradedeveloper.un.org). The records may not be passed on in bulk.</summary>
/// <param name="options">How the API is asked.</param>
/// <param name="areas">Areas that are known.</param>
public sealed class ComtradeSource(ComtradeOptions options, TradeAreas areas)
{
    /// <summary>The clock of the waits between attempts.</summary>
    public TimeProvider Time { get; init; } = TimeProvider.System;

    /// <summary>The random part of the waits.</summary>
    public Random Random { get; init; } = Random.Shared;

    /// <summary>Takes a line on each answer and each wait; never the key.</summary>
    public Action<string> Say { get; init; } = _ => { };

    /// <summary>Whose report of a flow is taken.</summary>
    public ReportChoice Choice { get; init; } = ReportChoice.ImporterFirst;

    /// <summary>Fetches the chosen products and years; a run that is cut off goes on where it was.</summary>
    /// <param name="selection">Products and years.</param>
    /// <param name="reporters">Numbers of the reporters; none for all.</param>
    /// <param name="key">The subscription key; it is sent to the service and written nowhere.</param>
    /// <param name="cacheFolder">Where answers are kept.</param>
    /// <param name="cancellation">Ends it; what was answered stays in the folder.</param>
    /// <returns>The flows.</returns>
    /// <exception cref="TradeSourceException">No key; the service refuses, stays away, or answers in another form than documented.</exception>
    /// <example><c>await new ComtradeSource(new(), areas).FetchAsync(TradeSelection.Paper, [], key, "data/licensed/comtrade-cache")</c></example>
    public async Task<TradeFetch> FetchAsync(TradeSelection selection, IReadOnlyList<int> reporters, string? key, string cacheFolder, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(selection);
        if (string.IsNullOrWhiteSpace(key))
        {
            throw new TradeSourceException(
                $"There is no key: set the environment variable {ComtradeOptions.KeyVariable} to your subscription key. A key is free: register at comtradedeveloper.un.org and subscribe to the product comtrade - v1.");
        }

        using var transport = new ComtradeTransport(options, key.Trim(), Time, Random, Say);
        var client = new ComtradeClient(options, transport, new ComtradeCache(cacheFolder), Say);
        IReadOnlyList<ComtradeRecord> records = await client.GetAsync(ComtradeQuery.For(selection, reporters), cancellation).ConfigureAwait(false);
        TradeFetch fetch = ComtradeFlows.Make(records, selection.Blocks, areas, Choice);
        return fetch with
        {
            Counts = [("requests sent", client.Sent), ("answers from the disk", client.FromDisk), ("requests split", client.WereSplit), .. fetch.Counts],
            Notes =
            [
                .. client.Damages,
                .. fetch.Notes,
                .. reporters.Count == 0 ? Array.Empty<string>() : [string.Create(CultureInfo.InvariantCulture, $"The blocks hold the reports of {reporters.Count} reporters only.")],
            ],
        };
    }
}
