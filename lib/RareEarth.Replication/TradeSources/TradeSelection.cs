using System.Globalization;

namespace RareEarth.Replication.TradeSources;

/// <summary>Which products and years are fetched.</summary>
/// <param name="Products">HS codes of six digits, each once, in order.</param>
/// <param name="Years">Years, each once, in order.</param>
public sealed record TradeSelection(IReadOnlyList<string> Products, IReadOnlyList<int> Years)
{
    /// <summary>The seven products of the trade-dependence paper, from ores to magnets.</summary>
    public static IReadOnlyList<string> PaperProducts { get; } = ["253090", "280530", "284610", "284690", "360690", "720299", "850511"];

    /// <summary>The years of the trade-dependence paper, 2013 to 2023.</summary>
    public static IReadOnlyList<int> PaperYears { get; } = [.. Enumerable.Range(2013, 11)];

    /// <summary>All that the trade-dependence paper uses.</summary>
    public static TradeSelection Paper { get; } = new(PaperProducts, PaperYears);

    /// <summary>The pairs of product and year.</summary>
    public IEnumerable<(string Product, int Year)> Blocks => Products.SelectMany(product => Years.Select(year => (product, year)));

    /// <summary>Reads products as they are typed: <c>280530,284690</c>.</summary>
    /// <param name="text">HS codes of six digits, parted by commas.</param>
    /// <returns>The codes in order.</returns>
    /// <exception cref="FormatException">A part is no code of six digits.</exception>
    public static IReadOnlyList<string> ParseProducts(string text) => [.. Parts(text).Select(Product).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)];

    /// <summary>Reads years as they are typed: <c>2013-2016,2020</c>.</summary>
    /// <param name="text">Years and ranges of years, parted by commas.</param>
    /// <returns>The years in order.</returns>
    /// <exception cref="FormatException">A part is no year and no range of years from 1962 on.</exception>
    public static IReadOnlyList<int> ParseYears(string text) => [.. Parts(text).SelectMany(Range).Distinct().Order()];

    private static string[] Parts(string text) => text.Split(',', StringSplitOptions.TrimEntries);

    private static string Product(string part) => part.Length == 6 && part.All(char.IsAsciiDigit)
        ? part
        : throw new FormatException($"'{part}' is no product: expected an HS code of six digits, as 280530.");

    private static IEnumerable<int> Range(string part)
    {
        string[] ends = part.Split('-', StringSplitOptions.TrimEntries);
        int first = Year(ends[0], part), last = ends.Length switch { 1 => first, 2 => Year(ends[1], part), _ => 0 };
        return last >= first ? Enumerable.Range(first, last - first + 1) : throw NoYears(part);
    }

    // UN Comtrade, from which BACI is made too, begins in 1962
    private static int Year(string text, string part) =>
        text.Length == 4 && int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out int year) && year is >= 1962 and <= 2100 ? year : throw NoYears(part);

    private static FormatException NoYears(string part) => new($"'{part}' is no year: expected a year from 1962 on, as 2020, or a range, as 2013-2023.");
}
