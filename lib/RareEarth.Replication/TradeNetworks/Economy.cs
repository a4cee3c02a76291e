namespace RareEarth.Replication.TradeNetworks;

/// <summary>An economy that trades, with the codes that sources use for it. A code or attribute that it has not is null.</summary>
/// <param name="Iso3">Code of three letters, the name of the node in a network: CHN; TWN, NAM.</param>
/// <param name="Name">English short name.</param>
/// <param name="NameZh">Chinese short name.</param>
/// <param name="Kind">What it is.</param>
public sealed record Economy(string Iso3, string Name, string NameZh, EconomyKind Kind)
{
    /// <summary>ISO 3166 code of two letters; Namibia's is NA.</summary>
    public string? Iso2 { get; init; }

    /// <summary>UN M49 code, which is the number of ISO 3166.</summary>
    public int? M49 { get; init; }

    /// <summary>Number in BACI and UN Comtrade, which differs from <see cref="M49"/> for France, India, Norway, Switzerland, Taiwan and the United States.</summary>
    public int? BaciCode { get; init; }

    /// <summary>BACI's code of three characters, where it is not <see cref="Iso3"/>: S19 for Taiwan.</summary>
    public string? BaciIso3 { get; init; }

    /// <summary>Organisations of which it is a member in 2023; null where that is not known or makes no sense.</summary>
    public IReadOnlyList<Membership>? Memberships { get; init; }

    /// <summary>Class of the UN M49 list; Taiwan and Kosovo have none.</summary>
    public DevelopmentClass? Development { get; init; }

    /// <summary>Longitude of a point inside, degrees east.</summary>
    public double? Longitude { get; init; }

    /// <summary>Latitude of the point, degrees north.</summary>
    public double? Latitude { get; init; }
}
