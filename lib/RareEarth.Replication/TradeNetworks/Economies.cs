using System.Globalization;
using Microsoft.Data.Analysis;
using RareEarth.Replication.Data;

namespace RareEarth.Replication.TradeNetworks;

/// <summary>The economies of the table <c>economies</c>, found by any code that a source of trade data uses.</summary>
public sealed class Economies
{
    private readonly Dictionary<string, Economy> _iso3;
    private readonly Dictionary<string, Economy> _iso2;
    private readonly Dictionary<int, Economy> _baci;
    private readonly Dictionary<int, Economy> _m49;
    private readonly Dictionary<string, Economy> _names;

    private Economies(IReadOnlyList<Economy> all)
    {
        All = all;
        _iso3 = all.ToDictionary(economy => economy.Iso3, StringComparer.Ordinal);
        foreach (Economy economy in all.Where(economy => economy.BaciIso3 is not null))
        {
            _iso3.Add(economy.BaciIso3!, economy);
        }

        _iso2 = all.Where(economy => economy.Iso2 is not null).ToDictionary(economy => economy.Iso2!, StringComparer.Ordinal);
        _baci = all.Where(economy => economy.BaciCode is not null).ToDictionary(economy => economy.BaciCode!.Value);
        _m49 = all.Where(economy => economy.M49 is not null).ToDictionary(economy => economy.M49!.Value);
        foreach ((int code, Economy economy) in _baci)
        {
            _m49.TryAdd(code, economy); // Comtrade calls its own numbers M49 too: 842 is the United States, 490 Taiwan
        }

        _names = all.SelectMany(economy => new[] { economy.Name, economy.NameZh }.Select(name => (name, economy)))
            .ToDictionary(pair => pair.name, pair => pair.economy, StringComparer.OrdinalIgnoreCase);
    }

    /// <summary>All rows of the table, in the order of their codes.</summary>
    public IReadOnlyList<Economy> All { get; }

    /// <summary>Loads the table.</summary>
    /// <param name="package">The data package with the table economies.</param>
    /// <exception cref="DataPackageException">The table is not there or breaks its schema.</exception>
    public static Economies Load(DataPackage package)
    {
        ArgumentNullException.ThrowIfNull(package);
        return new Economies([.. package.Load("economies").Rows.Select(Read)]);
    }

    /// <summary>The economy of a code of three letters, ISO 3166's or BACI's: TWN and S19 are Taiwan.</summary>
    /// <param name="code">The code.</param>
    /// <param name="place">Where it stands, for the message: file and row.</param>
    /// <exception cref="DataPackageException">No economy has it; the message says what was expected, and whose code it is otherwise.</exception>
    public Economy OfIso3(string code, string? place = null) => Find(_iso3, code, "code of three letters", "CHN, NAM or S19", place);

    /// <summary>The economy of a code of two letters: NA is Namibia, TW Taiwan.</summary>
    /// <param name="code">The code.</param>
    /// <param name="place">Where it stands, for the message: file and row.</param>
    /// <exception cref="DataPackageException">No economy has it.</exception>
    public Economy OfIso2(string code, string? place = null) => Find(_iso2, code, "code of two letters", "CN or NA", place);

    /// <summary>The economy of a number of BACI: 490 is Taiwan, 251 France.</summary>
    /// <param name="code">The number.</param>
    /// <param name="place">Where it stands, for the message: file and row.</param>
    /// <exception cref="DataPackageException">No economy has it.</exception>
    public Economy OfBaciCode(int code, string? place = null) => Find(_baci, code, "number of BACI", "156 or 490", place);

    /// <summary>The economy of an M49 number, the UN's or Comtrade's own: 840 and 842 are the United States, 158 and 490 Taiwan.</summary>
    /// <param name="code">The number.</param>
    /// <param name="place">Where it stands, for the message: file and row.</param>
    /// <exception cref="DataPackageException">No economy has it.</exception>
    public Economy OfM49(int code, string? place = null) => Find(_m49, code, "M49 number", "156, 842 or 490", place);

    /// <summary>The economy of a short name as in the table, English (in any case of letters) or Chinese.</summary>
    /// <param name="name">The name.</param>
    /// <param name="place">Where it stands, for the message: file and row.</param>
    /// <exception cref="DataPackageException">No economy has it.</exception>
    public Economy OfName(string name, string? place = null) => Find(_names, name, "short name", "Namibia or 纳米比亚", place);

    private Economy Find<T>(Dictionary<T, Economy> by, T code, string kind, string examples, string? place)
        where T : notnull
    {
        ArgumentNullException.ThrowIfNull(code);
        if (by.TryGetValue(code, out Economy? economy))
        {
            return economy;
        }

        string text = string.Create(CultureInfo.InvariantCulture, $"{code}");
        Economy? other = _iso3.GetValueOrDefault(text) ?? _iso2.GetValueOrDefault(text) ?? _names.GetValueOrDefault(text)
            ?? (int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out int number) ? _m49.GetValueOrDefault(number) : null);
        throw new DataPackageException(
            $"{(place is null ? "" : $"{place}: ")}'{text}' is no {kind} of economies.csv: expected one of {by.Count}, such as {examples}."
            + (other is null ? "" : $" It is another code of {other.Name}, {other.Iso3}."));
    }

    private static Economy Read(DataFrameRow row) => new((string)row["iso3"], (string)row["name_en"], (string)row["name_zh"], Enum.Parse<EconomyKind>((string)row["kind"], ignoreCase: true))
    {
        Iso2 = (string?)row["iso2"],
        M49 = (int?)row["m49"],
        BaciCode = (int?)row["baci_code"],
        BaciIso3 = (string?)row["baci_iso3"],
        Memberships = row["wto"] is null ? null : [.. Enum.GetValues<Membership>().Where(body => row[body.ToString().ToLowerInvariant()] is true)],
        Development = row["development"] is string development ? Enum.Parse<DevelopmentClass>(development, ignoreCase: true) : null,
        Longitude = (double?)row["longitude"],
        Latitude = (double?)row["latitude"],
    };
}
