using RareEarth.Replication.TradeSources;
using RareEarth.Replication.TradeSources.Baci;
using Xunit;

namespace RareEarth.Replication.Tests.TradeSources;

public sealed class BaciTests
{
    private static readonly TradeSelection Selection = new(["040690", "850511"], [2022]);

    [Fact]
    public void Thousands_of_dollars_and_tons_of_the_chosen_products_are_read()
    {
        using var folder = new BaciFolder(
            "2022,156,842,850511,1648.018,24.5", "2022,156,842,999999,5,1", "2022,490,156,850511,0.001,NA", "2022,516,392, 850511 ,1e+05,           NA",
            "2022,251,156,40690,2.5,", "2022,251,156,9999AA,2.5,1");
        TradeFetch fetch = Read(folder);
        Assert.Equal(
            [
                new FetchedFlow("040690", 2022, "FRA", "CHN", 2500, null, "CEPII BACI HS17 V202601"),
                new FetchedFlow("850511", 2022, "CHN", "USA", 1648018, 24.5m, "CEPII BACI HS17 V202601"),
                new FetchedFlow("850511", 2022, "NAM", "JPN", 100_000_000, null, "CEPII BACI HS17 V202601"),
                new FetchedFlow("850511", 2022, "TWN", "CHN", 1, null, "CEPII BACI HS17 V202601"),
            ],
            fetch.Flows);
        Assert.Equal([6, 4, 0, 3, 0, 0], fetch.Counts.Select(count => count.Number));
        Assert.Empty(fetch.Notes);
    }

    [Fact]
    public void Partners_that_are_not_specified_are_kept_and_counted()
    {
        using var folder = new BaciFolder("2022,899,156,850511,1,1", "2022,697,156,850511,2,", "2022,392,156,850511,7,1");
        TradeFetch fetch = Read(folder);
        Assert.Equal([("JPN", false), ("R20", true), ("XXX", true)], fetch.Flows.Select(flow => (flow.Exporter, flow.IsUnspecified)));
        Assert.Contains(("rows with a partner not specified", 2L), fetch.Counts);
        Assert.Equal(0.3, fetch.UnspecifiedShare, 12);
        Assert.Equal(2, fetch.Economies);
    }

    [Fact]
    public void Rows_of_value_0_are_no_flow_and_are_counted()
    {
        using var folder = new BaciFolder("2022,156,842,850511,0,0", "2022,156,392,850511,1,0");
        TradeFetch fetch = Read(folder);
        Assert.Equal(0m, Assert.Single(fetch.Flows).QuantityTonnes);
        Assert.Contains(("rows of value 0, left out", 1L), fetch.Counts);
        Assert.Equal([("040690", 2022)], fetch.EmptyBlocks);
    }

    [Theory]
    [InlineData("2022,156,842,850511,1.5,2,3", "BACI_HS17_Y2022_V202601.csv:2: the row has 7 cells: expected 6, 't,i,j,k,v,q'")]
    [InlineData("2022,156,842,850511", "BACI_HS17_Y2022_V202601.csv:2: the row has 4 cells: expected 6, 't,i,j,k,v,q'")]
    [InlineData("", "BACI_HS17_Y2022_V202601.csv:2: the row has 1 cells: expected 6, 't,i,j,k,v,q'")]
    [InlineData("2021,156,842,850511,1,2", "BACI_HS17_Y2022_V202601.csv:2: column 't' is '2021': expected 2022, the year of the file")]
    [InlineData("2022,CHN,842,850511,1,2", "BACI_HS17_Y2022_V202601.csv:2: column 'i' is 'CHN': expected the code of a country")]
    [InlineData("2022,156,,850511,1,2", "BACI_HS17_Y2022_V202601.csv:2: column 'j' is empty: expected the code of a country")]
    [InlineData("2022,156,842,8505,1,2", "BACI_HS17_Y2022_V202601.csv:2: column 'k' is '8505': expected an HS code of six digits, with or without a leading zero")]
    [InlineData("2022,156,842,85-511,1,2", "BACI_HS17_Y2022_V202601.csv:2: column 'k' is '85-511': expected an HS code of six digits, with or without a leading zero")]
    [InlineData("2022,156,842,850511,\"1,5\",2", "BACI_HS17_Y2022_V202601.csv:2: the row has 7 cells: expected 6, 't,i,j,k,v,q'")]
    [InlineData("2022,156,842,850511,NA,2", "BACI_HS17_Y2022_V202601.csv:2: column 'v' is 'NA': expected a value in thousand US dollars, 0 or more")]
    [InlineData("2022,156,842,850511,-1,2", "BACI_HS17_Y2022_V202601.csv:2: column 'v' is '-1': expected a value in thousand US dollars, 0 or more")]
    [InlineData("2022,156,842,850511,1,few", "BACI_HS17_Y2022_V202601.csv:2: column 'q' is 'few': expected metric tons, 0 or more, blank or NA")]
    [InlineData("2022,156,999,850511,1,2", "BACI_HS17_Y2022_V202601.csv:2: column 'j' is '999': expected a code of country_codes_V202601.csv.")]
    [InlineData("2022,711,156,850511,1,2", "BACI_HS17_Y2022_V202601.csv:2: column 'i': area 711 'Southern African Customs Union (...1999)' with the code ZA1 is not known: expected an economy of data/public/economies.csv, or an area not elsewhere specified.")]
    public void A_row_of_another_form_is_named(string row, string message)
    {
        using var folder = new BaciFolder(row);
        Assert.Equal(message, Assert.Throws<TradeSourceException>(() => Read(folder)).Message);
    }

