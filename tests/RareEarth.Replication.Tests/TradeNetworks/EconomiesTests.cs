using RareEarth.Replication.Data;
using RareEarth.Replication.TradeNetworks;
using Xunit;

namespace RareEarth.Replication.Tests.TradeNetworks;

/// <summary>The table of economies: codes that others mistake, memberships by their known counts.</summary>
public sealed class EconomiesTests
{
    private static readonly Economies Economies = Economies.Load(DataPackage.Open(Repository.Data));

    [Fact]
    public void Taiwan_is_found_by_every_code_that_a_source_uses()
    {
        Economy taiwan = Economies.OfIso3("TWN");
        Assert.Equal(("Taiwan", "台湾"), (taiwan.Name, taiwan.NameZh));
        Assert.All(
            new[] { Economies.OfIso3("S19"), Economies.OfIso2("TW"), Economies.OfBaciCode(490), Economies.OfM49(490), Economies.OfM49(158), Economies.OfName("taiwan"), Economies.OfName("台湾") },
            found => Assert.Same(taiwan, found));
    }

    [Fact]
    public void Namibia_is_NA_and_not_missing()
    {
        Economy namibia = Economies.OfIso2("NA");
        Assert.Equal(("NAM", "Namibia", "纳米比亚"), (namibia.Iso3, namibia.Name, namibia.NameZh));
        Assert.Same(namibia, Economies.OfBaciCode(516));
    }

    [Theory]
    [InlineData("FRA", 250, 251)]
    [InlineData("IND", 356, 699)]
    [InlineData("NOR", 578, 579)]
    [InlineData("CHE", 756, 757)]
    [InlineData("USA", 840, 842)]
    [InlineData("TWN", 158, 490)]
    public void Where_Comtrade_has_a_number_of_its_own_both_lead_to_the_economy(string iso3, int m49, int baci)
    {
        Assert.Equal([iso3, iso3, iso3], new[] { Economies.OfM49(m49), Economies.OfM49(baci), Economies.OfBaciCode(baci) }.Select(economy => economy.Iso3));
    }

    [Fact]
    public void Only_these_six_have_two_numbers() =>
        Assert.Equal(
            ["CHE", "FRA", "IND", "NOR", "TWN", "USA"],
            Economies.All.Where(economy => economy is { Kind: EconomyKind.Economy, BaciCode: { } code } && code != economy.M49).Select(economy => economy.Iso3));

    [Theory]
    [InlineData(Membership.Wto, 163)]
    [InlineData(Membership.Apec, 21)]
    [InlineData(Membership.Oecd, 38)]
    [InlineData(Membership.G20, 19)]
    [InlineData(Membership.Rcep, 15)]
    [InlineData(Membership.Cptpp, 11)]
    public void Members_are_as_many_as_the_bodies_had_in_2023(Membership body, int members) =>
        Assert.Equal(members, Economies.All.Count(economy => economy.Memberships?.Contains(body) == true));

    [Fact]
    public void China_is_in_four_of_the_six()
    {
        Economy china = Economies.OfIso3("CHN");
        Assert.Equal([Membership.Wto, Membership.Apec, Membership.G20, Membership.Rcep], china.Memberships!);
        Assert.Equal(DevelopmentClass.Developing, china.Development);
    }

    [Fact]
    public void What_is_no_economy_of_today_has_no_memberships_and_no_place()
    {
        Economy[] others = [.. Economies.All.Where(economy => economy.Kind != EconomyKind.Economy)];
        Assert.Equal(["ANT", "R20", "WLD", "XXX"], others.Select(economy => economy.Iso3));
        Assert.All(others, economy => Assert.Equal((true, true, true), (economy.Memberships is null, economy.Development is null, economy.Longitude is null)));
    }

    [Fact]
    public void Every_economy_of_today_has_memberships_and_a_place_and_all_but_three_a_class()
    {
        Economy[] today = [.. Economies.All.Where(economy => economy.Kind == EconomyKind.Economy)];
        Assert.Equal(250, today.Length);
        Assert.All(today, economy => Assert.True(economy.Memberships is not null && economy.Longitude is not null && economy.Latitude is not null, economy.Iso3));
        Assert.Equal(["ATA", "TWN", "XKX"], today.Where(economy => economy.Development is null).Select(economy => economy.Iso3));
    }

    [Theory]
    [InlineData("CHN", 73.5, 135.1, 18.1, 53.6)]
    [InlineData("USA", -125, -66, 24, 50)]
    [InlineData("RUS", 27, 180, 41, 82)]
    [InlineData("FJI", 177, 180, -19, -16)]
    [InlineData("FRA", -5, 10, 41, 51.2)]
    [InlineData("GUF", -54.7, -51.6, 2.1, 5.8)]
    [InlineData("SGP", 103.6, 104.1, 1.1, 1.5)]
    [InlineData("NZL", 166, 179, -47.3, -34)]
    public void The_point_lies_in_the_economy(string iso3, double west, double east, double south, double north)
    {
        Economy economy = Economies.OfIso3(iso3);
        Assert.InRange(economy.Longitude!.Value, west, east);
        Assert.InRange(economy.Latitude!.Value, south, north);
    }

    [Fact]
    public void An_unknown_code_is_named_with_its_place_and_what_was_expected()
    {
        Assert.Equal(
            "comtrade.csv:17: 'ROM' is no code of three letters of economies.csv: expected one of 255, such as CHN, NAM or S19.",
            Assert.Throws<DataPackageException>(() => Economies.OfIso3("ROM", "comtrade.csv:17")).Message);
        Assert.Equal(
            "'TW' is no code of three letters of economies.csv: expected one of 255, such as CHN, NAM or S19. It is another code of Taiwan, TWN.",
            Assert.Throws<DataPackageException>(() => Economies.OfIso3("TW")).Message);
        Assert.Contains("It is another code of France, FRA.", Assert.Throws<DataPackageException>(() => Economies.OfBaciCode(250)).Message, StringComparison.Ordinal);
        Assert.Contains("no M49 number", Assert.Throws<DataPackageException>(() => Economies.OfM49(1000)).Message, StringComparison.Ordinal);
        Assert.Contains("no code of two letters", Assert.Throws<DataPackageException>(() => Economies.OfIso2("na")).Message, StringComparison.Ordinal);
        Assert.Contains("no short name", Assert.Throws<DataPackageException>(() => Economies.OfName("Formosa")).Message, StringComparison.Ordinal);
    }
}
