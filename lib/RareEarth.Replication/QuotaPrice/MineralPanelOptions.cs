namespace RareEarth.Replication.QuotaPrice;

/// <summary>Which public series stand for the variables of the quota paper, and over which minerals and years.</summary>
/// <remarks>
/// The defaults are the paper's own series where they are public, and otherwise the one series that is complete.
/// Names of series are the ids of the table <c>series</c>.
/// </remarks>
public sealed record MineralPanelOptions
{
    /// <summary>The minerals in the paper's order; the paper numbers them 1 to 5.</summary>
    public IReadOnlyList<string> Minerals { get; init; } = ["rare_earths", "molybdenum", "coal", "iron_ore", "copper"];

    /// <summary>The mineral under the quota policy.</summary>
    public string Treated { get; init; } = "rare_earths";

    /// <summary>The first year under the policy. Default: 2006, as in the paper.</summary>
    public int PolicyYear { get; init; } = 2006;

    /// <summary>The first year of the sample. Default: 1999.</summary>
    public int FirstYear { get; init; } = 1999;

    /// <summary>The last year of the sample. Default: 2022.</summary>
    public int LastYear { get; init; } = 2022;

    /// <summary>The price of each mineral, by mineral. The paper's rare-earth and molybdenum prices are not public.</summary>
    public IReadOnlyDictionary<string, string> Prices { get; init; } = new Dictionary<string, string>
    {
        ["rare_earths"] = "rare_earth_compounds_us_import_unit_value",
        ["molybdenum"] = "molybdenum_ore_world_export_unit_value",
        ["coal"] = "coal_australia_imf",
        ["iron_ore"] = "iron_ore_imf",
        ["copper"] = "copper_imf",
    };

    /// <summary>The share of the four largest producing countries, by mineral.</summary>
    public IReadOnlyDictionary<string, string> Concentration { get; init; } = new Dictionary<string, string>
    {
        ["rare_earths"] = "cr4_rare_earths_bgs",
        ["molybdenum"] = "cr4_molybdenum",
        ["coal"] = "cr4_coal",
        ["iron_ore"] = "cr4_iron_ore",
        ["copper"] = "cr4_copper",
    };

    /// <summary>World GDP. Default: current US dollars, which is complete; <c>gdp_ppp</c>, the paper's measure, ends in 2020.</summary>
    public string Gdp { get; init; } = "gdp_current_usd";

    /// <summary>
    /// The price index that prices are divided by, scaled to 1 in <see cref="FirstYear"/>; null for prices as quoted.
    /// Default: null, because the minimum and maximum that the paper prints are undeflated prices, although its text says deflated.
    /// </summary>
    public string? Deflator { get; init; }

    /// <summary>The same with another rare-earth price.</summary>
    /// <param name="series">The id of a price series of rare earths.</param>
    public MineralPanelOptions WithRareEarthPrice(string series) =>
        this with { Prices = new Dictionary<string, string>(Prices) { [Treated] = series } };
}