    [Fact]
    public void A_flow_that_stands_twice_is_named()
    {
        using var folder = new BaciFolder("2022,156,842,850511,1,2", "2022,156,392,850511,1,2", "2022,156,842,850511,1,2");
        Assert.Equal(
            "BACI_HS17_Y2022_V202601.csv:4: column 'i, j, k' is '156, 842, 850511': expected each exporter, importer and product once",
            Assert.Throws<TradeSourceException>(() => Read(folder)).Message);
    }

    [Theory]
    [InlineData("t,hs6,i,j,v,q\n2022,850511,156,842,1,2\n", "BACI_HS17_Y2022_V202601.csv:1: the columns are 't,hs6,i,j,v,q': expected 't,i,j,k,v,q'.")]
    [InlineData("", "BACI_HS17_Y2022_V202601.csv:1: the file is empty: expected the columns 't,i,j,k,v,q'.")]
    public void Another_header_says_which_columns_were_expected(string text, string message)
    {
        using var folder = new BaciFolder();
        folder.WriteText("BACI_HS17_Y2022_V202601.csv", text);
        Assert.Equal(message, Assert.Throws<TradeSourceException>(() => Read(folder)).Message);
    }

    [Fact]
    public void Line_ends_marks_and_quotes_of_other_releases_are_read()
    {
        using var folder = new BaciFolder();
        folder.WriteText("BACI_HS17_Y2022_V202601.csv", "\uFEFF\"t\",\"i\",\"j\",\"k\",\"v\",\"q\"\r\n2022,156,842,\"850511\",1,2\r\n2022,156,392,\"850511\",1,");
        Assert.Equal([("CHN", "JPN", null), ("CHN", "USA", 2m)], Read(folder).Flows.Select(flow => (flow.Exporter, flow.Importer, flow.QuantityTonnes)));
    }

    [Theory]
    [InlineData("country_code,country_name_full,iso_3digit_alpha\n156,China,CHN\n", "country_codes_V202601.csv:1: the columns are 'country_code,country_name_full,iso_3digit_alpha': expected 'country_code,country_name,country_iso2,country_iso3'.")]
    [InlineData("country_code,country_name,country_iso2,country_iso3\n156,China,CN\n", "country_codes_V202601.csv:2: the row has 3 cells: expected 4")]
    [InlineData("country_code,country_name,country_iso2,country_iso3\nCHN,China,CN,CHN\n", "country_codes_V202601.csv:2: column 'country_code' is 'CHN': expected a number of up to three digits")]
    [InlineData("country_code,country_name,country_iso2,country_iso3\n156,China,CN,CHN\n156,China,CN,CHN\n", "country_codes_V202601.csv:3: column 'country_code' is '156': expected each code once")]
    public void Country_codes_of_another_form_are_named(string text, string message)
    {
        using var folder = new BaciFolder("2022,156,842,850511,1,2");
        folder.WriteText("country_codes_V202601.csv", text);
        Assert.Equal(message, Assert.Throws<TradeSourceException>(() => Read(folder)).Message);
    }

    [Fact]
    public void Missing_years_are_noted_and_two_files_of_a_year_are_refused()
    {
        using var folder = new BaciFolder("2022,156,842,850511,1,2");
        TradeFetch fetch = BaciSource.Read(folder.Path, Selection with { Years = [2021, 2022, 2023] }, KnownAreas.All, cancellation: TestContext.Current.CancellationToken);
        Assert.Equal([("040690", 2022), ("850511", 2022)], fetch.Blocks);
        Assert.Equal(["No file for 2021, 2023: these years stay as they are."], fetch.Notes);

        folder.WriteText("HS12/BACI_HS12_Y2022_V202601.csv", "t,i,j,k,v,q\n2022,156,842,850511,3,2\n");
        folder.WriteText("HS12/country_codes_V202601.csv", BaciFolder.Countries);
        Assert.Equal(
            "2022 has 2 files: BACI_HS17_Y2022_V202601.csv, BACI_HS12_Y2022_V202601.csv. Name one edition (--edition HS12), or move the others away.",
            Assert.Throws<TradeSourceException>(() => Read(folder)).Message);
        Assert.Equal(3000, Assert.Single(BaciSource.Read(folder.Path, Selection, KnownAreas.All, "HS12", TestContext.Current.CancellationToken).Flows).ValueUsd);
    }

    [Fact]
    public void A_folder_without_what_is_needed_says_so()
    {
        using var empty = new TestFolder();
        Assert.Contains("found none at all", Message(empty.Path), StringComparison.Ordinal);
        Assert.Contains("There is no folder", Message(empty["none"]), StringComparison.Ordinal);
        empty.Write("BACI_HS17_Y2022_V202601.csv", "t,i,j,k,v,q\n");
        Assert.Contains("There is no country_codes_V202601.csv", Message(empty.Path), StringComparison.Ordinal);

        static string Message(string path) =>
            Assert.Throws<TradeSourceException>(() => BaciSource.Read(path, Selection, KnownAreas.All, cancellation: TestContext.Current.CancellationToken)).Message;
    }

    private static TradeFetch Read(BaciFolder folder) => BaciSource.Read(folder.Path, Selection, KnownAreas.All, cancellation: TestContext.Current.CancellationToken);
}
