using Deedle;
using RareEarth.Replication.Data;
using RareEarth.Replication.QuotaPrice;
using Xunit;

namespace RareEarth.Replication.Tests.QuotaPrice;

public sealed class MineralPanelTests
{
    private static readonly DataPackage Package = DataPackage.Open(Repository.Data);

    [Fact]
    public void Prices_are_logs_of_dollars_a_tonne_whatever_the_unit_of_the_series()
    {
        Frame<(string Mineral, int Year), string> panel = MineralPanel.Build(Package);

        Assert.Equal(Math.Log(1000 * 2.47833), panel["LNPRI"][("rare_earths", 1999)], 12); // US$/kg in the file
        Assert.Equal(2.479, panel["LNPRI"][("iron_ore", 1999)], 3); // US$/t: the minimum that Table 2 prints
        Assert.False(panel["LNPRI"].TryGet(("molybdenum", 2022)).HasValue);
    }

    [Fact]
    public void Deflated_prices_equal_nominal_ones_in_the_base_year_and_lie_below_them_later()
    {
        Frame<(string Mineral, int Year), string> nominal = MineralPanel.Build(Package);
        Frame<(string Mineral, int Year), string> real = MineralPanel.Build(Package, new MineralPanelOptions { Deflator = "cpi_u" });

        Assert.Equal(nominal["LNPRI"][("coal", 1999)], real["LNPRI"][("coal", 1999)]);
        Assert.True(real["LNPRI"][("copper", 2021)] < nominal["LNPRI"][("copper", 2021)]);
    }

    public static TheoryData<MineralPanelOptions, string> Wrong => new()
    {
        { new MineralPanelOptions { PolicyYear = 1999 }, "The policy year 1999 leaves no year before or none after it in 1999 to 2022." },
        { new MineralPanelOptions { PolicyYear = 2023 }, "The policy year 2023 leaves no year before or none after it in 1999 to 2022." },
        { new MineralPanelOptions { Treated = "tin" }, "The treated mineral 'tin' is not among rare_earths, molybdenum, coal, iron_ore, copper." },
        { new MineralPanelOptions { Minerals = ["rare_earths", "tin"] }, "'tin' needs a price series and a concentration series." },
    };

    [Theory]
    [MemberData(nameof(Wrong), DisableDiscoveryEnumeration = true)]
    public void Options_that_contradict_themselves_are_refused(MineralPanelOptions options, string message) =>
        Assert.Equal(message, Assert.Throws<ArgumentException>(() => MineralPanel.Build(Package, options)).Message);

    [Fact]
    public void A_series_that_does_not_exist_is_named_with_those_that_do() =>
        Assert.StartsWith("The table 'prices' has no series 'nope'; it has rare_earth_compounds_us_import_unit_value, ",
            Assert.Throws<DataPackageException>(() => MineralPanel.Build(Package, new MineralPanelOptions().WithRareEarthPrice("nope"))).Message,
            StringComparison.Ordinal);

    [Fact]
    public void A_base_year_must_have_a_price()
    {
        Assert.Equal(0, MineralPanel.SinceBaseYear(MineralPanel.Build(Package), "LNPRI", 2005)["coal"][2005]);
        Assert.StartsWith("LNPRI of molybdenum is missing in 2022, so it cannot be the base year.",
            Assert.Throws<ArgumentException>(() => MineralPanel.SinceBaseYear(MineralPanel.Build(Package), "LNPRI", 2022)).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void The_series_in_use_tell_their_gaps()
    {
        Frame<string, string> series = SeriesInUse.Of(Package, new MineralPanelOptions());

        Assert.Equal("2015–2018, 2021–2022", series.GetColumn<string>("Gaps")["cr4_iron_ore"]);
        Assert.Equal("24/24", series.GetColumn<string>("Years")["copper_imf"]);
        Assert.Equal("", series.GetColumn<string>("Gaps")["copper_imf"]);
    }
}
