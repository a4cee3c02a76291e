using RareEarth.Replication.TradeSources;
using Xunit;

namespace RareEarth.Replication.Tests.TradeSources;

public sealed class TradeAreasTests
{
    [Theory]
    [InlineData(490, "S19", "TWN")]
    [InlineData(490, null, "TWN")]
    [InlineData(158, null, "TWN")]
    [InlineData(516, "NAM", "NAM")]
    [InlineData(842, "USA", "USA")]
    [InlineData(842, null, "USA")]
    [InlineData(251, null, "FRA")]
    [InlineData(250, "FRA", "FRA")]
    [InlineData(757, null, "CHE")]
    [InlineData(699, null, "IND")]
    [InlineData(579, null, "NOR")]
    [InlineData(412, null, "XKX")]
    [InlineData(736, "SDN", "SDN")] // a number of the past beside a code of today
    public void Economies_are_found_by_the_code_or_the_number(int number, string? code, string expected) =>
        Assert.Equal(new TradeArea(TradeAreaKind.Economy, expected), KnownAreas.All.Find(number, code, "a name", "here"));

    [Theory]
    [InlineData(899, "_X", "XXX")]
    [InlineData(837, null, "XXX")]
    [InlineData(492, "MCO", "XXX")] // Europe EU, nes; Monaco's number in the UN's list
    [InlineData(697, "R20", "R20")]
    public void Areas_not_specified_keep_a_code(int number, string? code, string expected) =>
        Assert.Equal(new TradeArea(TradeAreaKind.Unspecified, expected), KnownAreas.All.Find(number, code, "a name", "here"));

    [Fact]
    public void Totals_and_groups_are_no_economies()
    {
        Assert.Equal(TradeAreaKind.World, KnownAreas.All.Find(0, "W00", "World", "here").Kind);
        Assert.Equal(TradeAreaKind.Group, KnownAreas.All.Find(97, "EUR", "European Union", "here").Kind);
    }

    [Fact]
    public void An_unknown_area_is_named_with_its_place() => Assert.Equal(
        "here: area 711 'Southern African Customs Union (...1999)' with the code ZA1 is not known: expected an economy of data/public/economies.csv, or an area not elsewhere specified.",
        Assert.Throws<TradeSourceException>(() => KnownAreas.All.Find(711, "ZA1", "Southern African Customs Union (...1999)", "here")).Message);

    [Fact]
    public void Reporters_are_given_by_code_or_number()
    {
        Assert.Equal([156, 490, 516, 842, 251], new[] { "CHN", "TWN", "NAM", "842", "FRA" }.Select(KnownAreas.All.Number));
        Assert.Contains("'CHINA' is no reporter", Assert.Throws<FormatException>(() => KnownAreas.All.Number("CHINA")).Message, StringComparison.Ordinal);
    }
}
