using RareEarth.Methods.Networks;
using RareEarth.Methods.Networks.Qap;
using RareEarth.Replication.Data;
using RareEarth.Replication.Published;
using RareEarth.Replication.Tests.Audits;
using RareEarth.Replication.TradeNetworks;

namespace RareEarth.Replication.Tests.TradeNetworks;

/// <summary>The shipped data of the regressions, loaded once, and small ones made by hand.</summary>
internal static class DependenceData
{
    public static DataPackage Package { get; } = AuditExpectations.Package;

    private static readonly Lazy<Network> Magnets = new(() => TradeFlows.Load(Package, "850511", 2022).ToNetwork());
    private static readonly Lazy<RegressorYears> AllYears = new(() => RegressorYears.Load(Package, [2022, 2023], [2020, 2016, 2019]));
    private static readonly Lazy<DependenceFit[]> BothFits = new(() =>
    [
        .. Enum.GetValues<TradeSide>().Select(side => DependenceDesign.Of(Trade, Years, side).Fit(new QapOptions { Permutations = PermutationPlan.Random(99, 1) })),
    ]);

    public static PrintedPaper Paper { get; } = PrintedPaper.Load(Package, "4", "trade-dependence");

    public static Network Trade => Magnets.Value;

    public static RegressorYears Years => AllYears.Value;

    /// <summary>Exports, then imports, with 99 permutations.</summary>
    public static IReadOnlyList<DependenceFit> Fits => BothFits.Value;

    /// <summary>Four economies; the last has no data but its name.</summary>
    public static EconomyProfile[] Profiles { get; } =
    [
        Profile("A", [Membership.Wto, Membership.Oecd, Membership.G20], DevelopmentClass.Developed, 40000, 1.5, 1),
        Profile("B", [Membership.Wto, Membership.Apec, Membership.G20], DevelopmentClass.Developing, 10000, -0.5, 0),
        Profile("C", [], DevelopmentClass.Developing, 15000, 0.5, -1),
        new EconomyProfile("D"),
    ];

    /// <summary>A sells 30 to B and 10 to C, B sells 20 to A and 20 to C, C sells 20 to A; D does not trade.</summary>
    public static Network Total { get; } = Network.Directed(
        [new Flow("A", "B", 30), new Flow("A", "C", 10), new Flow("B", "A", 20), new Flow("B", "C", 20), new Flow("C", "A", 20)], ["A", "B", "C", "D"]);

    public static string[] Codes { get; } = ["A", "B", "C", "D"];

    public static EconomyProfile Profile(string economy, Membership[] memberships, DevelopmentClass development, double gdp, params double[] governance) =>
        new(economy) { Memberships = memberships, Development = development, GdpPerCapita = gdp, Governance = governance };
}
