using System.Globalization;

namespace RareEarth.Replication.TradeSources.Comtrade;

/// <summary>
/// Asks UN Comtrade for records, from the disk where they were answered before. The API has no pages: an answer that is full is split
/// into requests for halves of its years, products, flows or reporters until none is full.
/// </summary>
internal sealed class ComtradeClient(ComtradeOptions options, ComtradeTransport transport, ComtradeCache cache, Action<string> say)
{
    /// <summary>Requests that were sent, attempts aside.</summary>
    public int Sent { get; private set; }

    /// <summary>Requests that were answered from the disk.</summary>
    public int FromDisk { get; private set; }

    /// <summary>Requests that were split because their answer was full.</summary>
    public int WereSplit { get; private set; }

    /// <summary>Files of the cache that were damaged.</summary>
    public List<string> Damages { get; } = [];

    /// <summary>All records of some queries.</summary>
    /// <param name="queries">The queries.</param>
    /// <param name="cancellation">Ends it; what was answered stays on disk.</param>
    /// <returns>The records, each once.</returns>
    /// <exception cref="TradeSourceException">The service does not answer, or not as documented; or an answer is full and cannot be split.</exception>
    public async Task<IReadOnlyList<ComtradeRecord>> GetAsync(IEnumerable<ComtradeQuery> queries, CancellationToken cancellation)
    {
        var records = new List<ComtradeRecord>();
        var open = new Stack<ComtradeQuery>(queries.Reverse());
        while (open.TryPop(out ComtradeQuery? query))
        {
            cancellation.ThrowIfCancellationRequested();
            ComtradeAnswer answer = await AnswerAsync(query, cancellation).ConfigureAwait(false);
            if (!answer.IsFull)
            {
                records.AddRange(answer.Records);
                continue;
            }

            IReadOnlyList<ComtradeQuery> halves = query.Split();
            if (halves.Count == 0)
            {
                throw new TradeSourceException(string.Create(
                    CultureInfo.InvariantCulture,
                    $"{query.Request(options.Limit)}: the answer is full with {answer.Records.Count} records and nothing is left to split by. Name the reporters (--reporters), so that they can be divided."));
            }

            WereSplit++;
            foreach (ComtradeQuery half in halves.Reverse())
            {
                open.Push(half);
            }
        }

        return records;
    }

    private async Task<ComtradeAnswer> AnswerAsync(ComtradeQuery query, CancellationToken cancellation)
    {
        string request = query.Request(options.Limit);
        if (cache.Read(request, out string? damage) is { } kept)
        {
            FromDisk++;
            return ComtradeAnswer.Parse(kept, query, options.Limit);
        }

        if (damage is not null)
        {
            Damages.Add(damage);
            say(damage);
        }

        Sent++;
        byte[] body = await transport.GetAsync(request, cancellation).ConfigureAwait(false);
        ComtradeAnswer answer = ComtradeAnswer.Parse(body, query, options.Limit);
        cache.Write(request, body); // only what can be read
        say(string.Create(CultureInfo.InvariantCulture, $"{string.Join(", ", query.Years)}, {string.Join(", ", query.Products)}, {string.Join(", ", query.Flows)}: {answer.Records.Count} records{(answer.IsFull ? ", full: split" : "")}."));
        return answer;
    }
}
