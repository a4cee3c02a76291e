using RareEarth.Replication.TradeSources;
using RareEarth.Replication.TradeSources.Comtrade;
using Xunit;

namespace RareEarth.Replication.Tests.TradeSources;

public sealed class FetchArgumentsTests
{
    [Fact]
    public void Without_options_all_of_the_paper_is_fetched()
    {
        FetchArguments arguments = FetchArguments.Parse(["comtrade"]);
        Assert.Equal(7, arguments.Selection.Products.Count);
        Assert.Equal(Enumerable.Range(2013, 11), arguments.Selection.Years);
        Assert.Equal("https://comtradeapi.un.org/", arguments.Address.ToString());
        Assert.Equal(77, arguments.Selection.Blocks.Count());
    }

    [Fact]
    public void Options_are_read()
    {
        FetchArguments baci = FetchArguments.Parse(["baci", "downloads", "--years", "2020, 2013-2015,2014", "--products", "850511,280530", "--edition", "hs12", "--to", "there"]);
        Assert.Equal(("baci", "downloads", "HS12", "there"), (baci.Verb, baci.Folder, baci.Edition, baci.To));
        Assert.Equal([2013, 2014, 2015, 2020], baci.Selection.Years);
        Assert.Equal(["280530", "850511"], baci.Selection.Products);

        FetchArguments comtrade = FetchArguments.Parse(["comtrade", "--reporters", "CHN, 842", "--reports", "exporter", "--address", "http://localhost:8080"]);
        Assert.Equal(["CHN", "842"], comtrade.Reporters);
        Assert.Equal(ReportChoice.Exporter, comtrade.Choice);
        Assert.Equal("http://localhost:8080/", comtrade.Address.ToString());
    }

    [Theory]
    [InlineData("'wits' is no source", "wits")]
    [InlineData("baci needs the folder", "baci", "--years", "2020")]
    [InlineData("'two' is one argument too many", "baci", "one", "two")]
    [InlineData("'one' is one argument too many", "comtrade", "one")]
    [InlineData("--years has no value", "comtrade", "--years")]
    [InlineData("--years has no value", "comtrade", "--years", "--products", "850511")]
    [InlineData("comtrade has no option --edition", "comtrade", "--edition", "HS12")]
    [InlineData("baci has no option --reporters", "baci", "one", "--reporters", "CHN")]
    [InlineData("'8505' is no product", "comtrade", "--products", "8505")]
    [InlineData("'' is no product", "comtrade", "--products", "850511,")]
    [InlineData("'2023-2013' is no year", "comtrade", "--years", "2023-2013")]
    [InlineData("'1900' is no year", "comtrade", "--years", "1900")]
    [InlineData("'2020-2021-2022' is no year", "comtrade", "--years", "2020-2021-2022")]
    [InlineData("--reports 'both'", "comtrade", "--reports", "both")]
    [InlineData("expected an https address", "comtrade", "--address", "http://example.org")]
    [InlineData("expected an https address", "comtrade", "--address", "nowhere")]
    public void What_cannot_be_used_is_named(string message, params string[] arguments) =>
        Assert.Contains(message, Assert.Throws<FormatException>(() => FetchArguments.Parse(arguments)).Message, StringComparison.Ordinal);

    [Theory]
    [InlineData]
    [InlineData("--help")]
    [InlineData("comtrade", "--help")]
    public void Help_is_given_where_it_is_asked_for(params string[] arguments) => Assert.Null(FetchArguments.Parse(arguments).Verb);
}
