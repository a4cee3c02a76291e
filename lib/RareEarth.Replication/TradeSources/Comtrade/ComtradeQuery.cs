using System.Globalization;

namespace RareEarth.Replication.TradeSources.Comtrade;

/// <summary>
/// A request to <c>data/v1/get/C/A/HS</c>: goods, annual, Harmonized System as reported. Several values of a parameter are parted by
/// commas, and a parameter that is left out means all values. Asked for are the totals over second partners (partner2Code 0), customs
/// procedures (customsCode C00) and modes of transport (motCode 0), with ISO codes and names (includeDesc).
/// Source: comtradedeveloper.un.org, operation get of comtrade-v1; packages comtradeapicall (UN Comtrade) and comtradr.
/// </summary>
/// <param name="Years">Years, 12 at most.</param>
/// <param name="Products">HS codes.</param>
/// <param name="Flows">M for imports, X for exports.</param>
/// <param name="Reporters">Numbers of the reporters; none for all.</param>
public sealed record ComtradeQuery(IReadOnlyList<int> Years, IReadOnlyList<string> Products, IReadOnlyList<string> Flows, IReadOnlyList<int> Reporters)
{
    /// <summary>Years in one request at most, by the documentation of comtradr.</summary>
    public const int MostYears = 12;

    /// <summary>The requests for a selection: one a year for all reporters, all years at once for some.</summary>
    /// <param name="selection">Products and years.</param>
    /// <param name="reporters">Numbers of the reporters; none for all.</param>
    /// <returns>The requests.</returns>
    public static IReadOnlyList<ComtradeQuery> For(TradeSelection selection, IReadOnlyList<int> reporters)
    {
        ArgumentNullException.ThrowIfNull(selection);
        ArgumentNullException.ThrowIfNull(reporters);
        return [.. selection.Years.Chunk(reporters.Count == 0 ? 1 : MostYears).Select(years => new ComtradeQuery(years, selection.Products, ["M", "X"], reporters))];
    }

    /// <summary>Path and parameters, always in this order, without a key: also the name of the answer in the cache.</summary>
    /// <param name="limit">Records in an answer at most.</param>
    /// <returns>The part of the address behind the host.</returns>
    public string Request(int limit) => string.Create(
        CultureInfo.InvariantCulture,
        $"data/v1/get/C/A/HS?period={string.Join(',', Years)}&cmdCode={string.Join(',', Products)}&flowCode={string.Join(',', Flows)}{(Reporters.Count == 0 ? "" : $"&reporterCode={string.Join(',', Reporters)}")}&partner2Code=0&customsCode=C00&motCode=0&maxRecords={limit}&format=JSON&includeDesc=true");

    /// <summary>Two requests for the same records: halves of the years, else of the products, the flows, or the reporters.</summary>
    /// <returns>The halves; none where nothing is left to divide.</returns>
    public IReadOnlyList<ComtradeQuery> Split() => this switch
    {
        { Years.Count: > 1 } => [.. Halves(Years).Select(half => this with { Years = half })],
        { Products.Count: > 1 } => [.. Halves(Products).Select(half => this with { Products = half })],
        { Flows.Count: > 1 } => [.. Halves(Flows).Select(half => this with { Flows = half })],
        { Reporters.Count: > 1 } => [.. Halves(Reporters).Select(half => this with { Reporters = half })],
        _ => [],
    };

    private static T[][] Halves<T>(IReadOnlyList<T> values) => [[.. values.Take(values.Count / 2)], [.. values.Skip(values.Count / 2)]];
}
