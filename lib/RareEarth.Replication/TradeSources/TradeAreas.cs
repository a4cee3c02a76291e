using System.Globalization;
using RareEarth.Replication.TradeNetworks;

namespace RareEarth.Replication.TradeSources;

/// <summary>
/// The area codes of UN Comtrade and of BACI, which is made from it. They are M49 numbers but for some
/// (842 USA, 251 France, 757 Switzerland, 579 Norway, 699 India; 490 "Other Asia, nes" is Taiwan) and for the areas below, which are no economies.
/// Source: the reference lists Reporters and partnerAreas of UN Comtrade, and country_codes of BACI.
/// </summary>
public sealed class TradeAreas
{
    /// <summary>The code of <c>data/public/economies.csv</c> under which partners are kept that a reporter did not tell ("Areas, nes" and its like).</summary>
    public const string Unspecified = "XXX";

    /// <summary>Number of the total over all partners.</summary>
    public const int World = 0;

    // Kosovo has no number of the UN's
    private static readonly Dictionary<int, string> OwnNumbers = new() { [412] = "XKX" };

    private static readonly Dictionary<int, string> Groups = new() { [97] = "European Union", [975] = "ASEAN" };

    // two more, 697 (Europe EFTA, nes) and 899 (Areas, nes), are rows of economies.csv
    private static readonly HashSet<int> NotSpecified =
    [
        129, // Caribbean, nes
        221, // Eastern Europe, nes
        290, // Northern Africa, nes
        471, // CACM, nes
        472, // Africa CAMEU region, nes
        473, // LAIA, nes
        492, // Europe EU, nes (Monaco in the UN's list; both sources count Monaco with France)
        527, // Oceania, nes
        536, // Neutral Zone
        568, // Other Europe, nes
        577, // Other Africa, nes
        636, // Rest of America, nes
        637, // North America and Central America, nes
        837, // Bunkers
        838, // Free Zones
        839, // Special Categories
        849, // US Misc. Pacific Isds
        879, // Western Asia, nes
    ];

    private readonly Dictionary<string, TradeArea> _codes = new(StringComparer.Ordinal);
    private readonly Dictionary<int, TradeArea> _numbers = [];
    private readonly Economies _economies;

    /// <summary>The areas of the table <c>economies</c>, and those that are named here.</summary>
    /// <param name="economies">The table.</param>
    public TradeAreas(Economies economies)
    {
        ArgumentNullException.ThrowIfNull(economies);
        _economies = economies;
        foreach (Economy economy in economies.All)
        {
            TradeArea area = new(Kind(economy.Kind), economy.Iso3);
            _codes.Add(economy.Iso3, area);
            if (economy.BaciIso3 is { } own)
            {
                _codes.Add(own, area);
            }

            if (economy.BaciCode is { } number)
            {
                _numbers.Add(number, area);
            }
        }

        foreach ((int number, string code) in OwnNumbers)
        {
            _numbers.TryAdd(number, _codes[code]);
        }

        // the sources' own numbers come before the UN's: 840 means the United States too
        foreach (Economy economy in economies.All.Where(economy => economy.M49 is not null))
        {
            _numbers.TryAdd(economy.M49!.Value, _codes[economy.Iso3]);
        }
    }

    /// <summary>The number of an economy in both sources.</summary>
    /// <param name="code">Its code of three letters, or the number itself.</param>
    /// <returns>The number.</returns>
    /// <exception cref="FormatException">No economy has the code, or it has no number of its own there.</exception>
    public int Number(string code)
    {
        if (int.TryParse(code, NumberStyles.None, CultureInfo.InvariantCulture, out int number))
        {
            return number;
        }

        Economy? economy = _economies.All.FirstOrDefault(economy => economy.Iso3 == code);
        return economy?.BaciCode ?? throw new FormatException($"'{code}' is no reporter: expected codes of three letters of data/public/economies.csv, or numbers of UN Comtrade.");
    }

    /// <summary>What a number stands for: a total, a group or no place at all, else what the code beside it says, else what the number says.</summary>
    /// <param name="number">Number of the area in the source.</param>
    /// <param name="code">Code of three letters that the source states beside it; null where it states none.</param>
    /// <param name="name">Name that the source states beside it; null where it states none.</param>
    /// <param name="place">Where it stands, for the error.</param>
    /// <returns>The area.</returns>
    /// <exception cref="TradeSourceException">Number and code are not known: both are named, with the place.</exception>
    public TradeArea Find(int number, string? code, string? name, string place)
    {
        if (number == World)
        {
            return new TradeArea(TradeAreaKind.World, "World");
        }

        if (Groups.TryGetValue(number, out string? group))
        {
            return new TradeArea(TradeAreaKind.Group, group);
        }

        if (NotSpecified.Contains(number))
        {
            return new TradeArea(TradeAreaKind.Unspecified, Unspecified);
        }

        return (code is not null && _codes.TryGetValue(code, out TradeArea found)) || _numbers.TryGetValue(number, out found)
            ? found
            : throw new TradeSourceException(string.Create(
            CultureInfo.InvariantCulture,
            $"{place}: area {number}{(name is null ? "" : $" '{name}'")}{(code is null ? "" : $" with the code {code}")} is not known: expected an economy of data/public/economies.csv, or an area not elsewhere specified."));
    }

    private static TradeAreaKind Kind(EconomyKind kind) => kind switch
    {
        EconomyKind.Residual => TradeAreaKind.Unspecified,
        EconomyKind.World => TradeAreaKind.World,
        _ => TradeAreaKind.Economy,
    };
}
