namespace RareEarth.Replication.TradeSources;

/// <summary>What was fetched from a source: flows, and what was read, left out and put aside on the way.</summary>
/// <param name="Blocks">The blocks of product and year that were fetched, also those without a flow.</param>
/// <param name="Flows">The flows, one for each pair of a block, in order.</param>
/// <param name="Counts">What was counted on the way: text and number.</param>
/// <param name="Notes">What a reader must know: gaps, differences, repaired files.</param>
public sealed record TradeFetch(
    IReadOnlyList<(string Product, int Year)> Blocks, IReadOnlyList<FetchedFlow> Flows, IReadOnlyList<(string What, long Number)> Counts, IReadOnlyList<string> Notes)
{
    /// <summary>Number of economies with a flow to or from another one.</summary>
    public int Economies => Flows.Where(flow => !flow.IsUnspecified).SelectMany(flow => new[] { flow.Exporter, flow.Importer }).Distinct(StringComparer.Ordinal).Count();

    /// <summary>Share of the value, 0 to 1, whose partner the reporter did not tell; 0 where there is no value at all.</summary>
    public double UnspecifiedShare
    {
        get
        {
            decimal all = Flows.Sum(flow => flow.ValueUsd);
            decimal unspecified = Flows.Where(flow => flow.IsUnspecified).Sum(flow => flow.ValueUsd);
            return all == 0 ? 0 : (double)(unspecified / all);
        }
    }

    /// <summary>The blocks for which the source has no flow.</summary>
    public IEnumerable<(string Product, int Year)> EmptyBlocks => Blocks.Except(Flows.Select(flow => (flow.Product, flow.Year)));
}
