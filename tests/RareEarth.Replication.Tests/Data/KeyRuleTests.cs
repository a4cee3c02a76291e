using Xunit;

namespace RareEarth.Replication.Tests.Data;

/// <summary>Rows are held together by keys: once in their own table, and there in the tables they refer to.</summary>
public sealed class KeyRuleTests : IDisposable
{
    private const string Prices = "public/prices.csv";

    private readonly DamagedCopy _copy = new();

    public void Dispose() => _copy.Dispose();

    [Fact]
    public void A_duplicate_key_names_both_lines()
    {
        _copy.Line(Prices, 17, line => line.Replace(",2014,", ",2013,", StringComparison.Ordinal));
        Assert.Equal(
            ["prices.csv:17: column 'series, year' is 'rare_earth_compounds_us_import_unit_value, 2013': expected a key of its own, line 16 has the same"],
            _copy.Broken("prices"));
    }

    [Fact]
    public void A_series_that_is_not_described_is_reported()
    {
        _copy.Line(Prices, 17, line => line.Replace("rare_earth_compounds_us_import_unit_value", "unobtainium", StringComparison.Ordinal));
        Assert.Equal(["prices.csv:17: column 'series' is 'unobtainium': expected a value of column 'id' of series.csv"], _copy.Broken("prices"));
    }

    [Fact]
    public void A_unit_must_be_that_of_its_series()
    {
        _copy.Line(Prices, 17, line => line.Replace("US$/kg gross", "US$/t", StringComparison.Ordinal));
        Assert.Equal(
            ["prices.csv:17: column 'unit' is 'US$/t': expected 'US$/kg gross', the unit of 'rare_earth_compounds_us_import_unit_value' in series.csv"],
            _copy.Broken("prices"));
    }

    [Fact]
    public void A_mineral_must_be_that_of_its_series()
    {
        _copy.Line(Prices, 17, line => line.Replace(",rare_earths,", ",copper,", StringComparison.Ordinal));
        Assert.Equal(
            ["prices.csv:17: column 'mineral' is 'copper': expected 'rare_earths', the mineral of 'rare_earth_compounds_us_import_unit_value' in series.csv"],
            _copy.Broken("prices"));
    }

    [Fact]
    public void A_number_without_a_known_source_is_reported()
    {
        _copy.Line(Prices, 17, line => line.Replace("usitc_2846", "hearsay", StringComparison.Ordinal));
        Assert.Equal(["prices.csv:17: column 'source' is 'hearsay': expected a value of column 'id' of sources.csv"], _copy.Broken("prices"));
    }

    [Fact]
    public void A_table_that_is_referred_to_is_checked_first()
    {
        _copy.Line("public/series.csv", 2, line => line.Replace(",main,", ",chief,", StringComparison.Ordinal));
        _copy.Line(Prices, 17, line => line.Replace("US$/kg gross", "US$/t", StringComparison.Ordinal));

        string[] broken = _copy.Broken("prices");
        Assert.Equal(2, broken.Length);
        Assert.StartsWith("series.csv:2:", broken[0], StringComparison.Ordinal);
        Assert.StartsWith("prices.csv:17:", broken[1], StringComparison.Ordinal);
    }
}
