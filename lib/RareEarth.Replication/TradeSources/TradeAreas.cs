using System.Globalization;

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

    private static readonly Dictionary<int, string> Groups = new() { [97] = "European Union", [975] = "ASEAN" };

    private static readonly HashSet<int> NotSpecified =
    [
        129, // Caribbean, nes
        221, // Eastern Europe, nes
        290, // Northern Africa, nes
        471, // CACM, nes
        472, // Africa CAMEU region, nes
        473, // LAIA, nes
        492, // Europe EU, nes
        527, // Oceania, nes
        536, // Neutral Zone
        568, // Other Europe, nes
        577, // Other Africa, nes
        636, // Rest of America, nes
        637, // North America and Central America, nes
        697, // Europe EFTA, nes
        837, // Bunkers
        838, // Free Zones
        839, // Special Categories
        879, // Western Asia, nes
        899, // Areas, nes
    ];

    private readonly Func<string, TradeArea?> _ofCode;
    private readonly Func<int, TradeArea?> _ofNumber;

    /// <summary>Areas that are looked up elsewhere, but for totals, groups and what is not specified.</summary>
    /// <param name="ofCode">The area of a code of three letters, also of BACI's own (S19); null where it is not known.</param>
    /// <param name="ofNumber">The area of a number of BACI and UN Comtrade; null where it is not known.</param>
    public TradeAreas(Func<string, TradeArea?> ofCode, Func<int, TradeArea?> ofNumber)
    {
        ArgumentNullException.ThrowIfNull(ofCode);
        ArgumentNullException.ThrowIfNull(ofNumber);
        _ofCode = ofCode;
        _ofNumber = ofNumber;
    }

    /// <summary>What a number stands for: a total or group, else what the code beside it says, else what the number says.</summary>
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

        TradeArea? found = (code is null ? null : _ofCode(code)) ?? _ofNumber(number) ?? (NotSpecified.Contains(number) ? new TradeArea(TradeAreaKind.Unspecified, Unspecified) : null);
        return found ?? throw new TradeSourceException(string.Create(
            CultureInfo.InvariantCulture,
            $"{place}: area {number}{(name is null ? "" : $" '{name}'")}{(code is null ? "" : $" with the code {code}")} is not known: expected an economy of data/public/economies.csv, or an area not elsewhere specified."));
    }
}
